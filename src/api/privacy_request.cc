// SPDX-License-Identifier: Apache-2.0
#include "api/privacy_request.h"

#include "api/error_status.h"
#include "api/form_fields.h"
#include "api/page.h"
#include "api/privacy_request_page.h"
#include "services/ask_publicly.h"

namespace ombrex::api {
namespace {

net::HttpResponse form_page(std::string html, int status) {
    auto out = page(std::move(html), privacy_request_style(), Forms::to_this_server);
    out.status = status;
    out.headers.emplace_back("Cache-Control", "no-store");
    return out;
}

}  // namespace

/// A peer whose address cannot be read shares the bucket of all such.
bool PrivacyRequestForm::may_ask(std::string const& address) {
    boost::system::error_code unreadable;
    auto const peer = asio::ip::make_address(address, unreadable);
    auto const now = deps_.clock.monotonic();
    return each_.take(unreadable ? asio::ip::address{} : peer, now) && all_.take(asio::ip::address{}, now);
}

Task<net::HttpResponse> PrivacyRequestForm::show() const {
    co_return form_page(render_privacy_request_form(who_, ""), 200);
}

Task<net::HttpResponse> PrivacyRequestForm::take(net::HttpRequest request) {
    if (!may_ask(request.remote_address)) {
        auto refused = form_page(render_privacy_request_form(who_, "Too many requests came from you: try later."), 429);
        refused.headers.emplace_back("Retry-After", "600");
        co_return refused;
    }
    auto const fields = parse_form(request.body);
    if (!fields) co_return problem(fields.error());
    services::PublicRequest asked;
    asked.kind = field(fields.value(), "kind");
    asked.business = field(fields.value(), "business");
    asked.number = field(fields.value(), "number");
    asked.name = model::CallerName{field(fields.value(), "name")};
    asked.reply_to = model::RequestText{field(fields.value(), "reply_to")};
    asked.said = model::RequestText{field(fields.value(), "said")};
    auto const by = Deadline::in(deps_.clock, std::chrono::seconds{5});
    auto const taken = co_await services::ask_publicly(deps_, std::move(asked), by);
    if (taken) co_return form_page(render_privacy_request_taken(who_, taken.value()), 200);
    if (taken.error().code != Errc::invalid_input) co_return problem(taken.error());
    co_return form_page(
        render_privacy_request_form(who_, "Give the number you called from, with its country, or a mail address."),
        400);
}

void PrivacyRequestForm::route(Router& router) {
    router.add("GET", "/privacy/request", [this](net::HttpRequest, PathValues) { return show(); });
    router.add("POST", "/privacy/request",
               [this](net::HttpRequest request, PathValues) { return take(std::move(request)); });
}

}  // namespace ombrex::api
