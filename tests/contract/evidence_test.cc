// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "api/get_evidence.h"
#include "api/router_testing.h"
#include "crypto/signed_document.h"
#include "tests/contract/call_fixture.h"

namespace ombrex {
namespace {

namespace json = boost::json;
using namespace testing_support;
using testing::HasSubstr;

class EvidenceTest : public AfterCallTest {
protected:
    EvidenceTest() { api::route_evidence(router, deps, keys, {}, {"sip.address: 127.0.0.1:5060 on the loopback"}); }

    std::string evidence() { return api::answer_of(router, "GET", "/privacy/evidence").body; }
    json::value held_transcripts() {
        return json::parse(evidence()).at("clauses").at(3).at("live").at("transcript").at("held");
    }
    void answer_calls(int count) {
        for (int i = 0; i < count; ++i) end(begun("+13035550177"), model::Outcome::answered);
    }

    api::Router router;
};

TEST_F(EvidenceTest, everybody_can_read_and_check_it_and_small_counts_stay_hidden) {
    answer_calls(3);
    auto const document = evidence();
    EXPECT_TRUE(crypto::verify_signed(document, crypto::public_key_of(keys.sign_key())));
    EXPECT_THAT(document, HasSubstr(R"("for":"everybody")"));
    EXPECT_THAT(document, HasSubstr("sip.address: 127.0.0.1:5060 on the loopback"));
    EXPECT_THAT(document, Not(HasSubstr("13035550177")));
    EXPECT_THAT(document, Not(HasSubstr(company.value().to_string())));
    EXPECT_EQ(held_transcripts(), "fewer than 10");
}

TEST_F(EvidenceTest, it_is_counted_once_a_minute_however_often_it_is_asked_for) {
    EXPECT_EQ(held_transcripts(), 0);
    answer_calls(12);
    EXPECT_EQ(held_transcripts(), 0);
    clock.advance(std::chrono::minutes{1});
    EXPECT_EQ(held_transcripts(), 12);
}

TEST_F(EvidenceTest, a_browser_gets_a_page_and_a_program_json_both_signed) {
    net::HttpRequest request;
    request.method = "GET";
    request.target = "/privacy/evidence";
    request.headers["accept"] = "text/html,application/xhtml+xml,*/*;q=0.8";
    auto const page = wait(router.answer(request));
    EXPECT_THAT(page.body, HasSubstr("<title>Evidence of Ombrex AI Inc.</title>"));
    EXPECT_TRUE(crypto::verify_signed(page.body, crypto::public_key_of(keys.sign_key())));
    request.headers["accept"] = "*/*";
    auto const document = wait(router.answer(request));
    EXPECT_EQ(json::parse(document.body).at("for"), "everybody");
    for (auto const& answer : {page, document}) {
        EXPECT_THAT(answer.headers, testing::Contains(testing::Pair("Vary", "Accept")));
    }
    EXPECT_THAT(page.headers,
                testing::Contains(testing::Pair("Content-Security-Policy", HasSubstr("default-src 'none'"))));
}

}  // namespace
}  // namespace ombrex
