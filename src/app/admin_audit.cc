// SPDX-License-Identifier: Apache-2.0
#include "app/admin_audit.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <ostream>

#include "services/audit_check.h"
#include "services/receipt_check.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using model::AuditAnchor;
using model::AuditEntry;

constexpr std::size_t page = 1000;

std::string words(AuditAnchor::Link const& link) { return fmt::format("{}:{}", link.number, to_hex(link.chain)); }

json::array as_array(std::vector<std::string> const& texts) {
    json::array out;
    for (auto const& text : texts) out.push_back(json::string(text));
    return out;
}

json::object as_json(AuditEntry const& entry) {
    return {{"number", entry.number},
            {"at_us", entry.at.time_since_epoch().count()},
            {"company", entry.company.value().to_string()},
            {"actor", entry.actor},
            {"action", entry.action},
            {"subject", entry.subject.to_string()},
            {"erase_on_us", entry.erase_on.time_since_epoch().count()},
            {"chain", to_hex(entry.chain)}};
}

/// Says that it is exported, then the first line.
Result<std::string> begin_export(AdminStore& store) {
    std::string out;
    BOOST_OUTCOME_TRY(store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(store.audit(unit, {}, "audit_exported", {}));
        BOOST_OUTCOME_TRY(auto const anchor, unit.audit().anchor());
        json::object const first{{"format", "ombrex-audit/1"},
                                 {"after", words(anchor.value_or(AuditAnchor{}).base)},
                                 {"end", words(anchor.value_or(AuditAnchor{}).newest)}};
        out = json::serialize(first) + "\n";
        return ok();
    }));
    return out;
}

}  // namespace

int run_admin_audit_verify(bool as_object, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    auto verdict = wait(services::verify_audit(store.value().deps()));
    if (!verdict) return admin_failed(context, verdict.error());
    auto const receipts = wait(services::verify_receipts(store.value().deps(), store.value().journal()));
    if (!receipts) return admin_failed(context, receipts.error());
    auto const put = [](std::vector<std::string> const& from, std::vector<std::string>& to) {
        to.insert(to.end(), from.begin(), from.end());
    };
    put(receipts.value().faults, verdict.value().faults);
    put(receipts.value().notes, verdict.value().notes);
    auto const& [entries, end, faults, notes] = verdict.value();
    if (as_object) {
        json::object const out{
            {"entries", entries}, {"end", words(end)}, {"faults", as_array(faults)}, {"notes", as_array(notes)}};
        context.out << json::serialize(out) << '\n';
        return faults.empty() ? 0 : 1;
    }
    for (auto const& fault : faults) context.out << "FAULT  " << fault << '\n';
    for (auto const& note : notes) context.out << "note   " << note << '\n';
    context.out << fmt::format("{} entries, {} faults; the log ends with {}\n", entries, faults.size(), words(end));
    return faults.empty() ? 0 : 1;
}

int run_admin_audit_export(AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    auto const first = begin_export(store.value());
    if (!first) return admin_failed(context, first.error());
    context.out << first.value();
    std::vector<AuditEntry> entries;
    for (long long next = 0;;) {
        auto const done = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(entries, unit.audit().read(next, page));
            return ok();
        });
        if (!done) return admin_failed(context, done.error());
        for (auto const& entry : entries) context.out << json::serialize(as_json(entry)) << '\n';
        if (entries.size() < page) return 0;
        next = entries.back().number + 1;
    }
}

}  // namespace ombrex::app
