// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/principal.h"
#include "net/http_server.h"

namespace ombrex::api {

/// The parts of a path that a pattern names: "/recordings/{recording}/sound".
using PathValues = std::map<std::string, std::string, std::less<>>;

/// A request and what became of it, for the usage log.
struct Answered {
    std::string remote_address;
    std::string user_agent;
    std::string route;  ///< "GET /recordings/{recording}/sound"; "unknown": there is none, or not with that method.
    int status = 0;
    std::optional<model::Principal> who = {};  ///< Who was signed in, or whose key it was; none: nobody.
};

/// Finds the endpoint of a request. Unknown path: 404, for a browser as a page; known path with another method: 405
/// with Allow. HEAD is GET without a body. Thread: constant once built. Lifetime: outlives the server it answers for.
class Router {
public:
    using Endpoint = std::function<Task<net::HttpResponse>(net::HttpRequest, PathValues)>;

    /// An endpoint that finds out who asks, and says so in the third.
    using KnowingEndpoint =
        std::function<Task<net::HttpResponse>(net::HttpRequest, PathValues, std::optional<model::Principal>&)>;
    using Watcher = std::function<void(Answered)>;

    void add(std::string method, std::string pattern, Endpoint endpoint);
    void add_knowing(std::string method, std::string pattern, KnowingEndpoint endpoint);
    /// Is told of every request once its answer is made, before that is sent. It must not wait.
    void watch(Watcher watcher) { watcher_ = std::move(watcher); }
    [[nodiscard]] Task<net::HttpResponse> answer(net::HttpRequest request) const;

private:
    struct Route {
        std::string method;
        std::string pattern;
        std::vector<std::string> parts;  ///< "{name}" takes any one part.
        KnowingEndpoint endpoint;
    };
    struct Found {
        Route const* route = nullptr;  ///< None: `allowed` says which methods there are.
        PathValues values;
        std::string allowed;
    };
    [[nodiscard]] Found find(net::HttpRequest const& request) const;

    std::vector<Route> routes_;
    Watcher watcher_;
};

}  // namespace ombrex::api
