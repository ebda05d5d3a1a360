// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/gate.h"

#include <gtest/gtest.h>

namespace ombrex::adapters::sip {
namespace {

using namespace std::chrono_literals;
using boost::asio::ip::make_address;
using Verdict = Gate::Verdict;

constexpr MonoTime start{1h};
auto const trunk = make_address("192.0.2.10");
auto const stranger = make_address("198.51.100.66");

Options options(Strangers strangers) {
    Options result;
    result.trunks = {{.addresses = net::IpPrefix::parse("192.0.2.0/24").value()}};
    result.strangers = strangers;
    result.requests_per_second = 1;
    result.requests_burst = 2;
    return result;
}

TEST(Gate, admits_a_trunk_and_tells_it_when_it_sends_too_much) {
    Gate gate{options(Strangers::silence)};
    EXPECT_EQ(gate.judge(trunk, "", start), Verdict::admit);
    EXPECT_EQ(gate.judge(trunk, "Trunk/1.0", start), Verdict::admit);
    EXPECT_EQ(gate.judge(trunk, "", start), Verdict::overload);
    EXPECT_EQ(gate.judge(trunk, "", start + 1s), Verdict::admit);
}

TEST(Gate, gives_a_stranger_silence_or_a_few_refusals) {
    Gate silent{options(Strangers::silence)};
    EXPECT_EQ(silent.judge(stranger, "", start), Verdict::drop);

    Gate polite{options(Strangers::forbid)};
    EXPECT_EQ(polite.judge(stranger, "", start), Verdict::forbid);
    EXPECT_EQ(polite.judge(stranger, "", start), Verdict::forbid);
    EXPECT_EQ(polite.judge(stranger, "", start), Verdict::drop);
}

TEST(Gate, never_answers_a_scanner_wherever_it_comes_from) {
    Gate gate{options(Strangers::forbid)};
    EXPECT_EQ(gate.judge(stranger, "friendly-scanner", start), Verdict::drop);
    EXPECT_EQ(gate.judge(trunk, "SIPVicious v0.3", start), Verdict::drop);
    EXPECT_EQ(gate.judge(trunk, "x sipcli/v1.8", start), Verdict::drop);
    EXPECT_FALSE(is_scanner("Acme SBC 4.2"));
}

TEST(Gate, names_the_trunk_of_an_address) {
    Gate gate{options(Strangers::silence)};
    ASSERT_NE(gate.trunk_of(trunk), nullptr);
    EXPECT_EQ(gate.trunk_of(stranger), nullptr);
}

}  // namespace
}  // namespace ombrex::adapters::sip
