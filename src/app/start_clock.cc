// SPDX-License-Identifier: Apache-2.0
#include "app/start_clock.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "app/utc_moment.h"
#include "base/log.h"
#include "base/wait.h"

namespace ombrex::app {
namespace {

namespace fs = std::filesystem;

/// The later one of those there are.
std::optional<TimePoint> later(std::optional<TimePoint> a, std::optional<TimePoint> b) { return std::max(a, b); }

/// The file itself: what stands beside it is made anew by whoever only looks.
std::optional<TimePoint> store_written(fs::path const& folder) {
    std::error_code failed;
    auto const when = fs::last_write_time(folder / "ombrex.db", failed);
    if (failed) return std::nullopt;
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::file_clock::to_sys(when));
}

}  // namespace

Result<ClockWitnesses> clock_witnesses(fs::path const& folder, Store& store, Clock const& clock) {
    ClockWitnesses out;
    out.newest_file = store_written(folder);
    BOOST_OUTCOME_TRY(wait(store.database->transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out.newest_row, unit.retention().newest());
            return ok();
        },
        Deadline::in(clock, std::chrono::seconds{60}))));
    return out;
}

std::optional<std::string> clock_fault(ClockWitnesses const& witnesses, TimePoint now) {
    if (witnesses.newest_row && now < *witnesses.newest_row - clock_behind_max) {
        return fmt::format("the clock of this machine says {}, and something in the store is of {}", utc(now),
                           utc(*witnesses.newest_row));
    }
    auto const last = later(witnesses.newest_row, witnesses.newest_file);
    if (last && now > *last + clock_ahead_max) {
        return fmt::format("the clock of this machine says {}, and the store was last written {}", utc(now),
                           utc(*last));
    }
    return std::nullopt;
}

Result<bool> wait_for_clock(fs::path const& folder, ClockWait const& how, Random& random, std::ostream& err) {
    std::error_code ignored;
    if (!fs::exists(folder / "ombrex.db", ignored)) return true;
    ClockWitnesses witnesses;
    {
        BOOST_OUTCOME_TRY(auto const store, Store::open(folder, how.clock, random));
        BOOST_OUTCOME_TRY(witnesses, clock_witnesses(folder, *store, how.clock));
    }
    for (bool told = false;; told = true) {
        auto const fault = clock_fault(witnesses, how.clock.now());
        if (!fault || how.vouch()) return true;
        if (!told) {
            err << "ombrex: " << *fault
                << ". Nothing is answered, dated or erased until it is right: set it, or start with "
                   "--clock-is-right\n"
                << std::flush;
            log::error("clock_not_believed", {log::Field::operator_text("why", *fault)});
        }
        if (!how.pause()) return false;
    }
}

}  // namespace ombrex::app
