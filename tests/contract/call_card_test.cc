// SPDX-License-Identifier: Apache-2.0
#include "services/call_card.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "services/card_words.h"
#include "tests/contract/call_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::HasSubstr;

class CallCardTest : public AfterCallTest {
protected:
    services::CallCard card_of(model::Call const& of) {
        return wait(services::call_card(deps, company, of.id, soon())).value();
    }
    services::CardWords words() { return services::words_for_screen(card_of(call), deps.policy, clock.now()); }
    /// The lines of the row with that label; none: there is no such row.
    static std::vector<std::string> lines(services::CardWords const& words, std::string_view label) {
        auto const found = std::ranges::find(words.rows, label, &services::CardWords::Row::label);
        return found == words.rows.end() ? std::vector<std::string>{} : found->lines;
    }
};

TEST_F(CallCardTest, shows_what_the_call_did_with_an_appointment_and_that_a_later_one_changed_it) {
    auto const reference = book(call, "2026-09-18T14:00");
    end(call, model::Outcome::booked);
    auto const later = begun("+13035550177");
    with_own(later, reference, ports::CancelAppointment{reference});
    end(later, model::Outcome::cancelled);

    auto const first = card_of(call).appointments;
    ASSERT_EQ(first.size(), 1U);
    EXPECT_EQ(first.front().did, model::AppointmentStatus::booked);
    EXPECT_TRUE(first.front().changed_since);
    auto const second = card_of(later).appointments;
    ASSERT_EQ(second.size(), 1U);
    EXPECT_EQ(second.front().did, model::AppointmentStatus::cancelled);
    EXPECT_FALSE(second.front().changed_since);
}

TEST_F(CallCardTest, C4_a_screen_shows_the_transcript_and_quotes_what_the_insight_rests_on) {
    end(call, model::Outcome::answered);
    auto const shown = words();
    ASSERT_EQ(shown.said.size(), 3U);
    EXPECT_EQ(shown.said[1].at, "0:04");
    EXPECT_EQ(shown.said[1].who, "Caller");
    EXPECT_THAT(lines(shown, "Said at"), testing::Contains(HasSubstr("“I would like a haircut")));
}

TEST_F(CallCardTest, C24_C25_says_when_each_part_goes_the_soonest_first) {
    recorded(model::RecordingState::saved);
    end(call, model::Outcome::answered);
    auto const shown = words();
    ASSERT_EQ(shown.goes.size(), 2U);
    EXPECT_EQ(shown.goes[0].line(), "December 15, 2026, 90 days left: recordings");
    EXPECT_THAT(shown.goes[1].line(), testing::StartsWith("September 16, 2027, 365 days left: transcripts, insights"));
}

TEST_F(CallCardTest, a_call_that_left_little_still_has_a_card) {
    auto withheld = begun("");
    withheld.end_reason = model::EndReason::error;
    in_unit([&](ports::UnitOfWork& unit) { return unit.calls().finish(withheld); });  // no transcript, no insight
    auto const shown = services::words_for_screen(card_of(withheld), deps.policy, clock.now());
    EXPECT_EQ(shown.headline, "A caller hung up before anything was settled");
    EXPECT_EQ(shown.mood, "Not judged");
    EXPECT_THAT(lines(shown, "Caller"), ElementsAre("Number withheld"));
    EXPECT_THAT(shown.left, ElementsAre("Nothing but the call itself."));
    EXPECT_TRUE(shown.said.empty());
}

TEST_F(CallCardTest, the_latest_come_newest_first) {
    end(call, model::Outcome::answered);
    clock.advance(std::chrono::minutes{5});
    auto const later = begun("");
    end(later, model::Outcome::spam);
    auto const cards = wait(services::latest_call_cards(deps, 10, soon())).value();
    ASSERT_EQ(cards.size(), 2U);
    EXPECT_EQ(cards.front().call.id, later.id);
}

TEST_F(CallCardTest, another_company_s_call_is_not_found) {
    auto const other = wait(services::call_card(deps, model::CompanyId{Id128::make(random)}, call.id, soon()));
    EXPECT_EQ(other.error().code, Errc::not_found);
}

}  // namespace
}  // namespace ombrex
