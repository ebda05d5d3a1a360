// SPDX-License-Identifier: Apache-2.0
#include "app/admin_store.h"

#include <ostream>

#include "app/config_policy.h"
#include "app/operator_name.h"
#include "crypto/master_key.h"
#include "services/audit.h"

namespace ombrex::app {
namespace {

using namespace std::chrono_literals;

}  // namespace

int admin_failed(AdminContext const& context, Error const& error) {
    context.err << "ombrex admin: " << error.detail << '\n';
    return 1;
}

int admin_refused(AdminContext const& context, Error const& error) {
    admin_failed(context, error);
    return error.code == Errc::invalid_input ? 2 : 1;
}

Deadline admin_deadline(AdminContext const& context) { return Deadline::in(context.clock, 60s); }

Result<AdminStore> AdminStore::open(AdminContext const& context, Use use) {
    BOOST_OUTCOME_TRY(auto const policy, policy_of(context.config));
    AdminStore out{context, policy};
    std::error_code ignored;
    bool const there = std::filesystem::exists(out.path_ / "ombrex.db", ignored);
    if ((use == Use::look || use == Use::alone) && !there) {
        return Error{Errc::not_found,
                     out.path_.string() + " holds no store; name the data folder with --data, or import a business"};
    }
    if (use != Use::look) {
        if (DataFolder::is_throw_away(out.path_)) {
            return Error{Errc::conflict, out.path_.string() +
                                             " is a throw-away folder of serve --scenario, emptied at its next start; "
                                             "name another with --data"};
        }
        // Alone, so that nobody else makes the keys of a new folder at the same time; or beside the server that made
        // it.
        auto alone = DataFolder::open(out.path_, DataFolder::Kind::lasting);
        if (alone) out.alone_.emplace(std::move(alone.value()));
        bool const may_share = use == Use::change && there;
        if (!alone && !(may_share && alone.error().code == Errc::conflict)) return alone.error();
    }
    auto const what = use == Use::restore ? Store::For::restoring : Store::For::use;
    BOOST_OUTCOME_TRY(out.store_, Store::open(out.path_, context.clock, context.random, what));
    BOOST_OUTCOME_TRY(out.learn_who_acts(context));
    return out;
}

Result<void> AdminStore::learn_who_acts(AdminContext const& context) {
    std::vector<std::string> listed;
    BOOST_OUTCOME_TRY(transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(listed, unit.operators().names());
        return ok();
    }));
    BOOST_OUTCOME_TRY(actor_, acting_operator(context.account, context.as, listed));
    return ok();
}

Result<void> AdminStore::rotate_master_key() {
    BOOST_OUTCOME_TRY(crypto::begin_master_key_rotation(path_ / "master.key", random_));
    store_.reset();
    BOOST_OUTCOME_TRY(store_, Store::open(path_, clock_, random_));  // it finds a rotation under way, and ends it
    return ok();
}

Result<void> AdminStore::transact(ports::Database::Work work) {
    return wait(database().transact(std::move(work), Deadline::in(clock_, 60s)));
}

Result<void> AdminStore::audit(ports::UnitOfWork& unit, model::CompanyId company, std::string_view action,
                               Id128 subject) {
    return services::audit(deps(), unit, company, actor_, std::string{action}, subject);
}

}  // namespace ombrex::app
