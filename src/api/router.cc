// SPDX-License-Identifier: Apache-2.0
#include "api/router.h"

#include <optional>

#include "api/error_status.h"

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

}  // namespace

void Router::add(std::string method, std::string pattern, Endpoint endpoint) {
    routes_.push_back({std::move(method), split(pattern), std::move(endpoint)});
}

Task<net::HttpResponse> Router::answer(net::HttpRequest request) const {
    if (!request.path().starts_with('/')) co_return problem(404);  // "*" and the absolute form are nobody's pages
    auto const path = split(request.path());
    auto const& method = request.method == "HEAD" ? "GET" : request.method;
    std::string allowed;
    for (auto const& route : routes_) {
        auto values = match(route.parts, path);
        if (!values) continue;
        if (route.method == method) co_return co_await route.endpoint(std::move(request), std::move(*values));
        allowed += (allowed.empty() ? "" : ", ") + route.method;
    }
    auto refused = problem(allowed.empty() ? 404 : 405);
    if (!allowed.empty()) refused.headers.emplace_back("Allow", allowed);
    co_return refused;
}

}  // namespace ombrex::api
