// SPDX-License-Identifier: Apache-2.0
#include "app/prove_command.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using ::testing::HasSubstr;

class ProveCommandTest : public testing::AdminTest {
protected:
    Ran prove(std::vector<std::string> const& words) {
        std::ostringstream out, err;
        AdminContext const context{config, errors, base / "models", clock, random, out, err};
        int const code = run_prove_command(words, context, {});
        return {code, out.str(), err.str()};
    }
    static json::object clause(std::string const& document, std::size_t number) {
        return json::parse(document).at("clauses").at(number - 1).as_object();
    }
};

TEST_F(ProveCommandTest, every_clause_says_what_it_is_what_proves_it_where_it_lives_and_how_it_stands) {
    import();
    put_call("one");
    auto const ran = prove({"--json"});
    ASSERT_EQ(ran.code, 0) << ran.err;
    auto const all = json::parse(ran.out).at("clauses").as_array();
    ASSERT_EQ(all.size(), 48U);
    for (auto const& one : all) {
        EXPECT_EQ(one.as_object().size(), 5U) << one;
        bool const kept = one.at("status") == "kept";
        EXPECT_EQ(kept, !one.at("tests").as_array().empty()) << one;
    }
    auto const c24 = clause(ran.out, 24);
    EXPECT_EQ(c24.at("id"), "C24");
    EXPECT_THAT(json::serialize(c24.at("code")), HasSubstr("src/services/erase_due.h"));
    auto const live = c24.at("live").at("call_recording");
    EXPECT_EQ(live.at("held"), 1);
    EXPECT_EQ(live.at("overdue"), 0);
    EXPECT_EQ(live.at("oldest_days"), 0);
    EXPECT_THAT(ran.out, HasSubstr(R"("file":"src/adapters/sql/call_repository.cc","purpose":"serve_call")"));
}

TEST_F(ProveCommandTest, what_was_not_erased_in_time_is_shown) {
    import();
    put_call("one");
    clock.advance(std::chrono::days{91});
    auto const due = clause(prove({"--json"}).out, 24).at("live").at("call_recording");
    EXPECT_EQ(due.at("due"), 1);
    EXPECT_EQ(due.at("overdue"), 0);
    clock.advance(std::chrono::days{2});
    auto const overdue = clause(prove({"--json"}).out, 24).at("live").at("call_recording");
    EXPECT_EQ(overdue.at("overdue"), 1);
    ASSERT_EQ(admin({"erase-due", "--now"}).code, 0);
    auto const after = clause(prove({"--json"}).out, 24).at("live").at("call_recording");
    EXPECT_EQ(after.at("held"), 0);
    EXPECT_EQ(after.at("destroyed"), 1);
    EXPECT_EQ(after.at("destroyed_late"), 1);
}

TEST_F(ProveCommandTest, what_it_signed_it_knows_again_and_an_altered_one_not) {
    import();
    auto const document = prove({"--json"}).out;
    auto const file = write("evidence.json", document);
    auto const right = prove({"--verify", file.string()});
    EXPECT_EQ(right.code, 0) << right.err;
    auto const key = std::string{json::parse(document).at("public_key").as_string()};
    for (auto const& one : {prove({}).out, prove({"--html"}).out}) {
        EXPECT_THAT(one, HasSubstr("Public key: " + key));
        EXPECT_EQ(prove({"--verify", write("evidence.txt", one).string()}).code, 0);
        EXPECT_EQ(prove({"--verify", write("shorter.txt", one.substr(1)).string()}).code, 1);
    }
    EXPECT_EQ(prove({"--verify", file.string(), "--key", key}).code, 0);
    auto altered = document;
    altered.replace(altered.find("\"planned\""), 9, "\"kept\"");
    EXPECT_EQ(prove({"--verify", write("altered.json", altered).string()}).code, 1);
}

TEST_F(ProveCommandTest, without_a_store_it_tells_what_the_program_knows_of_itself) {
    auto const ran = prove({"--json"});
    EXPECT_EQ(ran.code, 0);
    EXPECT_TRUE(clause(ran.out, 24).at("live").as_object().empty());
    EXPECT_EQ(json::parse(ran.out).as_object().count("signature"), 0U);
    EXPECT_THAT(ran.err, HasSubstr("no store"));
}

TEST_F(ProveCommandTest, wrong_words_are_answered_with_the_right_ones) {
    EXPECT_EQ(prove({"--yaml"}).code, 2);
    EXPECT_EQ(prove({"--verify"}).code, 2);
}

TEST_F(ProveCommandTest, as_a_page_it_shows_the_operator_every_count) {
    import();
    put_call("one");
    auto const ran = prove({"--html"});
    ASSERT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.out, ::testing::StartsWith("<!doctype html>"));
    EXPECT_THAT(ran.out, ::testing::HasSubstr("Call recording: held 1, due 0"));
    EXPECT_EQ(prove({"--html", "--json"}).code, 2);
}

}  // namespace
}  // namespace ombrex::app
