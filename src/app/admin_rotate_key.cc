// SPDX-License-Identifier: Apache-2.0
#include "app/admin_rotate_key.h"

#include <fmt/format.h>

#include <ostream>

namespace ombrex::app {
namespace {

Result<std::size_t> rotate(AdminStore& store) {
    BOOST_OUTCOME_TRY(
        store.transact([&](ports::UnitOfWork& unit) { return store.audit(unit, {}, "master_key_rotated", {}); }));
    BOOST_OUTCOME_TRY(store.rotate_master_key());
    BOOST_OUTCOME_TRY(auto const wrapped, store.key_store().list(crypto::KeyKind::company));
    return wrapped.size();
}

}  // namespace

int run_admin_rotate_key(AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::alone);
    if (!store) return admin_failed(context, store.error());
    auto const wrapped = rotate(store.value());
    if (!wrapped) return admin_failed(context, wrapped.error());
    context.out << fmt::format(
        "the master key is another one, and {} keys hang on it; mirror master.key and keys again\n", wrapped.value());
    return 0;
}

}  // namespace ombrex::app
