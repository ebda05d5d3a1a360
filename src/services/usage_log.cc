// SPDX-License-Identifier: Apache-2.0
#include "services/usage_log.h"

#include <map>
#include <utility>

#include "base/log.h"

namespace ombrex::services {
namespace {

/// The calendar of the company, by which its lines end; of nobody's lines UTC.
class Zones {
public:
    explicit Zones(ports::UnitOfWork& unit) : unit_{unit} {}

    TimeZone of(std::optional<model::CompanyId> company) {
        if (!company) return TimeZone::utc();
        auto const known = zones_.find(*company);
        if (known != zones_.end()) return known->second;
        auto const assistant = unit_.companies().assistant(*company);
        return zones_.emplace(*company, assistant ? assistant.value().business.zone : TimeZone::utc()).first->second;
    }

private:
    ports::UnitOfWork& unit_;
    std::map<model::CompanyId, TimeZone> zones_;
};

}  // namespace

bool UsageLog::note(Visit visit) {
    if (waiting_.size() >= waiting_max) {
        ++dropped_;
        return false;
    }
    model::Usage line;
    line.id = Id128::make(deps_.random);
    line.at = deps_.clock.now();
    line.address = std::move(visit.address);
    line.browser = visit.browser;
    line.feature = std::move(visit.feature);
    line.status = visit.status;
    if (visit.who) {
        line.company = visit.who->company;
        line.user = visit.who->user;
    }
    waiting_.push_back(std::move(line));
    return true;
}

Task<Result<std::size_t>> UsageLog::write(Deadline deadline) {
    if (waiting_.empty()) co_return std::size_t{0};
    auto const lines = std::exchange(waiting_, {});
    auto const written = co_await deps_.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            Zones zones{unit};
            for (auto const& line : lines) {
                auto const keep =
                    privacy::erase_on(deps_.policy, privacy::Category::usage_log, line.at, zones.of(line.company));
                BOOST_OUTCOME_TRY(unit.usage().add(line, keep));
            }
            return ok();
        },
        deadline);
    if (!written) {
        dropped_ += lines.size();
        log::warn("usage_not_logged", {{"lines", lines.size()}, {"dropped", dropped_}});
        co_return written.error();
    }
    co_return lines.size();
}

}  // namespace ombrex::services
