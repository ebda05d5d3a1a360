// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "api/agents.h"
#include "api/conversations.h"
#include "tests/contract/desk_calls_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view root = "/v1/convai/conversations";

/// Calls as ElevenLabs' clients ask for them.
class PastConversationsTest : public DeskCallsTest {
protected:
    PastConversationsTest() { api::route_past_conversations(router, desk_of_api); }

    Answer list(std::string const& query = "") { return get(std::string{root} + query); }
    std::string target(model::Call const& call) { return std::string{root} + "/" + api::conversation_id(call.id); }
    static std::vector<std::string> ids(Answer const& page) { return each(page, "conversation_id", "conversations"); }
};

TEST_F(PastConversationsTest, are_listed_newest_first_with_the_number_of_their_turns) {
    auto const first = called();
    clock.advance(1min);
    auto const second = called(model::Outcome::abandoned);
    auto const page = list();
    ASSERT_EQ(page.status, 200);
    EXPECT_THAT(ids(page), ElementsAre(api::conversation_id(second.id), api::conversation_id(first.id)));
    auto const& items = page.body.at("conversations").as_array();
    EXPECT_EQ(items[0].at("message_count"), 3);
    EXPECT_EQ(text(items[0], "call_successful"), "failure");
    EXPECT_EQ(text(items[1], "call_successful"), "success");
    EXPECT_FALSE(page.body.at("has_more").as_bool());
}

TEST_F(PastConversationsTest, come_in_pages) {
    auto const first = called();
    clock.advance(1min);
    auto const second = called();
    auto const page = list("?page_size=1");
    EXPECT_THAT(ids(page), ElementsAre(api::conversation_id(second.id)));
    EXPECT_TRUE(page.body.at("has_more").as_bool());
    EXPECT_THAT(ids(list("?page_size=1&cursor=" + text(page.body, "next_cursor"))),
                ElementsAre(api::conversation_id(first.id)));
}

TEST_F(PastConversationsTest, are_those_of_the_agent_that_is_named_and_what_is_not_known_is_refused) {
    auto const call = called();
    EXPECT_THAT(ids(list("?agent_id=" + api::agent_id(company))), ElementsAre(api::conversation_id(call.id)));
    EXPECT_THAT(ids(list("?agent_id=agent_00000000000000000000000000000000")), IsEmpty());
    EXPECT_EQ(list("?call_start_after_unix=1").status, 400)
        << "a longer list than was asked for would say what is untrue";
}

TEST_F(PastConversationsTest, C39_go_at_once_and_for_good) {
    auto const call = called();
    EXPECT_EQ(send("DELETE", target(call)).status, 200);
    EXPECT_EQ(get(target(call)).status, 404);
    EXPECT_THAT(ids(list()), IsEmpty());
}

TEST_F(PastConversationsTest, of_nobody_are_not_there) {
    EXPECT_EQ(get(std::string{root} + "/conv_00000000000000000000000000000000").status, 404);
    EXPECT_EQ(get(std::string{root} + "/nonsense").status, 404);
    EXPECT_EQ(send("DELETE", std::string{root} + "/nonsense").status, 404);
}

}  // namespace
}  // namespace ombrex
