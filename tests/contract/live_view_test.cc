// SPDX-License-Identifier: Apache-2.0
#include "api/live_view.h"

#include <gmock/gmock.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <deque>
#include <limits>
#include <utility>

#include "tests/contract/desk_calls_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;
namespace json = boost::json;

/// A client played: it says one thing after the other and then listens until it is closed, by either side.
class ListeningSocket final : public net::WebSocket {
public:
    explicit ListeningSocket(asio::io_context& context) : over_{context, asio::steady_timer::time_point::max()} {}

    Task<Result<std::string>> receive() override {
        if (!says.empty()) {
            auto text = std::move(says.front());
            says.pop_front();
            co_return text;
        }
        if (auto const now = std::exchange(heard_all, {})) now();
        boost::system::error_code ignored;
        if (!closed) co_await over_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        co_return Error{Errc::unavailable, "over"};
    }
    void send(std::string text) override {
        sent.push_back(json::parse(text));
        if (on_send) on_send(sent.back());
    }
    void close(net::CloseCode code, std::string reason) override {
        if (!closed) closed = std::to_string(static_cast<int>(code)) + " " + reason;
        over_.cancel();
    }
    void hang_up() { close(net::CloseCode::normal, "gone"); }

    std::deque<std::string> says;
    std::function<void()> heard_all;  ///< Whoever plays the call does so now.
    std::function<void(json::value const&)> on_send;
    std::vector<json::value> sent;
    std::optional<std::string> closed;

private:
    asio::steady_timer over_;
};

class LiveViewTest : public DeskCallsTest {
protected:
    LiveViewTest() { view.route(router); }

    net::HttpResponse upgrade(std::map<std::string, std::string> more) {
        net::HttpRequest request;
        request.method = "GET";
        request.target = "/api/v1/live";
        request.remote_address = "203.0.113.7";
        request.headers = std::move(more);
        return wait(router.answer(std::move(request)));
    }
    std::map<std::string, std::string> own_page() const {
        return {{"cookie", "__Host-ombrex=" + cookie}, {"origin", url}};
    }
    /// Watches until `during` is done, or it was closed before; answers how it ended.
    std::string watch(std::map<std::string, std::string> headers, std::function<void()> during = {},
                      std::deque<std::string> says = {}) {
        auto const answer = upgrade(std::move(headers));
        if (!answer.upgrade) return std::to_string(answer.status);
        socket = std::make_shared<ListeningSocket>(context);
        socket->says = std::move(says);
        socket->on_send = on_send;
        socket->heard_all = [this, during = std::move(during)] {
            if (during) during();
            if (!stays) socket->hang_up();
        };
        asio::co_spawn(context, answer.upgrade->talk(socket), [](std::exception_ptr failed) { EXPECT_FALSE(failed); });
        context.restart();
        context.run();
        return socket->closed.value_or("open");
    }
    services::LiveCall live(model::Call const& call) const {
        return {call.id, call.company, call.answered, call.caller};
    }
    static std::string asks(model::Call const& call, std::string type = "open") {
        return json::serialize(json::object{{"type", std::move(type)}, {"call", id_of(call)}});
    }
    static ports::Caption said(std::string text, model::Speaker who = model::Speaker::caller) {
        return {who, ports::SpokenText{std::move(text)}, 4'200ms, true};
    }
    /// The types of the frames that came.
    std::vector<std::string> types() const {
        std::vector<std::string> out;
        for (auto const& frame : socket->sent) out.push_back(text(frame, "type"));
        return out;
    }
    std::string all() const {
        std::string out;
        for (auto const& frame : socket->sent) out += json::serialize(frame);
        return out;
    }
    int looks(model::Call const& call) {
        int out = 0;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            auto const last = std::numeric_limits<long long>::max();
            BOOST_OUTCOME_TRY(auto const entries, unit.audit().of_company(company, last, 200));
            for (auto const& entry : entries) {
                if (entry.action == "call_seen" && entry.subject == call.id.value()) ++out;
            }
            return ok();
        });
        return out;
    }

    asio::io_context context;
    services::LiveFeed feed{clock};
    api::LiveView view{{.desk = desk_of_api, .feed = feed, .asked_again = 1ms}};
    std::shared_ptr<ListeningSocket> socket;
    std::function<void(json::value const&)> on_send;
    bool stays = false;
};

