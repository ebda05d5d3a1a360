// SPDX-License-Identifier: Apache-2.0
#include "services/play_recording.h"

#include <algorithm>

#include "model/principal.h"
#include "services/audit.h"
#include "services/sealed_object.h"

namespace ombrex::services {
namespace {

struct Found {
    model::Recording recording;
    std::optional<crypto::SealKey> key;
};

using Link = crypto::Granted<crypto::PlaybackGrant>;

Error no_more() { return {Errc::denied, "the link is of somebody who may not listen any more"}; }

/// Whether it is still there, and opens calls.
Result<std::string> key_that_listens(ports::UnitOfWork& unit, Link const& link) {
    BOOST_OUTCOME_TRY(auto const keys, unit.api_keys().of_company(model::CompanyId{link.company}));
    auto const key = std::ranges::find(keys, model::ApiKeyId{link.user}, &model::ApiKey::id);
    if (key == keys.end() || !key->scopes.contains(model::Scope::calls_read)) return no_more();
    return "key:" + link.user.to_string();
}

/// Whom the link is for, as the audit log names him, if he is still who he was when he asked for it.
Result<std::string> listener(Deps const& deps, ports::UnitOfWork& unit, Link const& link) {
    if (link.user.is_nil()) return std::string{at_this_machine};
    model::CompanyId const company{link.company};
    auto const user = unit.users().find(company, model::UserId{link.user});
    if (!user && user.error().code == Errc::not_found) return key_that_listens(unit, link);
    if (!user) return user.error();
    if (!may(user.value().role, model::Act::hear_calls)) return no_more();
    BOOST_OUTCOME_TRY(auto const sessions, unit.sessions().of_user(company, user.value().id));
    auto const now = deps.clock.now();
    auto const made_before = link.made + std::chrono::seconds{1};  // a link knows its own beginning to the second
    bool const signed_in = std::ranges::any_of(
        sessions, [&](model::Session const& one) { return one.stands(now) && one.begun < made_before; });
    if (!signed_in) return no_more();
    return "user:" + link.user.to_string();
}

Task<Result<Found>> find_and_audit(Deps deps, RecordingRoom room, Link link, Deadline deadline) {
    Found out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            model::CompanyId const company{link.company};
            BOOST_OUTCOME_TRY(out.recording, unit.recordings().find(company, model::RecordingId{link.recording}));
            BOOST_OUTCOME_TRY(auto const who, listener(deps, unit, link));
            BOOST_OUTCOME_TRY(auto key, room.keys.find(link.company, {crypto::KeyKind::recording, link.recording}));
            out.key.emplace(std::move(key));
            return audit(deps, unit, company, who, "recording_played", link.recording);
        },
        deadline));
    co_return out;
}

}  // namespace

Task<Result<Playable>> play_recording(Deps deps, RecordingRoom room, Link link, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(auto found, co_await find_and_audit(deps, room, link, deadline));
    BOOST_OUTCOME_CO_TRY(auto reader, co_await open_object(room.objects, deps.clock,
                                                           sound_of(found.recording, std::move(*found.key)), deadline));
    co_return Playable{found.recording, std::make_shared<crypto::SealedReader>(std::move(reader))};
}

}  // namespace ombrex::services
