// SPDX-License-Identifier: Apache-2.0
#include "audio/wav.h"
#include "tests/contract/desk_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;

class DeskVoicesTest : public DeskTest {
protected:
    DeskVoicesTest() { begin(); }

    /// What is heard of an address; none: nothing is.
    std::optional<audio::Sound> sample(std::string const& of = "") {
        net::HttpRequest request;
        request.method = "GET";
        request.target = "/api/v1/voices/sample" + of;
        request.headers["cookie"] = "__Host-ombrex=" + cookie;
        auto const answer = deliver(std::move(request));
        status = answer.status;
        if (answer.status != 200) return std::nullopt;
        return audio::read_sound(Bytes{answer.body.begin(), answer.body.end()}).value();
    }
    model::CompanyId own() {
        return model::CompanyId{Id128::parse(text(send("GET", "/api/v1/company").body, "id")).value()};
    }

    int status = 0;
};

TEST_F(DeskVoicesTest, the_voices_of_the_server_are_named_with_what_they_speak) {
    auto const items = send("GET", "/api/v1/voices").body.at("items").as_array();
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(text(items.at(0), "name"), "heart");
    EXPECT_EQ(text(items.at(0), "language"), "en-US");
}

TEST_F(DeskVoicesTest, a_sample_is_what_the_companys_own_callers_hear_first) {
    auto const before = sample();
    ASSERT_TRUE(before);
    EXPECT_EQ(before->rate, audio::narrow_rate);
    EXPECT_GT(before->channels.at(0).size(), 3U * audio::narrow_rate) << "the mock takes 60 ms for a letter";
    auto shop = barber();
    shop.business.greeting = "What can we do for you today, at the new shop by the river?";
    in_unit([&, mine = own()](ports::UnitOfWork& unit) { return unit.companies().put(mine, shop); });
    auto const after = sample("?voice=heart");
    ASSERT_TRUE(after);
    EXPECT_NE(after->channels, before->channels);
}

TEST_F(DeskVoicesTest, a_voice_that_is_not_there_is_not_found_and_a_server_without_speech_has_none) {
    EXPECT_FALSE(sample("?voice=nobody"));
    EXPECT_EQ(status, 404);
    voices.clear();
    EXPECT_TRUE(send("GET", "/api/v1/voices").body.at("items").as_array().empty());
    EXPECT_FALSE(sample());
    EXPECT_EQ(status, 404);
}

TEST_F(DeskVoicesTest, when_calls_take_all_there_is_the_sample_is_refused_and_not_waited_for) {
    speech_pool.refuses = true;
    EXPECT_FALSE(sample());
    EXPECT_EQ(status, 503);
}

TEST_F(DeskVoicesTest, nobody_hears_it_without_a_session) {
    cookie.clear();
    EXPECT_FALSE(sample());
    EXPECT_EQ(status, 401);
}

}  // namespace
}  // namespace ombrex
