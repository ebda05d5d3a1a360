// SPDX-License-Identifier: Apache-2.0
#include "app/admin_recording.h"

#include <fmt/format.h>

#include <ostream>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "app/new_file.h"
#include "services/export_recording.h"

namespace ombrex::app {
namespace {

namespace fs = std::filesystem;

Result<services::ExportedRecording> exported(AdminStore& store, AdminContext const& context, std::string const& id,
                                             fs::path const& to) {
    model::Call call;
    BOOST_OUTCOME_TRY(store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(call, unit.calls().with_protocol_id(id));
        return ok();
    }));
    BOOST_OUTCOME_TRY(auto const objects, files::ObjectStore::open(store.path() / "objects"));
    BOOST_OUTCOME_TRY(auto const spool, files::RecordingSpool::open(store.path() / "spool"));
    BOOST_OUTCOME_TRY(auto file, NewFile::create(to));
    redaction::Redactor const redactor;
    services::RecordingRoom const room{*spool, *objects, store.keys()};
    services::RedactedCopy const wanted{call.company, call.id, store.actor()};
    auto const sink = [&file](Bytes bytes) { return append(file, std::move(bytes)); };
    auto done = wait(services::export_recording(store.deps(), room, redactor, wanted, sink, admin_deadline(context)));
    if (!done) return done.error();
    BOOST_OUTCOME_TRY(file.keep());
    return done;
}

}  // namespace

int run_admin_recording_export(std::string const& protocol_id, fs::path const& to, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    auto const done = exported(store.value(), context, protocol_id, to);
    if (!done) return admin_failed(context, done.error());
    context.out << fmt::format("{}: {} ranges are silent\n", to.string(), done.value().ranges);
    return 0;
}

}  // namespace ombrex::app
