// SPDX-License-Identifier: Apache-2.0
// What the redactor costs an utterance, over the development set: p50 and p99 in microseconds, for both strengths.
#include <fmt/core.h>

#include <algorithm>
#include <boost/json.hpp>
#include <chrono>
#include <fstream>
#include <string>
#include <vector>

#include "redaction/redactor.h"

namespace ombrex {
namespace {

constexpr int rounds = 20;

struct Line {
    std::string text, previous;
};

std::vector<Line> set() {
    std::vector<Line> lines;
    std::ifstream file{OMBREX_SOURCE_DIR "/tests/data/spoken_pii_dev.jsonl"};
    for (std::string line; std::getline(file, line);) {
        auto const object = boost::json::parse(line);
        lines.push_back({std::string{object.at("text").as_string()}, std::string{object.at("prev").as_string()}});
    }
    return lines;
}

void measure(redaction::Redactor const& redactor, redaction::Strength strength, char const* name) {
    redaction::KnownValues known;
    known.add_phone(model::CallerPhone{model::PhoneNumber::parse("+447700900123").value()});
    known.add_name(model::CallerName{"Nora Camanni"});
    SystemClock const clock;
    std::vector<double> us;
    for (auto const& [text, previous] : set()) {
        auto const start = clock.monotonic();
        for (int round = 0; round < rounds; ++round) {
            redaction::PseudonymTable table;
            static_cast<void>(redactor.redact(text, previous, table, strength, known));
        }
        us.push_back(static_cast<double>((clock.monotonic() - start).count()) / rounds);
    }
    std::ranges::sort(us);
    fmt::print("{:8} p50 {:6.1f} us  p99 {:6.1f} us  of {} utterances\n", name, us[us.size() / 2],
               us[us.size() * 99 / 100], us.size());
}

}  // namespace
}  // namespace ombrex

int main() {
    using namespace ombrex;
    SystemClock const clock;
    auto const start = clock.monotonic();
    redaction::Redactor const redactor;
    fmt::print("start    {:.1f} ms\n", static_cast<double>((clock.monotonic() - start).count()) / 1000);
    measure(redactor, redaction::Strength::display, "display");
    measure(redactor, redaction::Strength::strict, "strict");
}
