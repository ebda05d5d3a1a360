// SPDX-License-Identifier: Apache-2.0
#include "api/conversations.h"

#include <gmock/gmock.h>

#include <boost/asio/co_spawn.hpp>
#include <deque>

#include "tests/contract/desk_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using testing::HasSubstr;
using testing::StartsWith;

/// The client's end, played: it has said all that it says, and then hangs up.
class PlayedSocket final : public net::WebSocket {
public:
    Task<Result<std::string>> receive() override {
        if (says.empty() || closed) co_return Error{Errc::unavailable, "over"};
        auto text = std::move(says.front());
        says.pop_front();
        co_return text;
    }
    void send(std::string text) override { sent.push_back(std::move(text)); }
    void close(net::CloseCode code, std::string reason) override {
        if (!closed) closed = std::pair{static_cast<int>(code), std::move(reason)};
    }

    std::deque<std::string> says{R"({"type":"conversation_initiation_client_data"})"};
    std::vector<std::string> sent;
    std::optional<std::pair<int, std::string>> closed;
};

class ConversationTest : public DeskTest {
protected:
    ConversationTest() {
        conversations.route(router);
        begin();
        company = *api::company_of_agent(text(send("GET", "/api/v1/line").body, "agent"));
        guard.clear();
    }

    /// Opens the conversation at this target; answers how it was closed, or "rings".
    std::string visit(std::string target, std::map<std::string, std::string> more = {}) {
        net::HttpRequest request;
        request.method = "GET";
        request.target = std::move(target);
        request.remote_address = "203.0.113.7";
        request.headers = std::move(more);
        auto const answer = wait(router.answer(std::move(request)));
        if (!answer.upgrade) return std::to_string(answer.status);
        auto const socket = std::make_shared<PlayedSocket>();
        if (before_talk) before_talk(*socket);
        offers.clear();
        asio::co_spawn(context, answer.upgrade->talk(socket), [](std::exception_ptr failed) { EXPECT_FALSE(failed); });
        context.restart();
        context.run();
        if (!offers.empty()) return "rings";
        return socket->closed ? std::to_string(socket->closed->first) + " " + socket->closed->second : "open";
    }
    std::string path(std::string more = "") const {
        return "/v1/convai/conversation?agent_id=" + api::agent_id(company) + more;
    }
    /// As the desk makes it, without scheme and host.
    std::string signed_path(std::string more = "") {
        auto const made =
            send("GET", "/v1/convai/conversation/get-signed-url?agent_id=" + api::agent_id(company) + more);
        EXPECT_EQ(made.status, 200);
        auto const link = text(made.body, "signed_url");
        EXPECT_THAT(link, StartsWith("wss://desk.shop.example/v1/convai/conversation?agent_id="));
        return link.substr(std::string_view{"wss://desk.shop.example"}.size());
    }
    std::map<std::string, std::string> signed_in(std::string origin) const {
        return {{"cookie", "__Host-ombrex=" + cookie}, {"origin", std::move(origin)}};
    }

    asio::io_context context;
    crypto::ConversationLinks doors{keys.link_key(), clock, api::Conversations::link_life};
    std::vector<ports::CallOffer> offers;
    std::function<void(PlayedSocket&)> before_talk;
    model::CompanyId company;
    bool everybody_may = false;
    api::Conversations conversations{{.desk = desk_of_api,
                                      .links = doors,
                                      .answer =
                                          [this](asio::any_io_executor, auto call) {
                                              offers.push_back(call->offer());
                                              return true;
                                          },
                                      .executor = context.get_executor(),
                                      .open_to_all = [this](auto which) { return everybody_may && which == company; },
                                      .everybody = [] { return std::nullopt; },
                                      .visitors = {.lines = 4, .from_one_address = 20, .to_one_company = 50}}};

    void allow(std::vector<std::string> sites) {
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto assistant, unit.companies().assistant(company));
            assistant.sites = std::move(sites);
            return unit.companies().put(company, assistant);
        });
    }
};

constexpr auto refused = "1008 no such agent, or not for this page; a signed URL opens it from elsewhere";

TEST_F(ConversationTest, a_signed_link_opens_its_own_agent_for_a_quarter_of_an_hour_and_nothing_else) {
    auto const target = signed_path();
    EXPECT_EQ(visit(target), "rings");
    ASSERT_EQ(offers.size(), 1U);
    EXPECT_EQ(offers[0].company, company);
    EXPECT_FALSE(offers[0].caller) << "who calls from a browser is not known";
    EXPECT_THAT(offers[0].call_id, StartsWith("conv_"));
    EXPECT_EQ(visit(target + "&source=js_sdk&version=1.25.0"), "rings") << "as the official client makes of it";
    auto altered = target;
    altered.back() = altered.back() == 'A' ? 'B' : 'A';
    EXPECT_EQ(visit(altered), refused);
    auto other = target;
    auto const id = other.find("agent_id=agent_") + std::string_view{"agent_id=agent_"}.size();
    other[id] = other[id] == '0' ? '1' : '0';
    EXPECT_EQ(visit(other), refused);
    clock.advance(15min);
    EXPECT_EQ(visit(target), refused);
}

TEST_F(ConversationTest, a_link_for_one_conversation_names_it) {
    auto const target = signed_path("&include_conversation_id=true");
    EXPECT_EQ(visit(target), "rings");
    auto const first = offers.at(0).id;
    EXPECT_EQ(visit(target), "rings");
    EXPECT_EQ(offers.at(0).id, first) << "the store refuses a second call of one id";
}

