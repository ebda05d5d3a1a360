// SPDX-License-Identifier: Apache-2.0
#include "net/http_answer.h"

#include <gtest/gtest.h>
#include <boost/asio/co_spawn.hpp>

namespace ombrex::net {
namespace {

class Ledger final : public DisclosureSink {
    Task<Result<void>> record(privacy::Disclosure, Deadline) override { co_return ok(); }
};

Task<void> keep(Task<Result<EgressGuard::Answer>> task, std::optional<Result<EgressGuard::Answer>>& out) {
    out.emplace(co_await std::move(task));
}

EgressGuard::Answer leave_on(InboundConnection on) {
    Ledger ledger;
    SystemClock const clock;
    EgressGuard const guard{privacy::published_policy, {}, ledger, clock};
    auto const yes = privacy::Outbound<privacy::Recipient::elevenlabs>::from([] { return "{\"free\":true}"; });
    std::optional<Result<EgressGuard::Answer>> out;
    asio::io_context io;
    auto const by = Deadline::in(clock, std::chrono::minutes{1});
    asio::co_spawn(io, keep(guard.answer(yes, on, privacy::CompanyRef{}, std::nullopt, by), out),
                   [](std::exception_ptr e) { EXPECT_FALSE(e); });
    io.run();
    return std::move(out->value());
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
