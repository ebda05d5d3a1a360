// SPDX-License-Identifier: Apache-2.0
#include "app/admin_store.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <ostream>

#include "app/config_policy.h"

namespace ombrex::app {
namespace {

using namespace std::chrono_literals;

/// "operator:root": the name of the account that runs the command.
std::string operator_name() {
    auto const id = ::geteuid();
    std::array<char, 4096> room{};
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(id, &entry, room.data(), room.size(), &found) == 0 && found != nullptr) {
        return std::string{"operator:"} + found->pw_name;
    }
    return "operator:" + std::to_string(id);
}

}  // namespace

int admin_failed(AdminContext const& context, Error const& error) {
    context.err << "ombrex admin: " << error.detail << '\n';
    return 1;
}

Deadline admin_deadline(AdminContext const& context) { return Deadline::in(context.clock, 60s); }

Result<AdminStore> AdminStore::open(AdminContext const& context, Use use) {
    BOOST_OUTCOME_TRY(auto policy, policy_of(context.config));
    AdminStore out{context, std::move(policy)};
    std::error_code ignored;
    bool const there = std::filesystem::exists(out.path_ / "ombrex.db", ignored);
    if (use == Use::look && !there) {
        return Error{Errc::not_found,
                     out.path_.string() + " holds no store; name the data folder with --data, or import a business"};
    }
    if (use == Use::change) {
        if (DataFolder::is_throw_away(out.path_)) {
            return Error{Errc::conflict, out.path_.string() +
                                             " is a throw-away folder of serve --scenario, emptied at its next start; "
                                             "name another with --data"};
        }
        // Alone, so that nobody else makes the keys of a new folder at the same time; or beside the server that made
        // it.
        auto alone = DataFolder::open(out.path_, DataFolder::Kind::lasting);
        if (alone) out.alone_.emplace(std::move(alone.value()));
        if (!alone && !(there && alone.error().code == Errc::conflict)) return alone.error();
    }
    BOOST_OUTCOME_TRY(out.store_, Store::open(out.path_, context.clock, context.random));
    return out;
}

Result<void> AdminStore::transact(ports::Database::Work work) {
    return wait(database().transact(std::move(work), Deadline::in(clock_, 60s)));
}

Result<void> AdminStore::audit(ports::UnitOfWork& unit, model::CompanyId company, std::string_view action,
                               Id128 subject) {
    model::AuditEntry entry;
    entry.at = clock_.now();
    entry.company = company;
    entry.actor = operator_name();
    entry.action = action;
    entry.subject = subject;
    auto const keep = privacy::erase_on(*policy_, privacy::Category::audit_entry, entry.at, TimeZone::utc());
    return unit.audit().add(std::move(entry), keep);
}

}  // namespace ombrex::app
