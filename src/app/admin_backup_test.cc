// SPDX-License-Identifier: Apache-2.0
#include "app/admin_backup.h"

#include <gmock/gmock.h>

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

/// A business with one call, backed up.
class AdminBackupTest : public testing::AdminCallTest {
protected:
    /// The store goes, its keys stay.
    void lose_store() {
        for (auto const* name :
             {"ombrex.db", "ombrex.db-wal", "ombrex.db-shm", "objects", "spool", "archives", "outbox"}) {
            fs::remove_all(fs::path{config.data} / name);
        }
    }
    Ran restore() { return admin({"restore", (base / "backup").string()}); }

    Ran backed_up = admin({"backup", (base / "backup").string()});
};

TEST_F(AdminBackupTest, what_was_lost_is_there_again) {
    EXPECT_THAT(backed_up.out, HasSubstr("the store, 1 recordings, no keys")) << backed_up.err;
    auto const before = admin({"calls", "export", "--last"}).out;
    lose_store();
    auto const ran = restore();
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.out, AllOf(HasSubstr("the store, 1 recordings; 0 rows were due"), Not(HasSubstr("no key"))));
    EXPECT_EQ(admin({"calls", "export", "--last"}).out, before);
    EXPECT_EQ(admin({"check"}).out, "1 recordings, 1 objects, 0 archives, 0 faults\n");
}

TEST_F(AdminBackupTest, no_key_is_in_it) {
    for (auto const& entry : fs::recursive_directory_iterator{base / "backup"}) {
        EXPECT_THAT(entry.path().string(), Not(HasSubstr("key")));
    }
    for (auto const* name : {"ombrex.db", "ombrex-backup", "objects"}) {
        EXPECT_TRUE(fs::exists(base / "backup" / name)) << name;
    }
    EXPECT_EQ(fs::status(base / "backup").permissions(), fs::perms::owner_all);
}

TEST_F(AdminBackupTest, C24_C25_what_was_erased_after_it_cannot_be_opened_from_it) {
    clock.advance(std::chrono::days{91});
    ASSERT_THAT(admin({"erase-due", "--now"}).out, HasSubstr("destroyed call_recording"));
    {
        auto at = store();  // and its transcript, as a person asked
        ASSERT_TRUE(at.keys().destroy({crypto::KeyKind::transcript, recording.call.value()}));
    }
    lose_store();
    auto const ran = restore();
    EXPECT_THAT(ran.out, HasSubstr("1 rows had been erased after the backup and are erased again")) << ran.err;
    EXPECT_FALSE(fs::exists(object_of(recording)));
    auto at = store();
    EXPECT_EQ(
        at.keys().find(recording.company.value(), {crypto::KeyKind::recording, recording.id.value()}).error().code,
        Errc::not_found);
    EXPECT_THAT(admin({"calls", "export", "--last"}).out, HasSubstr("\"transcript\":[]"));
}

TEST_F(AdminBackupTest, C24_C25_what_was_erased_at_a_persons_request_after_it_is_erased_again) {
    {
        auto at = store();  // as the rights desk does it: long before it would be due
        ASSERT_TRUE(at.transact([&](ports::UnitOfWork& unit) -> Result<void> {
            for (auto const category :
                 {privacy::Category::call_recording, privacy::Category::call_metadata, privacy::Category::transcript}) {
                bool const sound = category == privacy::Category::call_recording;
                auto const row = sound ? recording.id.value() : recording.call.value();
                BOOST_OUTCOME_TRY(unit.retention().remove({category, recording.company, row, clock.now()}));
                BOOST_OUTCOME_TRY(unit.retention().add(
                    {.id = Id128::make(random),
                     .company = recording.company,
                     .category = category,
                     .subject = row,
                     .due = clock.now(),
                     .destroyed = clock.now()},
                    {},
                    privacy::erase_on(at.deps().policy, privacy::Category::audit_entry, clock.now(), TimeZone::utc())));
            }
            return ok();
        }));
    }
    lose_store();
    auto const ran = restore();
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("3 rows had been erased after the backup and are erased again"));
    EXPECT_THAT(admin({"calls", "list"}).out, HasSubstr("no call has ended yet"));
    EXPECT_FALSE(fs::exists(object_of(recording)));
    auto at = store();
    EXPECT_FALSE(at.keys().find(recording.company.value(), {crypto::KeyKind::recording, recording.id.value()}));
    std::size_t receipts = 0;
    ASSERT_TRUE(at.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const all, unit.retention().receipts(recording.company, 10));
        receipts = all.size();
        return ok();
    }));
    EXPECT_EQ(receipts, 3U) << "the proofs are there again";
}

