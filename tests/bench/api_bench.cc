// SPDX-License-Identifier: Apache-2.0
//
// api_bench [CALLS] [TIMES]: what a request of the desk costs over a store of so many calls: session, SQL, opening what
// is sealed, JSON. Each is asked so many times; no socket is in it. One line of JSON a request.
#include <fmt/format.h>
#include <sys/resource.h>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "adapters/outbox/outbox_mailer.h"
#include "adapters/sql/database.h"
#include "api/desk.h"
#include "base/temporary_folder.h"
#include "base/wait.h"
#include "crypto/memory_key_store.h"
#include "tests/bench/argument.h"
#include "tests/bench/many_calls.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using privacy::Category;

double cpu_seconds() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    auto const seconds = [](timeval const& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Bench {
    Bench() {
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            model::Assistant shop;
            shop.business.name = "Bench";
            BOOST_OUTCOME_TRY(unit.companies().put(company, shop));
            model::User owner;
            owner.id = model::UserId{Id128::make(random)};
            owner.company = company;
            owner.role = model::Role::owner;
            owner.email = model::MailAddress{"owner@shop.example"};
            owner.created = clock.now();
            auto const stays = privacy::erase_after_event(deps.policy, Category::account_name).value();
            BOOST_OUTCOME_TRY(unit.users().add(owner, std::nullopt, stays));
            model::Session const session{model::SessionId{Id128::make(random)}, company, owner.id, clock.now(),
                                         clock.now()};
            cookie = tokens.sign({company.value(), owner.id.value(), session.id.value(), clock.now()});
            return unit.sessions().add(session, until(Category::usage_log));
        });
        api::route_desk(router, desk);
    }

    void in_unit(ports::Database::Work work) {
        if (!wait(database->transact(std::move(work), Deadline::in(clock, 1h)))) std::abort();
    }
    privacy::EraseOn until(Category category) const {
        return privacy::erase_on(deps.policy, category, clock.now(), TimeZone::utc());
    }

    net::HttpResponse get(std::string const& target) {
        net::HttpRequest request;
        request.method = "GET";
        request.target = target;
        request.headers["cookie"] = "__Host-ombrex=" + cookie;
        return wait(router.answer(std::move(request)));
    }
    void measure(std::string_view what, std::string const& target, int times) {
        auto const first = get(target);
        if (first.status != 200) std::abort();
        auto const cpu = cpu_seconds();
        auto const began = clock.monotonic();
        for (int n = 0; n < times; ++n) get(target);
        auto const spent = (cpu_seconds() - cpu) / times;
        auto const took = std::chrono::duration<double>(clock.monotonic() - began).count() / times;
        fmt::print("{{\"request\":\"{}\",\"cpu_us\":{:.0f},\"wall_us\":{:.0f},\"bytes\":{}}}\n", what, spent * 1e6,
                   took * 1e6, first.body.size());
    }

    TemporaryFolder folder;
    SystemRandom random;
    SystemClock clock;
    crypto::MemoryKeyStore key_store;
    crypto::KeyRing keys{crypto::MasterKeys{crypto::MasterKey::generate(random), std::nullopt}, key_store, random};
    std::unique_ptr<sql::Database> database =
        sql::Database::open_sqlite(folder / "ombrex.db", {keys, clock, random}).value();
    std::unique_ptr<files::RecordingSpool> spool = files::RecordingSpool::open(folder / "spool").value();
    std::unique_ptr<files::ObjectStore> objects = files::ObjectStore::open(folder / "objects").value();
    std::unique_ptr<outbox::OutboxMailer> outbox = outbox::OutboxMailer::open(folder / "outbox", clock).value();
    services::Deps deps{*database, clock, random, privacy::published_policy};
    crypto::SessionTokens tokens{keys.session_key(), clock};
    crypto::PlaybackLinks links{keys.link_key(), clock, 5min};
    services::PasswordDesk passwords{deps.policy, random, {}};
    services::SignInGuard guard;
    std::string const url = "https://desk.example";
    privacy::Operator operated_by;
    crypto::ArchiveLinks archive_links{keys.link_key(), clock, 15min};
    services::CalendarDoor calendars{{}, {keys.state_key(), clock, 10min}};
    api::Desk desk{deps,
                   tokens,
                   passwords,
                   guard,
                   url,
                   {*spool, *objects, keys},
                   links,
                   *outbox,
                   operated_by,
                   archive_links,
                   [](model::CompanyId) { return services::Room::free; },
                   calendars};
    api::Router router;
    model::CompanyId company{Id128::make(random)};
    std::string cookie;
};

int run(int calls, int times) {
    Bench bench;
    auto const began = bench.clock.monotonic();
    bench::ManyCalls{bench.deps, bench.company, 1min, bench::ManyCalls::Said::nothing}.put(calls);
    auto const took = std::chrono::duration<double>(bench.clock.monotonic() - began).count();
    fmt::print("{{\"calls\":{},\"filled_s\":{:.0f},\"store_mb\":{}}}\n", calls, took,
               std::filesystem::file_size(bench.folder / "ombrex.db") / 1'000'000);
    auto const day = to_string(std::chrono::floor<std::chrono::days>(
        TimeZone::utc().to_local(bench.clock.now() - std::chrono::minutes{calls / 2})));
    bench.measure("who I am: the session alone", "/api/v1/me", times);
    bench.measure("the newest 50 calls", "/api/v1/calls", times);
    bench.measure("50 calls from the middle", "/api/v1/calls?until=" + day, times);
    bench.measure("50 of one outcome in a thousand", "/api/v1/calls?outcome=spam", times);
    bench.measure("all of one number", "/api/v1/calls?q=%2B13035550007&limit=100", times);
    bench.measure("one by name", "/api/v1/calls?q=Sam+Reed+40", times);
    bench.measure("figures of 30 days", "/api/v1/figures", std::max(times / 100, 3));
    return 0;
}

}  // namespace
}  // namespace ombrex

int main(int argc, char** argv) {
    auto const given = ombrex::bench::numbers<2>(argc, argv, "api_bench [CALLS] [TIMES]", {1'000'000, 1000});
    return given ? ombrex::run((*given)[0], (*given)[1]) : 2;
}
