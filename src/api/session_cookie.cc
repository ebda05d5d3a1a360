// SPDX-License-Identifier: Apache-2.0
#include "api/session_cookie.h"

#include <fmt/format.h>

#include "crypto/session_token.h"

namespace ombrex::api {

void set_session_cookie(net::HttpResponse& answer, std::string_view token) {
    auto const lives = token.empty() ? std::chrono::seconds{0} : std::chrono::seconds{crypto::SessionTokens::lifetime};
    answer.headers.emplace_back("Set-Cookie", fmt::format("{}={}; Path=/; Max-Age={}; Secure; HttpOnly; SameSite=Lax",
                                                          session_cookie, token, lives.count()));
}

std::string_view session_cookie_of(net::HttpRequest const& request) noexcept {
    std::string_view rest = request.header("cookie");
    std::string_view found;
    while (!rest.empty()) {
        auto const end = rest.find(';');
        auto one = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        if (!one.starts_with(session_cookie) || one.size() <= session_cookie.size()) continue;
        if (one[session_cookie.size()] != '=') continue;
        if (!found.empty()) return {};
        found = one.substr(session_cookie.size() + 1);
    }
    return found;
}

}  // namespace ombrex::api
