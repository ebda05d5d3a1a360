// SPDX-License-Identifier: Apache-2.0
#include "services/mail_summary.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

#include "adapters/calendar/ical_files.h"
#include "services/job_kinds.h"
#include "services/mail_recording_stopped.h"
#include "services/transcript_keeper.h"
#include "tests/contract/call_fixture.h"
#include "tests/contract/mailbox.h"
#include "tests/contract/readable_mail.h"

namespace ombrex {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::Not;

class MailSummaryTest : public AfterCallTest {
protected:
    services::PostRoom room() { return {mailbox, calendar, "reception@shop.example", "", "http://127.0.0.1:8080"}; }
    Result<void> mail(model::Call const& of) {
        ports::Job const job{model::JobId{Id128::make(random)}, "", company, of.id.value(), 0};
        return wait(services::mail_summary(deps, room(), job, soon()));
    }
    std::string letter_about(model::Call const& of) {
        EXPECT_TRUE(mail(of));
        auto const found = mailbox.letters.find(services::letter_id(services::summary_letter, of.id.value(), 0));
        EXPECT_NE(found, mailbox.letters.end());
        if (found == mailbox.letters.end()) return {};
        return readable(found->second.body.reveal<privacy::Purpose::transactional_mail>());
    }

    Mailbox mailbox;
    calendar::IcalFiles calendar;
};

TEST_F(MailSummaryTest, C5_C6_C7_tells_who_called_when_how_long_and_what_came_of_it) {
    book(call, "2026-09-18T14:00");
    end(call, model::Outcome::booked);
    auto const text = letter_about(call);
    for (auto const* words :
         {"To: owner@shop.example", "Subject: Sam Reed booked Haircut, Friday, September 18 at 2 pm", "303 555 0177",
          "Wednesday, September 16 at 11:05 am, 1 min 24 s", "Haircut with Jo Park", "Appointment made",
          "METHOD:PUBLISH", "SEQUENCE:0\r\n", "DTSTART:20260918T200000Z"}) {
        EXPECT_THAT(text, HasSubstr(words));
    }
}

TEST_F(MailSummaryTest, C25_tells_when_each_part_goes_and_mails_no_transcript) {
    end(call, model::Outcome::answered);
    auto const text = letter_about(call);
    EXPECT_THAT(text, HasSubstr("September 16, 2027, 365 days left"));
    EXPECT_THAT(text, Not(HasSubstr("how can I help")));  // the insight may quote one sentence, and no more
}

TEST_F(MailSummaryTest, C8_C24_the_mail_of_a_recorded_call_says_where_to_hear_it_and_plays_nothing_itself) {
    recorded(model::RecordingState::saved);
    end(call, model::Outcome::answered);
    auto const text = letter_about(call);
    auto const place = "http://127.0.0.1:8080/recordings/" + recording->id.value().to_string();
    EXPECT_THAT(text, HasSubstr("Listen, once you are signed in:\n" + place + "\n"));
    EXPECT_THAT(text, Not(HasSubstr("signature=")));
    EXPECT_THAT(text, HasSubstr("December 15, 2026, 90 days left"));
}

TEST_F(MailSummaryTest, tells_that_a_recording_stopped) {
    recorded(model::RecordingState::partial);
    end(call, model::Outcome::answered);
    auto const text = letter_about(call);
    EXPECT_THAT(text, HasSubstr("The recording stopped before the call did."));
    EXPECT_THAT(text, HasSubstr("Stopped after 1 min 20 s"));
}

TEST_F(MailSummaryTest, a_recording_that_stops_is_told_while_the_call_goes_on) {
    ports::Job queued;
    asio::io_context io;
    services::TranscriptKeeper keeper{io.get_executor(), deps, context(call), nullptr};
    keeper.on(ports::CallState::recording_failed);
    keeper.on(ports::CallState::recording_failed);
    asio::co_spawn(io, keeper.stop(), [](std::exception_ptr failure) { EXPECT_FALSE(failure); });
    io.run();
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const leased, unit.jobs().lease(clock.now(), clock.now(), 10));
        EXPECT_EQ(leased.size(), 1U);
        queued = leased.front();
        return ok();
    });
    EXPECT_EQ(queued.kind, services::mail_recording_stopped_job);
    ASSERT_TRUE(wait(services::mail_recording_stopped(deps, room(), queued, soon())));
    ASSERT_EQ(mailbox.letters.size(), 1U);
    auto const text = readable(mailbox.letters.begin()->second.body.reveal<privacy::Purpose::transactional_mail>());
    EXPECT_THAT(text, HasSubstr("Subject: A recording stopped: the disk is full"));
    EXPECT_THAT(text, HasSubstr("make room on the disk"));
    EXPECT_THAT(text, Not(HasSubstr("3035550177")));  // not about the caller
}

