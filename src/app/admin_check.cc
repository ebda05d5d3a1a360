// SPDX-License-Identifier: Apache-2.0
#include "app/admin_check.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <map>
#include <ostream>
#include <set>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "services/receipt_check.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using model::RecordingState;

struct Found {
    std::size_t recordings = 0;
    std::size_t objects = 0;
    std::size_t archives = 0;
    std::vector<std::string> faults;
};

/// What stands on the disk. It is listed before the rows are read: what was added in between has its row by then.
struct OnDisk {
    std::set<std::string> objects;
    std::set<Id128> keys;
    std::vector<model::RecordingId> spooled;
    std::set<std::string> archives;
    std::set<Id128> archive_keys;
};

/// What the store says that there is.
struct InStore {
    std::vector<model::Recording> recordings;
    std::vector<model::Archive> archives;
};

Result<OnDisk> look(AdminStore& store) {
    OnDisk out;
    BOOST_OUTCOME_TRY(auto const objects, files::ObjectStore::open(store.path() / "objects"));
    BOOST_OUTCOME_TRY(auto names, objects->names());
    out.objects = {names.begin(), names.end()};
    BOOST_OUTCOME_TRY(auto const keys, store.key_store().list(crypto::KeyKind::recording));
    out.keys = {keys.begin(), keys.end()};
    BOOST_OUTCOME_TRY(auto const spool, files::RecordingSpool::open(store.path() / "spool"));
    BOOST_OUTCOME_TRY(out.spooled, spool->waiting());
    BOOST_OUTCOME_TRY(auto const archives, files::ObjectStore::open(store.path() / "archives"));
    BOOST_OUTCOME_TRY(auto files, archives->names());
    out.archives = {files.begin(), files.end()};
    BOOST_OUTCOME_TRY(auto const archive_keys, store.key_store().list(crypto::KeyKind::archive));
    out.archive_keys = {archive_keys.begin(), archive_keys.end()};
    return out;
}

Result<InStore> read(AdminStore& store) {
    InStore out;
    BOOST_OUTCOME_TRY(store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(out.recordings, unit.recordings().all());
        BOOST_OUTCOME_TRY(auto const companies, unit.companies().all());
        for (auto const company : companies) {
            BOOST_OUTCOME_TRY(auto const some, unit.archives().of_company(company));
            out.archives.insert(out.archives.end(), some.begin(), some.end());
        }
        return ok();
    }));
    return out;
}

void compare(OnDisk const& disk, std::vector<model::Recording> const& rows, Found& out) {
    std::map<Id128, RecordingState> states;
    std::set<std::string> names;
    for (auto const& row : rows) {
        auto const id = row.id.value().to_string();
        states.emplace(row.id.value(), row.state);
        names.insert(object_name(row));
        if (row.state != RecordingState::saved && row.state != RecordingState::partial) continue;
        if (!disk.objects.contains(object_name(row))) out.faults.push_back("recording " + id + " has no object");
        if (!disk.keys.contains(row.id.value())) out.faults.push_back("recording " + id + " has no key");
    }
    for (auto const& name : disk.objects) {
        if (!names.contains(name)) out.faults.push_back("object " + name + " belongs to no recording");
    }
    for (auto const& key : disk.keys) {
        if (!states.contains(key)) out.faults.push_back("key " + key.to_string() + " belongs to no recording");
    }
    for (auto const& id : disk.spooled) {
        auto const row = states.find(id.value());
        bool const waits = row != states.end() && row->second == RecordingState::recording;
        if (!waits) out.faults.push_back("spooled file " + id.value().to_string() + " waits for nothing");
    }
}

/// One that waits may have a file and a key, of the try that is under way.
void compare(OnDisk const& disk, std::vector<model::Archive> const& rows, Found& out) {
    std::set<Id128> known;
    std::set<std::string> names;
    for (auto const& row : rows) {
        auto const name = object_name(row.company, row.id);
        auto const id = row.id.value().to_string();
        known.insert(row.id.value());
        names.insert(name);
        if (row.state == model::ArchiveState::failed && disk.archives.contains(name)) {
            out.faults.push_back("archive " + id + " was given up and left a file");
        }
        if (row.state != model::ArchiveState::ready) continue;
        if (!disk.archives.contains(name)) out.faults.push_back("archive " + id + " has no file");
        if (!disk.archive_keys.contains(row.id.value())) out.faults.push_back("archive " + id + " has no key");
    }
    for (auto const& name : disk.archives) {
        if (!names.contains(name)) out.faults.push_back("file archives/" + name + " belongs to no archive");
    }
    for (auto const& key : disk.archive_keys) {
        if (!known.contains(key)) out.faults.push_back("key " + key.to_string() + " belongs to no archive");
    }
}

Result<Found> check(AdminStore& store) {
    Found out;
    BOOST_OUTCOME_TRY(out.faults, wait(store.database().faults()));
    BOOST_OUTCOME_TRY(auto const disk, look(store));
    BOOST_OUTCOME_TRY(auto const rows, read(store));
    compare(disk, rows.recordings, out);
    compare(disk, rows.archives, out);
    out.recordings = rows.recordings.size();
    out.objects = disk.objects.size();
    out.archives = rows.archives.size();
    BOOST_OUTCOME_TRY(auto const proofs, wait(services::verify_receipts(store.deps(), store.journal())));
    out.faults.insert(out.faults.end(), proofs.faults.begin(), proofs.faults.end());
    return out;
}

}  // namespace

int run_admin_check(bool as_json, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    auto const found = check(store.value());
    if (!found) return admin_failed(context, found.error());
    auto const& [recordings, objects, archives, faults] = found.value();
    if (as_json) {
        json::array list;
        for (auto const& fault : faults) list.push_back(json::string(fault));
        context.out << json::serialize(json::object{{"recordings", recordings},
                                                    {"objects", objects},
                                                    {"archives", archives},
                                                    {"faults", std::move(list)}})
                    << '\n';
    } else {
        for (auto const& fault : faults) context.out << "FAULT  " << fault << '\n';
        context.out << fmt::format("{} recordings, {} objects, {} archives, {} faults\n", recordings, objects, archives,
                                   faults.size());
    }
    return faults.empty() ? 0 : 1;
}

}  // namespace ombrex::app
