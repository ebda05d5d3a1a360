// SPDX-License-Identifier: Apache-2.0
#include "services/voice_sample.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <memory>
#include <optional>

#include "receptionist/dialogue.h"
#include "voice/clauses.h"

namespace ombrex::services {
namespace {

using Samples = std::vector<std::int16_t>;
using Spoken = std::optional<Result<Samples>>;  // Asio makes one before it has one

std::vector<std::string> first_words(model::Assistant const& assistant, LocalMinutes now) {
    receptionist::Dialogue dialogue{assistant, {}, 0};
    std::vector<std::string> out;
    for (auto const& action : dialogue.on(receptionist::CallStarted{now})) {
        auto const* say = std::get_if<receptionist::Say>(&action);
        if (say == nullptr) continue;
        for (auto& clause : voice::clauses(say->text())) out.push_back(std::move(clause));
    }
    return out;
}

Result<Samples> say_all(ports::Synthesizer& mouth, std::vector<std::string> const& clauses, Deadline deadline) {
    Samples out;
    for (auto const& clause : clauses) {
        BOOST_OUTCOME_TRY(auto const sound, mouth.say(clause, deadline));
        out.insert(out.end(), sound.begin(), sound.end());
    }
    return out;
}

/// On the pool; back on the executor of whoever waits.
Task<Result<Samples>> spoken(Voice voice, std::vector<std::string> clauses, Deadline deadline) {
    auto const start = [&](auto handler) {
        auto const waits = std::make_shared<decltype(handler)>(std::move(handler));
        auto const answer = [waits, back = asio::get_associated_executor(*waits)](Result<Samples> sound) {
            asio::post(back,
                       [waits, sound = std::move(sound)]() mutable { std::move (*waits)(Spoken{std::move(sound)}); });
        };
        auto const work = [answer, mouth = voice.mouth, clauses, deadline](Result<void> may_run) {
            answer(may_run ? say_all(*mouth, clauses, deadline) : Result<Samples>{may_run.error()});
        };
        auto const taken = voice.pool->submit(ports::SpeechPriority::later_sentence, deadline, work);
        if (!taken) answer(taken.error());
    };
    auto sound = co_await asio::async_initiate<asio::use_awaitable_t<> const, void(Spoken)>(start, asio::use_awaitable);
    co_return std::move(*sound);
}

}  // namespace

Task<Result<std::vector<std::int16_t>>> voice_sample(Deps deps, Voice voice, model::CompanyId company,
                                                     Deadline deadline) {
    std::vector<std::string> words;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(company));
            words = first_words(assistant, assistant.business.zone.to_local(deps.clock.now()));
            return ok();
        },
        deadline));
    co_return co_await spoken(std::move(voice), std::move(words), deadline);
}

}  // namespace ombrex::services
