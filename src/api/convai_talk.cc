// SPDX-License-Identifier: Apache-2.0
#include "api/convai_talk.h"

#include <algorithm>
#include <array>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cstdlib>
#include <utility>

#include "base/log.h"
#include "services/conversation_words.h"

namespace ombrex::api::convai {
namespace {

using namespace std::chrono_literals;
using enum privacy::Purpose;

/// Clients that listen for what follows the metadata only once they have read it lose what comes with it.
constexpr auto gap_after_metadata = 50ms;
constexpr auto ping_every = 5s;
/// The last words are on their way when our clock has played them.
constexpr auto last_words = 500ms;
constexpr std::size_t unheard_max = 10 * audio::narrow_rate;
constexpr std::size_t events_max = 64;

/// What is sent where the client does not say what it wants.
constexpr std::array usual_events{
    std::string_view{"audio"},
    std::string_view{"interruption"},
    std::string_view{"agent_response"},
    std::string_view{"agent_response_correction"},
    std::string_view{"user_transcript"},
    std::string_view{"tentative_user_transcript"},
    std::string_view{"client_tool_call"},
};

struct Refused {
    ports::Refusal why;
    net::CloseCode code;
    char const* reason;
};
constexpr std::array refusals{
    Refused{ports::Refusal::unknown_number, net::CloseCode::against_the_rules, "no such agent"},
    Refused{ports::Refusal::unavailable, net::CloseCode::not_possible,
            "speech is off here: only text_only conversations are possible"},
    Refused{ports::Refusal::busy, net::CloseCode::not_possible, "all lines of this agent are taken; try again later"},
    Refused{ports::Refusal::overload, net::CloseCode::not_possible, "too many conversations; try again in 10 seconds"},
    Refused{ports::Refusal::declined, net::CloseCode::against_the_rules, "this agent does not take the conversation"},
};

}  // namespace

/// The call once it was answered.
class Talk::Leg final : public ports::CallLeg {
public:
    Leg(std::shared_ptr<Talk> talk, std::string id) : talk_{std::move(talk)}, id_{std::move(id)} {
        media_.receive = !talk_->wanted_.initiation.text_only;
    }
    ~Leg() override { hang_up(ports::HangUp::finished); }

    [[nodiscard]] std::string const& call_id() const noexcept override { return id_; }
    [[nodiscard]] ports::RtpMedia const& media() const noexcept override { return media_; }
    [[nodiscard]] net::MediaSocket take_socket() override { std::abort(); }  // it has a channel
    [[nodiscard]] ports::SoundChannel* channel() noexcept override { return talk_.get(); }
    [[nodiscard]] ports::CallObserver* observer() noexcept override { return talk_.get(); }

    [[nodiscard]] Task<Result<ports::CallEvent>> next_event() override {
        if (talk_->events_.empty()) {
            boost::system::error_code ignored;
            co_await talk_->happened_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        }
        if (talk_->events_.empty()) co_return Error{Errc::unavailable, "cancelled"};
        auto event = talk_->events_.front();
        if (!std::holds_alternative<ports::Ended>(event)) talk_->events_.pop_front();
        co_return event;
    }

    void hang_up(ports::HangUp why) override {
        bool const failed = why == ports::HangUp::failed;
        talk_->end(failed ? net::CloseCode::not_possible : net::CloseCode::normal, failed ? "the call failed" : "",
                   talk_->wanted_.initiation.text_only ? 0ms : last_words);
    }

private:
    std::shared_ptr<Talk> talk_;
    std::string id_;
    ports::RtpMedia media_;
};

/// The call while it rings.
class Talk::Call final : public ports::IncomingCall {
public:
    Call(std::shared_ptr<Talk> talk, ports::CallOffer offer) : talk_{std::move(talk)}, offer_{std::move(offer)} {}
    ~Call() override {
        if (!answered_) talk_->end(net::CloseCode::not_possible, "the conversation was not taken", 0ms);
    }

    [[nodiscard]] ports::CallOffer const& offer() const noexcept override { return offer_; }
    void ring() override {}

    [[nodiscard]] Task<Result<std::unique_ptr<ports::CallLeg>>> answer() override {
        if (talk_->over_) co_return Error{Errc::too_late, "the client is gone"};
        answered_ = true;
        auto& talk = *talk_;
        talk.tell(initiation_metadata(offer_.call_id, talk.wanted_.out.name, talk.wanted_.in.name));
        boost::system::error_code ignored;
        talk.parting_.expires_after(gap_after_metadata);
        co_await talk.parting_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        talk.heard_.clear();  // nobody was there to hear it
        talk.ping_later();
        std::unique_ptr<ports::CallLeg> leg = std::make_unique<Leg>(talk_, offer_.call_id);
        co_return std::move(leg);
    }

    void refuse(ports::Refusal why, std::optional<std::chrono::seconds>) override {
        auto const* const how = std::ranges::find(refusals, why, &Refused::why);
        answered_ = true;
        talk_->end(how->code, how->reason, 0ms);
    }

