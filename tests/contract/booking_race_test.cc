// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <array>
#include <thread>

#include "services/book_appointment.h"
#include "services/cancel_appointment.h"
#include "services/move_appointment.h"
#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;

class BookingRaceTest : public StoreTest {
protected:
    services::CallContext context(model::CallId of) { return {company, of, shop, clock.now()}; }
    ports::BookAppointment wish(std::string_view when, std::string staff = "Jo Park") {
        return {"Haircut",
                std::move(staff),
                at(when),
                model::CallerName{"Ann"},
                model::CallerPhone{},
                model::AppointmentNotes{}};
    }
    ports::ToolResult book(model::CallId in, ports::BookAppointment wanted) {
        return wait(services::book_appointment(deps, context(in), std::move(wanted), soon()));
    }

    static Task<void> race(services::Deps deps, services::CallContext context, ports::BookAppointment wanted,
                           Deadline by, ports::ToolResult& out) {
        out = co_await services::book_appointment(deps, context, std::move(wanted), by);
    }

    model::Assistant shop = barber();
    services::Deps deps{*database, clock, random, privacy::published_policy};
    model::CallId call{Id128::make(random)};
};

TEST_F(BookingRaceTest, of_64_callers_after_one_moment_exactly_one_gets_it_and_the_others_are_offered_the_next) {
    constexpr std::size_t racers = 64;
    std::array<ports::ToolResult, racers> results;
    asio::io_context io;
    for (auto& result : results) {
        model::CallId const own{Id128::make(random)};
        asio::co_spawn(io, race(deps, context(own), wish("2026-09-17T09:00"), soon(), result),
                       [](std::exception_ptr failure) { EXPECT_FALSE(failure); });
    }
    std::array<std::jthread, 4> threads;
    for (auto& thread : threads) thread = std::jthread{[&] { io.run(); }};
    for (auto& thread : threads) thread.join();

    int booked = 0;
    for (auto const& result : results) {
        if (std::holds_alternative<ports::Booked>(result)) {
            ++booked;
            continue;
        }
        auto const& failure = std::get<ports::ToolFailure>(result);
        EXPECT_EQ(failure.why, ports::ToolFailure::Why::taken) << failure.detail;
        ASSERT_FALSE(failure.instead.empty());
        EXPECT_EQ(failure.instead.front().at, at("2026-09-17T09:30"));
    }
    EXPECT_EQ(booked, 1);
}

TEST_F(BookingRaceTest, booking_the_same_moment_again_in_one_call_is_the_same_appointment) {
    auto const first = std::get<ports::Booked>(book(call, wish("2026-09-17T09:00")));
    auto const second = std::get<ports::Booked>(book(call, wish("2026-09-17T09:00")));
    EXPECT_EQ(first.id, second.id);
    EXPECT_EQ(first.reference, second.reference);
    EXPECT_EQ(first.reference.size(), 4U);
    EXPECT_EQ(first.reference.find_first_of("0O1I"), std::string::npos);
}

TEST_F(BookingRaceTest, a_call_may_book_only_so_often) {
    for (auto const* when : {"2026-09-17T09:00", "2026-09-17T10:00", "2026-09-17T11:00"}) {
        EXPECT_TRUE(std::holds_alternative<ports::Booked>(book(call, wish(when))));
    }
    auto const refused = std::get<ports::ToolFailure>(book(call, wish("2026-09-17T14:00")));
    EXPECT_EQ(refused.why, ports::ToolFailure::Why::not_allowed);
}

TEST_F(BookingRaceTest, with_nobody_named_whoever_is_free_takes_it) {
    std::vector<std::string> who;
    for (int i = 0; i < 2; ++i) {
        model::CallId const own{Id128::make(random)};
        who.push_back(std::get<ports::Booked>(book(own, wish("2026-09-17T09:00", ""))).slot.staff);
    }
    EXPECT_THAT(who, testing::ElementsAre("Jo Park", "Max Hill"));
    model::CallId const third{Id128::make(random)};
    EXPECT_TRUE(std::holds_alternative<ports::ToolFailure>(book(third, wish("2026-09-17T09:00", ""))));
}

TEST_F(BookingRaceTest, moving_frees_the_old_moment_and_keeps_the_reference) {
    auto const first = std::get<ports::Booked>(book(call, wish("2026-09-17T09:00")));
    auto const moved = std::get<ports::Booked>(
        wait(services::move_appointment(deps, context(call), {first.reference, at("2026-09-17T09:30")}, soon())));
    EXPECT_EQ(moved.id, first.id);
    model::CallId const other{Id128::make(random)};
    EXPECT_TRUE(std::holds_alternative<ports::Booked>(book(other, wish("2026-09-17T09:00"))));
    auto const clash =
        wait(services::move_appointment(deps, context(call), {first.reference, at("2026-09-17T09:00")}, soon()));
    EXPECT_EQ(std::get<ports::ToolFailure>(clash).why, ports::ToolFailure::Why::taken);
}

TEST_F(BookingRaceTest, cancelling_frees_the_moment_and_may_be_repeated) {
    auto const first = std::get<ports::Booked>(book(call, wish("2026-09-17T09:00")));
    for (int i = 0; i < 2; ++i) {
        EXPECT_TRUE(std::holds_alternative<ports::Cancelled>(
            wait(services::cancel_appointment(deps, context(call), {first.reference}, soon()))));
    }
    model::CallId const other{Id128::make(random)};
    EXPECT_TRUE(std::holds_alternative<ports::Booked>(book(other, wish("2026-09-17T09:00"))));
}

}  // namespace
}  // namespace ombrex
