// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <deque>
#include <optional>
#include <string>

#include "ports/call_leg.h"

namespace ombrex::voice {

/// The signalling's end of a call, played by the test. Nothing here is called by the product.
class TrialLeg final : public ports::CallLeg {
public:
    struct Script {
        explicit Script(asio::io_context& context) : changed{context, asio::steady_timer::time_point::max()} {}
        template <class Event>
        void happen(Event event) {
            events.emplace_back(std::in_place_type<Event>, std::move(event));
            changed.cancel();
        }
        std::deque<ports::CallEvent> events;
        asio::steady_timer changed;
        std::optional<ports::HangUp> hung_up;
    };

    TrialLeg(Script& script, ports::RtpMedia media, net::MediaSocket socket)
        : script_{script}, media_{std::move(media)}, socket_{std::move(socket)} {}

    [[nodiscard]] std::string const& call_id() const noexcept override { return id_; }
    [[nodiscard]] ports::RtpMedia const& media() const noexcept override { return media_; }
    [[nodiscard]] net::MediaSocket take_socket() override { return std::move(socket_); }
    [[nodiscard]] Task<Result<ports::CallEvent>> next_event() override {
        if (script_.events.empty()) {
            boost::system::error_code ignored;
            co_await script_.changed.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        }
        if (script_.events.empty()) co_return Error{Errc::unavailable, "cancelled"};
        auto event = script_.events.front();
        script_.events.pop_front();
        co_return event;
    }
    void hang_up(ports::HangUp why) override { script_.hung_up = script_.hung_up.value_or(why); }

private:
    Script& script_;
    std::string id_ = "call";
    ports::RtpMedia media_;
    net::MediaSocket socket_;
};

}  // namespace ombrex::voice
