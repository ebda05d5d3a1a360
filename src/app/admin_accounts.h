// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/admin_store.h"

namespace ombrex::app {

// `ombrex admin company ...` and `ombrex admin user ...`: the services of accounts, by the hand of an operator. A
// password is one line of `in`, asked for by --password-stdin; without one the user is invited. Each returns the exit
// code: 0, 1 (refused, or no such), 2 (what was typed is no name, address, role or id).

struct PersonWords {
    std::string name, email;
    bool password = false;
};

int run_admin_company_add(std::string const& name, PersonWords const& owner, AdminContext const& context);
int run_admin_company_list(bool json, AdminContext const& context);
/// Ends with the day on which everything is purged (C26, C39).
int run_admin_company_delete(std::string const& company, AdminContext const& context);
int run_admin_company_restore(std::string const& company, AdminContext const& context);

int run_admin_user_add(std::string const& company, PersonWords const& person, std::string const& role,
                       AdminContext const& context);
/// Shows names and addresses, and is in the audit log.
int run_admin_user_list(std::string const& company, bool json, AdminContext const& context);
/// For who lost phone and codes: his sessions end, and he is mailed. `--as` says who did it.
int run_admin_user_reset_second_factor(std::string const& company, std::string const& user,
                                       AdminContext const& context);
int run_admin_user_remove(std::string const& company, std::string const& user, AdminContext const& context);

}  // namespace ombrex::app
