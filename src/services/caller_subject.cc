// SPDX-License-Identifier: Apache-2.0
#include "services/caller_subject.h"

#include <algorithm>

namespace ombrex::services {
namespace {

using model::RightsState;

Result<void> may_be_done(model::RightsRequest const& request, std::vector<model::RightsKind> const& kinds) {
    if (std::ranges::find(kinds, request.kind) == kinds.end()) {
        return Error{Errc::invalid_input, "that request asks for something else"};
    }
    if (request.user != model::UserId{}) {
        return Error{Errc::invalid_input, "that request is of a user, not of somebody who called"};
    }
    if (request.closed) return Error{Errc::conflict, "that request is closed"};
    if (request.state == RightsState::proof_wanted) {
        return Error{Errc::denied, "who asks has not shown that it is his: prove it first, or refuse it"};
    }
    return ok();
}

}  // namespace

Result<CallerSubject> find_caller(ports::UnitOfWork& unit, CallerQuestion question) {
    CallerSubject out;
    BOOST_OUTCOME_TRY(out.request, unit.rights().find(question.request));
    BOOST_OUTCOME_TRY(may_be_done(out.request, question.kinds));
    bool const named = out.request.name != model::CallerName{} || !question.also.empty();
    out.names = std::move(question.also);
    out.names.push_back(out.request.name);
    BOOST_OUTCOME_TRY(auto all, unit.rights().rows_of(out.request.company, out.request.phone));
    out.rows = split_by_person(std::move(all), out.names);
    if (out.rows.several && !named) {
        return Error{Errc::invalid_input, "several people use that number: the request must name one"};
    }
    return out;
}

bool is_of(CallerSubject const& subject, model::RightsRequest const& other) {
    if (other.id == subject.request.id) return true;
    if (other.company != subject.request.company || other.phone != subject.request.phone) return false;
    return !subject.rows.several || std::ranges::find(subject.names, other.name) != subject.names.end();
}

}  // namespace ombrex::services
