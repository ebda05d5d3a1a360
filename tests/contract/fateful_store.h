// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>
#include <filesystem>
#include <optional>

#include "adapters/files/erasure_journal.h"
#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "crypto/file_key_store.h"
#include "crypto/key_ring.h"
#include "crypto/master_key.h"
#include "tests/contract/store_fixture.h"

namespace ombrex::testing_support {

/// What befalls a program at its n-th step from now. There is a step before and after whatever outlives the program.
struct Fate {
    enum class Kind {
        none,
        killed,      ///< kill -9, there and then.
        fails_once,  ///< This step answers an error; if it comes after a deed, the deed is done.
        fails_on,    ///< From this step on nothing works, as on a full disk.
    };
    Kind kind = Kind::none;
    int steps = 0;
    std::optional<crypto::KeyId> stuck = {};  ///< A key that nobody can destroy, at whatever step.

    Result<void> pass() {
        --steps;
        if (kind == Kind::killed && steps == 0) ::raise(SIGKILL);
        bool const fails = (kind == Kind::fails_once && steps == 0) || (kind == Kind::fails_on && steps <= 0);
        if (fails) return Error{Errc::unavailable, "no space left on device"};
        return ok();
    }
    /// Whether it has come to that.
    [[nodiscard]] bool struck() const { return steps <= 0; }
};

class FatefulKeys final : public crypto::KeyStore {
public:
    FatefulKeys(crypto::KeyStore& real, Fate& fate) : real_{real}, fate_{fate} {}
    Result<void> add(crypto::KeyId id, crypto::Sealed const& wrapped) override { return real_.add(id, wrapped); }
    Result<void> replace(crypto::KeyId id, crypto::Sealed const& wrapped) override {
        return real_.replace(id, wrapped);
    }
    Result<Bytes> get(crypto::KeyId id) override { return real_.get(id); }
    Result<std::vector<Id128>> list(crypto::KeyKind kind) override { return real_.list(kind); }
    Result<void> destroy(crypto::KeyId id) override {
        BOOST_OUTCOME_TRY(fate_.pass());
        if (fate_.stuck == id) return Error{Errc::unavailable, "input/output error"};
        BOOST_OUTCOME_TRY(real_.destroy(id));
        return fate_.pass();
    }

private:
    crypto::KeyStore& real_;
    Fate& fate_;
};

class FatefulJournal final : public ports::ErasureJournal {
public:
    FatefulJournal(std::filesystem::path file, Fate& fate) : real_{std::move(file)}, fate_{fate} {}
    Result<std::vector<model::Receipt>> read() override { return real_.read(); }
    Result<std::size_t> forget_before(TimePoint then) override { return real_.forget_before(then); }
    Result<void> add(model::Receipt const& receipt) override {
        BOOST_OUTCOME_TRY(fate_.pass());
        BOOST_OUTCOME_TRY(real_.add(receipt));
        return fate_.pass();
    }

private:
    files::ErasureJournal real_;
    Fate& fate_;
};

class FatefulObjects final : public ports::ObjectStore {
public:
    FatefulObjects(ports::ObjectStore& real, Fate& fate) : real_{real}, fate_{fate} {}
    Task<Result<std::unique_ptr<ports::ObjectWriter>>> create(std::string name, Deadline by) override {
        return real_.create(std::move(name), by);
    }
    Task<Result<std::uint64_t>> size(std::string name, Deadline by) override { return real_.size(std::move(name), by); }
    Task<Result<Bytes>> read(std::string name, std::uint64_t at, std::size_t length, Deadline by) override {
        return real_.read(std::move(name), at, length, by);
    }
    Task<Result<std::size_t>> erase(std::string name, Deadline by) override {
        BOOST_OUTCOME_CO_TRY(fate_.pass());
        BOOST_OUTCOME_CO_TRY(auto const versions, co_await real_.erase(std::move(name), by));
        BOOST_OUTCOME_CO_TRY(fate_.pass());
        co_return versions;
    }

private:
    ports::ObjectStore& real_;
    Fate& fate_;
};

/// Its steps: before a transaction, before its commit, after it.
class FatefulDatabase final : public ports::Database {
public:
    FatefulDatabase(ports::Database& real, Fate& fate) : real_{real}, fate_{fate} {}
    Task<Result<void>> transact(Work work, Deadline deadline) override {
        BOOST_OUTCOME_CO_TRY(fate_.pass());
        BOOST_OUTCOME_CO_TRY(co_await real_.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(work(unit));
                return fate_.pass();
            },
            deadline));
        co_return fate_.pass();
    }

private:
    ports::Database& real_;
    Fate& fate_;
};

/// A data folder as the program has it: keys, journal, database, objects, spool, all in files. What was there stays
/// when it is closed and opened again.
struct FatefulStore {
    FatefulStore(std::filesystem::path const& folder, Clock const& clock, Random& random, Fate& what)
        : fate{what},
          real_keys{crypto::FileKeyStore::open(folder / "keys").value()},
          key_store{real_keys, fate},
          keys{crypto::open_master_key_file(folder / "master.key", key_store, random).value(), key_store, random},
          journal{folder / "keys" / "erased", fate},
          real_database{sql::Database::open_sqlite(folder / "ombrex.db",
                                                   {keys, clock, random, folder / "keys" / "audit", &journal})
                            .value()},
          database{*real_database, fate},
          real_objects{files::ObjectStore::open(folder / "objects").value()},
          objects{*real_objects, fate},
          spool{files::RecordingSpool::open(folder / "spool").value()} {}

    Fate& fate;
    crypto::FileKeyStore real_keys;
    FatefulKeys key_store;
    crypto::KeyRing keys;
    FatefulJournal journal;
    std::unique_ptr<sql::Database> real_database;
    FatefulDatabase database;
    std::unique_ptr<files::ObjectStore> real_objects;
    FatefulObjects objects;
    std::unique_ptr<files::RecordingSpool> spool;
};

}  // namespace ombrex::testing_support
