// SPDX-License-Identifier: Apache-2.0
#include "app/operator_name.h"

#include <gtest/gtest.h>

#include <vector>

namespace ombrex::app {
namespace {

TEST(OperatorName, C32_who_acts_is_named_with_the_account_beside_the_name) {
    std::vector<std::string> const nobody, two{"alice", "bo"};
    struct Case {
        std::string_view account, as;
        std::vector<std::string> const& listed;
        std::string_view actor;
    };
    for (auto const& [account, as, listed, actor] : {
             Case{"root", "", nobody, "os:root"},
             Case{"root", "alice", nobody, "operator:alice os:root"},
             Case{"root", "alice", two, "operator:alice os:root"},
             Case{"bo", "", two, "operator:bo os:bo"},
         }) {
        EXPECT_EQ(acting_operator(account, as, listed).value(), actor);
    }
}

TEST(OperatorName, C32_a_name_that_is_not_on_the_list_is_refused) {
    std::vector<std::string> const two{"alice", "bo"};
    for (auto const* as : {"mallory", "Alice", "alic", ""}) {
        EXPECT_EQ(acting_operator("root", as, two).error().code, Errc::denied) << as;
    }
}

TEST(OperatorName, is_one_word) {
    for (auto const* as : {"two words", "a\nb", "-x", "a:b", "os:root", "käthe", "a/b"}) {
        EXPECT_EQ(acting_operator("root", as, {}).error().code, Errc::invalid_input) << as;
    }
    EXPECT_FALSE(is_plain_name(std::string(65, 'a')));
    EXPECT_TRUE(is_plain_name("Alice.B_2-c"));
}

TEST(OperatorName, is_that_of_whoever_called_sudo) {
    EXPECT_EQ(account_name("alice"), "alice");
    EXPECT_NE(account_name("al ice"), "al ice");
    EXPECT_FALSE(account_name("").empty());
}

}  // namespace
}  // namespace ombrex::app
