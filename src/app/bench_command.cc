// SPDX-License-Identifier: Apache-2.0
#include "app/bench_command.h"

#include <unistd.h>

#include <algorithm>
#include <ostream>

namespace ombrex::app {
namespace {

/// A measurement is a script that can be run.
std::vector<std::string> names_in(std::filesystem::path const& folder) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (auto const& entry : std::filesystem::directory_iterator{folder, ignored}) {
        bool const runs = ::access(entry.path().c_str(), X_OK) == 0;
        if (entry.path().extension() == ".py" && runs) names.push_back(entry.path().stem());
    }
    std::ranges::sort(names);
    return names;
}

}  // namespace

int run_bench_command(std::vector<std::string> words, std::filesystem::path const& program, std::ostream& err) {
    auto const folder = program.parent_path().parent_path().parent_path() / "tests" / "bench";
    auto const names = names_in(folder);
    bool const known = !words.empty() && std::ranges::find(names, words.front()) != names.end();
    if (known) {
        words.front() = folder / (words.front() + ".py");
        words.insert(words.end(), {"--ombrex", program});
        std::vector<char*> arguments;
        for (auto& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        ::execv(arguments.front(), arguments.data());
    }
    err << "ombrex: bench needs a name, and a clone with its build in build/release. There are:";
    for (auto const& name : names) err << ' ' << name;
    err << "\n";
    return 2;
}

}  // namespace ombrex::app
