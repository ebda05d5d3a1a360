// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "api/desk.h"
#include "net/web_socket.h"
#include "services/live_feed.h"

namespace ombrex::api {

/// `GET /api/v1/live` becomes a WebSocket that tells of the calls that run, in the frames of `live_frames.h`: which
/// they are and how they stand, and all that is said in those that its client opens. Let in are: who is signed in and
/// comes from a page of ours, and a program with a key of `calls:read`; each learns of his own company's calls, and as
/// much as his role may see. Who opens a call is in the audit log (C32) before he is told a word.
///
/// Who is not let in, or no more, is told by a close code (1008), since a browser shows its page nothing of an answer's
/// status. Whether somebody is still signed in, with the same role, is looked at every `asked_again`.
/// Limits: `each_max` sockets of one person or key, `all_max` in all. Who reads too slowly is cut off.
/// Thread: the server's. Lifetime: what it stands on outlives it; it outlives the router and every socket.
class LiveView {
public:
    static constexpr std::size_t each_max = 8;
    static constexpr std::size_t all_max = 512;

    struct Parts {
        Desk const& desk;
        services::LiveFeed& feed;
        std::chrono::milliseconds asked_again = std::chrono::seconds{30};
    };

    explicit LiveView(Parts parts) : parts_{parts} {}
    void route(Router& router);

private:
    class Seat;
    class Watch;

    static Task<net::HttpResponse> open(LiveView& self, net::HttpRequest request, std::optional<model::Principal>& who);
    static Task<void> show(LiveView& self, services::Visitor visitor, std::shared_ptr<net::WebSocket> socket);
    static Task<void> look_again(LiveView& self, services::Visitor visitor, std::shared_ptr<net::WebSocket> socket);

    Parts parts_;
    std::map<std::string, std::size_t> open_;  // by actor
    std::size_t all_ = 0;
};

}  // namespace ombrex::api
