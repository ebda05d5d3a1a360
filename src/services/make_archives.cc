// SPDX-License-Identifier: Apache-2.0
#include "services/make_archives.h"

#include "base/log.h"
#include "crypto/sealed_writer.h"
#include "jobs/worker.h"
#include "services/audit.h"

namespace ombrex::services {
namespace {

using model::Archive;
using model::ArchiveState;
using privacy::Category;

constexpr std::chrono::seconds patience{60};
constexpr std::uint32_t record_size = 65536;

crypto::KeyId key_of(Archive const& archive) { return {crypto::KeyKind::archive, archive.id.value()}; }

/// Takes the bytes of an archive and puts them into the store, sealed.
class SealedSink {
public:
    SealedSink(Deps deps, Archive const& archive, crypto::SealKey key, ports::ObjectWriter& out)
        : clock_{deps.clock},
          out_{out},
          seal_{std::move(key), archive_binding(archive.company, archive.id), deps.random,
                [this](crypto::Sealed const& piece) { return take(piece); }, record_size} {}

    Task<Result<void>> write(Bytes bytes) {
        BOOST_OUTCOME_CO_TRY(seal_.write(bytes));
        co_return co_await hand_on();
    }
    Task<Result<void>> finish() {
        BOOST_OUTCOME_CO_TRY(seal_.finish());
        BOOST_OUTCOME_CO_TRY(co_await hand_on());
        co_return co_await out_.commit(Deadline::in(clock_, patience));
    }

private:
    Result<void> take(crypto::Sealed const& piece) {
        pieces_.push_back(piece);
        return ok();
    }
    Task<Result<void>> hand_on() {
        for (auto& piece : pieces_) {
            BOOST_OUTCOME_CO_TRY(co_await out_.append(std::move(piece), Deadline::in(clock_, patience)));
        }
        pieces_.clear();
        co_return ok();
    }

    Clock const& clock_;
    ports::ObjectWriter& out_;
    std::vector<crypto::Sealed> pieces_;
    crypto::SealedWriter seal_;
};

/// The file and its key, of this try or of an earlier one.
Task<Result<void>> clear(Deps deps, ArchiveRoom room, Archive archive) {
    auto const by = Deadline::in(deps.clock, patience);
    BOOST_OUTCOME_CO_TRY(co_await room.archives.erase(object_name(archive.company, archive.id), by));
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork&) { return room.recordings.keys.destroy(key_of(archive)); }, by);
}

Task<Result<std::uint64_t>> build(Deps deps, ArchiveRoom room, Archive archive) {
    BOOST_OUTCOME_CO_TRY(co_await clear(deps, room, archive));
    auto const by = Deadline::in(deps.clock, patience);
    std::optional<crypto::SealKey> key;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork&) -> Result<void> {
            BOOST_OUTCOME_TRY(auto made, room.recordings.keys.create(archive.company.value(), key_of(archive)));
            key.emplace(std::move(made));
            return ok();
        },
        by));
    BOOST_OUTCOME_CO_TRY(auto const object,
                         co_await room.archives.create(object_name(archive.company, archive.id), by));
    SealedSink sealed{deps, archive, std::move(*key), *object};
    ArchiveSubject subject{.company = archive.company, .silenced = archive.silenced};
    if (archive.about) {
        subject.whose = ArchiveSubject::Whose::user;
        subject.user = *archive.about;
    }
    auto const sink = [&sealed](Bytes bytes) { return sealed.write(std::move(bytes)); };
    BOOST_OUTCOME_CO_TRY(auto const size,
                         co_await write_archive(deps, room.recordings, &room.mail, std::move(subject), sink));
    BOOST_OUTCOME_CO_TRY(co_await sealed.finish());
    co_return size;
}

/// What its row says from now on.
Task<Result<void>> remember(Deps deps, Archive archive) {
    auto const from = archive.made ? *archive.made : archive.asked;
    auto const keep = privacy::erase_on(deps.policy, Category::export_archive, from, TimeZone::utc());
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.archives().update(archive, keep));
            if (archive.state != ArchiveState::ready) return ok();
            return audit(deps, unit, archive.company, "job:export_archive", "archive_made", archive.id.value());
        },
        Deadline::in(deps.clock, patience));
}

void put_off(Archive& archive, Error const& why, Deps const& deps) {
    ports::Job const tried{model::JobId{}, "export_archive", archive.company, archive.id.value(), archive.attempt};
    archive.trouble = why.detail;
    archive.state = jobs::gives_up(tried, why) ? ArchiveState::failed : ArchiveState::waiting;
    archive.try_at = deps.clock.now() + jobs::backoff(archive.attempt, deps.random);
    ++archive.attempt;
}

/// Whether it is there now.
Task<Result<bool>> make_one(Deps deps, ArchiveRoom room, Archive archive) {
    auto const built = co_await build(deps, room, archive);
    if (built) {
        archive.state = ArchiveState::ready;
        archive.bytes = built.value();
        archive.made = deps.clock.now();
        archive.trouble.clear();
    } else {
        put_off(archive, built.error(), deps);
        log::warn("archive_failed", {{"archive", archive.id},
                                     {"attempt", archive.attempt},
                                     log::Field::operator_text("why", built.error().detail)});
    }
    auto const remembered = co_await remember(deps, archive);
    if (!built || !remembered) {
        auto const cleared = co_await clear(deps, room, archive);
        if (!cleared) log::warn("archive_not_cleared", {{"archive", archive.id}});
    }
    bool const went = !remembered && remembered.error().code == Errc::not_found;  // with its account
    if (!remembered && !went) co_return remembered.error();
    co_return built&& remembered;
}

}  // namespace

Task<Result<std::size_t>> make_archives(Deps deps, ArchiveRoom room) {
    std::size_t made = 0;
    for (;;) {
        std::optional<Archive> next;
        BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(next, unit.archives().next(deps.clock.now()));
                return ok();
            },
            Deadline::in(deps.clock, patience)));
        if (!next) co_return made;
        BOOST_OUTCOME_CO_TRY(auto const done, co_await make_one(deps, room, *next));
        if (done) ++made;
    }
}

}  // namespace ombrex::services
