// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/router.h"
#include "crypto/signed_url.h"
#include "services/play_recording.h"

namespace ombrex::api {

/// C8: `GET /recordings/{recording}/sound?...`: the sound of a recording, to whoever holds a link of five minutes at
/// most. A link that is expired, altered or another tenant's: 403, always the same. Range is served (206, 416).
/// Lifetime: what it refers to outlives the router.
class GetRecordingSound {
public:
    GetRecordingSound(services::Deps deps, services::RecordingRoom room, crypto::PlaybackLinks const& links)
        : deps_{deps}, room_{room}, links_{links} {}

    void route(Router& router) const;

private:
    static Task<net::HttpResponse> handle(services::Deps deps, services::RecordingRoom room,
                                          crypto::PlaybackLinks const& links, net::HttpRequest request);

    services::Deps deps_;
    services::RecordingRoom room_;
    crypto::PlaybackLinks const& links_;
};

}  // namespace ombrex::api
