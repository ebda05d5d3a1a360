// SPDX-License-Identifier: Apache-2.0
#include "services/rights_register.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

#include "base/log.h"
#include "privacy/measures.h"
#include "services/audit.h"
#include "services/caller_rows.h"
#include "services/follow_up.h"
#include "services/job_kinds.h"

namespace ombrex::services {
namespace {

using model::Proof;
using model::Refusal;
using model::RequestText;
using model::RightsKind;
using model::RightsRequest;
using model::RightsState;
using privacy::Purpose::legal_duty;

/// Which deadline of the policy a request has. What an account does at once by itself has, here, that of any question.
privacy::Right right_of(RightsKind kind) {
    using enum RightsKind;
    constexpr std::array rights{std::pair{access, privacy::Right::access}, std::pair{erase, privacy::Right::erase},
                                std::pair{export_data, privacy::Right::export_data},
                                std::pair{object, privacy::Right::object},
                                std::pair{no_recording, privacy::Right::object}};
    auto const found = std::ranges::find(rights, kind, &decltype(rights)::value_type::first);
    return found != rights.end() ? found->second : privacy::Right::ask;
}

LocalDays today_of(Deps const& deps) {
    return LocalDays{std::chrono::floor<std::chrono::days>(deps.clock.now()).time_since_epoch()};
}

void close(Deps const& deps, RightsRequest& request, RightsState state) {
    request.state = state;
    request.closed = deps.clock.now();
    request.code = RequestText{std::string{}};
}

Result<void> store(Deps const& deps, ports::UnitOfWork& unit, RightsRequest const& request) {
    using enum privacy::Category;
    BOOST_OUTCOME_TRY(auto until, privacy::erase_after_event(deps.policy, privacy_request));
    if (request.closed) until = privacy::erase_on(deps.policy, privacy_request, *request.closed, TimeZone::utc());
    return unit.rights().update(request, until);
}

/// The mail about it that says how much of its time is gone.
Result<void> queue_mail(Deps const& deps, ports::UnitOfWork& unit, RightsRequest const& request, int percent) {
    auto const kind = std::ranges::find(mail_request_jobs, fmt::format("mail_request_{}", percent));
    return follow_up(deps, unit, *kind, request.company, request.id.value());
}

/// Finds the request, which must not be closed, changes it, and says so in the audit log.
Task<Result<void>> change(Deps deps, model::RequestId id, std::string action, std::string actor,
                          std::function<Result<void>(ports::UnitOfWork&, RightsRequest&)> act, Deadline deadline) {
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto request, unit.rights().find(id));
            if (request.closed) return Error{Errc::conflict, "that request is closed"};
            BOOST_OUTCOME_TRY(act(unit, request));
            BOOST_OUTCOME_TRY(store(deps, unit, request));
            return audit(deps, unit, request.company, actor, action, id.value());
        },
        deadline);
}

Error not_shown() { return {Errc::denied, "who asks has not shown that it is his: prove it first, or refuse it"}; }

Result<void> wants_proof(RightsRequest const& request) {
    if (request.state == RightsState::proof_wanted) return ok();
    return Error{Errc::conflict, "no proof is wanted for that request"};
}

/// Whether the fact is one that this person gave.
Result<bool> is_his(ports::UnitOfWork& unit, RightsRequest const& request, std::string const& fact) {
    BOOST_OUTCOME_TRY(auto rows, unit.rights().rows_of(request.company, request.phone));
    auto const split = split_by_person(std::move(rows), {request.name});
    for (auto const& row : split.his) {
        if (row.category != privacy::Category::appointment) continue;
        BOOST_OUTCOME_TRY(auto const one, unit.appointments().find(request.company, model::AppointmentId{row.row}));
        if (one.reference == fact) return true;
    }
    if (split.several) return false;
    BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(request.company));
    for (auto const& row : split.his) {
        if (row.category != privacy::Category::call_metadata) continue;
        BOOST_OUTCOME_TRY(auto const call, unit.calls().find(request.company, model::CallId{row.row}));
        auto const day = std::chrono::floor<std::chrono::days>(assistant.business.zone.to_local(call.answered));
        if (to_string(day) == fact && call.id != request.call) return true;
    }
    return false;
}

}  // namespace

