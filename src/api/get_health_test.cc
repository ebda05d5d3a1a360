// SPDX-License-Identifier: Apache-2.0
#include "api/get_health.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/get_security_txt.h"
#include "api/router_testing.h"

namespace ombrex::api {
namespace {

/// A store that answers, or does not.
class Store final : public ports::Database {
public:
    Task<Result<void>> transact(Work, Deadline) override {
        if (broken) co_return Error{Errc::unavailable, "the disk is on fire"};
        co_return ok();
    }
    bool broken = false;
};

class SmallPagesTest : public testing::Test {
protected:
    SmallPagesTest() {
        route_health(router, store, clock);
        route_security_txt(router, "security@shop.example", clock);
    }
    net::HttpResponse get(std::string target) { return answer_of(router, "GET", std::move(target)); }
    Store store;
    ManualClock clock{TimePoint{std::chrono::seconds{1'789'578'300}}};  // 16 September 2026
    Router router;
};

TEST_F(SmallPagesTest, a_process_that_answers_is_healthy_even_without_its_store) {
    store.broken = true;
    EXPECT_EQ(get("/healthz").status, 200);
}

TEST_F(SmallPagesTest, it_is_ready_only_when_the_store_answers) {
    EXPECT_EQ(get("/readyz").status, 200);
    store.broken = true;
    auto const answer = get("/readyz");
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.body.find("fire"), std::string::npos);  // details stay in the log
}

TEST_F(SmallPagesTest, C34_security_txt_says_whom_to_tell_and_until_when) {
    auto const text = get("/.well-known/security.txt").body;
    EXPECT_THAT(text, testing::HasSubstr("Contact: mailto:security@shop.example\n"));
    EXPECT_THAT(text, testing::HasSubstr("Expires: 2027-09-16T"));
}

}  // namespace
}  // namespace ombrex::api