TEST_F(ConversationTest, a_link_is_made_for_members_only) {
    auto const target = "/v1/convai/conversation/get-signed-url?agent_id=" + api::agent_id(company);
    auto other = target;
    other.back() = other.back() == '0' ? '1' : '0';
    EXPECT_EQ(send("GET", other).status, 404);
    EXPECT_EQ(send("GET", "/v1/convai/conversation/get-signed-url").status, 404);
    cookie.clear();
    EXPECT_EQ(send("GET", target).status, 401);
}

TEST_F(ConversationTest, who_is_signed_in_calls_from_a_page_of_ours_and_not_from_another) {
    EXPECT_EQ(visit(path(), signed_in(url)), "rings");
    EXPECT_EQ(visit(path(), signed_in("https://elsewhere.example")), refused);
    EXPECT_EQ(visit(path(), {{"cookie", "__Host-ombrex=" + cookie}}), refused) << "no browser leaves the origin out";
    EXPECT_EQ(visit(path()), refused);
}

TEST_F(ConversationTest, a_visitor_calls_from_a_page_of_an_allowed_site_and_from_no_other) {
    std::map<std::string, std::string> const salon{{"origin", "https://salon.example"}};
    EXPECT_EQ(visit(path(), salon), refused) << "no site was named";
    allow({"https://www.salon.example", "https://salon.example"});
    EXPECT_EQ(visit(path(), salon), "rings");
    EXPECT_EQ(offers.at(0).via, model::Via::website);
    EXPECT_EQ(offers.at(0).company, company);
    EXPECT_EQ(visit(path()), refused) << "no browser leaves the origin out";
    for (auto const* other : {"https://elsewhere.example", "http://salon.example", "https://salon.example:8443",
                              "https://salon.example.elsewhere.example", "null"}) {
        EXPECT_EQ(visit(path(), {{"origin", other}}), refused) << other;
    }
    allow({});
    EXPECT_EQ(visit(path(), salon), refused) << "taken back";
}

TEST_F(ConversationTest, the_frame_opens_it_for_a_visitor_whoever_may_be_signed_in) {
    EXPECT_EQ(visit(path("&from_site=1"), signed_in(url)), refused) << "the desk's session says nothing there";
    allow({"https://salon.example"});
    EXPECT_EQ(visit(path("&from_site=1"), {{"origin", url}}), "rings");
    EXPECT_EQ(offers.at(0).via, model::Via::website);
    EXPECT_EQ(visit(path("&from_site=1"), signed_in(url)), "rings");
    EXPECT_EQ(offers.at(0).via, model::Via::website);
    EXPECT_EQ(visit(path(), signed_in(url)), "rings");
    EXPECT_EQ(offers.at(0).via, model::Via::browser) << "the desk's own test call";
    EXPECT_EQ(visit(path("&from_site=1"), {{"origin", "https://elsewhere.example"}}), refused);
    EXPECT_EQ(visit(path("&from_site=1")), refused);
}

TEST_F(ConversationTest, an_account_that_is_to_be_deleted_is_called_from_no_site) {
    allow({"https://salon.example"});
    in_unit([&](ports::UnitOfWork& unit) {
        return unit.accounts().set_deletion(company, model::Deletion{clock.now(), clock.now() + 30 * 24h});
    });
    EXPECT_EQ(visit(path(), {{"origin", "https://salon.example"}}), refused);
}

TEST_F(ConversationTest, one_address_visits_no_more_than_so_often_and_is_told_so) {
    allow({"https://salon.example"});
    int taken = 0;
    while (taken < 100 && visit(path(), {{"origin", "https://salon.example"}}) == "rings") ++taken;
    EXPECT_EQ(taken, 20);
    EXPECT_EQ(visit(path(), {{"origin", "https://salon.example"}}),
              "1002 too many calls from your network; try again later");
    EXPECT_EQ(visit(path(), signed_in(url)), "rings") << "the desk is no visitor";
}

TEST_F(ConversationTest, everybody_calls_where_the_operator_says_so) {
    everybody_may = true;
    EXPECT_EQ(visit(path()), "rings");
    EXPECT_EQ(visit("/v1/convai/conversation?agent_id=agent_00000000000000000000000000000000"), refused);
    EXPECT_EQ(visit("/v1/convai/conversation"), refused);
}

TEST_F(ConversationTest, what_is_wanted_of_the_conversation_is_in_the_offer) {
    everybody_may = true;
    before_talk = [](PlayedSocket& socket) {
        socket.says = {R"({"type":"conversation_initiation_client_data","conversation_config_override":)"
                       R"({"conversation":{"text_only":true}}})"};
    };
    EXPECT_EQ(visit(path()), "rings");
    EXPECT_TRUE(offers.at(0).written);
    before_talk = [](PlayedSocket& socket) { socket.says = {"nonsense"}; };
    EXPECT_THAT(visit(path()), StartsWith("1008 invalid_message"));
    before_talk = [](PlayedSocket& socket) { socket.says.clear(); };
    EXPECT_EQ(visit(path()), "open") << "who says nothing makes nothing ring";
    EXPECT_THAT(visit(path("&user_input_audio_format=mp3")), HasSubstr("value_error"));
}

TEST_F(ConversationTest, one_address_opens_no_more_than_a_few_at_once) {
    everybody_may = true;
    int taken = 0;
    while (taken < 1'000 && visit(path()) == "rings") ++taken;
    EXPECT_EQ(taken, 60);
    EXPECT_EQ(visit(path()), "429");
    clock.advance(2s);
    EXPECT_EQ(visit(path()), "rings");
}

}  // namespace
}  // namespace ombrex
