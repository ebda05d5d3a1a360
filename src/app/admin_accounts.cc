// SPDX-License-Identifier: Apache-2.0
#include "app/admin_accounts.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <istream>
#include <ostream>

#include "app/utc_moment.h"
#include "model/principal.h"
#include "services/add_company.h"
#include "services/add_user.h"
#include "services/legal_hold.h"
#include "services/remove_user.h"
#include "services/request_account_deletion.h"
#include "services/reset_second_factor.h"
#include "services/restore_account.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using enum privacy::Purpose;

/// None asked for: none.
Result<std::optional<crypto::Password>> password(PersonWords const& words, AdminContext const& context) {
    if (!words.password) return std::optional<crypto::Password>{};
    std::string line;
    std::getline(context.in, line);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    BOOST_OUTCOME_TRY(auto typed, crypto::Password::take(line));
    return std::optional{std::move(typed)};
}

/// An operator at work in one company.
struct Desk {
    AdminStore store;
    model::Principal who;

    static Result<Desk> open(std::string const& company, AdminContext const& context) {
        BOOST_OUTCOME_TRY(auto const id, admin_id<model::CompanyId>(company, "company list"));
        BOOST_OUTCOME_TRY(auto store, AdminStore::open(context, AdminStore::Use::change));
        auto who = model::operator_for(id, store.actor());
        return Desk{std::move(store), std::move(who)};
    }
};

Result<model::User> add_company(std::string const& name, PersonWords const& owner, AdminContext const& context) {
    BOOST_OUTCOME_TRY(auto company, model::company_name(name));
    BOOST_OUTCOME_TRY(auto person, model::person_name(owner.name));
    BOOST_OUTCOME_TRY(auto email, model::mail_address(owner.email));
    BOOST_OUTCOME_TRY(auto secret, password(owner, context));
    BOOST_OUTCOME_TRY(auto store, AdminStore::open(context, AdminStore::Use::change));
    services::PasswordDesk desk{store.deps().policy, context.random, {}};
    return wait(services::add_company(store.deps(), desk,
                                      services::NewCompany{std::move(company), std::move(person), std::move(email)},
                                      std::move(secret), store.actor(), admin_deadline(context)));
}

Result<model::User> add_user(std::string const& company, PersonWords const& person, std::string const& role,
                             AdminContext const& context) {
    auto const wanted = model::find_role(role);
    if (!wanted) return Error{Errc::invalid_input, "a role is owner, admin, staff or viewer"};
    BOOST_OUTCOME_TRY(auto name, model::person_name(person.name));
    BOOST_OUTCOME_TRY(auto email, model::mail_address(person.email));
    BOOST_OUTCOME_TRY(auto secret, password(person, context));
    BOOST_OUTCOME_TRY(auto at, Desk::open(company, context));
    services::PasswordDesk desk{at.store.deps().policy, context.random, {}};
    return wait(services::add_user(at.store.deps(), desk, at.who,
                                   services::NewUser{std::move(name), std::move(email), *wanted}, std::move(secret),
                                   admin_deadline(context)));
}

void print_user(model::User const& user, bool as_json, std::ostream& out) {
    auto const id = user.id.value().to_string();
    auto const* const state = user.state == model::UserState::active ? "active" : "invited";
    auto const& name = user.name.reveal<serve_call>();
    auto const& email = user.email.reveal<serve_call>();
    if (as_json) {
        out << json::serialize(json::object{
                   {"user", id}, {"role", to_string(user.role)}, {"state", state}, {"name", name}, {"email", email}})
            << '\n';
        return;
    }
    out << fmt::format("{}  {:<6}  {:<7}  {} <{}>\n", id, to_string(user.role), state, name, email);
}

struct CompanyLine {
    model::CompanyId id;
    std::string name;
    std::size_t users = 0;
    std::optional<model::Deletion> deletion;
};

Result<std::vector<CompanyLine>> companies(ports::UnitOfWork& unit) {
    std::vector<CompanyLine> out;
    BOOST_OUTCOME_TRY(auto const all, unit.companies().all());
    for (auto const id : all) {
        CompanyLine line;
        line.id = id;
        BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(id));
        line.name = assistant.business.name;
        BOOST_OUTCOME_TRY(auto const users, unit.users().of_company(id));
        line.users = users.size();
        BOOST_OUTCOME_TRY(line.deletion, unit.accounts().deletion(id));
        out.push_back(std::move(line));
    }
    return out;
}

