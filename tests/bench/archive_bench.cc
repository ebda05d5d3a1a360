// SPDX-License-Identifier: Apache-2.0
//
// archive_bench [CALLS] [RECORDINGS] [KB]: an archive of a company with so many calls and recordings of so many KB:
// how long it takes, and by how much the process grows meanwhile.
#include <fmt/format.h>
#include <sys/resource.h>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "adapters/outbox/outbox_mailer.h"
#include "adapters/sql/database.h"
#include "base/temporary_folder.h"
#include "base/wait.h"
#include "crypto/file_key_store.h"
#include "crypto/master_key.h"
#include "crypto/sealed_writer.h"
#include "services/make_archives.h"
#include "tests/bench/argument.h"
#include "voice/recording_binding.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;

long rss_max_kb() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

struct Bench {
    Bench()
        : key_store{crypto::FileKeyStore::open(folder / "keys").value()},
          keys{crypto::open_master_key_file(folder / "master.key", key_store, random).value(), key_store, random},
          database{sql::Database::open_sqlite(folder / "ombrex.db", {keys, clock, random}).value()},
          spool{files::RecordingSpool::open(folder / "spool").value()},
          objects{files::ObjectStore::open(folder / "objects").value()},
          archives{files::ObjectStore::open(folder / "archives").value()},
          outbox{outbox::OutboxMailer::open(folder / "outbox", clock).value()} {
        in_unit([&](ports::UnitOfWork& unit) {
            model::Assistant shop;
            shop.business.name = "Bench";
            return unit.companies().put(company, shop);
        });
    }

    Deadline soon() const { return Deadline::in(clock, 1h); }
    void in_unit(ports::Database::Work work) {
        if (!wait(database->transact(std::move(work), soon()))) std::abort();
    }
    privacy::EraseOn until(privacy::Category category) const {
        return privacy::erase_on(privacy::published_policy, category, clock.now(), TimeZone::utc());
    }

    Result<void> put_call(ports::UnitOfWork& unit, int n) {
        model::Call call;
        call.id = model::CallId{Id128::make(random)};
        call.company = company;
        call.answered = clock.now() + std::chrono::seconds{n};
        call.caller.number =
            model::CallerPhone{model::PhoneNumber::parse(fmt::format("+1303555{:04}", n % 9999)).value()};
        BOOST_OUTCOME_TRY(unit.calls().begin(call, until(privacy::Category::call_metadata)));
        call.outcome = model::Outcome::booked;
        call.end_reason = model::EndReason::caller_hangup;
        BOOST_OUTCOME_TRY(unit.calls().finish(call));
        model::Transcript said;
        for (int turn = 0; turn < 20; ++turn) {
            said.push_back({turn, model::Speaker::caller,
                            decltype(model::Turn::text){fmt::format("I would like number {} on Friday please", turn)},
                            std::chrono::milliseconds{turn * 4000}});
        }
        BOOST_OUTCOME_TRY(unit.calls().put_transcript(company, call.id, said, until(privacy::Category::transcript)));
        model::Insight insight;
        insight.summary = model::InsightText{"Somebody booked a haircut on Friday."};
        return unit.calls().put_insight(company, call.id, insight, until(privacy::Category::insight));
    }
    void put_calls(int count) {
        for (int first = 0; first < count; first += 500) {
            in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
                for (int n = first; n < std::min(first + 500, count); ++n) {
                    BOOST_OUTCOME_TRY(put_call(unit, n));
                }
                return ok();
            });
        }
    }
    void put_recording(Bytes const& sound) {
        model::Recording recording;
        recording.id = model::RecordingId{Id128::make(random)};
        recording.company = company;
        recording.state = model::RecordingState::saved;
        in_unit([&](ports::UnitOfWork& unit) {
            return unit.recordings().add(recording, until(privacy::Category::call_recording));
        });
        auto key = keys.create(company.value(), {crypto::KeyKind::recording, recording.id.value()}).value();
        auto const object = wait(objects->create(object_name(recording), soon())).value();
        crypto::SealedWriter writer{std::move(key), voice::recording_binding(company, recording.id), random,
                                    [&](crypto::Sealed const& piece) { return wait(object->append(piece, soon())); }};
        if (!writer.write(sound) || !writer.finish() || !wait(object->commit(soon()))) std::abort();
    }

    TemporaryFolder folder;
    SystemRandom random;
    SystemClock clock;
    crypto::FileKeyStore key_store;
    crypto::KeyRing keys;
    std::unique_ptr<sql::Database> database;
    std::unique_ptr<files::RecordingSpool> spool;
    std::unique_ptr<files::ObjectStore> objects, archives;
    std::unique_ptr<outbox::OutboxMailer> outbox;
    model::CompanyId company{Id128::make(random)};
};

int run(int calls, int recordings, int kb) {
    Bench bench;
    bench.put_calls(calls);
    Bytes sound(static_cast<std::size_t>(kb) * 1024);
    bench.random.fill(sound);
    for (int n = 0; n < recordings; ++n) bench.put_recording(sound);
    services::Deps const deps{*bench.database, bench.clock, bench.random, privacy::published_policy};
    model::Archive asked;
    asked.id = model::ArchiveId{Id128::make(bench.random)};
    asked.company = bench.company;
    asked.asked = asked.try_at = bench.clock.now();
    bench.in_unit([&](ports::UnitOfWork& unit) {
        return unit.archives().add(asked, bench.until(privacy::Category::export_archive));
    });
    auto const before = rss_max_kb();
    auto const began = bench.clock.monotonic();
    services::ArchiveRoom const room{{*bench.spool, *bench.objects, bench.keys}, *bench.archives, *bench.outbox};
    auto const made = wait(services::make_archives(deps, room));
    auto const took = std::chrono::duration<double>(bench.clock.monotonic() - began).count();
    if (!made || made.value() != 1) return 1;
    auto const bytes = std::filesystem::file_size(bench.folder / "archives" / object_name(bench.company, asked.id));
    fmt::print("calls {}  recordings {} of {} KB  archive {:.1f} MB  {:.1f} s  process before {} KB, grew by {} KB\n",
               calls, recordings, kb, static_cast<double>(bytes) / 1e6, took, before, rss_max_kb() - before);
    return 0;
}

}  // namespace
}  // namespace ombrex

int main(int argc, char** argv) {
    auto const given =
        ombrex::bench::numbers<3>(argc, argv, "archive_bench [CALLS] [RECORDINGS] [KB]", {20'000, 1'000, 300});
    return given ? ombrex::run((*given)[0], (*given)[1], (*given)[2]) : 2;
}
