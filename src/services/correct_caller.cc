// SPDX-License-Identifier: Apache-2.0
#include "services/correct_caller.h"

#include <fmt/format.h>

#include <set>
#include <utility>
#include <vector>

#include "services/audit.h"
#include "services/caller_subject.h"
#include "services/erase_at_processor.h"
#include "services/legal_hold.h"

namespace ombrex::services {
namespace {

using model::CallerPhone;
using privacy::Category;

/// Rows of his in which something is wrong, as they are to be.
struct Wrong {
    std::vector<model::Appointment> appointments;
    std::vector<model::Message> messages;
    std::set<model::CallId> calls;    ///< That left or changed them.
    std::vector<CallerPhone> phones;  ///< Under which they stand.
};

Result<void> says_what(CallerCorrection const& correction) {
    bool const named = correction.name && *correction.name != model::CallerName{};
    bool const numbered = correction.phone && *correction.phone != CallerPhone{};
    if (named || numbered) return ok();
    return Error{Errc::invalid_input, "say what is right: a name, a number or both"};
}

/// Whether that changed anything.
bool put_right(CallerCorrection const& correction, model::CallerName& name, CallerPhone& phone) {
    auto const before = std::pair{name, phone};
    if (correction.name) name = *correction.name;
    if (correction.phone && phone == correction.wrong_phone) phone = *correction.phone;
    return before != std::pair{name, phone};
}

Result<void> look_at(ports::UnitOfWork& unit, CallerCorrectionOrder const& order, model::CompanyId company,
                     ports::CallerRow const& row, Wrong* out) {
    bool is_wrong = false;
    CallerPhone phone;
    if (row.category == Category::appointment) {
        BOOST_OUTCOME_TRY(auto one, unit.appointments().find(company, model::AppointmentId{row.row}));
        phone = one.phone;
        is_wrong = put_right(order.correction, one.name, one.phone);
        if (is_wrong) out->appointments.push_back(std::move(one));
    } else if (row.category == Category::message) {
        BOOST_OUTCOME_TRY(auto line, unit.messages().find(company, model::MessageId{row.row}));
        phone = line.message.callback;
        is_wrong = put_right(order.correction, line.message.from, line.message.callback);
        if (is_wrong) out->messages.push_back(std::move(line.message));
    }
    if (!is_wrong) return ok();
    out->phones.push_back(phone);
    for (auto const call : {row.call, row.changed_in}) {
        if (call != model::CallId{}) out->calls.insert(call);
    }
    return ok();
}

Result<Wrong> find_wrong(Deps const& deps, ports::UnitOfWork& unit, CallerCorrectionOrder const& order,
                         CallerSubject const& subject) {
    Wrong out;
    auto const company = subject.request.company;
    for (auto const& row : subject.rows.his) {
        BOOST_OUTCOME_TRY(look_at(unit, order, company, row, &out));
    }
    if (out.phones.empty()) {
        return Error{Errc::not_found,
                     "nothing of his stands there otherwise: name a spelling or the wrong number that "
                     "you are sure of, or refuse it"};
    }
    out.phones.push_back(subject.request.phone);
    std::vector<model::CallId> const calls(out.calls.begin(), out.calls.end());
    BOOST_OUTCOME_TRY(auto const held, are_held(deps, unit, company, calls, out.phones));
    if (!held) return out;
    return Error{Errc::denied, "legal_hold: it has to stay as it is for now: refuse it for that, or wait"};
}

Result<void> write_right(Deps const& deps, ports::UnitOfWork& unit, Wrong const& wrong, std::string const& actor) {
    for (auto const& one : wrong.appointments) {
        BOOST_OUTCOME_TRY(unit.appointments().correct(one));
        BOOST_OUTCOME_TRY(audit(deps, unit, one.company, actor, "appointment_corrected", one.id.value()));
    }
    for (auto const& one : wrong.messages) {
        BOOST_OUTCOME_TRY(unit.messages().correct(one));
        BOOST_OUTCOME_TRY(audit(deps, unit, one.company, actor, "message_corrected", one.id.value()));
    }
    return ok();
}

/// What of the ledger's categories is different now.
std::vector<Category> categories_of(CallerCorrection const& correction) {
    std::vector<Category> out{Category::appointment, Category::message};
    if (correction.name) out.push_back(Category::caller_name);
    if (correction.phone) out.push_back(Category::caller_number);
    return out;
}

/// Why it was believed, where an operator judged; then of what, never from what to what.
std::string answer_of(CallerSubject const& subject, CallerCorrection const& correction, CorrectedCaller const& done) {
    auto const& why = subject.request.words.reveal<privacy::Purpose::legal_duty>();
    std::string_view const what = !correction.phone ? "name" : !correction.name ? "number" : "name and number";
    return fmt::format("{}{}corrected: {}; appointments: {}, messages: {}", why, why.empty() ? "" : "\n", what,
                       done.appointments, done.messages);
}

}  // namespace

Task<Result<CorrectedCaller>> correct_caller(Deps deps, CallerCorrectionOrder order, Deadline deadline) {
    CorrectedCaller out;
    auto const work = [&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(says_what(order.correction));
        BOOST_OUTCOME_TRY(auto subject, find_caller(unit, {order.request, order.also, {model::RightsKind::correct}}));
        auto exact = order;
        if (exact.correction.wrong_phone == CallerPhone{}) exact.correction.wrong_phone = subject.request.phone;
        BOOST_OUTCOME_TRY(auto const wrong, find_wrong(deps, unit, exact, subject));
        BOOST_OUTCOME_TRY(write_right(deps, unit, wrong, order.actor));
        out = {.appointments = wrong.appointments.size(), .messages = wrong.messages.size()};
        auto const corrected = categories_of(order.correction);
        for (auto const call : wrong.calls) {
            BOOST_OUTCOME_TRY(auto const told, tell_recipients(deps, unit, subject.request, call, corrected));
            out.recipients += told;
        }
        BOOST_OUTCOME_TRY(close_request(deps, unit, subject.request, answer_of(subject, order.correction, out)));
        return audit(deps, unit, subject.request.company, order.actor, "caller_corrected", order.request.value());
    };
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(work, deadline));
    co_return out;
}

}  // namespace ombrex::services
