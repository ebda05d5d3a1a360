// SPDX-License-Identifier: Apache-2.0
#include "services/reset_second_factor.h"

#include <gmock/gmock.h>

#include "crypto/totp.h"
#include "services/job_kinds.h"
#include "tests/contract/desk_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using testing::HasSubstr;
namespace json = boost::json;

class ResetSecondFactorTest : public DeskTest {
protected:
    ResetSecondFactorTest() {
        worker.handle(services::mail_second_factor_reset_job, [this](ports::Job job, Deadline by) {
            return services::mail_second_factor_reset(deps, {letters, calendar, "desk@shop.example", "", url},
                                                      std::move(job), by);
        });
        begin();
        me = model::UserId{Id128::parse(text(send("GET", "/api/v1/me").body, "id")).value()};
        company = model::CompanyId{Id128::parse(text(send("GET", "/api/v1/company").body, "id")).value()};
    }
    void turn_on() {
        auto const secret = text(send("POST", "/api/v1/me/second-factor").body, "secret");
        auto const step =
            std::chrono::floor<std::chrono::seconds>(clock.now()).time_since_epoch() / std::chrono::seconds{30};
        auto const code = crypto::TotpSecret::parse(secret).value().code(step);
        EXPECT_EQ(send("PUT", "/api/v1/me/second-factor", json::object{{"code", code}}).status, 200);
    }
    Result<void> reset(std::string actor = "operator:ann os:root") {
        return wait(services::reset_second_factor(deps, model::operator_for(company, std::move(actor)), me, soon()));
    }

    model::UserId me;
    model::CompanyId company;
};

TEST_F(ResetSecondFactorTest, who_lost_phone_and_codes_signs_in_with_his_password_again) {
    turn_on();
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 202);
    ASSERT_TRUE(reset());
    EXPECT_EQ(audited().back(), "second_factor_reset");
    EXPECT_EQ(send("GET", "/api/v1/me").status, 401) << "who is in may not be he";
    cookie.clear();
    EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 200);
    turn_on();
}

TEST_F(ResetSecondFactorTest, he_is_told_by_one_letter_each_time) {
    for (int n = 0; n < 2; ++n) {
        turn_on();
        auto const before = letters.delivered;
        ASSERT_TRUE(reset());
        post();
        EXPECT_EQ(letters.delivered, before + 1);
        auto const letter = readable(letters.last[mail]);
        EXPECT_THAT(letter, HasSubstr("Your second factor was turned off"));
        EXPECT_THAT(letter, HasSubstr("Hello Jo Park"));
        EXPECT_THAT(letter, HasSubstr(url + "/forgot"));
        cookie.clear();
        EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 200);
    }
}

TEST_F(ResetSecondFactorTest, who_was_removed_meanwhile_is_mailed_nothing) {
    auto const before = letters.delivered;
    ports::Job const job{model::JobId{Id128::make(random)}, services::mail_second_factor_reset_job, company,
                         Id128::make(random), 0};
    services::PostRoom const room{letters, calendar, "desk@shop.example", "", url};
    EXPECT_TRUE(wait(services::mail_second_factor_reset(deps, room, job, soon())));
    EXPECT_EQ(letters.delivered, before);
}

TEST_F(ResetSecondFactorTest, it_wants_an_operator_with_a_name_and_a_second_factor) {
    turn_on();
    for (auto const* actor : {"os:root", "user:0", "key:0"}) {
        EXPECT_EQ(reset(actor).error().code, Errc::denied) << actor;
    }
    EXPECT_EQ(send("GET", "/api/v1/me").status, 200);
    auto const own = company;
    company = model::CompanyId{Id128::make(random)};
    EXPECT_EQ(reset().error().code, Errc::not_found);
    company = own;
    EXPECT_TRUE(reset());
    EXPECT_EQ(reset().error().code, Errc::conflict);
}

}  // namespace
}  // namespace ombrex
