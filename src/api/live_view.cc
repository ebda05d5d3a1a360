// SPDX-License-Identifier: Apache-2.0
#include "api/live_view.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <set>

#include "api/key_scopes.h"
#include "api/live_frames.h"
#include "api/visitor_of.h"
#include "base/task_group.h"
#include "services/role_view.h"
#include "services/see_live_call.h"
#include "services/still_there.h"

namespace ombrex::api {
namespace {

constexpr std::string_view live_path = "/api/v1/live";
constexpr std::size_t ask_max = 1024;  // bytes of what a client says

Task<void> turn_away(std::shared_ptr<net::WebSocket> socket, net::CloseCode code) {
    socket->close(code, code == net::CloseCode::failed ? "try again in a minute" : "nobody is signed in");
    co_return;
}

}  // namespace

/// One of so many sockets.
class LiveView::Seat {
public:
    /// None: there are enough.
    [[nodiscard]] static std::unique_ptr<Seat> take(LiveView& view, std::string actor) {
        auto const found = view.open_.find(actor);
        bool const full = view.all_ >= all_max || (found != view.open_.end() && found->second >= each_max);
        return full ? nullptr : std::make_unique<Seat>(view, std::move(actor));
    }
    Seat(LiveView& view, std::string actor) : view_{view}, actor_{std::move(actor)} {
        ++view_.all_;
        ++view_.open_[actor_];
    }
    ~Seat() {
        --view_.all_;
        if (--view_.open_[actor_] == 0) view_.open_.erase(actor_);
    }
    Seat(Seat const&) = delete;
    Seat& operator=(Seat const&) = delete;

private:
    LiveView& view_;
    std::string actor_;
};

/// What one socket is told.
class LiveView::Watch final : public services::LiveFeed::Watcher {
public:
    Watch(LiveView& view, model::Principal who, std::shared_ptr<net::WebSocket> socket)
        : view_{view}, who_{std::move(who)}, socket_{std::move(socket)}, place_{view.parts_.feed, who_.company, *this} {
        auto calls = view_.parts_.feed.running(who_.company);
        services::keep_from(who_.role, calls);
        socket_->send(live_hello(may(who_.role, model::Act::hear_calls), calls, now()));
    }

    void began(services::LiveCall const& call) override { socket_->send(live_began(seen(call), now())); }
    void ended(model::CallId call) override {
        opened_.erase(call);
        socket_->send(live_ended(call));
    }
    void told(model::CallId call, services::LiveNews const& news) override {
        if (auto const* stands = std::get_if<services::LiveCall>(&news)) {
            return socket_->send(live_news(call, seen(*stands), now()));
        }
        if (opened_.contains(call) && is_told(who_.role, news)) socket_->send(live_news(call, news, now()));
    }

    /// A call that is over by now, or another company's, has ended for him.
    static Task<void> answer(Watch& self, LiveAsk ask) {
        if (!ask.open) {
            self.opened_.erase(ask.call);
            co_return;
        }
        auto const& desk = self.view_.parts_.desk;
        auto& feed = self.view_.parts_.feed;
        auto const written = co_await services::see_live_call(desk.deps, feed, self.who_, ask.call, desk.soon());
        if (!written && written.error().code != Errc::not_found) {
            co_return self.socket_->close(net::CloseCode::failed,
                                          "it cannot be written down who saw this call; try again");
        }
        auto so_far = feed.so_far(self.who_.company, ask.call);
        if (!so_far) co_return self.socket_->send(live_ended(ask.call));
        std::erase_if(*so_far, [&](auto const& news) { return !is_told(self.who_.role, news); });
        self.opened_.insert(ask.call);
        self.socket_->send(live_opened(ask.call, *so_far, self.now()));
    }

private:
    [[nodiscard]] TimePoint now() const { return view_.parts_.desk.deps.clock.now(); }
    [[nodiscard]] services::LiveCall seen(services::LiveCall call) const {
        services::keep_from(who_.role, call);
        return call;
    }

    LiveView& view_;
    model::Principal who_;
    std::shared_ptr<net::WebSocket> socket_;
    std::set<model::CallId> opened_;
    services::LiveFeed::Place place_;
};

void LiveView::route(Router& router) {
    router.add_knowing("GET", std::string{live_path},
                       [this](net::HttpRequest request, PathValues, std::optional<model::Principal>& who) {
                           return open(*this, std::move(request), who);
                       });
}

Task<net::HttpResponse> LiveView::open(LiveView& self, net::HttpRequest request, std::optional<model::Principal>& who) {
    bool const shows_key = !request.header("authorization").empty() || !request.header("xi-api-key").empty();
    bool const own_page = opened_by_own_page(request, self.parts_.desk);
    auto visitor = co_await visitor_of(self.parts_.desk, scope_of("GET", live_path), request);
    if (visitor && !shows_key && !own_page) visitor = Error{Errc::denied, "another site's page asks"};
    net::HttpResponse answer;
    answer.status = 101;
    net::WebSocketUpgrade upgrade;
    upgrade.options.message_max = ask_max;
    if (visitor) {
        who = visitor.value().principal();
        upgrade.talk = [&self, visitor = std::move(visitor).value()](std::shared_ptr<net::WebSocket> socket) {
            return show(self, visitor, std::move(socket));
        };
    } else {
        auto const code =
            visitor.error().code == Errc::denied ? net::CloseCode::against_the_rules : net::CloseCode::failed;
        upgrade.talk = [code](std::shared_ptr<net::WebSocket> socket) { return turn_away(std::move(socket), code); };
    }
    answer.upgrade = std::move(upgrade);
    co_return answer;
}

Task<void> LiveView::show(LiveView& self, services::Visitor visitor, std::shared_ptr<net::WebSocket> socket) {
    auto const who = visitor.principal();
    auto const seat = Seat::take(self, who.actor);
    if (!seat) co_return socket->close(net::CloseCode::against_the_rules, "too many windows watch already; close one");
    TaskGroup tasks{co_await asio::this_coro::executor};
    static_cast<void>(tasks.spawn(look_again(self, std::move(visitor), socket)));
    {
        Watch watch{self, who, socket};
        for (;;) {
            auto const text = co_await socket->receive();
            if (!text) break;
            auto const ask = parse_live_ask(text.value());
            if (!ask) {
                socket->close(net::CloseCode::against_the_rules,
                              R"(what is understood here: {"type":"open","call":…} and "close")");
                break;
            }
            co_await Watch::answer(watch, *ask);
        }
    }
    co_await tasks.stop();
}

/// Until he has signed out, is another than he was, or is gone.
Task<void> LiveView::look_again(LiveView& self, services::Visitor visitor, std::shared_ptr<net::WebSocket> socket) {
    auto const& desk = self.parts_.desk;
    asio::steady_timer timer{co_await asio::this_coro::executor};
    for (;;) {
        timer.expires_after(self.parts_.asked_again);
        auto const [stopped] = co_await timer.async_wait(asio::as_tuple(asio::use_awaitable));
        if (stopped) co_return;
        auto const now = co_await services::still_there(desk.deps, visitor, desk.soon());
        if (!now && now.error().code != Errc::denied) continue;
        if (!now) co_return socket->close(net::CloseCode::against_the_rules, "signed out");
        if (now.value().user.role != visitor.user.role)
            co_return socket->close(net::CloseCode::against_the_rules, "another role");
    }
}

}  // namespace ombrex::api
