// SPDX-License-Identifier: Apache-2.0
#include "api/router.h"

#include "api/accept.h"
#include "api/error_status.h"
#include "api/lost_page.h"

namespace ombrex::api {
namespace {

std::vector<std::string> split(std::string_view path) {
    std::vector<std::string> out;
    while (!path.empty()) {
        path.remove_prefix(1);  // the slash
        auto const end = path.find('/');
        out.emplace_back(path.substr(0, end));
        path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
    }
    return out;
}

std::optional<PathValues> match(std::vector<std::string> const& pattern, std::vector<std::string> const& path) {
    if (pattern.size() != path.size()) return std::nullopt;
    PathValues values;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        auto const& part = pattern[i];
        if (part.starts_with('{')) {
            values[part.substr(1, part.size() - 2)] = path[i];
        } else if (part != path[i]) {
            return std::nullopt;
        }
    }
    return values;
}

/// An address that nobody has, or not for that method.
net::HttpResponse refusal(net::HttpRequest const& request, std::string const& allowed) {
    if (allowed.empty()) return accepts(request.header("accept"), "text/html") ? lost_page() : problem(404);
    auto refused = problem(405);
    refused.headers.emplace_back("Allow", allowed);
    return refused;
}

}  // namespace

void Router::add(std::string method, std::string pattern, Endpoint endpoint) {
    add_knowing(std::move(method), std::move(pattern),
                [endpoint = std::move(endpoint)](net::HttpRequest request, PathValues values,
                                                 std::optional<model::Principal>&) {
                    return endpoint(std::move(request), std::move(values));
                });
}

void Router::add_knowing(std::string method, std::string pattern, KnowingEndpoint endpoint) {
    auto parts = split(pattern);
    routes_.push_back({std::move(method), std::move(pattern), std::move(parts), std::move(endpoint)});
}

Router::Found Router::find(net::HttpRequest const& request) const {
    Found out;
    if (!request.path().starts_with('/')) return out;  // "*" and the absolute form are nobody's pages
    auto const path = split(request.path());
    auto const& method = request.method == "HEAD" ? "GET" : request.method;
    for (auto const& route : routes_) {
        auto values = match(route.parts, path);
        if (!values) continue;
        if (route.method == method) return {&route, std::move(*values), {}};
        out.allowed += (out.allowed.empty() ? "" : ", ") + (route.method == "GET" ? "GET, HEAD" : route.method);
    }
    return out;
}

Task<net::HttpResponse> Router::answer(net::HttpRequest request) const {
    auto found = find(request);
    Answered seen{request.remote_address, std::string{request.header("user-agent")}, "unknown"};
    if (found.route != nullptr) seen.route = found.route->method + " " + found.route->pattern;
    net::HttpResponse answer;
    if (found.route == nullptr) {
        answer = refusal(request, found.allowed);
    } else {
        answer = co_await found.route->endpoint(std::move(request), std::move(found.values), seen.who);
    }
    seen.status = answer.status;
    if (watcher_) watcher_(std::move(seen));
    co_return answer;
}

}  // namespace ombrex::api
