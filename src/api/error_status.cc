// SPDX-License-Identifier: Apache-2.0
#include "api/error_status.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <string>

#include "base/log.h"

namespace ombrex::api {
namespace {

struct Title {
    int status;
    std::string_view text;
    std::string_view retry_after = {};  ///< In seconds; empty: trying again does not help.
};
constexpr std::array titles{
    Title{400, "The request cannot be understood"},
    Title{401, "Nobody is signed in"},
    Title{403, "Not allowed"},
    Title{404, "There is nothing here"},
    Title{409, "Somebody else changed it first"},
    Title{410, "This link was used, or has run out"},
    Title{412, "Somebody else changed it first"},
    Title{416, "There is no such part"},
    Title{429, "Too often", "2"},
    Title{503, "Try again in a moment", "5"},
};

}  // namespace

int status_of(Errc code) noexcept {
    switch (code) {
        case Errc::not_found:
            return 404;
        case Errc::invalid_input:
            return 400;
        case Errc::denied:
            return 403;
        case Errc::conflict:
            return 409;
        case Errc::too_late:
            return 503;
        case Errc::unavailable:
            return 503;
    }
    return 500;
}

net::HttpResponse problem(int status) { return problem(status, {}, {}); }

net::HttpResponse problem(int status, std::string_view detail,
                          std::map<std::string, std::string, std::less<>> const& fields) {
    auto const found = std::ranges::find(titles, status, &Title::status);
    auto const title = found == titles.end() ? Title{status, "Something went wrong"} : *found;
    boost::json::object body{{"type", "about:blank"}, {"title", title.text}, {"status", status}};
    if (!detail.empty()) body["detail"] = detail;
    boost::json::object wrong;
    for (auto const& [name, why] : fields) wrong[name] = why;
    if (!wrong.empty()) body["fields"] = std::move(wrong);
    auto out = content("application/problem+json", boost::json::serialize(body));
    out.status = status;
    if (!title.retry_after.empty()) out.headers.emplace_back("Retry-After", title.retry_after);
    return out;
}

net::HttpResponse too_often(std::chrono::seconds wait) {
    auto out = problem(429);
    out.headers.back().second = std::to_string(wait.count());
    return out;
}

net::HttpResponse problem(Error const& error) {
    auto const status = status_of(error.code);
    if (status >= 500) log::warn("request_failed", {log::Field::operator_text("detail", error.detail)});
    return problem(status);
}

net::HttpResponse content(std::string_view type, std::string body) {
    net::HttpResponse out;
    out.headers.emplace_back("Content-Type", type);
    out.body = std::move(body);
    return out;
}

}  // namespace ombrex::api
