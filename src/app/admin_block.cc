// SPDX-License-Identifier: Apache-2.0
#include "app/admin_block.h"

#include <ostream>

namespace ombrex::app {
namespace {

struct Entry {
    model::CompanyId company;
    model::CallerPhone number;
};

Result<Entry> entry_of(std::string const& company, std::string const& number) {
    auto const id = Id128::parse(company);
    if (!id) return Error{Errc::invalid_input, "that is no id; `ombrex admin company list` shows them"};
    auto const phone = model::PhoneNumber::parse(number);
    if (!phone) return Error{Errc::invalid_input, "a number is written with its country: +13035550177"};
    return Entry{model::CompanyId{id.value()}, model::CallerPhone{phone.value()}};
}

Result<void> block(AdminStore& store, Entry const& entry, AdminContext const& context) {
    auto const deps = store.deps();
    return store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(entry.company));
        auto const id = Id128::make(context.random);
        auto const now = context.clock.now();
        auto const keep =
            privacy::erase_on(deps.policy, privacy::Category::caller_number, now, assistant.business.zone);
        BOOST_OUTCOME_TRY(store.audit(unit, entry.company, "number_blocked", id));
        return unit.abuse().block(entry.company, id, entry.number, now, keep);
    });
}

}  // namespace

int run_admin_block_add(std::string const& company, std::string const& number, AdminContext const& context) {
    auto const entry = entry_of(company, number);
    if (!entry) return admin_refused(context, entry.error());
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_failed(context, store.error());
    auto const done = block(store.value(), entry.value(), context);
    if (!done) return admin_refused(context, done.error());
    context.out << "blocked, from the next call on\n";
    return 0;
}

int run_admin_block_remove(std::string const& company, std::string const& number, AdminContext const& context) {
    auto const entry = entry_of(company, number);
    if (!entry) return admin_refused(context, entry.error());
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_failed(context, store.error());
    bool was_blocked = false;
    auto const done = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const& [owner, phone] = entry.value();
        BOOST_OUTCOME_TRY(store.value().audit(unit, owner, "number_unblocked", owner.value()));
        BOOST_OUTCOME_TRY(was_blocked, unit.abuse().unblock(owner, phone));
        return ok();
    });
    if (!done) return admin_refused(context, done.error());
    context.out << (was_blocked ? "its calls are answered again\n" : "that number was not blocked\n");
    return was_blocked ? 0 : 1;
}

int run_admin_block_list(std::string const& company, AdminContext const& context) {
    auto const id = Id128::parse(company);
    if (!id) {
        return admin_refused(context, {Errc::invalid_input, "that is no id; `ombrex admin company list` shows them"});
    }
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    std::vector<model::CallerPhone> numbers;
    auto const done = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        model::CompanyId const owner{id.value()};
        BOOST_OUTCOME_TRY(store.value().audit(unit, owner, "blocked_numbers_listed", owner.value()));
        BOOST_OUTCOME_TRY(numbers, unit.abuse().blocked(owner));
        return ok();
    });
    if (!done) return admin_refused(context, done.error());
    for (auto const& number : numbers) {
        context.out << number.reveal<privacy::Purpose::abuse_detection>().e164() << '\n';
    }
    if (numbers.empty()) context.out << "no number is blocked\n";
    return 0;
}

}  // namespace ombrex::app
