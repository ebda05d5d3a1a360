// SPDX-License-Identifier: Apache-2.0
// What a telephone answers to single messages, well-formed and not.
#include <gmock/gmock.h>

#include "tests/integration/sip_fixture.h"

namespace ombrex::adapters::sip {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class SipMessage : public SipTest {
protected:
    /// The answer to one request of a trunk.
    std::string ask(std::string const& method, std::string const& extra = "", std::string const& body = "",
                    std::string const& user = "reception") {
        peer_.send(request(peer_, method, uri(*server_, user), extra, body));
        return peer_.final_answer(method);
    }

    /// Everything that `other` sent has been looked at when the trunk has its answer: one thread, one queue.
    bool has_silence(RawPeer const& other) {
        EXPECT_EQ(status_of(ask("OPTIONS")), "200");
        return other.receive(0ms).empty();
    }

    std::unique_ptr<SipTelephony> server_ = start(options());
    RawPeer peer_{server_->port()};
};

TEST_F(SipMessage, says_what_it_understands_when_asked) {
    auto const answer = ask("OPTIONS");
    EXPECT_THAT(answer, StartsWith("SIP/2.0 200 "));
    EXPECT_THAT(answer, HasSubstr("Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, UPDATE\r\n"));
    EXPECT_THAT(answer, HasSubstr("Accept: application/sdp\r\n"));
}

TEST_F(SipMessage, refuses_each_wrong_request_with_its_own_status) {
    struct Case {
        char const* method;
        char const* extra;
        std::string body;
        char const* status;
        char const* header;
    };
    std::string const no_codec = "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 18\r\n";
    for (auto const& [method, extra, body, status, header] : {
             Case{"REGISTER", "", "", "405", "Allow: INVITE"},
             Case{"MESSAGE", "Content-Type: text/plain\r\n", "hello", "405", "Allow: INVITE"},
             Case{"SUBSCRIBE", "Event: presence\r\n", "", "405", "Allow: INVITE"},
             Case{"REFER", "Refer-To: <sip:x@127.0.0.1>\r\n", "", "405", "Allow: INVITE"},
             Case{"FROBNICATE", "", "", "501", ""},
             Case{"BYE", "", "", "481", ""},
             Case{"UPDATE", "", "", "481", ""},
             Case{"CANCEL", "", "", "481", ""},
             Case{"INVITE", "Content-Type: text/plain\r\n", "hello", "415", "Accept: application/sdp"},
             Case{"INVITE", "Content-Encoding: gzip\r\n", usual_offer, "415", "Accept: application/sdp"},
             Case{"INVITE", "Require: teleport, 100rel\r\n", usual_offer, "420", "Unsupported: teleport\r\n"},
             Case{"INVITE", "", no_codec, "488", "Accept: application/sdp"},
             Case{"INVITE", "", "v=0\r\nnonsense\r\n", "400", ""},
             Case{"INVITE", "Contact: <sip:a@127.0.0.1>\r\nContact: <sip:b@127.0.0.1>\r\n", usual_offer, "400", ""},
             Case{"INVITE", "Contact: *\r\n", usual_offer, "400", ""},
             Case{"INVITE", "CSeq: 2147483648 INVITE\r\n", usual_offer, "400", ""},
         }) {
        auto const answer = ask(method, extra, body);
        EXPECT_EQ(status_of(answer), status) << method << ' ' << extra;
        EXPECT_THAT(answer, HasSubstr(header)) << method << ' ' << extra;
    }
}

TEST_F(SipMessage, with_a_sequence_number_that_no_integer_holds_is_refused) {
    peer_.send(request(peer_, "INVITE", uri(*server_), "CSeq: 4294967297 INVITE\r\n", usual_offer));
    EXPECT_EQ(status_of(peer_.receive()), "400");
}

TEST_F(SipMessage, knows_its_numbers_by_the_user_part) {
    EXPECT_EQ(status_of(ask("INVITE", "", usual_offer, "nobody")), "404");
    EXPECT_EQ(status_of(ask("INVITE", "", usual_offer, "%00")), "404");
    background(answer_all(*server_, io_.get_executor()));
    EXPECT_EQ(status_of(ask("INVITE", "", usual_offer, "%2Breception")), "404");
    EXPECT_EQ(status_of(ask("INVITE", "", usual_offer, "15550001111;npdi")), "200");
}

TEST_F(SipMessage, from_a_stranger_gets_no_answer) {
    RawPeer stranger{server_->port(), "127.0.0.2"};
    stranger.send(request(stranger, "INVITE", uri(*server_), "", usual_offer));
    stranger.send(request(stranger, "OPTIONS", uri(*server_)));
    EXPECT_TRUE(has_silence(stranger));
}

TEST_F(SipMessage, from_a_stranger_is_forbidden_where_that_is_configured) {
    auto chosen = options();
    chosen.strangers = Strangers::forbid;
    chosen.requests_burst = 2;
    chosen.requests_per_second = 1e-6;
    auto const open = start(chosen);
    RawPeer stranger{open->port(), "127.0.0.2"};
    for (int i = 0; i < 2; ++i) {
        stranger.send(request(stranger, "INVITE", uri(*open), "", usual_offer));
        EXPECT_EQ(status_of(stranger.final_answer("INVITE")), "403");
    }
    stranger.send(request(stranger, "INVITE", uri(*open), "", usual_offer));
    RawPeer trunk{open->port()};
    trunk.send(request(trunk, "OPTIONS", uri(*open)));
    EXPECT_EQ(status_of(trunk.final_answer("OPTIONS")), "200");
    EXPECT_EQ(stranger.receive(0ms), "");  // above its rate: silence
}

TEST_F(SipMessage, of_a_scanner_gets_no_answer_even_from_a_trunk) {
    RawPeer scanner{server_->port()};
    scanner.send(request(scanner, "INVITE", uri(*server_), "User-Agent: friendly-scanner\r\n", usual_offer));
    EXPECT_TRUE(has_silence(scanner));
}

TEST_F(SipMessage, is_put_off_when_a_trunk_sends_too_many_or_all_lines_are_taken) {
    auto chosen = options();
    chosen.requests_burst = 1;
    chosen.requests_per_second = 1e-6;
    chosen.retry_after = 9s;
    auto const slow = start(chosen);
    RawPeer peer{slow->port()};
    peer.send(request(peer, "OPTIONS", uri(*slow)));
    EXPECT_EQ(status_of(peer.final_answer("OPTIONS")), "200");
    peer.send(request(peer, "OPTIONS", uri(*slow)));
    EXPECT_THAT(peer.final_answer("OPTIONS"), AllOf(StartsWith("SIP/2.0 503 "), HasSubstr("Retry-After: 9\r\n")));

    chosen = options();
    chosen.calls_max = 1;
    auto const small = start(chosen);
    RawPeer caller{small->port()};
    caller.send(request(caller, "INVITE", uri(*small), "", usual_offer));
    auto const first = run(small->next_call()).value();
    caller.send(request(caller, "INVITE", uri(*small), "", usual_offer));
    EXPECT_THAT(caller.final_answer("INVITE"), AllOf(StartsWith("SIP/2.0 503 "), HasSubstr("Retry-After: 10\r\n")));
}

TEST_F(SipMessage, is_answered_where_it_came_from_behind_a_nat) {
    auto text = request(peer_, "OPTIONS", uri(*server_));
    auto const via = text.find(peer_.name());
    text.replace(via, peer_.name().size(), "10.9.8.7:5060");
    peer_.send(text);
    auto const answer = peer_.final_answer("OPTIONS");
    EXPECT_THAT(answer, HasSubstr("received=127.0.0.1"));
    EXPECT_THAT(answer, HasSubstr("rport=" + peer_.name().substr(peer_.name().find(':') + 1)));
}

TEST_F(SipMessage, tells_the_caller_only_as_far_as_the_trunk_vouches_and_the_caller_allows) {
    struct Case {
        char const* extra;
        std::optional<ports::CallerNumber> caller;
    };
    for (auto const& [extra, caller] : {
             Case{"", ports::CallerNumber{"trunk"}},
             Case{"P-Asserted-Identity: <sip:+15550009999@trunk.example>\r\n", ports::CallerNumber{"+15550009999"}},
             Case{"P-Asserted-Identity: \"A B\" <tel:+1-555-000-8888>\r\n", ports::CallerNumber{"+15550008888"}},
             Case{"P-Asserted-Identity: <sip:+15550009999@trunk.example>\r\nPrivacy: id\r\n", std::nullopt},
             Case{"Privacy: user;critical\r\n", std::nullopt},
         }) {
        peer_.send(request(peer_, "INVITE", uri(*server_), extra, usual_offer));
        auto const call = run(server_->next_call()).value();
        EXPECT_EQ(call->offer().caller, caller) << extra;
    }
}

TEST_F(SipMessage, sent_twice_makes_one_call) {
    auto const invite = request(peer_, "INVITE", uri(*server_), "", usual_offer);
    peer_.send(invite);
    auto const call = run(server_->next_call()).value();
    peer_.send(invite);
    peer_.send(request(peer_, "INVITE", uri(*server_), "", usual_offer));
    EXPECT_NE(run(server_->next_call()).value()->offer().call_id, call->offer().call_id);
}

TEST_F(SipMessage, names_the_external_address_in_contact_and_session) {
    auto chosen = options();
    chosen.external_address = make_address("198.51.100.5");
    auto const inside = start(chosen);
    background(answer_all(*inside, io_.get_executor()));
    RawPeer peer{inside->port()};
    peer.send(request(peer, "INVITE", uri(*inside), "", usual_offer));
    auto const answer = peer.final_answer("INVITE");
    EXPECT_THAT(answer, HasSubstr("c=IN IP4 198.51.100.5\r\n"));
    EXPECT_THAT(answer, HasSubstr("Contact: <sip:198.51.100.5:" + std::to_string(inside->port())));
    EXPECT_THAT(answer, Not(HasSubstr("c=IN IP4 127.0.0.1")));
}

TEST_F(SipMessage, of_garbage_is_survived) {
    SeededRandom random{5060};
    for (int round = 0; round < 500; ++round) {
        std::string text = request(peer_, "INVITE", uri(*server_), "", usual_offer);
        for (auto hits = 1 + random.below(12); hits > 0; --hits)
            text[random.below(text.size())] = static_cast<char>(random.below(256));
        peer_.send(text);
    }
    peer_.send(std::string(65'000, 'A'));
    peer_.send("\r\n\r\n");
    RawPeer sane{server_->port()};
    sane.send(request(sane, "OPTIONS", uri(*server_)));
    EXPECT_EQ(status_of(sane.final_answer("OPTIONS")), "200");
}

}  // namespace
}  // namespace ombrex::adapters::sip
