// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "adapters/outbox/outbox_mailer.h"
#include "base/temporary_folder.h"
#include "model/principal.h"
#include "services/make_archives.h"
#include "tests/contract/sealed_sound.h"
#include "tests/contract/store_fixture.h"
#include "tests/contract/zip_reader.h"

namespace ombrex::testing_support {

/// A store, and the folders of a server beside it.
class ArchiveTest : public StoreTest {
protected:
    ArchiveTest()
        : spool{files::RecordingSpool::open(folder / "spool").value()},
          objects{files::ObjectStore::open(folder / "objects").value()},
          archives{files::ObjectStore::open(folder / "archives").value()},
          outbox{outbox::OutboxMailer::open(folder / "outbox", clock).value()} {}
    ~ArchiveTest() override { outbox.reset(); }

    services::RecordingRoom recordings() { return {*spool, *objects, keys, archives.get()}; }
    services::ArchiveRoom room() { return {recordings(), *archives, *outbox}; }
    static Task<Result<void>> append(Bytes& out, Bytes bytes) {
        out.insert(out.end(), bytes.begin(), bytes.end());
        co_return ok();
    }

    /// The archive, written right here; its files.
    std::map<std::string, std::string> written(services::ArchiveSubject subject) {
        Bytes file;
        auto const sink = [&file](Bytes bytes) { return append(file, std::move(bytes)); };
        auto const size = wait(services::write_archive(deps, recordings(), outbox.get(), std::move(subject), sink));
        EXPECT_TRUE(size) << size.error().detail;
        EXPECT_EQ(size.value(), file.size());
        return ZipReader{file}.files();
    }

    /// The sound of a recording as it lies in the store.
    void put_sound(model::Recording const& recording, std::string_view sound) {
        put_sealed_sound(*objects, keys, random, recording, sound, soon());
    }
    model::User put_user(std::string name, std::string email, std::string hash) {
        model::User user;
        user.id = model::UserId{Id128::make(random)};
        user.company = company;
        user.name = model::PersonName{std::move(name)};
        user.email = model::MailAddress{std::move(email)};
        user.role = model::Role::owner;
        user.created = clock.now();
        auto const stays = privacy::erase_after_event(deps.policy, privacy::Category::account_name).value();
        in_unit([&](ports::UnitOfWork& unit) { return unit.users().add(user, model::PasswordHash{hash}, stays); });
        return user;
    }

    TemporaryFolder folder;
    std::unique_ptr<files::RecordingSpool> spool;
    std::unique_ptr<files::ObjectStore> objects;
    std::unique_ptr<files::ObjectStore> archives;
    std::unique_ptr<outbox::OutboxMailer> outbox;
    services::Deps deps{*database, clock, random, privacy::published_policy};
};

}  // namespace ombrex::testing_support
