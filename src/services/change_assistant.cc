// SPDX-License-Identifier: Apache-2.0
#include "services/change_assistant.h"

#include <algorithm>

#include "crypto/digest.h"
#include "model/assistant_faults.h"
#include "model/assistant_json.h"
#include "services/audit.h"

namespace ombrex::services {
namespace {

using model::Assistant;

std::string version_of(Assistant const& assistant) {
    return to_hex(crypto::sha256(as_bytes(model::to_json(assistant)))).substr(0, 32);
}

/// What no page shows, and what this change does not speak of.
void keep_unseen(Assistant const& before, Assistant& after, Unspoken unspoken) {
    if (unspoken.sites) after.sites = before.sites;
    if (unspoken.client_tools) after.client_tools = before.client_tools;
    after.booking.require = before.booking.require;
    after.erase = before.erase;
    for (auto& member : after.staff) {
        if (auto const* const known = before.staff_member(member.name)) member.facts = known->facts;
    }
    for (auto& day : after.hours.special) {
        auto const known = std::ranges::find(before.hours.special, day.day, &model::SpecialDay::day);
        if (known != before.hours.special.end()) day.name = known->name;
    }
}

}  // namespace

Task<Result<KnownAssistant>> read_assistant(Deps deps, model::CompanyId company, Deadline deadline) {
    KnownAssistant out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out.assistant, unit.companies().assistant(company));
            return ok();
        },
        deadline));
    out.version = version_of(out.assistant);
    co_return out;
}

Task<Result<KnownAssistant>> change_assistant(Deps deps, model::Principal who, Assistant wanted, OverVersions over,
                                              Unspoken unspoken, Deadline deadline) {
    if (!may(who.role, model::Act::change_assistant)) {
        co_return Error{Errc::denied, "only an owner or admin changes the assistant"};
    }
    if (!model::faults_of(wanted).empty()) co_return Error{Errc::invalid_input, "the assistant has faults"};
    KnownAssistant out{std::move(wanted), {}};
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const before, unit.companies().assistant(who.company));
            auto const known = version_of(before);
            bool const fits = over.any || std::ranges::find(over.these, known) != over.these.end();
            if (!fits) return Error{Errc::conflict, "the assistant was changed meanwhile"};
            keep_unseen(before, out.assistant, unspoken);
            out.version = version_of(out.assistant);
            if (out.version == known) return ok();
            BOOST_OUTCOME_TRY(unit.companies().put(who.company, out.assistant));
            return audit(deps, unit, who.company, who.actor, "assistant_changed", who.company.value());
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