TEST_F(MailSummaryTest, an_urgent_message_is_named_in_the_subject) {
    ask(call, ports::TakeMessage{"manager", name("Harriet Boone"), phone("+17205550142"),
                                 model::MessageText{"The cut is uneven"}, model::Urgency::high});
    end(call, model::Outcome::message);
    auto const text = letter_about(call);
    EXPECT_THAT(text, HasSubstr("Subject: Urgent: Harriet Boone left a message"));
    EXPECT_THAT(text, HasSubstr("call back 720 555 0142"));
    EXPECT_THAT(text, HasSubstr("The cut is uneven"));
}

TEST_F(MailSummaryTest, what_was_moved_and_cancelled_reaches_the_calendar_too) {
    auto const moved = book(call, "2026-09-18T14:00");
    auto const cancelled = book(call, "2026-09-18T15:00");
    end(call, model::Outcome::booked);
    clock.advance(std::chrono::hours{1});
    auto const second = begun("");
    with_own(second, moved, ports::MoveAppointment{moved, at("2026-09-18T16:00")});
    with_own(second, cancelled, ports::CancelAppointment{cancelled});
    end(second, model::Outcome::moved);
    auto const text = letter_about(second);
    EXPECT_THAT(text, HasSubstr("DTSTART:20260918T220000Z"));
    EXPECT_THAT(text, HasSubstr("METHOD:CANCEL"));
    EXPECT_THAT(text, HasSubstr("Number withheld"));
    EXPECT_THAT(text, Not(HasSubstr("SEQUENCE:0\r\n")));  // it counts more than what the first call sent
    auto const late = letter_about(call);                 // the first call's mail, if it is made only now
    EXPECT_THAT(late, HasSubstr("Changed since, in a later call"));
    EXPECT_THAT(late, Not(HasSubstr("BEGIN:VCALENDAR")));
}

TEST_F(MailSummaryTest, C43_a_privacy_request_comes_with_the_day_it_must_be_answered_by) {
    ask(call, ports::PrivacyRequest{model::PrivacyRequestKind::erase, name("Sam Reed"), phone("+13035550177")});
    end(call, model::Outcome::answered);
    EXPECT_THAT(letter_about(call), HasSubstr("to have their data erased. Answer by October 16, 2026."));
}

TEST_F(MailSummaryTest, C20_tells_what_left_the_machine_or_that_nothing_did) {
    end(call, model::Outcome::answered);
    EXPECT_THAT(letter_about(call), HasSubstr("Nothing but the call itself."));
    privacy::Disclosure const row{clock.now(),
                                  privacy::CompanyRef{company.value()},
                                  privacy::CallRef{call.id.value()},
                                  privacy::Recipient::openai,
                                  {privacy::Category::anonymised_transcript},
                                  privacy::Purpose::call_analysis,
                                  412};
    auto const keep = privacy::erase_on(deps.policy, privacy::Category::audit_entry, clock.now(), TimeZone::utc());
    in_unit([&](ports::UnitOfWork& unit) { return unit.audit().add(row, keep); });
    EXPECT_THAT(letter_about(call), HasSubstr("OpenAI: anonymised transcripts, 412 bytes"));
}

TEST_F(MailSummaryTest, told_twice_it_is_one_mail_to_each_owner) {
    in_unit([&](ports::UnitOfWork& unit) {
        return unit.companies().set_mail(company,
                                         {model::MailAddress{"a@s.example"}, model::MailAddress{"b@s.example"}});
    });
    end(call, model::Outcome::answered);
    EXPECT_TRUE(mail(call));
    EXPECT_TRUE(mail(call));
    EXPECT_EQ(mailbox.deliveries, 4);
    EXPECT_EQ(mailbox.letters.size(), 2U);
}

TEST_F(MailSummaryTest, a_call_that_is_gone_is_nothing_to_tell_and_a_broken_mailbox_is_tried_again) {
    model::Call gone = call;
    gone.id = model::CallId{Id128::make(random)};
    EXPECT_TRUE(mail(gone));
    EXPECT_TRUE(mailbox.letters.empty());
    end(call, model::Outcome::answered);
    mailbox.broken = true;
    EXPECT_EQ(mail(call).error().code, Errc::unavailable);
}

TEST_F(MailSummaryTest, C36_the_mail_loads_nothing_and_a_caller_cannot_write_markup_into_it) {
    ask(call, ports::TakeMessage{"", name("<img src=x>"), phone("+17205550142"),
                                 model::MessageText{"<script>alert(1)</script>\r\nBcc: evil@x.example"}});
    end(call, model::Outcome::message);
    EXPECT_TRUE(mail(call));
    auto const text = letter_about(call);
    auto const html = text.substr(text.find("<!doctype html>"));
    for (auto const* forbidden : {"<img", "<script", "<link", "<iframe", "url("})
        EXPECT_THAT(html, Not(HasSubstr(forbidden)));
    EXPECT_THAT(text.substr(0, text.find("\n\n")), Not(HasSubstr("\nBcc:")));
}

}  // namespace
}  // namespace ombrex
