// SPDX-License-Identifier: Apache-2.0
#include "app/admin_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "app/business_changes.h"
#include "app/business_file.h"
#include "app/text_file.h"

namespace ombrex::app {
namespace {

/// What the store had, and what became of it.
struct Imported {
    model::CompanyId company;
    bool is_new = false;
    std::vector<std::string> changes;
};

Result<BusinessFile> load(std::string const& path) {
    BOOST_OUTCOME_TRY(auto const text, read_file(path, "a business's file"));
    return parse_business(text, path);
}

/// The business that the file means; none: a new one.
Result<std::optional<model::CompanyId>> target(ports::UnitOfWork& unit, BusinessFile const& file) {
    BOOST_OUTCOME_TRY(auto const all, unit.companies().all());
    if (file.id) {
        if (std::ranges::find(all, *file.id) != all.end()) return file.id;
        return Error{Errc::not_found,
                     "business.id: there is no business of that id; take the line out to make a new one"};
    }
    for (auto const company : all) {
        BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(company));
        if (assistant.business.name == file.assistant.business.name) return std::optional{company};
    }
    return std::optional<model::CompanyId>{};
}

Result<void> set_numbers(ports::UnitOfWork& unit, BusinessFile const& file, Imported& out) {
    BOOST_OUTCOME_TRY(auto const before, unit.companies().numbers(out.company));
    for (auto const& number : file.numbers) {
        BOOST_OUTCOME_TRY(auto const holder, unit.companies().answering(number));
        if (holder == out.company) continue;
        if (holder) {
            BOOST_OUTCOME_TRY(auto const other, unit.companies().assistant(*holder));
            return Error{Errc::conflict,
                         fmt::format("business.numbers: \"{}\" is answered by \"{}\"; take it out there "
                                     "first",
                                     number, other.business.name)};
        }
        BOOST_OUTCOME_TRY(unit.companies().set_number(out.company, number));
        out.changes.push_back("+ number " + number);
    }
    for (auto const& number : before) {
        if (std::ranges::find(file.numbers, number) != file.numbers.end()) continue;
        BOOST_OUTCOME_TRY(unit.companies().drop_number(out.company, number));
        out.changes.push_back("- number " + number);
    }
    return ok();
}

Result<Imported> import(AdminStore& store, ports::UnitOfWork& unit, BusinessFile const& file) {
    Imported out;
    BOOST_OUTCOME_TRY(auto const found, target(unit, file));
    out.is_new = !found;
    out.company = found ? *found : model::CompanyId{Id128::make(store.deps().random)};
    model::Assistant before;
    if (found) {
        BOOST_OUTCOME_TRY(before, unit.companies().assistant(*found));
    }
    out.changes = business_changes(before, file.assistant);
    auto assistant = file.assistant;
    assistant.client_tools = before.client_tools;  // no file speaks of them
    BOOST_OUTCOME_TRY(unit.companies().put(out.company, assistant));
    BOOST_OUTCOME_TRY(set_numbers(unit, file, out));
    BOOST_OUTCOME_TRY(auto const mail, unit.companies().mail(out.company));
    if (mail != file.mail) {
        BOOST_OUTCOME_TRY(unit.companies().set_mail(out.company, file.mail));
        out.changes.push_back("~ mail");
    }
    auto const* const action = out.is_new ? "business_added" : "business_changed";
    if (!out.changes.empty()) {
        BOOST_OUTCOME_TRY(store.audit(unit, out.company, action, out.company.value()));
    }
    return out;
}

}  // namespace

int run_admin_import(std::string const& path, AdminContext const& context) {
    auto const file = load(path);
    if (!file) {
        context.err << file.error().detail << '\n';
        return 2;
    }
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_failed(context, store.error());
    Imported imported;
    auto const done = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(imported, import(store.value(), unit, file.value()));
        return ok();
    });
    if (!done) return admin_failed(context, done.error());
    auto const* const what = imported.is_new ? "added" : imported.changes.empty() ? "nothing changed" : "changed";
    context.out << fmt::format("{} (id {}): {}\n", file.value().assistant.business.name,
                               imported.company.value().to_string(), what);
    for (auto const& change : imported.changes) {
        if (!imported.is_new || change.front() == '+') context.out << "  " << change << '\n';
    }
    return 0;
}

}  // namespace ombrex::app