TEST_F(AdminBackupTest, a_restore_that_was_cut_off_opens_for_nobody_until_it_is_run_again) {
    lose_store();
    std::ofstream{fs::path{config.data} / "restoring"} << "x";
    fs::copy_file(base / "backup" / "ombrex.db", fs::path{config.data} / "ombrex.db");
    EXPECT_THAT(admin({"calls", "list"}).err, HasSubstr("was not finished: run it again"));
    EXPECT_EQ(restore().code, 0);
    EXPECT_EQ(admin({"check"}).out, "1 recordings, 1 objects, 0 archives, 0 faults\n");
}

TEST_F(AdminBackupTest, C40_an_archive_is_in_no_backup_and_after_a_restore_its_row_says_so) {
    {
        auto at = store();
        model::Archive archive;
        archive.id = model::ArchiveId{Id128::make(random)};
        archive.company = recording.company;
        archive.asked = archive.try_at = clock.now();
        archive.state = model::ArchiveState::ready;
        ASSERT_TRUE(at.transact([&](ports::UnitOfWork& unit) {
            return unit.archives().add(archive, privacy::erase_on(at.deps().policy, privacy::Category::export_archive,
                                                                  clock.now(), TimeZone::utc()));
        }));
    }
    fs::remove_all(base / "backup");
    EXPECT_EQ(admin({"backup", (base / "backup").string()}).code, 0);
    lose_store();
    ASSERT_EQ(restore().code, 0);
    EXPECT_EQ(admin({"check"}).out, "1 recordings, 1 objects, 1 archives, 0 faults\n");
    EXPECT_THAT(admin({"company", "exports", recording.company.value().to_string()}).out,
                HasSubstr("archives are in no backup"));
}

TEST_F(AdminBackupTest, C32_the_audit_log_says_who_put_an_older_one_back) {
    admin({"calls", "list"});
    lose_store();
    ASSERT_EQ(restore().code, 0);
    auto const verified = admin({"audit", "verify"});
    EXPECT_EQ(verified.code, 0) << verified.out;
    EXPECT_THAT(verified.out, HasSubstr("note   the log ended at entry 2 where 3 had been written, and went on from "
                                        "there: entry 3 says who restored a backup"));
}

TEST_F(AdminBackupTest, a_recording_whose_key_went_stays_shut) {
    {
        auto at = store();
        ASSERT_TRUE(at.keys().destroy({crypto::KeyKind::recording, recording.id.value()}));
    }
    lose_store();
    EXPECT_THAT(restore().out, HasSubstr("1 recordings have no key any more: they were erased after the backup"));
    EXPECT_THAT(admin({"check"}).out, HasSubstr("recording " + recording.id.value().to_string() + " has no key"));
}

TEST_F(AdminBackupTest, nothing_is_overwritten) {
    EXPECT_THAT(admin({"backup", (base / "backup").string()}).err, HasSubstr("is not empty"));
    EXPECT_THAT(restore().err, HasSubstr("holds \""));
    EXPECT_EQ(admin({"check"}).code, 0);
}

TEST_F(AdminBackupTest, without_its_keys_a_backup_is_not_restored) {
    auto const keys = fs::path{config.data};
    config.data = (base / "elsewhere").string();
    EXPECT_THAT(restore().err, HasSubstr("has no master.key"));
    EXPECT_FALSE(fs::exists(fs::path{config.data} / "master.key"));
    fs::create_directories(config.data);
    fs::copy(keys / "master.key", fs::path{config.data} / "master.key");
    auto const half = restore();
    EXPECT_EQ(half.code, 1);
    EXPECT_THAT(half.out, HasSubstr("1 businesses have no key here"));
}

TEST_F(AdminBackupTest, half_a_backup_is_refused) {
    fs::remove(base / "backup" / "ombrex-backup");
    lose_store();
    EXPECT_THAT(restore().err, HasSubstr("is no whole backup"));
}

}  // namespace
}  // namespace ombrex::app
