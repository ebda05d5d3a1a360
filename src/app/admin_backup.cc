// SPDX-License-Identifier: Apache-2.0
#include "app/admin_backup.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <ostream>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "app/text_file.h"
#include "services/erase_due.h"

namespace ombrex::app {
namespace {

namespace fs = std::filesystem;

constexpr auto database_name = "ombrex.db";
constexpr auto objects_name = "objects";
/// Written last: a folder without it is no whole backup.
constexpr auto label = "ombrex-backup";
constexpr std::string_view label_text = "ombrex backup 1: the store and its sealed recordings, without any key\n";

Error failed(std::string_view what, fs::path const& path, std::error_code const& why) {
    return {Errc::unavailable, fmt::format("cannot {} {}: {}", what, path.string(), why.message())};
}

/// Until here the file, or the names in the folder, survive a loss of power.
Result<void> sync(fs::path const& path) {
    int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    bool const done = file >= 0 && ::fsync(file) == 0;
    std::error_code const why{errno, std::generic_category()};
    if (file >= 0) ::close(file);
    if (!done) return failed("sync", path, why);
    return ok();
}

Result<void> make_private(fs::path const& folder) {
    std::error_code why;
    fs::create_directories(folder, why);
    if (!why) fs::permissions(folder, fs::perms::owner_all, why);
    if (why) return failed("make the folder", folder, why);
    return ok();
}

Result<void> copy_over(fs::path const& from, fs::path const& to) {
    BOOST_OUTCOME_TRY(make_private(to.parent_path()));
    std::error_code why;
    fs::copy_file(from, to, why);
    if (!why) fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write, why);
    if (why) return failed("copy to", to, why);
    BOOST_OUTCOME_TRY(sync(to));
    return sync(to.parent_path());
}

/// Those of the rows whose object is there; how many were copied. One that was erased meanwhile is not missed.
Result<std::size_t> copy_objects(std::vector<model::Recording> const& rows, fs::path const& from, fs::path const& to) {
    std::size_t copied = 0;
    for (auto const& recording : rows) {
        auto const name = object_name(recording);
        std::error_code ignored;
        if (!fs::exists(from / name, ignored)) continue;
        BOOST_OUTCOME_TRY(copy_over(from / name, to / name));
        ++copied;
    }
    return copied;
}

Result<std::vector<model::Recording>> recordings_of(sql::Database& database, AdminContext const& context) {
    std::vector<model::Recording> rows;
    BOOST_OUTCOME_TRY(wait(database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(rows, unit.recordings().all());
            return ok();
        },
        admin_deadline(context))));
    return rows;
}

Result<std::size_t> back_up(AdminStore& store, fs::path const& to, AdminContext const& context) {
    std::error_code why;
    if (fs::exists(to, why) && !fs::is_empty(to, why)) {
        return Error{Errc::conflict, to.string() + " is not empty; name a new folder"};
    }
    BOOST_OUTCOME_TRY(make_private(to));
    BOOST_OUTCOME_TRY(store.transact([&](ports::UnitOfWork& unit) { return store.audit(unit, {}, "backed_up", {}); }));
    // The rows are read after the copy: an object of each row in it is there, or was erased since.
    BOOST_OUTCOME_TRY(wait(store.database().copy_to(to / database_name)));
    fs::permissions(to / database_name, fs::perms::owner_read | fs::perms::owner_write, why);
    if (why) return failed("protect", to / database_name, why);
    BOOST_OUTCOME_TRY(sync(to / database_name));
    BOOST_OUTCOME_TRY(auto const rows, recordings_of(store.database(), context));
    BOOST_OUTCOME_TRY(auto const copied, copy_objects(rows, store.path() / objects_name, to / objects_name));
    std::ofstream{to / label} << label_text;
    BOOST_OUTCOME_TRY(sync(to / label));
    BOOST_OUTCOME_TRY(sync(to));
    return copied;
}

bool is_backup(fs::path const& folder) {
    auto const text = read_file(folder / label);
    return text && text.value() == label_text;
}

/// Nothing but keys, and what an empty folder of a server has, may be there.
Result<void> refuse_store(fs::path const& folder) {
    static constexpr std::array<std::string_view, 3> may_stay{"lock", "master.key", "keys"};
    std::error_code why;
    for (auto const& entry : fs::directory_iterator{folder, why}) {
        auto const name = entry.path().filename().string();
        if (std::ranges::find(may_stay, name) != may_stay.end()) continue;
        return Error{Errc::conflict, fmt::format("{} holds \"{}\"; only keys may be there: move the rest away first",
                                                 folder.string(), name)};
    }
    if (why) return failed("read", folder, why);
    return ok();
}

/// What a restore that was cut off had put there.
Result<void> clear_half_restored(fs::path const& folder) {
    std::error_code why;
    for (auto const* const name : {"ombrex.db", "ombrex.db-wal", "ombrex.db-shm", "objects", "spool"}) {
        if (!why) fs::remove_all(folder / name, why);
    }
    if (why) return failed("clear", folder, why);
    return ok();
}

struct Restored {
    std::size_t objects = 0;
    std::size_t erased = 0;
    std::size_t erased_again = 0;
    std::size_t locked_businesses = 0;  ///< Whose key is not here.
    std::size_t locked_recordings = 0;
};