TEST_F(LiveViewTest, who_is_signed_in_follows_a_call_from_a_page_of_ours) {
    auto const call = begun();
    auto observer = feed.follow(live(call));
    observer->on(said("A haircut please"));
    auto const play = [&] {
        observer->on(said("On Thursday"));
        observer->on(ports::SlotNoted{"service", ports::SpokenText{"Haircut"}, "heard"});
        observer->on(ports::CallState::on_hold);
        observer.reset();
    };
    EXPECT_EQ(watch(own_page(), play, {asks(call)}), "1000 gone");
    EXPECT_THAT(types(), ElementsAre("hello", "opened", "caption", "noted", "state", "ended"));
    EXPECT_EQ(text(socket->sent[0].at("calls").at(0), "caller"), "+13035550177");
    EXPECT_EQ(text(socket->sent[1].at("so_far").at(0), "text"), "A haircut please");
    for (auto const& frame : socket->sent) {
        auto name = text(frame, "type");
        name.front() = static_cast<char>(name.front() - 0x20);
        EXPECT_EQ(faults(frame, "Live" + name), "") << frame;
    }
}

TEST_F(LiveViewTest, a_call_that_begins_is_told_and_its_words_only_to_whoever_opened_it) {
    auto const call = begun();
    auto const play = [&] {
        auto const observer = feed.follow(live(call));
        observer->on(said("On Thursday"));
        observer->on(ports::CallState::on_hold);
    };
    EXPECT_EQ(watch(own_page(), play), "1000 gone");
    EXPECT_THAT(types(), ElementsAre("hello", "began", "state", "ended"));
    EXPECT_EQ(looks(call), 0);

    auto const observer = feed.follow(live(call));
    EXPECT_EQ(watch(own_page(), [&] { observer->on(said("Good")); }, {asks(call), asks(call, "close")}), "1000 gone");
    EXPECT_THAT(types(), ElementsAre("hello", "opened"));
}

TEST_F(LiveViewTest, C32_who_opens_a_call_is_in_the_audit_log_once_and_before_the_first_word) {
    auto const call = begun();
    auto const observer = feed.follow(live(call));
    observer->on(said("A haircut please"));
    on_send = [&](json::value const& frame) { EXPECT_EQ(looks(call), text(frame, "type") == "opened" ? 1 : 0); };
    watch(own_page(), {}, {asks(call), asks(call)});
    EXPECT_THAT(types(), ElementsAre("hello", "opened", "opened"));
    on_send = {};
    watch(own_page(), {}, {asks(call)});
    EXPECT_EQ(looks(call), 1) << "another window of the same person";
    begin_colleague("staff");
    watch(own_page(), {}, {asks(call)});
    EXPECT_EQ(looks(call), 2);
}

TEST_F(LiveViewTest, a_viewer_sees_how_calls_stand_and_neither_words_nor_numbers) {
    auto const call = begun();
    auto const observer = feed.follow(live(call));
    observer->on(said("A haircut please"));
    begin_colleague("viewer");
    auto const play = [&] {
        observer->on(said("My number is 303 555 0177"));
        observer->on(ports::SlotNoted{"callback", ports::SpokenText{"+13035550177"}, "heard"});
        observer->on(ports::ToolAsked{1, ports::AnswerFaq{"parking"}});
        observer->on(ports::CallState::on_hold);
    };
    EXPECT_EQ(watch(own_page(), play, {asks(call)}), "1000 gone");
    EXPECT_THAT(types(), ElementsAre("hello", "opened", "act", "state"));
    EXPECT_EQ(socket->sent[0].at("words"), false);
    EXPECT_EQ(all().find("0177"), std::string::npos) << all();
    EXPECT_EQ(all().find("haircut"), std::string::npos) << all();
}

