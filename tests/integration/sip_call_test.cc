// SPDX-License-Identifier: Apache-2.0
// Two telephones of ours phone each other.
#include <vector>

#include "tests/integration/sip_fixture.h"

namespace ombrex::adapters::sip {
namespace {

using ports::EndReason;
using ports::HangUp;

class SipCall : public SipTest {
protected:
    struct Pair {
        std::unique_ptr<ports::CallLeg> called;
        std::unique_ptr<ports::CallLeg> caller;
    };

    static Options phone_options() {
        auto result = options();
        result.trunks.clear();
        return result;
    }

    static Task<std::unique_ptr<ports::CallLeg>> until_answered(ports::OutgoingCall& call) {
        for (;;) {
            auto progress = co_await call.next();
            if (!progress) co_return nullptr;
            if (auto* const leg = std::get_if<std::unique_ptr<ports::CallLeg>>(&progress.value()))
                co_return std::move(*leg);
            if (std::holds_alternative<ports::Ended>(progress.value())) co_return nullptr;
        }
    }

    static Task<ports::Ended> until_ended(ports::OutgoingCall& call) {
        for (;;) {
            auto progress = co_await call.next();
            if (auto const* const end = std::get_if<ports::Ended>(&progress.value())) co_return *end;
        }
    }

    static Task<ports::Ended> until_ended(ports::CallLeg& leg) {
        for (;;) {
            auto event = co_await leg.next_event();
            if (auto const* const end = std::get_if<ports::Ended>(&event.value())) co_return *end;
        }
    }

    std::unique_ptr<ports::OutgoingCall> dial(std::string const& user = "reception",
                                              std::optional<ports::CallerNumber> caller = std::nullopt) {
        return phone_->place({.to = uri(*server_, user), .caller = std::move(caller)}).value();
    }

    Pair connect() {
        auto outgoing = dial();
        auto incoming = run(server_->next_call()).value();
        auto called = run(incoming->answer()).value();
        return {std::move(called), run(until_answered(*outgoing))};
    }

    static bool has_packet(net::MediaSocket& socket, std::uint8_t mark) {
        pollfd waiting{socket.rtp_fd(), POLLIN, 0};
        std::array<std::uint8_t, 200> buffer{};
        if (::poll(&waiting, 1, static_cast<int>(std::chrono::milliseconds{patience}.count())) != 1) return false;
        return socket.receive(buffer, MonoTime{}) && buffer[12] == mark;
    }

    static Bytes packet(std::uint8_t mark) {
        Bytes result(172, mark);
        result[0] = 0x80;
        return result;
    }

