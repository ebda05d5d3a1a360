// SPDX-License-Identifier: Apache-2.0
#include "services/erase_at_processor.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/log.h"
#include "base/utf8.h"
#include "jobs/worker.h"
#include "services/audit.h"
#include "services/follow_up.h"
#include "services/job_kinds.h"

namespace ombrex::services {
namespace {

using model::ProcessorRequest;
using model::ProcessorState;
constexpr std::size_t answer_max = 1000;
constexpr std::chrono::hours between_rounds{24};

struct Asked {
    ProcessorRequest request;
    bool is_correction = false;  ///< So says the line of the register that it serves.
};

Task<Result<Asked>> look_up(Deps deps, model::ProcessorRequestId id, Deadline deadline) {
    Asked out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out.request, unit.processors().find(id));
            auto const line = unit.rights().find(out.request.request);
            if (!line && line.error().code != Errc::not_found) return line.error();
            out.is_correction = line && line.value().kind == model::RightsKind::correct;
            return ok();
        },
        deadline));
    co_return out;
}

Task<Result<ports::ProcessorAnswer>> put_to(ports::ProcessorErasure& recipients, Asked asked, Deadline deadline) {
    if (asked.is_correction) co_return co_await recipients.correct(std::move(asked.request), deadline);
    co_return co_await recipients.erase(std::move(asked.request), deadline);
}

Result<void> keep_answer(Deps const& deps, ports::UnitOfWork& unit, ProcessorRequest request,
                         ports::ProcessorAnswer answer, std::string actor) {
    answer.words.resize(utf8::whole_within(answer.words, answer_max));
    request.state = answer.state;
    request.answer = std::move(answer.words);
    if (request.state == ProcessorState::done) request.answered = deps.clock.now();
    BOOST_OUTCOME_TRY(unit.processors().update(request));
    return audit(deps, unit, request.company, std::move(actor), fmt::format("recipient_{}", to_string(request.state)),
                 request.id.value());
}

/// A row and its job. None: they are there.
Result<std::optional<model::ProcessorRequestId>> put(Deps const& deps, ports::UnitOfWork& unit,
                                                     ProcessorRequest request, std::chrono::minutes after = {}) {
    request.id = model::ProcessorRequestId{Id128::make(deps.random)};
    request.asked = deps.clock.now();
    auto const keep = privacy::erase_on(deps.policy, privacy::Category::audit_entry, request.asked, TimeZone::utc());
    BOOST_OUTCOME_TRY(auto const is_new, unit.processors().add(request, keep));
    if (!is_new) return std::nullopt;
    BOOST_OUTCOME_TRY(follow_up(deps, unit, erase_at_processor_job, request.company, request.id.value(), after));
    return request.id;
}

/// An answer to a request that still waits for one.
Result<void> answer_once(Deps const& deps, ports::UnitOfWork& unit, model::ProcessorRequestId id,
                         ports::ProcessorAnswer answer, std::string actor) {
    BOOST_OUTCOME_TRY(auto const request, unit.processors().find(id));
    if (request.state != ProcessorState::asking) return ok();
    return keep_answer(deps, unit, request, std::move(answer), std::move(actor));
}

/// A whole row of tries was in vain: once more tomorrow, or never again.
Result<void> end_round(Deps const& deps, ports::UnitOfWork& unit, ports::Job job, ProcessorRequest request,
                       Error const& why) {
    ++request.rounds;
    bool const hopeless = why.code == Errc::invalid_input || why.code == Errc::not_found;
    if (hopeless || request.rounds >= rounds_max) {
        log::error("recipient_did_not_answer", {{"request", request.id}});
        BOOST_OUTCOME_TRY(follow_up(deps, unit, mail_recipient_failed_job, request.company, request.id.value()));
        return keep_answer(deps, unit, request,
                           {ProcessorState::failed, fmt::format("asked in vain: {}", to_string(why.code))},
                           "job:erase_at_processor");
    }
    BOOST_OUTCOME_TRY(unit.processors().update(request));
    BOOST_OUTCOME_TRY(unit.jobs().done(job.id));
    job.id = model::JobId{Id128::make(deps.random)};
    return unit.jobs().add(job, deps.clock.now() + between_rounds);
}