TEST_F(LiveViewTest, companies_do_not_see_each_others_calls) {
    auto const call = begun();
    auto const observer = feed.follow(live(call));
    begin_other();
    auto const play = [&] {
        observer->on(said("A haircut please"));
        observer->on(ports::CallState::on_hold);
        static_cast<void>(feed.follow(live(call)));
    };
    EXPECT_EQ(watch(own_page(), play, {asks(call)}), "1000 gone");
    EXPECT_THAT(types(), ElementsAre("hello", "ended"));
    EXPECT_THAT(socket->sent[0].at("calls").as_array(), IsEmpty());
    EXPECT_EQ(looks(call), 0);
}

TEST_F(LiveViewTest, strangers_and_pages_of_others_are_told_by_a_close_code) {
    auto const call = begun();
    auto const observer = feed.follow(live(call));
    auto const refused = "1008 nobody is signed in";
    EXPECT_EQ(watch({{"origin", url}}), refused);
    EXPECT_EQ(watch({{"cookie", "__Host-ombrex=" + cookie}}), refused) << "no browser leaves the origin out";
    EXPECT_EQ(watch({{"cookie", "__Host-ombrex=" + cookie}, {"origin", "https://elsewhere.example"}}), refused);
    EXPECT_EQ(watch({{"cookie", "__Host-ombrex=x" + cookie}, {"origin", url}}), refused);
    EXPECT_THAT(socket->sent, IsEmpty());
}

TEST_F(LiveViewTest, a_key_that_reads_calls_follows_them_and_another_does_not) {
    auto const key = [&](std::string_view scope) {
        json::object const wanted{{"label", "Wall"}, {"scopes", json::array{json::value(scope)}}};
        return "Bearer " + text(send("POST", "/api/v1/keys", wanted).body, "secret");
    };
    auto const reads = key("calls:read");
    auto const call = begun();
    auto const observer = feed.follow(live(call));
    EXPECT_EQ(watch({{"authorization", reads}}, {}, {asks(call)}), "1000 gone");
    EXPECT_THAT(types(), ElementsAre("hello", "opened"));
    EXPECT_EQ(looks(call), 1);
    EXPECT_THAT(watch({{"authorization", key("messages:read")}}), StartsWith("1008"));
    auto both = own_page();
    both["authorization"] = reads;
    EXPECT_THAT(watch(both), StartsWith("1008"));
}

TEST_F(LiveViewTest, who_signs_out_or_gets_another_role_watches_no_more) {
    stays = true;  // until the server looks again
    auto const everywhere = [&] { EXPECT_EQ(send("DELETE", "/api/v1/sessions").status, 204); };
    EXPECT_EQ(watch(own_page(), everywhere), "1008 signed out");

    begin_again();
    auto const made_viewer = [&] {
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto people, unit.users().of_company(company));
            people.front().role = model::Role::viewer;
            return unit.users().update(people.front());
        });
    };
    EXPECT_EQ(watch(own_page(), made_viewer), "1008 another role");
}

TEST_F(LiveViewTest, a_person_has_so_many_windows_and_no_more) {
    std::vector<std::shared_ptr<ListeningSocket>> open;
    for (std::size_t n = 0; n <= api::LiveView::each_max; ++n) {
        auto const answer = upgrade(own_page());
        open.push_back(std::make_shared<ListeningSocket>(context));
        asio::co_spawn(context, answer.upgrade->talk(open.back()),
                       [](std::exception_ptr failed) { EXPECT_FALSE(failed); });
        context.restart();
        context.poll();
    }
    EXPECT_THAT(open.back()->closed.value_or(""), StartsWith("1008 too many"));
    EXPECT_FALSE(open.front()->closed);
    for (auto const& one : open) one->hang_up();
    context.restart();
    context.run();
    EXPECT_EQ(watch(own_page()), "1000 gone") << "places are given back";
}

TEST_F(LiveViewTest, nonsense_is_answered_by_the_end) {
    EXPECT_THAT(watch(own_page(), {}, {"what?"}), StartsWith("1008 what is understood here"));
    auto const call = begun();
    EXPECT_EQ(watch(own_page(), {}, {asks(call)}), "1000 gone") << "it runs no more";
    EXPECT_THAT(types(), ElementsAre("hello", "ended"));
}

}  // namespace
}  // namespace ombrex
