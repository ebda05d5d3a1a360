// SPDX-License-Identifier: Apache-2.0
#include "services/transfer_desk.h"
#include "services/transfer_budget.h"

#include <gmock/gmock.h>

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "services/disclosure_ledger.h"
#include "tests/contract/store_fixture.h"
#include "voice/mock_speech.h"
#include "voice/trial_agent.h"
#include "voice/trial_leg.h"
#include "voice/trial_phone.h"

namespace ombrex {
namespace {

using namespace testing_support;
using namespace std::chrono_literals;
using model::TransferResult;

/// What the far end of a call that we place does, and what became of it.
struct Far {
    std::vector<ports::CallProgress> happens;  ///< In order; then nothing more.
    std::vector<ports::Dial> dialled;
    bool cancelled = false;
    std::function<void()> meanwhile;  ///< While it rings.
};

class PlacedCall final : public ports::OutgoingCall {
public:
    explicit PlacedCall(Far& far) : far_{far} {}
    [[nodiscard]] std::string const& call_id() const noexcept override { return id_; }
    Task<Result<ports::CallProgress>> next() override {
        if (!far_.happens.empty()) {
            auto progress = std::move(far_.happens.front());
            far_.happens.erase(far_.happens.begin());
            co_return progress;
        }
        if (far_.meanwhile) far_.meanwhile();
        asio::steady_timer never{co_await asio::this_coro::executor, asio::steady_timer::time_point::max()};
        boost::system::error_code ignored;
        co_await never.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        co_return Error{Errc::unavailable, "cancelled"};
    }
    void cancel() override { far_.cancelled = true; }

private:
    Far& far_;
    std::string id_ = "second leg";
};

class Network final : public ports::Telephony {
public:
    Task<Result<std::unique_ptr<ports::IncomingCall>>> next_call() override {
        co_return Error{Errc::unavailable, "nobody calls"};
    }
    Result<std::unique_ptr<ports::OutgoingCall>> place(ports::Dial const& dial) override {
        far.dialled.push_back(dial);
        return std::make_unique<PlacedCall>(far);
    }
    Task<void> stop(Deadline) override { co_return; }
    Far far;
};

class TransferDeskTest : public StoreTest {
protected:
    TransferDeskTest() { shop.business.phone = model::PhoneNumber::parse("+13035550100").value(); }

    /// One call in which a human is asked for, so many times.
    TransferResult join(int times = 1) {
        std::optional<TransferResult> result;
        io.restart();
        boost::asio::co_spawn(io, joined(times, result), [](std::exception_ptr failure) { EXPECT_FALSE(failure); });
        io.run();
        return *result;
    }
    Task<void> joined(int times, std::optional<TransferResult>& result) {
        services::CallContext const context{company, call, shop, clock.now()};
        services::TransferDesk desk{io.get_executor(),
                                    {deps, context, route ? &*route : nullptr, *pump, {pool, mouth}}};
        asked = &desk;
        for (int i = 0; i < times; ++i) result = co_await desk.join(rule, "Ann Lee: my hair is green", soon());
        auto const next = desk.successor();
        successor = next != nullptr;
        if (next) co_await next->close();
        co_await desk.close();
    }
    std::vector<privacy::Disclosure> ledger() {
        std::vector<privacy::Disclosure> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.audit().disclosures(company, call));
            return ok();
        });
        return out;
    }

    asio::io_context io;
    model::Assistant shop = barber();
    model::TransferRule rule{"manager", "insists", model::PhoneNumber::parse("+13035550111").value()};
    services::Deps deps{*database, clock, random, privacy::published_policy};
    model::CallId call{Id128::make(random)};
    Network network;
    voice::TrialPool pool;
    voice::MockSynthesizer mouth;
    std::unique_ptr<voice::MediaPump> pump = voice::MediaPump::start({}, clock, random).value();
    services::DisclosureLedger disclosures{deps};
    net::Destination gateway{"192.0.2.7", 5060};
    net::EgressGuard guard{privacy::published_policy,
                           {{privacy::Recipient::carrier, gateway}, {privacy::Recipient::customer, gateway}},
                           disclosures,
                           clock};
    static constexpr std::size_t an_hour = 3;
    std::optional<services::TransferRoute> route{services::TransferRoute{network, guard, gateway, an_hour, 20ms}};
    bool successor = false;
    services::TransferDesk* asked = nullptr;
};

