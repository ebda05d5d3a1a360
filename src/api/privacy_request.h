// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/router.h"
#include "net/address_rate_limit.h"
#include "privacy/operator.h"
#include "services/call_context.h"

namespace ombrex::api {

/// `GET /privacy/request` and `POST /privacy/request`: the public form for privacy requests (C43), for callers and
/// everybody else. It works without script and without a session; what it takes stands in the register as unproven, and
/// the answer is the same whether or not anything is held. Limits: 16 KiB; five of one address at once and then one in
/// ten minutes, sixty of all and then one a minute: 429. Lifetime: outlives the router; what it refers to outlives it.
class PrivacyRequestForm {
public:
    PrivacyRequestForm(services::Deps deps, privacy::Operator const& who) : deps_{deps}, who_{who} {}

    void route(Router& router);

private:
    Task<net::HttpResponse> show() const;
    Task<net::HttpResponse> take(net::HttpRequest request);
    bool may_ask(std::string const& address);

    services::Deps deps_;
    privacy::Operator const& who_;
    net::AddressRateLimit each_{{.per_second = 1.0 / 600, .burst = 5}};
    net::AddressRateLimit all_{{.per_second = 1.0 / 60, .burst = 60}};
};

}  // namespace ombrex::api
