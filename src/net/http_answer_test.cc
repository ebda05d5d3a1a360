// SPDX-License-Identifier: Apache-2.0
#include "net/http_answer.h"

#include <gtest/gtest.h>

#include "base/wait.h"

namespace ombrex::net {
namespace {

class NoLedger final : public DisclosureSink {
    Task<Result<void>> record(privacy::Disclosure, Deadline) override { co_return ok(); }
};

EgressGuard::Answer leave_on(InboundConnection on) {
    NoLedger ledger;
    SystemClock const clock;
    auto policy = privacy::published_policy;
    policy.recipients[static_cast<std::size_t>(on.opened_by)].safeguard.signed_on = std::chrono::year{2026} / 2 / 3;
    EgressGuard const guard{policy, {}, ledger, clock};
    auto const yes = privacy::Outbound<privacy::Recipient::elevenlabs>::from([] { return "{\"free\":true}"; });
    auto const by = Deadline::in(clock, std::chrono::minutes{1});
    return wait(guard.answer(yes, on, privacy::CompanyRef{}, std::nullopt, by)).value();
}

TEST(HttpAnswer, C19_holds_what_the_guard_let_through_for_this_connection_alone) {
    InboundConnection const on{privacy::Recipient::elevenlabs, 4};
    auto const answer = http_answer(on, leave_on(on), "application/json");
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer.value().status, 200);
    EXPECT_EQ(answer.value().body, "{\"free\":true}");
    auto const elsewhere = http_answer({privacy::Recipient::elevenlabs, 5}, leave_on(on), "application/json");
    EXPECT_EQ(elsewhere.error().code, Errc::denied);
}

}  // namespace
}  // namespace ombrex::net
