// SPDX-License-Identifier: Apache-2.0
#include "api/get_security_txt.h"

#include "api/error_status.h"
#include "base/time_zone.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> security_txt(std::string mail, TimePoint now) {
    auto const expires = TimeZone::utc().to_local(now + std::chrono::days{365});
    co_return content("text/plain; charset=utf-8", "Contact: mailto:" + mail + "\nExpires: " + to_string(expires) +
                                                       ":00Z\nPreferred-Languages: en, fr\n");
}

}  // namespace

void route_security_txt(Router& router, std::string security_mail, Clock const& clock) {
    router.add("GET", "/.well-known/security.txt",
               [mail = std::move(security_mail), &clock](net::HttpRequest, PathValues) {
                   return security_txt(mail, clock.now());
               });
}

}  // namespace ombrex::api
