// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "api/home_page.h"
#include "api/router.h"
#include "services/call_context.h"

namespace ombrex::api {

/// `GET /`. Where the program carries the desk, everybody is led to it (302 to /today), but for whoever sits at this
/// machine (own_machine.h) while nobody has registered: he sees a plain page of the latest calls. Without the desk that
/// page is all there is, for him alone; others: 403.
/// Lifetime: what it refers to outlives the router.
class GetHome {
public:
    static constexpr std::size_t calls_max = 20;

    /// Where the mail about a call lies, or that it was sent; empty: there is none.
    using MailOf = std::function<std::string(model::CompanyId, model::CallId)>;

    /// `telephone`: where calls come in: "sip:reception@127.0.0.1:5060".
    GetHome(services::Deps deps, std::string telephone, DeskCarried desk, MailOf mail_of)
        : deps_{deps}, telephone_{std::move(telephone)}, desk_{desk}, mail_of_{std::move(mail_of)} {}

    void route(Router& router) const;

private:
    static Task<net::HttpResponse> handle(GetHome self, net::HttpRequest request);

    services::Deps deps_;
    std::string telephone_;
    DeskCarried desk_;
    MailOf mail_of_;
};

}  // namespace ombrex::api
