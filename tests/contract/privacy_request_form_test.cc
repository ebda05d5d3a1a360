// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "api/privacy_request.h"
#include "tests/contract/rights_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;
using model::RightsKind;
using model::RightsState;
using privacy::Purpose::legal_duty;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class PrivacyRequestFormTest : public RightsTest {
protected:
    PrivacyRequestFormTest() { form.route(router); }

    net::HttpResponse send(std::string method, std::string body, std::string peer = "192.0.2.7") {
        net::HttpRequest request;
        request.method = std::move(method);
        request.target = "/privacy/request";
        request.remote_address = std::move(peer);
        request.body = std::move(body);
        return wait(router.answer(std::move(request)));
    }
    static std::string header(net::HttpResponse const& answer, std::string_view name) {
        for (auto const& [key, value] : answer.headers) {
            if (key == name) return value;
        }
        return {};
    }
    /// What the last request is.
    model::RightsRequest newest() {
        auto const every = all();
        auto const found = std::ranges::find_if(every, [&](auto const& one) { return one.id != asked; });
        EXPECT_NE(found, every.end());
        return found == every.end() ? model::RightsRequest{} : *found;
    }

    privacy::Operator who;
    api::PrivacyRequestForm form{deps, who};
    api::Router router;
};

TEST_F(PrivacyRequestFormTest, C43_the_form_works_without_script_and_may_send_to_nobody_else) {
    auto const page = send("GET", "");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, AllOf(HasSubstr("<form method=\"post\" action=\"/privacy/request\""),
                                 Not(HasSubstr("<script")), Not(HasSubstr("http://")), Not(HasSubstr("https://"))));
    EXPECT_THAT(header(page, "Content-Security-Policy"),
                AllOf(HasSubstr("default-src 'none'"), HasSubstr("form-action 'self'")));
    EXPECT_EQ(header(page, "Cache-Control"), "no-store");
}

TEST_F(PrivacyRequestFormTest, C43_what_it_takes_stands_in_the_register_as_unproven) {
    auto const taken = send("POST",
                            "kind=erase&business=&number=(303)+555-0177&name=Sam+Reed&reply_to=sam%40mail.example"
                            "&said=all+of+it%0Aplease%1B%5B31m");
    EXPECT_EQ(taken.status, 200);
    EXPECT_THAT(taken.body, HasSubstr("It is answered by 2026-10-16"));
    auto const request = newest();
    EXPECT_EQ(request.company, company) << "there is one business alone";
    EXPECT_EQ(request.kind, RightsKind::erase);
    EXPECT_EQ(request.state, RightsState::proof_wanted);
    EXPECT_EQ(request.phone, phone("+13035550177"));
    EXPECT_EQ(request.name, name("Sam Reed"));
    EXPECT_EQ(request.reply_to.reveal<legal_duty>(), "sam@mail.example");
    EXPECT_EQ(request.said.reveal<legal_duty>(), "all of it please [31m") << "nothing that steers a terminal";
    EXPECT_EQ(erase(request.id).error().code, Errc::denied);
}

TEST_F(PrivacyRequestFormTest, C43_the_answer_is_the_same_whether_or_not_anything_is_held) {
    auto const known = send("POST", "kind=access&number=%2B13035550177&name=Sam+Reed");
    auto const unknown = send("POST", "kind=access&number=%2B13035550199&name=Jo+Park");
    EXPECT_EQ(known.status, 200);
    EXPECT_EQ(known.body, unknown.body);
    EXPECT_EQ(known.headers, unknown.headers);
}

TEST_F(PrivacyRequestFormTest, C43_among_several_businesses_the_number_that_was_called_says_which) {
    model::CompanyId const other{Id128::make(random)};
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(unit.companies().put(other, barber()));
        return unit.companies().set_number(other, "+13035550100");
    });
    EXPECT_EQ(send("POST", "kind=access&business=303.555.0100&number=3035550188").status, 200);
    EXPECT_EQ(newest().company, other);
    EXPECT_TRUE(refuse(newest().id, model::Refusal::repeated));
    EXPECT_EQ(send("POST", "kind=access&business=nobody&reply_to=jo%40mail.example").status, 200);
    auto const every = all();
    EXPECT_EQ(std::ranges::count(every, model::CompanyId{}, &model::RightsRequest::company), 1);
}

TEST_F(PrivacyRequestFormTest, C43_what_cannot_be_answered_is_sent_back) {
    for (auto const* const body : {"", "kind=everything&number=3035550177", "kind=no_recording&number=3035550177",
                                   "kind=access", "kind=access&number=12", "kind=%zz"}) {
        EXPECT_EQ(send("POST", body, "192.0.2." + std::to_string(std::string_view{body}.size())).status, 400) << body;
    }
    EXPECT_EQ(send("POST", std::string(17 * 1024, 'a')).status, 400);
    EXPECT_EQ(all().size(), 1U);
}

TEST_F(PrivacyRequestFormTest, C43_one_address_cannot_fill_the_register) {
    auto const* const body = "kind=access&number=3035550177";
    for (int n = 0; n < 5; ++n) EXPECT_EQ(send("POST", body).status, 200);
    auto const refused = send("POST", body);
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(header(refused, "Retry-After"), "600");
    EXPECT_EQ(send("POST", body, "192.0.2.8").status, 200);
    EXPECT_EQ(send("GET", "").status, 200);
    clock.advance(std::chrono::minutes{10});
    EXPECT_EQ(send("POST", body).status, 200);
}

TEST_F(PrivacyRequestFormTest, C43_many_addresses_together_cannot_either) {
    int taken = 0;
    for (int n = 0; n < 100; ++n) {
        auto const peer = "192.0.2." + std::to_string(n);
        if (send("POST", "kind=access&number=3035550177", peer).status == 200) ++taken;
    }
    EXPECT_EQ(taken, 60);
}

}  // namespace
}  // namespace ombrex
