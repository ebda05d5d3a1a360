// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "crypto/key_ring.h"
#include "ports/database.h"
#include "ports/erasure_journal.h"

namespace ombrex::sql {

/// The store over SOCI. Transactions run one after another on a database thread of its own.
/// Thread: safe to share. Lifetime: `keys`, `clock` and `random` outlive it; its destructor waits for what runs.
class Database final : public ports::Database {
public:
    struct Context {
        crypto::KeyRing& keys;
        Clock const& clock;
        Random& random;
        std::filesystem::path anchor{};            ///< The file that anchors the audit log; empty: none.
        ports::ErasureJournal* journal = nullptr;  ///< Where receipts stand first; none: nowhere else.
    };
    /// At most so many transactions wait; one more is refused: a queue that only grows helps nobody.
    static constexpr std::size_t waiting_max = 4096;

    /// Opens (creates) an SQLite file: WAL, synchronous FULL, secure_delete, and brings its schema up to date.
    /// Errors: unavailable (cannot be opened), conflict (newer than this program).
    static Result<std::unique_ptr<Database>> open_sqlite(std::filesystem::path const& file, Context context);
    /// A store that is gone with the object: text mode and tests.
    static Result<std::unique_ptr<Database>> open_in_memory(Context context);

    ~Database() override;

    Task<Result<void>> transact(Work work, Deadline deadline) override;

    /// Writes the whole store, as it is at one moment, into a new file; others go on reading and writing meanwhile. The
    /// copy holds nothing of what was deleted. Errors: unavailable (the file exists, or the disk refuses).
    Task<Result<void>> copy_to(std::filesystem::path file);
    /// What the database finds wrong with its own file: damaged pages, rows that point nowhere. Empty: nothing.
    Task<Result<std::vector<std::string>>> faults();

private:
    struct Engine;
    explicit Database(std::unique_ptr<Engine> engine);
    static Result<std::unique_ptr<Database>> open(std::string const& connection, Context context);

    std::unique_ptr<Engine> engine_;
};

}  // namespace ombrex::sql
