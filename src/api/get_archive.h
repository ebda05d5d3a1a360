// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/router.h"
#include "crypto/signed_url.h"
#include "services/open_archive.h"

namespace ombrex::api {

/// C40: `GET /archives/{archive}?...`: an archive that somebody asked for, to whoever holds a link of fifteen minutes
/// at most. A link that is expired, altered or another tenant's: 403, always the same. Range is served (206, 416), so
/// that a download that broke off goes on. Lifetime: what it refers to outlives the router.
class GetArchive {
public:
    GetArchive(services::Deps deps, services::ArchiveRoom room, crypto::ArchiveLinks const& links)
        : deps_{deps}, room_{room}, links_{links} {}

    void route(Router& router) const;

private:
    static Task<net::HttpResponse> handle(services::Deps deps, services::ArchiveRoom room,
                                          crypto::ArchiveLinks const& links, net::HttpRequest request);

    services::Deps deps_;
    services::ArchiveRoom room_;
    crypto::ArchiveLinks const& links_;
};

}  // namespace ombrex::api
