// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "net/http_server.h"

namespace ombrex::api {

/// The parts of a path that a pattern names: "/recordings/{recording}/sound".
using PathValues = std::map<std::string, std::string, std::less<>>;

/// Finds the endpoint of a request. Unknown path: 404; known path with another method: 405 with Allow. HEAD is GET
/// without a body. Thread: constant once built. Lifetime: outlives the server it answers for.
class Router {
public:
    using Endpoint = std::function<Task<net::HttpResponse>(net::HttpRequest, PathValues)>;

    void add(std::string method, std::string pattern, Endpoint endpoint);
    [[nodiscard]] Task<net::HttpResponse> answer(net::HttpRequest request) const;

private:
    struct Route {
        std::string method;
        std::vector<std::string> parts;  ///< "{name}" takes any one part.
        Endpoint endpoint;
    };
    std::vector<Route> routes_;
};

}  // namespace ombrex::api
