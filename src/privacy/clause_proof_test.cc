// SPDX-License-Identifier: Apache-2.0
// A clause that is published as kept names a test; here the sources are read for that test.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "privacy/policy.h"

namespace ombrex::privacy {
namespace {

namespace fs = std::filesystem;

/// Suite and name of every test in the tree, as "name".
std::set<std::string, std::less<>> names_of_all_tests() {
    static std::regex const test{R"(\n(?:TYPED_)?TEST(?:_F|_P)?\(\s*\w+,\s*(\w+)\))"};
    std::set<std::string, std::less<>> names;
    for (char const* folder : {"src", "tests"}) {
        for (auto const& entry : fs::recursive_directory_iterator{fs::path{OMBREX_SOURCE_DIR} / folder}) {
            if (!entry.path().filename().string().ends_with("_test.cc")) continue;
            std::ifstream file{entry.path()};
            std::string const source{std::istreambuf_iterator<char>{file}, {}};
            for (std::sregex_iterator match{source.begin(), source.end(), test}, end; match != end; ++match) {
                names.insert((*match)[1]);
            }
        }
    }
    return names;
}

TEST(ClauseProof, every_clause_that_is_kept_has_the_test_that_it_names) {
    auto const names = names_of_all_tests();
    ASSERT_TRUE(names.contains("every_clause_that_is_kept_has_the_test_that_it_names"));
    for (ClauseRow const& row : published_policy.clauses) {
        if (row.status != Status::kept) continue;
        EXPECT_TRUE(names.contains(row.note))
            << to_string(row.clause) << " is published as kept, but there is no test " << row.note;
    }
}

}  // namespace
}  // namespace ombrex::privacy
