// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/audit_repository.h"

#include <algorithm>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"
#include "crypto/digest.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using model::AuditEntry;
using privacy::Disclosure;
using soci::into;
using soci::use;

Result<crypto::Digest> chain_from(std::string const& hex) {
    BOOST_OUTCOME_TRY(auto const raw, from_hex(hex));
    crypto::Digest out{};
    if (raw.size() != out.size()) return Error{Errc::unavailable, "a stored chain value cannot be read"};
    std::ranges::copy(raw, out.begin());
    return out;
}

/// A set of categories as bits, in the order of the enumeration.
long long bits(privacy::CategorySet categories) {
    long long out = 0;
    for (std::size_t i = 0; i < privacy::category_count; ++i) {
        if (categories.contains(static_cast<privacy::Category>(i))) out |= 1LL << i;
    }
    return out;
}

privacy::CategorySet from_bits(long long bits) {
    privacy::CategorySet out;
    for (std::size_t i = 0; i < privacy::category_count; ++i) {
        if ((bits >> i & 1) != 0) out.insert(static_cast<privacy::Category>(i));
    }
    return out;
}

}  // namespace

Result<void> AuditRepository::add(AuditEntry entry, privacy::EraseOn erase_on) {
    return guarded([&]() -> Result<void> {
        long long last = 0;
        std::string chain;
        sql_ << "SELECT number, chain FROM audit ORDER BY number DESC LIMIT 1", into(last), into(chain);
        crypto::Digest previous{};
        if (sql_.got_data()) {
            BOOST_OUTCOME_TRY(previous, chain_from(chain));
        } else {
            last = 0;
        }
        entry.number = last + 1;
        entry.chain = crypto::sha256(as_bytes(model::chain_input(entry, previous)));
        auto const at = detail::us(entry.at);
        auto const company = text(entry.company);
        auto const subject = entry.subject.to_string();
        auto const chained = to_hex(entry.chain);
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO audit (number, at_us, company, actor, action, subject, chain, erase_on_us) "
                "VALUES (:n, :at, :c, :w, :a, :s, :h, :e)",
            use(entry.number, "n"), use(at, "at"), use(company, "c"), use(entry.actor, "w"), use(entry.action, "a"),
            use(subject, "s"), use(chained, "h"), use(erase.value, erase.indicator, "e");
        return ok();
    });
}

Result<std::vector<AuditEntry>> AuditRepository::read(long long first, std::size_t limit) {
    return guarded([&]() -> Result<std::vector<AuditEntry>> {
        auto const most = static_cast<long long>(limit);
        soci::rowset<soci::row> const rows =
            (sql_.prepare
                 << "SELECT number, at_us, company, actor, action, subject, chain FROM audit WHERE number >= :f "
                    "ORDER BY number LIMIT :l",
             use(first, "f"), use(most, "l"));
        std::vector<AuditEntry> out;
        for (auto const& row : rows) {
            AuditEntry e;
            e.number = row.get<long long>(0);
            e.at = detail::from_us(row.get<long long>(1));
            BOOST_OUTCOME_TRY(e.company, detail::id_from<model::CompanyId>(row.get<std::string>(2)));
            e.actor = row.get<std::string>(3);
            e.action = row.get<std::string>(4);
            BOOST_OUTCOME_TRY(e.subject, Id128::parse(row.get<std::string>(5)));
            BOOST_OUTCOME_TRY(e.chain, chain_from(row.get<std::string>(6)));
            out.push_back(std::move(e));
        }
        return out;
    });
}

Result<void> AuditRepository::add(Disclosure const& d, privacy::EraseOn erase_on) {
    return guarded([&]() -> Result<void> {
        auto const company = d.company.value().to_string();
        std::string const call = d.call ? d.call->value().to_string() : "";
        auto const at = detail::us(d.when);
        auto const recipient = static_cast<long long>(d.recipient);
        auto const categories = bits(d.categories);
        auto const purpose = static_cast<long long>(d.purpose);
        auto const size = static_cast<long long>(d.bytes);
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO disclosure (company, call, at_us, recipient, categories, purpose, bytes, erase_on_us) "
                "VALUES (:c, :k, :at, :r, :g, :p, :b, :e)",
            use(company, "c"), use(call, "k"), use(at, "at"), use(recipient, "r"), use(categories, "g"),
            use(purpose, "p"), use(size, "b"), use(erase.value, erase.indicator, "e");
        return ok();
    });
}

Result<std::vector<Disclosure>> AuditRepository::disclosures(model::CompanyId company, model::CallId call) {
    return guarded([&]() -> Result<std::vector<Disclosure>> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        soci::rowset<soci::row> const rows =
            (sql_.prepare
                 << "SELECT at_us, recipient, categories, purpose, bytes FROM disclosure WHERE company = :c AND "
                    "call = :k ORDER BY at_us",
             use(company_text, "c"), use(call_text, "k"));
        std::vector<Disclosure> out;
        for (auto const& row : rows) {
            out.push_back({detail::from_us(row.get<long long>(0)), privacy::CompanyRef{company.value()},
                           privacy::CallRef{call.value()}, static_cast<privacy::Recipient>(row.get<long long>(1)),
                           from_bits(row.get<long long>(2)), static_cast<privacy::Purpose>(row.get<long long>(3)),
                           static_cast<std::uint64_t>(row.get<long long>(4))});
        }
        return out;
    });
}

}  // namespace ombrex::sql