privacy::Identity identity_wanted(privacy::Policy const& policy, RightsKind kind) {
    auto const right = kind == RightsKind::correct ? privacy::Right::correct : right_of(kind);
    return privacy::row_of(policy, right).identity;
}

Result<RightsRequest> enter_request(Deps const& deps, ports::UnitOfWork& unit, RightsRequest asked, LocalDays today) {
    asked.id = model::RequestId{Id128::make(deps.random)};
    asked.asked = deps.clock.now();
    asked.answer_by = privacy::answer_by(deps.policy, right_of(asked.kind), today);
    if (identity_wanted(deps.policy, asked.kind) == privacy::Identity::none) {
        asked.state = RightsState::open;
    } else if (asked.user != model::UserId{}) {
        asked.state = RightsState::proven;
        asked.proof = Proof::session;
    } else {
        asked.state = RightsState::proof_wanted;
    }
    BOOST_OUTCOME_TRY(auto const open, privacy::erase_after_event(deps.policy, privacy::Category::privacy_request));
    BOOST_OUTCOME_TRY(unit.rights().add(asked, open));
    if (asked.kind != RightsKind::no_recording) {
        BOOST_OUTCOME_TRY(queue_mail(deps, unit, asked, 0));
        return asked;
    }
    close(deps, asked, RightsState::answered);  // obeyed by the call in which it was said
    BOOST_OUTCOME_TRY(store(deps, unit, asked));
    return asked;
}

Task<Result<RightsRequest>> record_request(Deps deps, RightsRequest asked, std::string actor, Deadline deadline) {
    RightsRequest out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            if (asked.company != model::CompanyId{}) {
                BOOST_OUTCOME_TRY(unit.accounts().deletion(asked.company));  // it must be there
            }
            if (asked.user != model::UserId{}) {
                BOOST_OUTCOME_TRY(unit.users().find(asked.company, asked.user));
            }
            BOOST_OUTCOME_TRY(out, enter_request(deps, unit, std::move(asked), today_of(deps)));
            return audit(deps, unit, out.company, actor, "rights_request_added", out.id.value());
        },
        deadline));
    co_return out;
}

Task<Result<std::vector<RightsRequest>>> requests_for(Deps deps, model::Principal who, Deadline deadline) {
    std::vector<RightsRequest> out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.rights().of_company(who.company));
            return ok();
        },
        deadline));
    bool const all = may(who.role, model::Act::manage_users);
    std::erase_if(out, [&](RightsRequest const& one) { return !all && one.user != who.user; });
    co_return out;
}

Task<Result<std::string>> make_call_back_code(Deps deps, model::RequestId id, std::string actor, Deadline deadline) {
    auto code = fmt::format("{:06}", deps.random.below(1'000'000));
    auto const act = [&](ports::UnitOfWork&, RightsRequest& request) -> Result<void> {
        BOOST_OUTCOME_TRY(wants_proof(request));
        if (request.phone.reveal<legal_duty>().empty()) {
            return Error{Errc::invalid_input, "there is no number to call back: only --judgement is left"};
        }
        request.code = RequestText{code};
        request.code_until = deps.clock.now() + code_life;
        return ok();
    };
    BOOST_OUTCOME_CO_TRY(co_await change(deps, id, "rights_request_code_made", std::move(actor), act, deadline));
    co_return code;
}

