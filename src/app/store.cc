// SPDX-License-Identifier: Apache-2.0
#include "app/store.h"

#include "crypto/master_key.h"

namespace ombrex::app {

Result<std::unique_ptr<Store>> Store::open(std::filesystem::path const& folder, Clock const& clock, Random& random,
                                           For what) {
    std::error_code ignored;
    if (what == For::use && std::filesystem::exists(folder / restoring_mark, ignored)) {
        return Error{Errc::conflict, "a restore into " + folder.string() + " was not finished: run it again"};
    }
    BOOST_OUTCOME_TRY(auto key_store, crypto::FileKeyStore::open(folder / "keys"));
    auto out = std::make_unique<Store>(Store{std::move(key_store), nullptr, nullptr, nullptr});
    auto const master_file = folder / "master.key";
    BOOST_OUTCOME_TRY(auto masters, crypto::open_master_key_file(master_file, out->key_store, random));
    bool const rotating = masters.previous.has_value();
    out->keys = std::make_unique<crypto::KeyRing>(std::move(masters), out->key_store, random);
    if (rotating) {  // a rotation that a crash cut off
        BOOST_OUTCOME_TRY(out->keys->rewrap());
        BOOST_OUTCOME_TRY(crypto::end_master_key_rotation(master_file));
    }
    out->journal = std::make_unique<files::ErasureJournal>(folder / "keys" / "erased");
    sql::Database::Context const context{*out->keys, clock, random, folder / "keys" / "audit", out->journal.get()};
    BOOST_OUTCOME_TRY(out->database, sql::Database::open_sqlite(folder / "ombrex.db", context));
    return out;
}

}  // namespace ombrex::app
