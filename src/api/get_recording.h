// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/router.h"
#include "crypto/signed_url.h"
#include "services/call_context.h"

namespace ombrex::api {

/// C8: `GET /recordings/{recording}`: 302 to a signed link of its sound that lives five minutes, made on the spot. For
/// whoever sits at this machine (own_machine.h), until there are accounts; others: 403. Unknown or erased: 404.
/// Lifetime: what it refers to outlives the router.
class GetRecording {
public:
    GetRecording(services::Deps deps, crypto::PlaybackLinks const& links) : deps_{deps}, links_{links} {}

    void route(Router& router) const;

private:
    static Task<net::HttpResponse> handle(services::Deps deps, crypto::PlaybackLinks const& links,
                                          net::HttpRequest request, std::string recording);

    services::Deps deps_;
    crypto::PlaybackLinks const& links_;
};

}  // namespace ombrex::api