void print_company(CompanyLine const& line, bool as_json, std::ostream& out) {
    auto const id = line.id.value().to_string();
    if (as_json) {
        json::value const purge = line.deletion ? json::value(utc(line.deletion->purge_due)) : json::value();
        out << json::serialize(
                   json::object{{"company", id}, {"name", line.name}, {"users", line.users}, {"purge_due", purge}})
            << '\n';
        return;
    }
    out << fmt::format("{}  {:>3} users  {}{}\n", id, line.users, line.name,
                       line.deletion ? "  (purged on " + utc(line.deletion->purge_due) + ")" : "");
}

}  // namespace

int run_admin_company_add(std::string const& name, PersonWords const& owner, AdminContext const& context) {
    auto const added = add_company(name, owner, context);
    if (!added) return admin_refused(context, added.error());
    context.out << fmt::format("company {}\nowner   {}\n", added.value().company.value().to_string(),
                               added.value().id.value().to_string());
    return 0;
}

int run_admin_company_list(bool json, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    std::vector<CompanyLine> lines;
    auto const read = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(lines, companies(unit));
        return ok();
    });
    if (!read) return admin_failed(context, read.error());
    for (auto const& line : lines) print_company(line, json, context.out);
    return 0;
}

int run_admin_company_delete(std::string const& company, AdminContext const& context) {
    auto at = Desk::open(company, context);
    if (!at) return admin_refused(context, at.error());
    auto const asked =
        wait(services::request_account_deletion(at.value().store.deps(), at.value().who, admin_deadline(context)));
    if (!asked) return admin_refused(context, asked.error());
    context.out << fmt::format("no call is answered for it any more; everything is purged on {}\n",
                               utc(asked.value().purge_due));
    auto const holds = wait(services::legal_holds(at.value().store.deps(), admin_deadline(context)));
    if (!holds) return admin_refused(context, holds.error());
    for (auto const& one : holds.value()) {
        if (one.company != at.value().who.company) continue;
        context.out << fmt::format("legal_hold: {} keeps some of it until {}\n", to_string(one.reason),
                                   to_string(one.until));
    }
    return 0;
}

int run_admin_company_restore(std::string const& company, AdminContext const& context) {
    auto at = Desk::open(company, context);
    if (!at) return admin_refused(context, at.error());
    auto const done = wait(services::restore_account(at.value().store.deps(), at.value().who, admin_deadline(context)));
    if (!done) return admin_refused(context, done.error());
    context.out << "restored; its calls are answered again\n";
    return 0;
}

int run_admin_user_add(std::string const& company, PersonWords const& person, std::string const& role,
                       AdminContext const& context) {
    auto const added = add_user(company, person, role, context);
    if (!added) return admin_refused(context, added.error());
    context.out << fmt::format("user    {}\n", added.value().id.value().to_string());
    return 0;
}

int run_admin_user_list(std::string const& company, bool json, AdminContext const& context) {
    auto const id = admin_id<model::CompanyId>(company, "company list");
    if (!id) return admin_refused(context, id.error());
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    std::vector<model::User> users;
    auto const read = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(unit.accounts().deletion(id.value()));  // there is such a company
        BOOST_OUTCOME_TRY(users, unit.users().of_company(id.value()));
        return store.value().audit(unit, id.value(), "users_listed", id.value().value());
    });
    if (!read) return admin_failed(context, read.error());
    for (auto const& user : users) print_user(user, json, context.out);
    return 0;
}

int run_admin_user_reset_second_factor(std::string const& company, std::string const& user,
                                       AdminContext const& context) {
    auto const id = admin_id<model::UserId>(user, "user list");
    if (!id) return admin_refused(context, id.error());
    auto at = Desk::open(company, context);
    if (!at) return admin_refused(context, at.error());
    auto const done = wait(
        services::reset_second_factor(at.value().store.deps(), at.value().who, id.value(), admin_deadline(context)));
    if (!done) return admin_refused(context, done.error());
    context.out << "off; every session has ended, and a letter tells the user so\n";
    return 0;
}

int run_admin_user_remove(std::string const& company, std::string const& user, AdminContext const& context) {
    auto const id = admin_id<model::UserId>(user, "user list");
    if (!id) return admin_refused(context, id.error());
    auto at = Desk::open(company, context);
    if (!at) return admin_refused(context, at.error());
    auto const done =
        wait(services::remove_user(at.value().store.deps(), at.value().who, id.value(), admin_deadline(context)));
    if (!done) return admin_refused(context, done.error());
    context.out << "removed\n";
    return 0;
}

}  // namespace ombrex::app