TEST_F(TransferDeskTest, dials_the_number_of_the_rule_and_shows_that_of_the_business) {
    network.far.happens.emplace_back(ports::Ended{ports::EndReason::refused, 486});
    EXPECT_EQ(join(), TransferResult::refused);
    ASSERT_EQ(network.far.dialled.size(), 1U);
    EXPECT_EQ(network.far.dialled[0].to, "sip:+13035550111@192.0.2.7:5060");
    EXPECT_EQ(network.far.dialled[0].caller, ports::CallerNumber{"+13035550100"});
    EXPECT_FALSE(successor);
}

TEST_F(TransferDeskTest, writes_down_who_is_told_what_before_anything_leaves) {
    network.far.happens.emplace_back(ports::Ended{ports::EndReason::refused, 603});
    join();
    auto const rows = ledger();
    ASSERT_EQ(rows.size(), 2U);
    for (auto const& row : rows) {
        EXPECT_EQ(row.purpose, privacy::Purpose::serve_call);
        EXPECT_TRUE(row.categories.contains(privacy::Category::call_audio));
        EXPECT_FALSE(row.categories.contains(privacy::Category::caller_number));
    }
    net::EgressGuard const closed{privacy::published_policy, {}, disclosures, clock};
    network.far.dialled.clear();
    route.emplace(services::TransferRoute{network, closed, gateway, an_hour, 20ms});
    EXPECT_EQ(join(), TransferResult::refused);
    EXPECT_TRUE(network.far.dialled.empty()) << "what the guard refuses is not dialled";
}

TEST_F(TransferDeskTest, nobody_is_put_through_without_a_route) {
    route.reset();
    EXPECT_EQ(join(), TransferResult::refused);
    EXPECT_TRUE(network.far.dialled.empty());
}

TEST_F(TransferDeskTest, C18_transfers_of_an_hour_are_limited_for_each_company) {
    EXPECT_EQ(join(5), TransferResult::refused);
    EXPECT_EQ(network.far.dialled.size(), 3U);
    clock.advance(1h);
    EXPECT_EQ(join(), TransferResult::no_answer);
    EXPECT_EQ(network.far.dialled.size(), 4U);
    services::CallContext const other{model::CompanyId{Id128::make(random)}, call, shop, clock.now()};
    EXPECT_TRUE(wait(services::take_transfer(deps, other, an_hour, soon())).value()) << "of another company";
}

TEST_F(TransferDeskTest, stops_ringing_when_nobody_answers) {
    network.far.happens.emplace_back(ports::Ringing{180});
    EXPECT_EQ(join(), TransferResult::no_answer);
    EXPECT_TRUE(network.far.cancelled);
}

TEST_F(TransferDeskTest, stops_ringing_when_the_caller_has_gone) {
    route->ring = 1h;
    network.far.meanwhile = [this] { boost::asio::post(io, [this] { asked->give_up(); }); };
    EXPECT_EQ(join(), TransferResult::no_answer);
    EXPECT_TRUE(network.far.cancelled);
}

TEST_F(TransferDeskTest, hands_over_who_picks_up_and_tells_her_what_it_is_about) {
    voice::TrialLeg::Script script{io};
    voice::TrialPhone phone{random};
    auto socket = voice::TrialPhone::open(random);
    auto media = phone.meet(socket, clock.monotonic());
    pool.held = true;  // what is to be said waits
    network.far.happens.emplace_back(ports::Ringing{180});
    network.far.happens.emplace_back(std::make_unique<voice::TrialLeg>(script, media, std::move(socket)));
    EXPECT_EQ(join(), TransferResult::connected);
    EXPECT_TRUE(successor);
    EXPECT_EQ(script.hung_up, ports::HangUp::finished) << "as the call was over";
}

}  // namespace
}  // namespace ombrex
