// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/router.h"
#include "crypto/session_token.h"
#include "crypto/signed_url.h"
#include "services/play_recording.h"

namespace ombrex::api {

/// C8: `GET /recordings/{recording}/sound?...`: the sound of a recording, by a link of five minutes at most that is one
/// person's own: in a browser where somebody else is signed in it opens nothing, and one of nobody's plays only to who
/// sits at this machine. A link that is expired, altered, another's or another tenant's: 403, always the same. Range is
/// served (206, 416). Lifetime: what it refers to outlives the router.
class GetRecordingSound {
public:
    GetRecordingSound(services::Deps deps, services::RecordingRoom room, crypto::PlaybackLinks const& links,
                      crypto::SessionTokens const& tokens)
        : deps_{deps}, room_{room}, links_{links}, tokens_{tokens} {}

    void route(Router& router) const;

private:
    Task<net::HttpResponse> handle(net::HttpRequest request) const;

    services::Deps deps_;
    services::RecordingRoom room_;
    crypto::PlaybackLinks const& links_;
    crypto::SessionTokens const& tokens_;
};

}  // namespace ombrex::api
