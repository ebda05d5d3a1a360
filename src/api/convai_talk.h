// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "api/convai_frames.h"
#include "api/convai_sound.h"
#include "api/convai_tool_calls.h"
#include "net/web_socket.h"
#include "ports/incoming_call.h"

namespace ombrex::api::convai {

/// One conversation: a WebSocket on one side, on the other a call like any other, which rings (call()) and is answered
/// or refused. Its sound is the channel of that call's leg; what happens in the call is told to the client as events.
///
/// Events are numbered by the agent's turns: what is sent after an interruption has a higher number than it, so that a
/// client knows what it still hears as stale. Thread: the call's strand. Lifetime: shared between the socket's reader
/// and the call.
class Talk final : public ports::SoundChannel, public ports::CallObserver, public std::enable_shared_from_this<Talk> {
public:
    struct Wanted {
        Initiation initiation = {};
        SoundFormat in = {usual_format};
        SoundFormat out = {usual_format};
    };

    Talk(asio::any_io_executor strand, std::shared_ptr<net::WebSocket> socket, Wanted wanted, ToolCalls tools,
         Clock const& clock);

    /// The call that this conversation is. REQUIRES: called once.
    [[nodiscard]] std::unique_ptr<ports::IncomingCall> call(model::CompanyId company, model::CallId id, model::Via via);

    /// From the client.
    void take_in(ClientFrame frame);
    /// The client is gone.
    void gone();

    // SoundChannel
    void take(std::vector<audio::Sample>& heard) override;
    [[nodiscard]] std::optional<MonoTime> last_heard() const override { return last_heard_; }
    void send(std::span<audio::Frame const> frames) override;
    void hush() override;

    // CallObserver
    void on(ports::CallNews const& news) override;

private:
    class Call;
    class Leg;

    void on_news(ports::Caption const& caption);
    void on_news(ports::ReplyBegan const& reply);
    void on_news(ports::VoiceScore const& score);
    void on_news(ports::ToolAsked const& asked) { tools_.asked(asked); }
    void on_news(ports::ToolAnswered const& answered);
    template <class Other>
    void on_news(Other const&) {}

    void on_frame(AudioChunk&& chunk);
    void on_frame(UserMessage&& message);
    void on_frame(UserActivity&&) { happen(ports::Active{}); }
    void on_frame(Pong&& pong);
    void on_frame(ClientToolResult&& result);
    template <class Other>
    void on_frame(Other&&) {}

    [[nodiscard]] bool wants(std::string_view kind) const;
    void tell(std::string frame) { socket_->send(std::move(frame)); }
    void happen(ports::CallEvent event);
    /// Nothing more is said either way.
    void close(ports::EndReason why);
    void end(net::CloseCode code, std::string reason, std::chrono::milliseconds later);
    void correct(std::string_view heard);
    void ping_later();

    asio::any_io_executor strand_;
    std::shared_ptr<net::WebSocket> socket_;
    Wanted wanted_;
    ToolCalls tools_;
    Clock const& clock_;
    model::CallId id_;
    SoundDecoder decoder_;
    SoundEncoder encoder_;
    std::vector<audio::Sample> heard_;  // not taken yet
    std::optional<MonoTime> last_heard_;

    std::deque<ports::CallEvent> events_;
    asio::steady_timer happened_;
    asio::steady_timer ping_;
    asio::steady_timer parting_;
    bool over_ = false;

    std::int64_t event_id_ = 1;
    std::string reply_;  // as it was told, until it is known how much of it was heard
    std::int64_t reply_id_ = 0;
    std::int64_t pings_ = 0;
    MonoTime pinged_{};
    std::optional<std::int64_t> latency_ms_;
};

}  // namespace ombrex::api::convai
