// SPDX-License-Identifier: Apache-2.0
#include "services/link_to_recording.h"

#include "services/play_recording.h"

namespace ombrex::services {

Task<Result<std::string>> link_to_recording(Deps deps, model::Principal who, model::CallId call,
                                            crypto::PlaybackLinks const& links, Deadline deadline) {
    std::string out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.calls().find(who.company, call));
            BOOST_OUTCOME_TRY(auto const recording, unit.recordings().of_call(who.company, call));
            auto const listener = who.user ? who.user->value() : who.key ? who.key->value() : Id128{};
            bool const may_listen = !listener.is_nil() && may(who.role, model::Act::hear_calls);
            if (!may_listen) return Error{Errc::denied, "a link is for a person or a key that may listen"};
            if (!recording || !has_sound(recording->state)) return Error{Errc::not_found, "there is no sound"};
            crypto::PlaybackGrant const grant{who.company.value(), recording->id.value(), listener};
            BOOST_OUTCOME_TRY(out, links.sign(sound_path(recording->id), grant, links.longest()));
            return ok();
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
