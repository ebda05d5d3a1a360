// SPDX-License-Identifier: Apache-2.0
#include "app/admin_operators.h"

#include <ostream>

#include "app/operator_name.h"

namespace ombrex::app {
namespace {

using Change = Result<void> (*)(ports::OperatorRepository&, std::string const&, TimePoint);

/// The entry of the log names the operator that came or went.
int change(std::string const& name, std::string_view action, Change act, AdminContext const& context) {
    if (!is_plain_name(name)) {
        context.err << "ombrex admin: an operator has a plain name: letters, digits, \".\", \"_\" and \"-\"\n";
        return 1;
    }
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_failed(context, store.error());
    auto const done = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(store.value().audit(unit, {}, std::string{action} + ":" + name, {}));
        return act(unit.operators(), name, context.clock.now());
    });
    if (!done) return admin_failed(context, done.error());
    return 0;
}

}  // namespace

int run_admin_operators_list(AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    std::vector<std::string> names;
    auto const done = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(store.value().audit(unit, {}, "operators_listed", {}));
        BOOST_OUTCOME_TRY(names, unit.operators().names());
        return ok();
    });
    if (!done) return admin_failed(context, done.error());
    for (auto const& name : names) context.out << name << '\n';
    if (names.empty()) context.out << "nobody is listed: whoever has the account of the server may operate it\n";
    return 0;
}

int run_admin_operators_add(std::string const& name, AdminContext const& context) {
    return change(
        name, "operator_added",
        [](ports::OperatorRepository& list, std::string const& one, TimePoint now) { return list.add(one, now); },
        context);
}

int run_admin_operators_remove(std::string const& name, AdminContext const& context) {
    return change(
        name, "operator_removed",
        [](ports::OperatorRepository& list, std::string const& one, TimePoint) { return list.remove(one); }, context);
}

}  // namespace ombrex::app
