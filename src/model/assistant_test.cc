// SPDX-License-Identifier: Apache-2.0
#include "model/assistant.h"

#include <gtest/gtest.h>

namespace ombrex::model {
namespace {

class AssistantTest : public testing::Test {
protected:
    AssistantTest() {
        assistant.staff = {{"Jo Park", {"jo"}, {}}, {"Max Hill", {}, {}}};
        assistant.services = {{"Haircut", {"cut"}, std::chrono::minutes{30}, {}, "", {"Max Hill", "Nobody"}},
                              {"Wash", {}, {}, {}, "", {}}};
    }
    Assistant assistant;
};

TEST_F(AssistantTest, finds_by_exact_name_only) {
    EXPECT_NE(assistant.service("Haircut"), nullptr);
    EXPECT_EQ(assistant.service("haircut"), nullptr);
    EXPECT_EQ(assistant.staff_member("jo"), nullptr);
}

TEST_F(AssistantTest, a_service_without_names_is_done_by_anybody) {
    EXPECT_EQ(assistant.staff_for(*assistant.service("Wash")).size(), 2U);
}

TEST_F(AssistantTest, a_service_with_names_is_done_by_those_who_exist) {
    auto const who = assistant.staff_for(*assistant.service("Haircut"));
    ASSERT_EQ(who.size(), 1U);
    EXPECT_EQ(who.front()->name, "Max Hill");
}

}  // namespace
}  // namespace ombrex::model
