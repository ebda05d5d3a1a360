// SPDX-License-Identifier: Apache-2.0
#include "services/list_calls.h"

#include <algorithm>

#include "services/audit_list.h"
#include "services/role_view.h"
#include "services/written_number.h"

namespace ombrex::services {
namespace {

/// A byte above ASCII is part of a letter.
bool has_letter(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }) ||
           std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

Result<ports::CallerKey> key_of(std::string const& who, std::string_view locale) {
    if (who.find('@') != std::string::npos) return ports::CallerKey{ports::CallerMail{who}};
    if (has_letter(who)) return ports::CallerKey{model::CallerName{who}};
    BOOST_OUTCOME_TRY(auto const e164, read_written_number(who, locale));
    BOOST_OUTCOME_TRY(auto const number, model::PhoneNumber::parse(e164));
    return ports::CallerKey{model::CallerPhone{number}};
}

/// The moment at which that day begins there.
TimePoint begin_of(LocalDays day, TimeZone const& zone) { return zone.to_instant(LocalMinutes{day}).first; }

Result<ports::CallQuery> query_of(CallFilter const& filter, model::CompanyId company,
                                  model::BusinessProfile const& business) {
    ports::CallQuery out{.company = company};
    if (!filter.who.empty()) {
        BOOST_OUTCOME_TRY(out.of, key_of(filter.who, business.locale));
    }
    out.outcome = filter.outcome;
    if (filter.from) out.from = begin_of(*filter.from, business.zone);
    if (filter.until) out.until = begin_of(*filter.until + std::chrono::days{1}, business.zone);
    out.after = filter.after;
    out.limit = filter.limit + 1;  // one more says whether there is more
    return out;
}

}  // namespace

Task<Result<CallPage>> list_calls(Deps deps, model::Principal who, CallFilter filter, Deadline deadline) {
    CallPage out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(who.company));
            out.zone = assistant.business.zone;
            BOOST_OUTCOME_TRY(auto const query, query_of(filter, who.company, assistant.business));
            BOOST_OUTCOME_TRY(out.calls, unit.call_lists().page(query));
            return audit_list(deps, unit, who, "calls_listed");
        },
        deadline));
    if (out.calls.size() > filter.limit) {
        out.calls.resize(filter.limit);
        out.next = out.calls.back().place();
    }
    keep_from(who.role, out.calls);
    co_return out;
}

}  // namespace ombrex::services
