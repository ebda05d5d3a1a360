// SPDX-License-Identifier: Apache-2.0
#include <boost/asio/ip/address.hpp>
#include <memory>

#include "api/account_json.h"
#include "api/conversations.h"
#include "api/desk.h"
#include "api/error_status.h"
#include "net/address_rate_limit.h"
#include "services/own_site.h"

namespace ombrex::api {
namespace {

constexpr std::array<std::string_view, 3> consent_words{"off", "notice", "ask"};
constexpr net::AddressRateLimit::Options asked_often{.per_second = 2, .burst = 30};

Task<net::HttpResponse> tell(Desk desk, std::shared_ptr<net::AddressRateLimit> often, net::HttpRequest request,
                             PathValues values) {
    boost::system::error_code unreadable;
    auto const address = asio::ip::make_address(request.remote_address, unreadable);
    if (unreadable || !often->take(address, desk.deps.clock.monotonic())) co_return problem(429);
    auto const agent = company_of_agent(values["agent"]);
    if (!agent) co_return problem(404);
    auto const site = co_await services::own_site(desk.deps, *agent, desk.soon());
    if (!site) co_return problem(site.error());
    co_return json_answer(boost::json::object{
        {"business", site.value().business},
        {"recording", consent_words[static_cast<std::size_t>(site.value().recording)]},
        {"speech", desk.line_room(*agent).has_value()},
    });
}

}  // namespace

/// What a visitor of a business's own site is told before he calls, by nobody in particular; no cookie is looked at.
void route_get_widget(Router& router, Desk const& desk) {
    auto const often = std::make_shared<net::AddressRateLimit>(asked_often);
    router.add("GET", "/api/v1/widget/{agent}", [desk, often](net::HttpRequest request, PathValues values) {
        return tell(desk, often, std::move(request), std::move(values));
    });
}

}  // namespace ombrex::api
