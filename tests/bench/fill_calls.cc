// SPDX-License-Identifier: Apache-2.0
//
// fill_calls DATA COMPANY CALLS: puts so many calls of the last months (many_calls.h) into the store of a data folder
// that no server uses, for tests and measurements of the desk. The business is there already (`ombrex admin import`).
#include <charconv>

#include "app/store.h"
#include "tests/bench/many_calls.h"

namespace ombrex {
namespace {

int run(char const* folder, char const* company, std::string_view count) {
    int calls = 0;
    std::from_chars(count.data(), count.data() + count.size(), calls);
    auto const id = Id128::parse(company);
    SystemClock const clock;
    SystemRandom random;
    auto store = app::Store::open(folder, clock, random);
    if (calls < 1 || !id || !store) {
        std::fprintf(stderr, "usage: fill_calls DATA COMPANY CALLS, and DATA is the folder of a store\n");
        return 2;
    }
    services::Deps const deps{*store.value()->database, clock, random, privacy::published_policy};
    using bench::ManyCalls;
    constexpr std::chrono::minutes apart{40};
    ManyCalls{deps, model::CompanyId{id.value()}, apart, ManyCalls::Said::something}.put(calls);
    return 0;
}

}  // namespace
}  // namespace ombrex

int main(int argc, char** argv) {
    if (argc != 4) return ombrex::run("", "", "");
    return ombrex::run(argv[1], argv[2], argv[3]);
}
