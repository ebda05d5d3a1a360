// SPDX-License-Identifier: Apache-2.0
#include "app/admin_request.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class AdminRequestTest : public testing::AdminCallTest {
protected:
    std::string add(std::string const& kind, std::string const& number) {
        auto const ran = admin({"request", "add", kind, "--company", company, "--number", number});
        EXPECT_EQ(ran.code, 0) << ran.err;
        return ran.out.substr(0, 32);
    }
    /// What he left in his call.
    void put_message() {
        auto at = store();
        model::Message message;
        message.id = model::MessageId{Id128::make(random)};
        message.company = recording.company;
        message.call = recording.call;
        message.from = model::CallerName{"Sam Reed"};
        message.callback = model::CallerPhone{model::PhoneNumber::parse("+13035550177").value()};
        auto const keep = privacy::erase_on(at.deps().policy, privacy::Category::message, clock.now(), TimeZone::utc());
        EXPECT_TRUE(at.transact([&](ports::UnitOfWork& unit) { return unit.messages().add(message, keep); }));
    }
    Ran request(std::vector<std::string> words) {
        words.insert(words.begin(), "request");
        return admin(std::move(words));
    }
};

TEST_F(AdminRequestTest, C43_a_request_by_mail_stands_in_the_register_with_its_clock) {
    EXPECT_THAT(request({"list"}).out, HasSubstr("the register is empty"));
    auto const id = add("access", "+13035550177");
    EXPECT_THAT(request({"list"}).out, AllOf(HasSubstr(id), HasSubstr("proof_wanted"), HasSubstr("by 2026-10-16"),
                                             Not(HasSubstr("REMINDER"))));
    clock.advance(std::chrono::days{24});
    EXPECT_THAT(request({"list"}).out, HasSubstr("REMINDER  80 % of the time is gone"));
    auto const one = json::parse(request({"list", "--json"}).out);
    EXPECT_EQ(one.at("percent"), 80);
    EXPECT_EQ(request({"answer", id, "sent"}).code, 1) << "nothing shows that it is his";
    EXPECT_EQ(request({"prove", id, "--judgement", "she came with her passport"}).code, 0);
    EXPECT_EQ(request({"answer", id}).code, 2) << "it says nothing";
    EXPECT_EQ(request({"answer", id, "the archive was handed over"}).code, 0);
    EXPECT_THAT(request({"show", id}).out,
                AllOf(HasSubstr("answered"), HasSubstr("the archive was handed over"), HasSubstr("judgement"),
                      HasSubstr("+13035550177"), HasSubstr("wanted    that you are signed in; as a caller, a code")));
    EXPECT_THAT(admin({"audit", "export", "--jsonl"}).out,
                AllOf(HasSubstr("rights_request_added"), HasSubstr("rights_request_judged"),
                      HasSubstr("rights_request_answered"), HasSubstr("rights_request_shown")));
}

TEST_F(AdminRequestTest, C43_a_number_in_three_formats_finds_the_same_caller) {
    for (auto const* const number : {"+1 303 555 0177", "(303) 555-0177", "303.555.0177"}) {
        EXPECT_THAT(request({"show", add("access", number)}).out, HasSubstr("+13035550177")) << number;
    }
}

TEST_F(AdminRequestTest, C39_an_erasure_says_what_went_and_the_register_keeps_ids) {
    auto const id = add("erase", "(303) 555-0177");
    EXPECT_EQ(request({"erase", id}).code, 1) << "nothing shows that it is his";
    EXPECT_EQ(request({"prove", id, "--judgement", "known here"}).code, 0);
    EXPECT_THAT(request({"erase", id}).out, HasSubstr("erased: 3 rows")) << "recording, transcript, call";
    EXPECT_FALSE(std::filesystem::exists(object_of(recording)));
    EXPECT_EQ(admin({"calls", "export", "--last"}).code, 1);
    EXPECT_THAT(request({"show", id}).out, Not(HasSubstr("+1303"))) << "ids alone";
    EXPECT_EQ(request({"erase", id}).code, 1) << "it is closed";
}