Task<Result<void>> prove_by_call_back(Deps deps, model::RequestId id, std::string code, std::string fact,
                                      std::string actor, Deadline deadline) {
    bool shown = false;
    auto const act = [&](ports::UnitOfWork& unit, RightsRequest& request) -> Result<void> {
        BOOST_OUTCOME_TRY(wants_proof(request));
        auto const& made = request.code.reveal<legal_duty>();
        if (made.empty() || deps.clock.now() >= request.code_until) {
            return Error{Errc::conflict, "make a code first, and say it at the number in question"};
        }
        BOOST_OUTCOME_TRY(auto const fits, is_his(unit, request, fact));
        shown = made == code && fits;
        if (shown) {
            request.state = RightsState::proven;
            request.proof = Proof::call_back;
            request.code = RequestText{std::string{}};
        } else if (++request.tries >= proof_tries_max) {
            request.refusal = Refusal::not_proven;
            close(deps, request, RightsState::refused);
        }
        return ok();
    };
    BOOST_OUTCOME_CO_TRY(co_await change(deps, id, "rights_request_proof_given", std::move(actor), act, deadline));
    if (!shown) co_return Error{Errc::denied, "the code or the fact is wrong: it is not shown that it is his"};
    co_return ok();
}

Task<Result<void>> prove_by_judgement(Deps deps, model::RequestId id, std::string reason, std::string actor,
                                      Deadline deadline) {
    if (reason.empty()) co_return Error{Errc::invalid_input, "say why you are sure"};
    auto const act = [&](ports::UnitOfWork&, RightsRequest& request) -> Result<void> {
        BOOST_OUTCOME_TRY(wants_proof(request));
        request.state = RightsState::proven;
        request.proof = Proof::judgement;
        request.words = RequestText{reason};
        return ok();
    };
    co_return co_await change(deps, id, "rights_request_judged", std::move(actor), act, deadline);
}

Result<void> close_request(Deps const& deps, ports::UnitOfWork& unit, RightsRequest& request, std::string answer) {
    request.words = RequestText{std::move(answer)};
    if (request.kind == RightsKind::object) {
        request.state = RightsState::obeyed;
    } else {
        close(deps, request, RightsState::answered);
    }
    return store(deps, unit, request);
}

Task<Result<void>> answer_request(Deps deps, model::RequestId id, std::string answer, std::string actor,
                                  Deadline deadline) {
    auto const act = [&](ports::UnitOfWork& unit, RightsRequest& request) -> Result<void> {
        if (request.state == RightsState::proof_wanted) return not_shown();
        if (model::is_answered(request)) return Error{Errc::conflict, "that request was answered"};
        auto const& why = request.words.reveal<legal_duty>();
        return close_request(deps, unit, request, why.empty() ? answer : why + "\n" + answer);
    };
    co_return co_await change(deps, id, "rights_request_answered", std::move(actor), act, deadline);
}

Task<Result<void>> refuse_request(Deps deps, model::RequestId id, Refusal reason, std::string actor,
                                  Deadline deadline) {
    if (reason == Refusal::none) co_return Error{Errc::invalid_input, "a refusal needs one of the reasons there are"};
    auto const act = [&](ports::UnitOfWork&, RightsRequest& request) -> Result<void> {
        request.refusal = reason;
        close(deps, request, RightsState::refused);
        return ok();
    };
    co_return co_await change(deps, id, "rights_request_refused", std::move(actor), act, deadline);
}

Task<Result<std::size_t>> remind_requests(Deps deps) {
    std::size_t reminded = 0;
    auto const today = today_of(deps);
    auto const work = [&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const requests, unit.rights().all());
        for (auto request : requests) {
            auto const clock = model::answer_clock(request, today);
            if (clock.reminder <= request.reminded) continue;
            request.reminded = clock.reminder;
            BOOST_OUTCOME_TRY(store(deps, unit, request));
            BOOST_OUTCOME_TRY(queue_mail(deps, unit, request, clock.reminder));
            log::warn("rights_request_reminder", {{"request", request.id}, {"percent", clock.reminder}});
            ++reminded;
        }
        return ok();
    };
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(work, Deadline::in(deps.clock, std::chrono::seconds{60})));
    co_return reminded;
}

}  // namespace ombrex::services
