// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/router.h"
#include "services/call_context.h"

namespace ombrex::api {

/// `GET /`: the latest calls, for whoever sits at this machine (own_machine.h), until there are accounts; others: 403.
/// Lifetime: what it refers to outlives the router.
class GetHome {
public:
    static constexpr std::size_t calls_max = 20;

    /// `telephone`: where calls come in: "sip:reception@127.0.0.1:5060".
    GetHome(services::Deps deps, std::string telephone) : deps_{deps}, telephone_{std::move(telephone)} {}

    void route(Router& router) const;

private:
    static Task<net::HttpResponse> handle(services::Deps deps, std::string telephone, net::HttpRequest request);

    services::Deps deps_;
    std::string telephone_;
};

}  // namespace ombrex::api