    [[nodiscard]] Task<Result<ports::Ended>> ended() override {
        boost::system::error_code ignored;
        while (!talk_->over_) {
            co_await talk_->happened_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
            auto const cancelled = co_await asio::this_coro::cancellation_state;
            if (cancelled.cancelled() != asio::cancellation_type::none) break;
        }
        if (!talk_->over_) co_return Error{Errc::unavailable, "cancelled"};
        co_return ports::Ended{ports::EndReason::cancelled};
    }

private:
    std::shared_ptr<Talk> talk_;
    ports::CallOffer offer_;
    bool answered_ = false;
};

Talk::Talk(asio::any_io_executor strand, std::shared_ptr<net::WebSocket> socket, Wanted wanted, ToolCalls tools,
           Clock const& clock)
    : strand_{std::move(strand)},
      socket_{std::move(socket)},
      wanted_{std::move(wanted)},
      tools_{std::move(tools)},
      clock_{clock},
      decoder_{wanted_.in},
      encoder_{wanted_.out},
      happened_{strand_, asio::steady_timer::time_point::max()},
      ping_{strand_},
      parting_{strand_} {}

std::unique_ptr<ports::IncomingCall> Talk::call(model::CompanyId company, model::CallId id, model::Via via) {
    id_ = id;
    ports::CallOffer offer;
    offer.call_id = services::conversation_id(id);
    offer.company = company;
    offer.via = via;
    offer.id = id;
    offer.written = wanted_.initiation.text_only;
    return std::make_unique<Call>(shared_from_this(), std::move(offer));
}

void Talk::take_in(ClientFrame frame) {
    std::visit([this](auto& what) { on_frame(std::move(what)); }, frame);
}

void Talk::on_frame(AudioChunk&& chunk) {
    if (over_ || wanted_.initiation.text_only) return;
    last_heard_ = clock_.monotonic();
    if (heard_.size() < unheard_max) decoder_.decode(chunk.sound, heard_);
}

void Talk::on_frame(UserMessage&& message) {
    if (!message.text.empty()) happen(ports::Written{ports::SpokenText{std::move(message.text)}});
}

void Talk::on_frame(Pong&& pong) {
    if (pong.event_id != pings_) return;
    latency_ms_ = std::chrono::duration_cast<std::chrono::milliseconds>(clock_.monotonic() - pinged_).count();
}

void Talk::on_frame(ClientToolResult&& result) {
    if (!over_) tools_.result(result, clock_.monotonic());
}

void Talk::close(ports::EndReason why) {
    over_ = true;
    ping_.cancel();
    events_.push_back(ports::Ended{why});
    happened_.cancel();
    auto const tools = tools_.counts();
    if (tools.called == 0) return;
    log::info("client_tools_called", {{"call", id_},
                                      {"called", tools.called},
                                      {"answered", tools.answered},
                                      {"failed", tools.failed},
                                      {"unanswered", tools.unanswered}});
}

void Talk::gone() {
    if (!over_) close(ports::EndReason::remote_hung_up);
}

/// Who floods us with messages is not heard.
void Talk::happen(ports::CallEvent event) {
    if (over_ || events_.size() >= events_max) return;
    events_.push_back(std::move(event));
    happened_.cancel();
}

void Talk::end(net::CloseCode code, std::string reason, std::chrono::milliseconds later) {
    if (over_) return;
    close(ports::EndReason::local_hung_up);
    if (later == 0ms) return socket_->close(code, std::move(reason));
    parting_.expires_after(later);
    parting_.async_wait([self = shared_from_this(), code, reason = std::move(reason)](boost::system::error_code) {
        self->socket_->close(code, reason);
    });
}

void Talk::take(std::vector<audio::Sample>& heard) {
    heard.insert(heard.end(), heard_.begin(), heard_.end());
    heard_.clear();
}

void Talk::send(std::span<audio::Frame const> frames) {
    if (wanted_.initiation.text_only || !wants("audio")) return;
    tell(audio(encoder_.encode(frames), event_id_));
}

void Talk::hush() {
    if (!wanted_.initiation.text_only && wants("interruption")) tell(interruption(event_id_));
    ++event_id_;
}

void Talk::on(ports::CallNews const& news) {
    std::visit([this](auto const& what) { on_news(what); }, news);
}

void Talk::on_news(ports::Caption const& caption) {
    auto const& text = caption.text.reveal<serve_call>();
    bool const caller = caption.speaker == model::Speaker::caller;
    if (!caller) {
        if (caption.final) correct(text);
        return;
    }
    if (!caption.final) {
        if (wants("tentative_user_transcript")) tell(tentative_user_transcript(text, event_id_ + 1));
        return;
    }
    correct("");
    ++event_id_;
    if (wants("user_transcript")) tell(user_transcript(text, event_id_));
}

void Talk::on_news(ports::ReplyBegan const& reply) {
    auto const& text = reply.text.reveal<serve_call>();
    if (reply_.empty()) reply_id_ = event_id_;
    reply_ += (reply_.empty() ? "" : " ") + text;
    if (wants("agent_response")) tell(agent_response(text, event_id_));
}

/// What was told of a reply is put right by what was heard of it.
void Talk::correct(std::string_view heard) {
    auto const told = std::exchange(reply_, {});
    if (heard.size() >= told.size() || !wants("agent_response_correction")) return;
    tell(agent_response_correction(told, heard, reply_id_));
}

void Talk::on_news(ports::VoiceScore const& score) {
    if (!wanted_.initiation.text_only && wants("vad_score")) tell(vad_score(score.speech));
}

void Talk::on_news(ports::ToolAnswered const& answered) {
    if (over_ || !wants("client_tool_call")) return;
    auto const call = tools_.answered(answered, clock_.monotonic());
    if (call) tell(client_tool_call(*call, event_id_));
}

bool Talk::wants(std::string_view kind) const {
    auto const& asked = wanted_.initiation.events;
    return asked ? asked->contains(kind) : std::ranges::find(usual_events, kind) != usual_events.end();
}

void Talk::ping_later() {
    ping_.expires_after(ping_every);
    ping_.async_wait([self = shared_from_this()](boost::system::error_code stopped) {
        if (stopped || self->over_) return;
        self->pinged_ = self->clock_.monotonic();
        self->tell(ping(++self->pings_, self->latency_ms_));
        self->ping_later();
    });
}

}  // namespace ombrex::api::convai