/// For each recipient that got something of which `counts` because of that call; how many were new.
template <class Counts>
Result<std::size_t> put_for_call(Deps const& deps, ports::UnitOfWork& unit, model::RightsRequest const& request,
                                 model::CallId call, Counts counts) {
    std::size_t asked = 0;
    BOOST_OUTCOME_TRY(auto const left, unit.audit().disclosures(request.company, call));
    for (auto const& disclosure : left) {
        if (!counts(disclosure.categories)) continue;
        ProcessorRequest one;
        one.request = request.id;
        one.company = request.company;
        one.call = call;
        one.recipient = disclosure.recipient;
        BOOST_OUTCOME_TRY(auto const made, put(deps, unit, std::move(one)));
        if (made) ++asked;
    }
    return asked;
}

}  // namespace

Result<std::size_t> ask_recipients(Deps const& deps, ports::UnitOfWork& unit, model::RightsRequest const& request,
                                   model::CallId call) {
    return put_for_call(deps, unit, request, call, [](privacy::CategorySet got) { return !got.empty(); });
}

Result<std::size_t> tell_recipients(Deps const& deps, ports::UnitOfWork& unit, model::RightsRequest const& request,
                                    model::CallId call, std::span<privacy::Category const> corrected) {
    return put_for_call(deps, unit, request, call, [&](privacy::CategorySet got) {
        return std::ranges::any_of(corrected, [&](auto one) { return got.contains(one); });
    });
}

Result<void> ask_recipients_of_account(Deps const& deps, ports::UnitOfWork& unit, model::CompanyId company) {
    for (std::size_t n = 0; n < privacy::recipient_count; ++n) {
        ProcessorRequest one;
        one.company = company;
        one.recipient = static_cast<privacy::Recipient>(n);
        BOOST_OUTCOME_TRY(auto const got, unit.audit().disclosures({.company = company, .recipient = one.recipient}));
        if (std::ranges::all_of(got, [](auto const& row) { return row.categories.empty(); })) continue;
        BOOST_OUTCOME_TRY(put(deps, unit, std::move(one)));
    }
    return ok();
}

Result<std::optional<model::ProcessorRequestId>> ask_to_take_back(Deps const& deps, ports::UnitOfWork& unit,
                                                                  model::CalendarConnection const& connection) {
    ProcessorRequest one;
    one.request = model::RequestId{connection.id.value()};
    one.company = connection.company;
    one.recipient = connection.provider;
    return put(deps, unit, std::move(one), hand_back_first);
}

Task<Result<void>> keep_handed_back(Deps deps, model::ProcessorRequestId id, ports::ProcessorAnswer answer,
                                    std::string actor, Deadline deadline) {
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return answer_once(deps, unit, id, answer, actor); }, deadline);
}

Task<Result<void>> erase_at_processor(Deps deps, ports::ProcessorErasure& recipients, ports::Job job,
                                      Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(auto const asked, co_await look_up(deps, model::ProcessorRequestId{job.subject}, deadline));
    auto const& request = asked.request;
    if (request.state != ProcessorState::asking) co_return ok();
    auto const answer = co_await put_to(recipients, asked, deadline);
    if (!answer && !jobs::gives_up(job, answer.error())) co_return answer.error();
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) {
            return answer ? answer_once(deps, unit, request.id, answer.value(), "job:erase_at_processor")
                          : end_round(deps, unit, job, request, answer.error());
        },
        deadline);
}

Task<Result<void>> record_recipients_answer(Deps deps, model::ProcessorRequestId id, std::string answer,
                                            std::string actor, Deadline deadline) {
    if (answer.empty()) co_return Error{Errc::invalid_input, "say what it answered"};
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const request, unit.processors().find(id));
            if (request.state == ProcessorState::done) return Error{Errc::conflict, "its answer is there"};
            return keep_answer(deps, unit, request, {ProcessorState::done, answer}, actor);
        },
        deadline);
}

}  // namespace ombrex::services