/// Archives are in no backup (C40): one that was ready has no file now, and its row says so until it goes.
Result<void> give_up_archives(AdminStore& store, ports::UnitOfWork& unit) {
    BOOST_OUTCOME_TRY(auto const companies, unit.companies().all());
    for (auto const company : companies) {
        BOOST_OUTCOME_TRY(auto const archives, unit.archives().of_company(company));
        for (auto archive : archives) {
            if (archive.state != model::ArchiveState::ready) continue;
            archive.state = model::ArchiveState::failed;
            archive.trouble = "archives are in no backup: ask for it again";
            auto const keep = privacy::erase_on(store.deps().policy, privacy::Category::export_archive,
                                                archive.made.value_or(archive.asked), TimeZone::utc());
            BOOST_OUTCOME_TRY(store.keys().destroy({crypto::KeyKind::archive, archive.id.value()}));
            BOOST_OUTCOME_TRY(unit.archives().update(archive, keep));
        }
    }
    return ok();
}

Result<void> open_and_erase(AdminStore& store, Restored& out) {
    BOOST_OUTCOME_TRY(auto const objects, files::ObjectStore::open(store.path() / objects_name));
    BOOST_OUTCOME_TRY(auto const spool, files::RecordingSpool::open(store.path() / "spool"));
    BOOST_OUTCOME_TRY(auto const archives, files::ObjectStore::open(store.path() / "archives"));
    services::RecordingRoom const room{*spool, *objects, store.keys(), archives.get()};
    // First of all: the audit log of the backup may end earlier than it did, and here stands who made it so.
    BOOST_OUTCOME_TRY(store.transact([&](ports::UnitOfWork& unit) { return store.audit(unit, {}, "restored", {}); }));
    BOOST_OUTCOME_TRY(out.erased_again, wait(services::erase_again(store.deps(), room, store.journal())));
    BOOST_OUTCOME_TRY(out.erased, wait(services::erase_due(store.deps(), room)));
    return store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(give_up_archives(store, unit));
        BOOST_OUTCOME_TRY(auto const companies, unit.companies().all());
        for (auto const company : companies) out.locked_businesses += store.keys().company(company.value()) ? 0U : 1U;
        BOOST_OUTCOME_TRY(auto const recordings, unit.recordings().all());
        for (auto const& one : recordings) {
            crypto::KeyId const key{crypto::KeyKind::recording, one.id.value()};
            bool const kept = one.state == model::RecordingState::saved || one.state == model::RecordingState::partial;
            if (kept && !store.keys().find(one.company.value(), key)) ++out.locked_recordings;
        }
        return ok();
    });
}

Result<void> put_back(fs::path const& from, fs::path const& data, Restored& out) {
    BOOST_OUTCOME_TRY(auto const alone, DataFolder::open(data, DataFolder::Kind::lasting));
    std::error_code why;
    if (fs::exists(data / Store::restoring_mark, why)) {
        BOOST_OUTCOME_TRY(clear_half_restored(data));
    } else {
        BOOST_OUTCOME_TRY(refuse_store(data));
        std::ofstream{data / Store::restoring_mark} << "Until what was erased since the backup is gone again.\n";
        BOOST_OUTCOME_TRY(sync(data / Store::restoring_mark));
        BOOST_OUTCOME_TRY(sync(data));
    }
    auto entry = fs::recursive_directory_iterator{from / objects_name, why};
    if (why == std::errc::no_such_file_or_directory) why.clear();
    for (; !why && entry != fs::recursive_directory_iterator{}; entry.increment(why)) {
        if (!entry->is_regular_file(why)) continue;
        BOOST_OUTCOME_TRY(copy_over(entry->path(), data / entry->path().lexically_relative(from)));
        ++out.objects;
    }
    if (why) return failed("read", from, why);
    return copy_over(from / database_name, data / database_name);
}

Result<Restored> restore(fs::path const& from, AdminContext const& context) {
    fs::path const data{context.config.data};
    if (!is_backup(from)) return Error{Errc::invalid_input, from.string() + " is no whole backup of ombrex"};
    std::error_code ignored;
    if (!fs::exists(data / "master.key", ignored)) {
        return Error{Errc::not_found, data.string() +
                                          " has no master.key: put master.key and keys there first, as they "
                                          "were; without them nothing of a backup can be opened"};
    }
    Restored out;
    BOOST_OUTCOME_TRY(put_back(from, data, out));
    BOOST_OUTCOME_TRY(auto store, AdminStore::open(context, AdminStore::Use::restore));
    BOOST_OUTCOME_TRY(open_and_erase(store, out));
    fs::remove(data / Store::restoring_mark, ignored);
    BOOST_OUTCOME_TRY(sync(data));
    return out;
}

}  // namespace

int run_admin_backup(fs::path const& to, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    auto const copied = back_up(store.value(), to, context);
    if (!copied) return admin_failed(context, copied.error());
    context.out << fmt::format(
        "backed up to {}: the store, {} recordings, no keys (docs/ADMIN.md says how to keep those)\n", to.string(),
        copied.value());
    return 0;
}

int run_admin_restore(fs::path const& from, AdminContext const& context) {
    auto const restored = restore(from, context);
    if (!restored) return admin_failed(context, restored.error());
    auto const& done = restored.value();
    context.out << fmt::format("restored to {}: the store, {} recordings; {} rows were due and are destroyed\n",
                               context.config.data, done.objects, done.erased);
    if (done.erased_again > 0) {
        context.out << fmt::format("{} rows had been erased after the backup and are erased again\n",
                                   done.erased_again);
    }
    if (done.locked_businesses > 0) {
        context.out << fmt::format("{} businesses have no key here: put back master.key and keys, both as they were\n",
                                   done.locked_businesses);
    } else if (done.locked_recordings > 0) {
        context.out << fmt::format("{} recordings have no key any more: they were erased after the backup\n",
                                   done.locked_recordings);
    }
    return done.locked_businesses > 0 ? 1 : 0;
}

}  // namespace ombrex::app
