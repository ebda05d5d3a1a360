// SPDX-License-Identifier: Apache-2.0
// What happens within a call: confirmation, hold, resume, another address, the end, and what may not happen.
#include <gmock/gmock.h>

#include "tests/integration/sip_fixture.h"

namespace ombrex::adapters::sip {
namespace {

using ports::EndReason;
using testing::HasSubstr;

std::string session(std::string const& lines, std::string const& port = "40000") {
    return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + port +
           " RTP/AVP 0\r\n" + lines;
}

/// A trunk's side of one call, message by message.
class RawCall {
public:
    RawCall(RawPeer& peer, std::string target) : peer_{peer}, target_{std::move(target)} {}

    void send(std::string const& method, std::string const& body = "", std::string const& extra = "") {
        if (method != "ACK" && method != "CANCEL") ++sequence_;
        send_from(peer_, method, body, extra);
    }

    void send_from(RawPeer& from, std::string const& method, std::string const& body = "",
                   std::string const& extra = "") {
        auto const branch = method == "CANCEL" ? branch_ : "z9hG4bK-" + id_ + '-' + method + std::to_string(sequence_);
        if (method == "INVITE") branch_ = branch;
        from.send(method + ' ' + target_ + " SIP/2.0\r\nVia: SIP/2.0/UDP " + from.name() + ";branch=" + branch +
                  "\r\nMax-Forwards: 70\r\nFrom: <sip:trunk@127.0.0.1>;tag=" + id_ + "\r\nTo: <" + target_ + ">" +
                  to_tag_ + "\r\nCall-ID: " + id_ + "\r\nCSeq: " + std::to_string(sequence_) + ' ' + method +
                  "\r\nContact: <sip:trunk@" + from.name() + ">\r\n" + extra +
                  (body.empty() ? "" : "Content-Type: application/sdp\r\n") +
                  "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    }

    std::string answer(std::string const& method) {
        auto text = peer_.final_answer(method);
        auto const to = text.find("\r\nTo: ");
        auto const tag = text.find(";tag=", to);
        if (to != std::string::npos && tag != std::string::npos && to_tag_.empty() && text.starts_with("SIP/2.0 2"))
            to_tag_ = text.substr(tag, text.find("\r\n", tag) - tag);
        return text;
    }

    std::string ask(std::string const& method, std::string const& body = "", std::string const& extra = "") {
        send(method, body, extra);
        return answer(method);
    }

private:
    RawPeer& peer_;
    std::string target_;
    std::string const id_ = "dialog-" + std::to_string(counter++);
    std::string to_tag_;
    std::string branch_;
    int sequence_ = 0;
    static inline std::atomic<int> counter{0};
};

class SipDialog : public SipTest {
protected:
    std::unique_ptr<ports::CallLeg> connect(std::string const& offer = session("")) {
        call_.send("INVITE", offer);
        auto incoming = run(server_->next_call()).value();
        std::promise<std::unique_ptr<ports::CallLeg>> promise;
        background([](ports::IncomingCall& call, std::promise<std::unique_ptr<ports::CallLeg>>& out) -> Task<void> {
            auto leg = co_await call.answer();
            out.set_value(leg ? std::move(leg).value() : nullptr);
        }(*incoming, promise));
        last_answer_ = call_.answer("INVITE");
        call_.send("ACK", offer.empty() ? session("") : "");
        auto leg = promise.get_future();
        EXPECT_EQ(leg.wait_for(patience), std::future_status::ready);
        return leg.get();
    }

    ports::RtpMedia changed(ports::CallLeg& leg) {
        auto const event = run(leg.next_event()).value();
        EXPECT_TRUE(std::holds_alternative<ports::MediaChanged>(event));
        return std::get<ports::MediaChanged>(event).media;
    }
    EndReason ended(ports::CallLeg& leg) { return std::get<ports::Ended>(run(leg.next_event()).value()).reason; }

    std::unique_ptr<SipTelephony> server_ = start(options());
    RawPeer peer_{server_->port()};
    RawCall call_{peer_, uri(*server_)};
    std::string last_answer_;
};

TEST_F(SipDialog, holds_and_resumes) {
    auto const leg = connect();
    EXPECT_THAT(call_.ask("INVITE", session("a=sendonly\r\n")), HasSubstr("a=recvonly\r\n"));
    call_.send("ACK");
    EXPECT_FALSE(changed(*leg).send);
    EXPECT_THAT(call_.ask("INVITE", session("a=inactive\r\n")), HasSubstr("a=inactive\r\n"));
    call_.send("ACK");
    EXPECT_FALSE(changed(*leg).receive);
    EXPECT_THAT(call_.ask("INVITE", session("")), HasSubstr("a=sendrecv\r\n"));
    call_.send("ACK");
    auto const resumed = changed(*leg);
    EXPECT_TRUE(resumed.send && resumed.receive);
    EXPECT_EQ(status_of(call_.ask("BYE")), "200");
    EXPECT_EQ(ended(*leg), EndReason::remote_hung_up);
}

TEST_F(SipDialog, follows_the_media_to_another_address_and_ignores_a_refresh) {
    auto const leg = connect();
    EXPECT_EQ(status_of(call_.ask("INVITE", session(""))), "200");  // a refresh: nothing changed, no event
    call_.send("ACK");
    EXPECT_EQ(status_of(call_.ask("UPDATE")), "200");
    EXPECT_THAT(call_.ask("UPDATE", session("", "41000")), HasSubstr("m=audio "));
    EXPECT_EQ(changed(*leg).peer.send_to->port(), 41'000);
}

TEST_F(SipDialog, makes_the_offer_when_the_caller_does_not) {
    auto const leg = connect("");
    ASSERT_TRUE(leg);
    EXPECT_THAT(last_answer_, HasSubstr(" RTP/AVP 0 8 101\r\n"));
    EXPECT_EQ(leg->media().peer.send_to->port(), 40'000);

    EXPECT_THAT(call_.ask("INVITE"), HasSubstr("m=audio "));  // within the call, too
    call_.send("ACK", session("", "42000"));
    EXPECT_EQ(changed(*leg).peer.send_to->port(), 42'000);
}

TEST_F(SipDialog, goes_on_unchanged_after_an_offer_that_cannot_be_taken) {
    auto const leg = connect();
    EXPECT_EQ(status_of(call_.ask("INVITE", "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 18\r\n")), "488");
    call_.send("ACK");
    EXPECT_EQ(status_of(call_.ask("OPTIONS")), "200");
    EXPECT_EQ(status_of(call_.ask("INFO")), "405");
    EXPECT_EQ(status_of(call_.ask("UPDATE", "x", "Require: teleport\r\n")), "420");
    EXPECT_EQ(status_of(call_.ask("BYE")), "200");
    EXPECT_EQ(ended(*leg), EndReason::remote_hung_up);
}

TEST_F(SipDialog, refuses_a_second_change_before_the_first_is_confirmed) {
    auto const leg = connect();
    EXPECT_EQ(status_of(call_.ask("INVITE", session("a=sendonly\r\n"))), "200");
    call_.send("INVITE", session(""));
    for (;;) {  // the 200 to the first is repeated until it is confirmed
        auto const answer = call_.answer("INVITE");
        ASSERT_FALSE(answer.empty());
        if (status_of(answer) == "200") continue;
        EXPECT_EQ(status_of(answer), "500");
        EXPECT_THAT(answer, HasSubstr("Retry-After: "));
        break;
    }
}

TEST_F(SipDialog, is_cancelled_with_487) {
    call_.send("INVITE", session(""));
    auto const incoming = run(server_->next_call()).value();
    call_.send("CANCEL");
    EXPECT_EQ(status_of(call_.answer("CANCEL")), "200");
    EXPECT_EQ(status_of(call_.answer("INVITE")), "487");
    EXPECT_EQ(run(incoming->ended()).value().reason, EndReason::cancelled);
}

TEST_F(SipDialog, needs_no_provisional_answer_when_100rel_is_required) {
    call_.send("INVITE", session(""), "Require: 100rel\r\n");
    auto const incoming = run(server_->next_call()).value();
    incoming->ring();
    incoming->refuse(ports::Refusal::busy);
    std::string answer;
    while (answer = peer_.receive(), answer.starts_with("SIP/2.0 1")) EXPECT_EQ(status_of(answer), "100");
    EXPECT_EQ(status_of(answer), "486");
}

TEST_F(SipDialog, ends_when_the_late_answer_has_no_common_codec) {
    call_.send("INVITE");
    auto const incoming = run(server_->next_call()).value();
    std::promise<Errc> promise;
    background([](ports::IncomingCall& call, std::promise<Errc>& out) -> Task<void> {
        out.set_value((co_await call.answer()).error().code);
    }(*incoming, promise));
    EXPECT_EQ(status_of(call_.answer("INVITE")), "200");
    call_.send("ACK", "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 18\r\n");
    auto failed = promise.get_future();
    ASSERT_EQ(failed.wait_for(patience), std::future_status::ready);
    EXPECT_EQ(failed.get(), Errc::unavailable);
    std::string bye;
    while (bye = peer_.receive(), !bye.empty() && !bye.starts_with("BYE ")) {
    }
    EXPECT_THAT(bye, HasSubstr("Reason: SIP;cause=488"));
}

TEST_F(SipDialog, is_hung_up_when_its_answer_is_never_confirmed) {
    auto chosen = options();
    chosen.round_trip = 5ms;  // 64 of these are the patience of SIP
    server_ = start(chosen);
    RawPeer peer{server_->port()};
    RawCall call{peer, uri(*server_)};
    call.send("INVITE", session(""));
    auto const incoming = run(server_->next_call()).value();
    EXPECT_EQ(run(incoming->answer()).error().code, Errc::unavailable);
    std::string bye;
    while (bye = peer.receive(), !bye.empty() && !bye.starts_with("BYE ")) {
    }
    EXPECT_THAT(bye, HasSubstr("Reason: SIP;cause=408"));
}

TEST_F(SipDialog, cannot_be_ended_by_a_stranger_who_knows_its_tags) {
    auto chosen = options();
    chosen.strangers = Strangers::forbid;  // else the kernel would not even let him speak
    server_ = start(chosen);
    RawPeer trunk{server_->port()};
    RawPeer stranger{server_->port(), "127.0.0.2"};
    RawCall call{trunk, uri(*server_)};
    background(answer_all(*server_, io_.get_executor()));
    call.send("INVITE", session(""));
    call.answer("INVITE");
    call.send("ACK");
    call.send_from(stranger, "BYE");
    EXPECT_EQ(status_of(stranger.final_answer("BYE")), "403");
    call.send("OPTIONS");
    EXPECT_EQ(status_of(call.answer("OPTIONS")), "200");
}

TEST_F(SipDialog, knows_nothing_of_other_dialogs) {
    auto const leg = connect();
    peer_.send(request(peer_, "BYE", uri(*server_)));
    EXPECT_EQ(status_of(peer_.final_answer("BYE")), "481");
    EXPECT_EQ(status_of(call_.ask("BYE")), "200");
}

}  // namespace
}  // namespace ombrex::adapters::sip
