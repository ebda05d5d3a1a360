// SPDX-License-Identifier: Apache-2.0
#include "services/line_status.h"

#include <algorithm>

namespace ombrex::services {
namespace {

using model::Assistant;

std::array<bool, set_up_words.size()> set_up(Assistant const& assistant, int callers) {
    auto const& business = assistant.business;
    bool const open = std::ranges::any_of(assistant.hours.week, [](auto const& day) { return !day.empty(); });
    std::array<bool, set_up_words.size()> out{};
    auto const is = [&](SetUpStep step) -> bool& { return out[static_cast<std::size_t>(step)]; };
    is(SetUpStep::business) = !business.name.empty() && business.zone != TimeZone::utc();
    is(SetUpStep::hours) = open;
    is(SetUpStep::services) = !assistant.services.empty();
    is(SetUpStep::greeting) = !business.greeting.empty();
    is(SetUpStep::recording) = true;  // to record nothing is a choice, too, and the one to begin with
    is(SetUpStep::test_call) = callers > 0;
    is(SetUpStep::website) = !assistant.sites.empty();
    is(SetUpStep::forwarding) = callers > 1;
    return out;
}

LineState state_of(bool reachable, std::optional<Room> room, bool talks) {
    if (!reachable || !room) return LineState::off;
    if (*room != Room::free) return LineState::message_mode;
    return talks ? LineState::on_a_call : LineState::answering;
}

}  // namespace

Task<Result<LineStatus>> line_status(Deps deps, LineRoom room, model::CompanyId company, Deadline deadline) {
    LineStatus out;
    bool ends = false;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(company));
            BOOST_OUTCOME_TRY(auto const deletion, unit.accounts().deletion(company));
            BOOST_OUTCOME_TRY(out.numbers, unit.companies().numbers(company));
            BOOST_OUTCOME_TRY(auto const running, unit.calls().running(company));
            BOOST_OUTCOME_TRY(auto const callers, unit.calls().callers(company));
            for (auto const& call : running) out.running.emplace_back(call.id, call.answered);
            out.done = set_up(assistant, callers);
            ends = deletion.has_value();
            return ok();
        },
        deadline));
    out.state = state_of(!ends && !out.numbers.empty(), room(company), !out.running.empty());
    co_return out;
}

}  // namespace ombrex::services
