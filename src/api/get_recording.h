// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/router.h"
#include "crypto/session_token.h"
#include "crypto/signed_url.h"
#include "services/call_context.h"

namespace ombrex::api {

/// C8: `GET /recordings/{recording}`: 302 to a signed link of its sound that lives five minutes, made on the spot:
/// where a mail points to. For who is signed in (his own link; another company's recording: 404), and for whoever sits
/// at this machine (own_machine.h; his link plays here alone); others: 403. Unknown or erased: 404. Lifetime: what it
/// refers to outlives the router.
class GetRecording {
public:
    GetRecording(services::Deps deps, crypto::PlaybackLinks const& links, crypto::SessionTokens const& tokens)
        : deps_{deps}, links_{links}, tokens_{tokens} {}

    void route(Router& router) const;

private:
    Task<net::HttpResponse> handle(net::HttpRequest request, std::string recording) const;
    [[nodiscard]] Task<Result<std::string>> link_for(net::HttpRequest request, model::RecordingId id) const;

    services::Deps deps_;
    crypto::PlaybackLinks const& links_;
    crypto::SessionTokens const& tokens_;
};

}  // namespace ombrex::api
