// SPDX-License-Identifier: Apache-2.0
#include "privacy/outbound.h"

#include <gtest/gtest.h>

#include "privacy/disclosure.h"
#include "privacy/personal.h"

namespace ombrex::privacy {
namespace {

using CallerName = Personal<std::string, Category::caller_name>;
using Appointment = Personal<std::string, Category::appointment>;
using Transcript = Personal<std::string, Category::transcript>;
using Event = Outbound<Recipient::google, Category::appointment, Category::caller_name>;

/// What the redactor makes, seen from here.
class Anonymised {
public:
    static constexpr Category category = Category::anonymised_transcript;
    explicit Anonymised(std::string text) : text_{std::move(text)} {}
    [[nodiscard]] std::string const& value_for(SendKey const&) const { return text_; }

private:
    std::string text_;
};

template <Recipient R, Category... Cs>
concept Compiles = requires { typename Outbound<R, Cs...>; };

template <class Body, class... Parts>
concept MadeFrom = requires(std::string (*write)(std::string const&, std::string const&), Parts const&... parts) {
    Body::from(write, parts...);
};

std::string joined(std::string const& a, std::string const& b) { return a + " with " + b; }

Event an_event() { return Event::from(joined, Appointment{"Haircut"}, CallerName{"Ann"}); }

TEST(Outbound, holds_what_is_written_from_its_parts) {
    Event const event = an_event();
    EXPECT_EQ(event.bytes(), "Haircut with Ann");
    EXPECT_EQ(event.recipient(), Recipient::google);
    EXPECT_EQ(event.categories(), (CategorySet{Category::appointment, Category::caller_name}));
    EXPECT_EQ(event.purpose(), Purpose::calendar_booking);
}

TEST(Outbound, C23_takes_no_transcript_to_openai_but_the_anonymised_one) {
    static_assert(Compiles<Recipient::openai, Category::anonymised_transcript>);
    static_assert(!Compiles<Recipient::openai, Category::transcript>);
    static_assert(!Compiles<Recipient::openai, Category::anonymised_transcript, Category::caller_name>);
    auto const body = Outbound<Recipient::openai, Category::anonymised_transcript>::from(
        [](std::string const& text) { return "{\"input\":\"" + text + "\"}"; }, Anonymised{"[name] asks"});
    EXPECT_EQ(body.bytes(), "{\"input\":\"[name] asks\"}");
}

TEST(Outbound, C19_C20_C21_C22_is_made_for_nobody_who_is_not_granted_the_category) {
    static_assert(!Compiles<Recipient::elevenlabs, Category::caller_number>);
    static_assert(!Compiles<Recipient::aws, Category::transcript>);
    static_assert(!Compiles<Recipient::stripe, Category::call_recording>);
    static_assert(!Compiles<Recipient::google, Category::transcript>);
    static_assert(!Compiles<Recipient::microsoft, Category::calendar_busy>);
    SUCCEED() << "checked by the compiler";
}

TEST(Outbound, goes_for_one_purpose_at_a_time) {
    static_assert(Compiles<Recipient::aws, Category::call_recording>);
    static_assert(Compiles<Recipient::aws, Category::mail_body>);
    static_assert(!Compiles<Recipient::aws, Category::call_recording, Category::mail_body>);
    EXPECT_TRUE(Outbound<Recipient::openai>::from([] { return "{}"; }).categories().empty());
}

TEST(Outbound, refuses_a_part_whose_category_it_does_not_name) {
    static_assert(!std::is_constructible_v<Event, std::string>);
    static_assert(MadeFrom<Event, Appointment, CallerName>);
    static_assert(!MadeFrom<Event, Appointment, Transcript>);
    static_assert(!Part<std::string>);
    SUCCEED() << "checked by the compiler";
}

TEST(Disclosure, says_that_something_left_and_never_what) {
    TimePoint const when{std::chrono::seconds{1'800'000'000}};
    Disclosure const row = disclosed(an_event(), when, CompanyRef{}, std::nullopt);
    EXPECT_EQ(row.bytes, 16U);
    EXPECT_EQ(row.recipient, Recipient::google);
    EXPECT_EQ(row.purpose, Purpose::calendar_booking);
    EXPECT_EQ(row.categories, (CategorySet{Category::appointment, Category::caller_name}));
    EXPECT_EQ(row.when, when);
    static_assert(std::is_trivially_copyable_v<Disclosure>);  // it owns no text
}

}  // namespace
}  // namespace ombrex::privacy
