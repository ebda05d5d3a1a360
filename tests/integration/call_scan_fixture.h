// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "adapters/insights/local_insights.h"
#include "app/admin_testing.h"
#include "app/post.h"
#include "base/log.h"
#include "crypto/signed_url.h"
#include "services/begin_call.h"
#include "services/business_tools.h"
#include "services/finish_call.h"
#include "services/mail_summary.h"
#include "services/make_insight.h"
#include "tests/contract/unanswered_line.h"

namespace ombrex::app::testing {

/// One call of a business in a real data folder that stays open, as under a server that logs all it can: what may stand
/// nowhere is said in it, and then everything is looked through.
class CallScanTest : public AdminTest {
protected:
    explicit CallScanTest(std::string const& mail) {
        EXPECT_TRUE(log::to_file((base / "log").string()));
        log::set_level(log::Level::debug);
        import("mail = [\"" + mail + "\"]", "[[staff]]\nname = \"Jo Park\"\n[hours]\nfri = [\"08:30-17:00\"]\n");
        held.emplace(store());
        call.company = first_company(*held);
        EXPECT_TRUE(held->transact([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(shop, unit.companies().assistant(call.company));
            return ok();
        }));
    }
    ~CallScanTest() override {
        log::set_level(log::Level::info);
        held.reset();
    }

    Deadline soon() { return Deadline::in(clock, std::chrono::hours{1}); }
    services::CallContext context() { return {call.company, call.id, shop, call.answered}; }
    std::unique_ptr<Post> post() { return Post::open(data() / "outbox", config.mail, held->deps()).value(); }
    std::filesystem::path data() const { return config.data; }

    void begin() {
        call.id = model::CallId{Id128::make(random)};
        call.answered = clock.now();
        ASSERT_TRUE(wait(services::begin_call(held->deps(), context(), call, soon())));
    }

    /// What the receptionist writes down for the caller; every bit of it is taken.
    void write_down(std::initializer_list<ports::ToolCall> all) {
        testing_support::UnansweredLine line;
        services::BusinessTools tools{held->deps(), context(), line};
        for (auto const& wanted : all) {
            auto const answer = wait(tools.call(wanted, soon()));
            auto const* const failure = std::get_if<ports::ToolFailure>(&answer);
            EXPECT_EQ(failure, nullptr) << wanted.index() << (failure != nullptr ? failure->detail : "");
        }
    }

    /// The call ends, and what follows it is done: its insight and the mail of it.
    void end(model::Transcript const& said) {
        call.duration = std::chrono::seconds{84};
        call.outcome = model::Outcome::booked;
        call.end_reason = model::EndReason::caller_hangup;
        auto const deps = held->deps();
        ASSERT_TRUE(wait(services::finish_call(deps, context(), call, said, std::nullopt, soon())));
        ports::Job const job{model::JobId{}, "", call.company, call.id.value(), 0};
        ASSERT_TRUE(wait(services::make_insight(deps, adapters::insights::LocalInsights{}, job, soon())));
        ASSERT_TRUE(wait(services::mail_summary(deps, post()->room("http://127.0.0.1"), job, soon())));
    }

    std::optional<AdminStore> held;
    model::Assistant shop;
    model::Call call;
};

}  // namespace ombrex::app::testing
