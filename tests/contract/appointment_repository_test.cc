// SPDX-License-Identifier: Apache-2.0
#include "ports/appointment_repository.h"

#include <gmock/gmock.h>

#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;

class AppointmentRepositoryContract : public StoreTest {
protected:
    model::Appointment appointment(std::string_view when, std::string reference = "A7K2") {
        return {.id = model::AppointmentId{Id128::make(random)},
                .company = company,
                .reference = std::move(reference),
                .service = "Haircut",
                .staff = "Jo Park",
                .at = at(when),
                .length = 30min,
                .name = model::CallerName{"Sam Reed"},
                .phone = model::CallerPhone{model::PhoneNumber::parse("+13035550177").value()},
                .notes = model::AppointmentNotes{"wheelchair"},
                .status = model::AppointmentStatus::booked,
                .made_in = std::nullopt};
    }
    privacy::EraseOn erase_on() const {
        return privacy::erase_on(policy, privacy::Category::appointment, clock.now(), barber().business.zone);
    }
    Errc claim(std::string_view from, std::string_view to, model::AppointmentId owner,
               std::optional<TimePoint> until = std::nullopt) {
        auto const done = run([&](ports::UnitOfWork& unit) {
            return unit.appointments().claim(company, "Jo Park", scheduling::cells(at(from), at(to)), owner, until,
                                             clock.now());
        });
        return done ? Errc{-1} : done.error().code;
    }
    static constexpr Errc none{-1};

    privacy::Policy const& policy = privacy::published_policy;
};

TEST_F(AppointmentRepositoryContract, gives_back_what_was_added) {
    auto const added = appointment("2026-09-18T14:00");
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.appointments().add(added, erase_on()));
        EXPECT_EQ(unit.appointments().find(company, added.id).value(), added);
        EXPECT_EQ(unit.appointments().with_reference(company, "A7K2").value().value(), added);
        return ok();
    });
}

TEST_F(AppointmentRepositoryContract, hides_an_appointment_from_every_other_company) {
    auto const added = appointment("2026-09-18T14:00");
    model::CompanyId const other{Id128::make(random)};
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.companies().put(other, barber()));
        EXPECT_TRUE(unit.appointments().add(added, erase_on()));
        EXPECT_EQ(unit.appointments().find(other, added.id).error().code, Errc::not_found);
        EXPECT_FALSE(unit.appointments().with_reference(other, "A7K2").value());
        EXPECT_TRUE(unit.appointments().of_phone(other, added.phone, at("2026-01-01T00:00")).value().empty());
        return ok();
    });
}

TEST_F(AppointmentRepositoryContract, finds_by_number_through_the_blind_index_only_what_is_to_come) {
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.appointments().add(appointment("2026-09-01T09:00", "PAST"), erase_on()));
        EXPECT_TRUE(unit.appointments().add(appointment("2026-09-20T09:00", "COME"), erase_on()));
        auto const found =
            unit.appointments().of_phone(company, appointment("2026-09-20T09:00").phone, now_local).value();
        EXPECT_EQ(found.size(), 1U);
        EXPECT_EQ(found.front().reference, "COME");
        return ok();
    });
}

TEST_F(AppointmentRepositoryContract, refuses_a_second_appointment_with_the_same_reference) {
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.appointments().add(appointment("2026-09-18T14:00"), erase_on()));
        EXPECT_EQ(unit.appointments().add(appointment("2026-09-18T15:00"), erase_on()).error().code, Errc::conflict);
        return ok();
    });
}

TEST_F(AppointmentRepositoryContract, one_cell_has_one_owner) {
    model::AppointmentId const first{Id128::make(random)};
    model::AppointmentId const second{Id128::make(random)};
    EXPECT_EQ(claim("2026-09-17T09:00", "2026-09-17T09:30", first), none);
    EXPECT_EQ(claim("2026-09-17T09:25", "2026-09-17T09:55", second), Errc::conflict);
    EXPECT_EQ(claim("2026-09-17T09:30", "2026-09-17T10:00", second), none);
}

TEST_F(AppointmentRepositoryContract, a_lost_claim_leaves_nothing_behind) {
    model::AppointmentId const first{Id128::make(random)};
    model::AppointmentId const second{Id128::make(random)};
    model::AppointmentId const third{Id128::make(random)};
    EXPECT_EQ(claim("2026-09-17T09:30", "2026-09-17T10:00", first), none);
    EXPECT_EQ(claim("2026-09-17T09:00", "2026-09-17T10:00", second), Errc::conflict);
    EXPECT_EQ(claim("2026-09-17T09:00", "2026-09-17T09:30", third), none);
}

TEST_F(AppointmentRepositoryContract, a_hold_is_free_again_when_its_time_is_over) {
    model::AppointmentId const first{Id128::make(random)};
    model::AppointmentId const second{Id128::make(random)};
    EXPECT_EQ(claim("2026-09-17T09:00", "2026-09-17T09:30", first, clock.now() + 60s), none);
    EXPECT_EQ(claim("2026-09-17T09:00", "2026-09-17T09:30", second), Errc::conflict);
    clock.advance(60s);
    EXPECT_EQ(claim("2026-09-17T09:00", "2026-09-17T09:30", second), none);
}

TEST_F(AppointmentRepositoryContract, tells_who_is_busy_and_leaves_out_the_one_that_moves) {
    model::AppointmentId const mine{Id128::make(random)};
    EXPECT_EQ(claim("2026-09-17T09:00", "2026-09-17T09:30", mine), none);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.appointments().add_block(company, {"", at("2026-09-17T11:00"), at("2026-09-17T12:00")}));
        auto const day = [&](model::AppointmentId except) {
            return unit.appointments()
                .busy(company, at("2026-09-17T00:00"), at("2026-09-18T00:00"), clock.now(), except)
                .value();
        };
        auto const all = day({});
        EXPECT_EQ(all.size(), 2U);
        EXPECT_EQ(all.front().from, at("2026-09-17T09:00"));
        EXPECT_EQ(all.front().to, at("2026-09-17T09:30"));
        EXPECT_EQ(day(mine).size(), 1U);
        return ok();
    });
}

TEST_F(AppointmentRepositoryContract, work_that_fails_is_rolled_back) {
    auto const done = run([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.appointments().add(appointment("2026-09-18T14:00"), erase_on()));
        return Error{Errc::denied, "changed our mind"};
    });
    EXPECT_EQ(done.error().code, Errc::denied);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.appointments().all(company).value().empty());
        return ok();
    });
}

TEST_F(AppointmentRepositoryContract, a_call_touched_what_it_made_and_what_it_changed) {
    model::CallId const first{Id128::make(random)};
    model::CallId const second{Id128::make(random)};
    auto made = appointment("2026-09-18T14:00");
    made.made_in = first;
    auto const seeded = appointment("2026-09-18T15:00", "B8L3");
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        EXPECT_TRUE(unit.appointments().add(made, erase_on()));
        EXPECT_TRUE(unit.appointments().add(seeded, erase_on()));
        made.status = model::AppointmentStatus::cancelled;
        made.changed_in = second;
        EXPECT_TRUE(unit.appointments().update(made));
        EXPECT_EQ(unit.appointments().touched_in(company, first).value(), std::vector{made});
        EXPECT_EQ(unit.appointments().touched_in(company, second).value(), std::vector{made});
        EXPECT_TRUE(unit.appointments().touched_in(company, model::CallId{Id128::make(random)}).value().empty());
        return ok();
    });
}

}  // namespace
}  // namespace ombrex