TEST_F(AdminRequestTest, C37_who_called_gets_all_that_is_held_of_him_in_one_file) {
    auto const to = (base / "his.zip").string();
    auto const id = add("access", "(303) 555-0177");
    EXPECT_EQ(request({"export", id, "--to", to}).code, 1) << "nothing shows that it is his";
    EXPECT_FALSE(std::filesystem::exists(to));
    EXPECT_EQ(request({"prove", id, "--judgement", "known here"}).code, 0);
    auto const ran = request({"export", id, "--to", to});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.out, AllOf(HasSubstr("bytes; nothing in it is sealed"), HasSubstr("request answer " + id)));
    EXPECT_THAT(content_of(to), AllOf(HasSubstr("data.json"), HasSubstr(recording.id.value().to_string() + ".ogg")));
    EXPECT_EQ(std::filesystem::status(to).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    EXPECT_THAT(admin({"audit", "export", "--jsonl"}).out, HasSubstr("caller_exported"));
    EXPECT_EQ(request({"export", "x", "--to", to}).code, 2);
    EXPECT_EQ(request({"export", add("erase", "+13035550177"), "--to", to}).code, 2) << "an erasure";
}

TEST_F(AdminRequestTest, C43_what_was_written_down_of_a_caller_is_put_right) {
    auto const id = add("correct", "(303) 555-0177");
    EXPECT_EQ(request({"correct", id, "--name", "Sam Reid"}).code, 1) << "nothing shows that it is his";
    EXPECT_EQ(request({"prove", id, "--judgement", "known here"}).code, 0);
    EXPECT_EQ(request({"correct", id}).code, 2) << "it says nothing";
    EXPECT_EQ(request({"correct", id, "--number", "12"}).code, 2);
    EXPECT_EQ(request({"correct", id, "--name", "Sam Reid"}).code, 1) << "he left nothing yet";
    put_message();
    auto const ran = request({"correct", id, "--name", "Sam Reid", "--number", "(303) 555-0199"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("corrected: 0 appointments, 1 messages"));
    EXPECT_THAT(request({"show", id}).out, AllOf(HasSubstr("answered"), HasSubstr("corrected: name and number")));
    EXPECT_THAT(admin({"audit", "export", "--jsonl"}).out,
                AllOf(HasSubstr("message_corrected"), HasSubstr("caller_corrected"), Not(HasSubstr("Reid"))));
}

TEST_F(AdminRequestTest, C44_a_minors_data_is_gone_when_the_command_returns) {
    auto const ran = request({"add", "minor", "--company", company, "--number", "+13035550177"});
    EXPECT_THAT(ran.out, HasSubstr("erased: 3 rows, a receipt for each")) << ran.err;
    EXPECT_FALSE(std::filesystem::exists(object_of(recording)));
}

TEST_F(AdminRequestTest, C43_the_code_is_said_at_the_number_and_a_wrong_one_shows_nothing) {
    auto const id = add("access", "+13035550177");
    auto const said = request({"prove", id}).out;
    ASSERT_THAT(said, HasSubstr("say this code"));
    auto const code = said.substr(said.size() - 7, 6);
    EXPECT_EQ(request({"prove", id, "--code", code, "--fact", "2026-09-15"}).code, 1) << "no call of his";
    EXPECT_EQ(request({"prove", id, "--code", code, "--fact", "2026-09-16"}).code, 0);
    EXPECT_THAT(request({"list"}).out, HasSubstr("proven"));
}

TEST_F(AdminRequestTest, wrong_words_are_refused) {
    std::string const nobody(32, 'f');
    EXPECT_EQ(request({"add", "everything", "--company", company}).code, 2);
    EXPECT_EQ(request({"add", "access", "--company", "nonsense"}).code, 2);
    EXPECT_EQ(request({"add", "access", "--company", Id128{}.to_string()}).code, 1);
    EXPECT_EQ(request({"add", "access", "--company", nobody}).code, 1);
    EXPECT_EQ(request({"add", "access", "--user", nobody}).code, 1);
    EXPECT_EQ(request({"add", "access", "--company", company, "--number", "12"}).code, 2);
    EXPECT_EQ(request({"show", Id128{}.to_string()}).code, 1);
    auto const id = add("access", "+13035550177");
    EXPECT_EQ(request({"refuse", id, "because"}).code, 2);
    EXPECT_EQ(request({"recipient", Id128{}.to_string(), "deleted"}).code, 1);
    EXPECT_EQ(request({"add", "object", "--company", company, "--against", "everybody"}).code, 2);
    EXPECT_EQ(request({"add", "access", "--company", company, "--user", Id128{}.to_string()}).code, 1);
    EXPECT_EQ(request({"refuse", id, "repeated"}).code, 0);
    EXPECT_THAT(request({"list"}).out, HasSubstr("refused"));
}

}  // namespace
}  // namespace ombrex::app
