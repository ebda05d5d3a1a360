// SPDX-License-Identifier: Apache-2.0
// A clause that is published as kept names its tests; here the sources are read for them. That they run, too, is seen
// by tools/clause_proofs.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "privacy/policy.h"
#include "privacy/proof.h"

namespace ombrex::privacy {
namespace {

namespace fs = std::filesystem;

/// The names of every test in the tree, those in a browser too.
std::set<std::string, std::less<>> names_of_all_tests() {
    struct Kind {
        char const *folder, *suffix;
        std::regex test;
    };
    std::regex const compiled{R"(\n(?:TYPED_)?TEST(?:_F|_P)?\(\s*\w+,\s*(\w+)\))"};
    std::set<std::string, std::less<>> names;
    for (auto const& [folder, suffix, test] :
         {Kind{"src", "_test.cc", compiled}, Kind{"tests", "_test.cc", compiled},
          Kind{"web/tests/real", ".spec.ts", std::regex{R"re(\ntest\("(\w+)")re"}}}) {
        for (auto const& entry : fs::recursive_directory_iterator{fs::path{OMBREX_SOURCE_DIR} / folder}) {
            if (!entry.path().filename().string().ends_with(suffix)) continue;
            std::ifstream file{entry.path()};
            std::string const source{std::istreambuf_iterator<char>{file}, {}};
            for (std::sregex_iterator match{source.begin(), source.end(), test}, end; match != end; ++match) {
                names.insert((*match)[1]);
            }
        }
    }
    return names;
}

TEST(ClauseProof, every_clause_that_is_kept_has_the_tests_that_it_names) {
    auto const names = names_of_all_tests();
    ASSERT_TRUE(names.contains("every_clause_that_is_kept_has_the_tests_that_it_names"));
    for (ClauseRow const& row : published_policy.clauses) {
        for (std::string_view const name : proofs_of(row)) {
            EXPECT_TRUE(names.contains(name))
                << to_string(row.clause) << " is published as kept, but there is no test " << name;
        }
    }
}

TEST(ClauseProof, a_promise_of_several_facts_names_a_test_for_each) {
    ClauseRow row = published_policy.clauses[0];
    row.status = Status::kept;
    row.note = "C1_one, C1_another, C1_a_third";
    EXPECT_EQ(proofs_of(row), (std::vector<std::string_view>{"C1_one", "C1_another", "C1_a_third"}));
    row.status = Status::planned;
    EXPECT_TRUE(proofs_of(row).empty());
}

TEST(ClauseProof, the_readme_counts_the_promises_that_are_proved) {
    std::ifstream file{fs::path{OMBREX_SOURCE_DIR} / "README.md"};
    std::string const readme{std::istreambuf_iterator<char>{file}, {}};
    auto const kept = std::ranges::count(published_policy.clauses, Status::kept, &ClauseRow::status);
    auto const sentence = fmt::format("Of its {} promises {} are proved today", clause_count, kept);
    EXPECT_NE(readme.find(sentence), readme.npos) << "README.md has to say: " << sentence;
}

}  // namespace
}  // namespace ombrex::privacy
