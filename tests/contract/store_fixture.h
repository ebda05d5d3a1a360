// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include "adapters/sql/database.h"
#include "base/clock.h"
#include "base/random.h"
#include "base/wait.h"
#include "crypto/memory_key_store.h"
#include "model/assistant.h"
#include "privacy/policy.h"

namespace ombrex::testing_support {

inline LocalMinutes at(std::string_view text) { return parse_local_minutes(text).value(); }

/// Wednesday 16 September 2026, 11:05 in Denver: a barber with lunch and two people.
inline model::Assistant barber() {
    model::Assistant shop;
    shop.business.name = "Alder Street Barbers";
    shop.business.zone = TimeZone::find("America/Denver").value();
    using std::chrono::hours;
    using std::chrono::minutes;
    for (std::size_t day = 0; day < 5; ++day) {
        shop.hours.week[day] = {{hours{8} + minutes{30}, hours{12}}, {hours{13}, hours{17}}};
    }
    shop.staff = {{"Jo Park", {}, {}}, {"Max Hill", {}, {}}};
    shop.services = {{"Haircut", {"cut"}, minutes{30}, minutes{0}, "30 dollars", {}}};
    return shop;
}

/// A store in memory with one company in it, and a clock that stands still.
class StoreTest : public testing::Test {
protected:
    StoreTest()
        : now_local{at("2026-09-16T11:05")},
          clock{barber().business.zone.to_instant(now_local).first},
          keys{crypto::MasterKeys{crypto::MasterKey::generate(random), std::nullopt}, key_store, random},
          database{sql::Database::open_in_memory({keys, clock, random}).value()},
          company{Id128::make(random)} {
        in_unit([&](ports::UnitOfWork& unit) { return unit.companies().put(company, barber()); });
    }

    Deadline soon() const { return Deadline::in(clock, std::chrono::hours{1}); }

    /// Runs one transaction to its end.
    Result<void> run(ports::Database::Work work) { return wait(database->transact(std::move(work), soon())); }

    /// A transaction that must commit.
    void in_unit(ports::Database::Work work) { EXPECT_TRUE(run(std::move(work))); }

    LocalMinutes now_local;
    SystemRandom random;
    ManualClock clock;
    crypto::MemoryKeyStore key_store;
    crypto::KeyRing keys;
    std::unique_ptr<sql::Database> database;
    model::CompanyId company;

private:
};

}  // namespace ombrex::testing_support