    std::unique_ptr<SipTelephony> server_ = start(options());
    std::unique_ptr<SipTelephony> phone_ = start(phone_options());
};

TEST_F(SipCall, is_answered_carries_audio_both_ways_and_ends_when_the_caller_hangs_up) {
    auto [called, caller] = connect();
    ASSERT_TRUE(called && caller);
    EXPECT_EQ(called->call_id(), caller->call_id());
    EXPECT_EQ(called->media().codec, ports::Codec::pcmu);
    EXPECT_EQ(called->media().telephone_event, 101);
    EXPECT_EQ(called->media().ptime, 20ms);

    auto called_socket = called->take_socket();
    auto caller_socket = caller->take_socket();
    EXPECT_TRUE(called_socket.send(packet(1)));
    EXPECT_TRUE(has_packet(caller_socket, 1));
    EXPECT_TRUE(caller_socket.send(packet(2)));
    EXPECT_TRUE(has_packet(called_socket, 2));

    caller->hang_up(HangUp::finished);
    EXPECT_EQ(run(until_ended(*called)).reason, EndReason::remote_hung_up);
    EXPECT_EQ(run(until_ended(*caller)).reason, EndReason::local_hung_up);
    EXPECT_EQ(run(until_ended(*called)).reason, EndReason::remote_hung_up);  // again and again
}

TEST_F(SipCall, ends_when_we_hang_up_or_let_go) {
    auto [called, caller] = connect();
    called->hang_up(HangUp::finished);
    EXPECT_EQ(run(until_ended(*caller)).reason, EndReason::remote_hung_up);

    auto again = connect();
    again.called.reset();
    EXPECT_EQ(run(until_ended(*again.caller)).reason, EndReason::remote_hung_up);
}

TEST_F(SipCall, rings_until_the_caller_gives_up) {
    auto outgoing = dial();
    auto incoming = run(server_->next_call()).value();
    incoming->ring();
    EXPECT_EQ(std::get<ports::Ringing>(run(outgoing->next()).value()).status, 180);
    outgoing->cancel();
    EXPECT_EQ(run(incoming->ended()).value().reason, EndReason::cancelled);
    EXPECT_EQ(run(until_ended(*outgoing)).reason, EndReason::cancelled);
    EXPECT_EQ(run(incoming->answer()).error().code, Errc::too_late);
}

TEST_F(SipCall, is_refused_with_the_reason_it_was_given) {
    for (auto const why : {ports::Refusal::unknown_number, ports::Refusal::unavailable, ports::Refusal::busy,
                           ports::Refusal::overload, ports::Refusal::declined}) {
        auto outgoing = dial();
        auto incoming = run(server_->next_call()).value();
        incoming->refuse(why, 7s);
        EXPECT_EQ(run(until_ended(*outgoing)).status, static_cast<int>(why));
    }
    auto outgoing = dial();
    run(server_->next_call()).value().reset();
    EXPECT_EQ(run(until_ended(*outgoing)).status, 480);
}

TEST_F(SipCall, to_an_unknown_number_is_not_even_offered) {
    auto outgoing = dial("nobody");
    auto const end = run(until_ended(*outgoing));
    EXPECT_EQ(end.reason, EndReason::refused);
    EXPECT_EQ(end.status, 404);
}

TEST_F(SipCall, tells_who_calls_unless_the_caller_withholds_it) {
    auto with_number = dial("15550001111", ports::CallerNumber{"+15550009999"});
    auto const known = run(server_->next_call()).value();
    EXPECT_EQ(known->offer().called, "15550001111");
    EXPECT_EQ(known->offer().caller, ports::CallerNumber{"+15550009999"});
    EXPECT_EQ(known->offer().codecs, (std::vector{ports::Codec::pcmu, ports::Codec::pcma}));

    auto without = dial();
    EXPECT_FALSE(run(server_->next_call()).value()->offer().caller);
}

TEST_F(SipCall, is_answered_in_the_callers_first_codec) {
    auto chosen = phone_options();
    chosen.codecs = {ports::Codec::pcma};
    phone_ = start(chosen);
    auto const [called, caller] = connect();
    EXPECT_EQ(called->media().codec, ports::Codec::pcma);
    EXPECT_EQ(caller->media().payload_type, 8);
}

TEST_F(SipCall, works_with_64_at_once) {
    background(answer_all(*server_, io_.get_executor()));
    std::vector<std::unique_ptr<ports::OutgoingCall>> dialled;
    std::vector<std::unique_ptr<ports::CallLeg>> legs;
    for (int i = 0; i < 64; ++i) dialled.push_back(dial());
    for (auto& call : dialled) legs.push_back(run(until_answered(*call)));
    for (auto& leg : legs) ASSERT_TRUE(leg);
    for (auto& leg : legs) leg->hang_up(HangUp::finished);
    for (auto& leg : legs) EXPECT_EQ(run(until_ended(*leg)).reason, EndReason::local_hung_up);
    run(server_->stop(soon()));  // returns only when every call is over on this side, too
}

TEST_F(SipCall, may_end_before_a_graceful_stop_returns_and_new_ones_are_refused) {
    auto [called, caller] = connect();
    std::promise<void> stopped;
    background([](SipTelephony& server, Deadline deadline, std::promise<void>& done) -> Task<void> {
        co_await server.stop(deadline);
        done.set_value();
    }(*server_, soon(), stopped));
    EXPECT_FALSE(run(server_->next_call()));
    auto late = dial();
    EXPECT_EQ(run(until_ended(*late)).status, 503);
    EXPECT_FALSE(server_->place({.to = uri(*phone_), .caller = std::nullopt}));
    caller->hang_up(HangUp::finished);
    EXPECT_EQ(stopped.get_future().wait_for(patience), std::future_status::ready);
    EXPECT_EQ(run(until_ended(*called)).reason, EndReason::remote_hung_up);
}

TEST_F(SipCall, is_hung_up_when_the_time_to_stop_is_over) {
    auto [called, caller] = connect();
    run(server_->stop(Deadline{clock_.monotonic()}));
    EXPECT_EQ(run(until_ended(*caller)).reason, EndReason::remote_hung_up);
    EXPECT_EQ(run(until_ended(*called)).reason, EndReason::local_hung_up);
    server_.reset();
    EXPECT_EQ(run(until_ended(*called)).reason, EndReason::local_hung_up);  // the leg outlives the telephone
}

TEST_F(SipCall, fails_when_nobody_answers_the_wire) {
    auto chosen = phone_options();
    chosen.round_trip = 5ms;
    phone_ = start(chosen);
    RawPeer deaf{phone_->port()};
    auto outgoing = phone_->place({.to = "sip:reception@" + deaf.name(), .caller = std::nullopt}).value();
    auto const end = run(until_ended(*outgoing));
    EXPECT_EQ(end.reason, EndReason::failed);
    EXPECT_EQ(end.status, 408);
}

TEST_F(SipCall, C29_that_is_redirected_is_refused_and_nobody_else_is_called) {
    RawPeer const asked{phone_->port()}, elsewhere{phone_->port()};
    auto const outgoing = phone_->place({.to = "sip:reception@" + asked.name(), .caller = std::nullopt}).value();
    asked.send(
        answer_to(asked.receive(), "302 Moved Temporarily", "Contact: <sip:other@" + elsewhere.name() + ">\r\n"));
    auto const end = run(until_ended(*outgoing));
    EXPECT_EQ(end.reason, EndReason::refused);
    EXPECT_EQ(end.status, 302);
    EXPECT_TRUE(asked.receive().starts_with("ACK "));
    EXPECT_EQ(elsewhere.receive(0ms), "");
}

TEST_F(SipCall, C29_goes_on_with_whoever_answered_where_the_contact_is_out_of_the_protected_networks) {
    auto chosen = phone_options();
    chosen.protected_networks.clear();
    phone_ = start(chosen);
    RawPeer const asked{phone_->port()};
    auto const outgoing = phone_->place({.to = "sip:reception@" + asked.name(), .caller = std::nullopt}).value();
    asked.send(answer_to(asked.receive(), "200 OK", "Contact: <sip:other@192.0.2.9>\r\n", usual_offer));
    auto const leg = run(until_answered(*outgoing));
    EXPECT_TRUE(asked.receive().starts_with("ACK sip:other@192.0.2.9"));
    leg->hang_up(ports::HangUp::finished);
    auto const bye = asked.receive();
    EXPECT_TRUE(bye.starts_with("BYE sip:other@192.0.2.9"));
    asked.send(answer_to(bye, "200 OK"));
    EXPECT_EQ(run(until_ended(*leg)).reason, EndReason::local_hung_up);
}

TEST_F(SipCall, cannot_be_placed_above_the_limit) {
    auto chosen = phone_options();
    chosen.calls_max = 1;
    phone_ = start(chosen);
    auto first = dial();
    auto second = dial();
    EXPECT_EQ(run(until_ended(*second)).status, 503);
}

TEST_F(SipCall, cannot_be_placed_to_what_is_no_address) {
    for (char const* to : {"", "reception", "sip:127.0.0.1", "tel:+15550001111", "sip:a:b@127.0.0.1",
                           "sip:a@127.0.0.1?Subject=x", "sip:a@127.0.0.1>\r\nX: y", "sip:a@127.0.0.1;transport=tcp"}) {
        auto const call = phone_->place({.to = to, .caller = std::nullopt});
        ASSERT_FALSE(call) << to;
        EXPECT_EQ(call.error().code, Errc::invalid_input) << to;
    }
}

TEST_F(SipCall, works_over_ipv6) {
    if (::access("/proc/net/if_inet6", R_OK) != 0) GTEST_SKIP() << "this machine has no IPv6";
    auto chosen = options();
    chosen.address = make_address("::1");
    chosen.trunks = {{.addresses = net::IpPrefix::parse("::1").value()}};
    server_ = start(chosen);
    chosen.trunks.clear();
    phone_ = start(chosen);
    auto const to = "sip:reception@[::1]:" + std::to_string(server_->port());
    auto outgoing = phone_->place({.to = to, .caller = std::nullopt}).value();
    auto incoming = run(server_->next_call()).value();
    auto called = run(incoming->answer()).value();
    auto const caller = run(until_answered(*outgoing));
    auto called_socket = called->take_socket();
    auto caller_socket = caller->take_socket();
    EXPECT_TRUE(called_socket.send(packet(3)));
    EXPECT_TRUE(has_packet(caller_socket, 3));
    called->hang_up(HangUp::finished);
    EXPECT_EQ(run(until_ended(*caller)).reason, EndReason::remote_hung_up);
}

TEST_F(SipCall, cannot_start_twice_on_one_port) {
    auto chosen = options();
    chosen.port = server_->port();
    auto const second = SipTelephony::start(io_.get_executor(), chosen, clock_, random_);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, Errc::unavailable);
}

}  // namespace
}  // namespace ombrex::adapters::sip
