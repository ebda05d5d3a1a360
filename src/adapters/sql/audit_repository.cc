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
using model::AuditAnchor;
using model::AuditEntry;
using privacy::Disclosure;
using soci::into;
using soci::use;

struct AskedDeed {
    std::string company, actor, action;
    long long since = 0;
    long long number = 0;

    void bind(soci::statement& to, std::string_view) {
        to.exchange(into(number));
        to.exchange(use(company, "c"));
        to.exchange(use(actor, "a"));
        to.exchange(use(action, "d"));
        to.exchange(use(since, "s"));
    }
};

Result<crypto::Digest> chain_from(std::string const& hex) {
    BOOST_OUTCOME_TRY(auto const raw, from_hex(hex));
    crypto::Digest out{};
    if (raw.size() != out.size()) return Error{Errc::unavailable, "a stored chain value cannot be read"};
    std::ranges::copy(raw, out.begin());
    return out;
}

constexpr char const* disclosure_columns =
    "SELECT company, call, at_us, recipient, categories, purpose, bytes FROM disclosure ";

Result<std::vector<Disclosure>> disclosures_from(soci::rowset<soci::row> const& rows) {
    std::vector<Disclosure> out;
    for (auto const& row : rows) {
        BOOST_OUTCOME_TRY(auto const company, Id128::parse(row.get<std::string>(0)));
        std::optional<privacy::CallRef> call;
        if (auto const id = row.get<std::string>(1); !id.empty()) {
            BOOST_OUTCOME_TRY(auto const parsed, Id128::parse(id));
            call.emplace(parsed);
        }
        out.push_back(
            {detail::from_us(row.get<long long>(2)), privacy::CompanyRef{company}, call,
             static_cast<privacy::Recipient>(row.get<long long>(3)), detail::categories_from(row.get<long long>(4)),
             static_cast<privacy::Purpose>(row.get<long long>(5)), static_cast<std::uint64_t>(row.get<long long>(6))});
    }
    return out;
}

}  // namespace

Result<AuditRepository::Link> AuditRepository::stored_end() {
    Link out;
    std::string chain;
    sql_ << "SELECT number, chain FROM audit ORDER BY number DESC LIMIT 1", into(out.number), into(chain);
    if (!sql_.got_data()) return Link{};
    BOOST_OUTCOME_TRY(out.chain, chain_from(chain));
    return out;
}

/// The first entry of a transaction finds out whether the log ends where it must; if not, the anchor never forgets it.
Result<void> AuditRepository::write_next(Link const& stored, Link const& added) {
    if (file_ == nullptr) return ok();
    if (!next_) {
        auto read = file_->read();
        if (!read && read.error().code == Errc::unavailable) return read.error();
        bool const fits = read && (stored == read.value().newest || stored == read.value().settled);
        bool const is_lost = !read && (read.error().code != Errc::not_found || stored.number > 0);
        auto& next = next_.emplace(read ? std::move(read.value()) : AuditAnchor{});
        bool const breaks = is_lost || (read && !fits);
        if (breaks && next.breaks.size() < AuditAnchor::breaks_max) {
            next.breaks.push_back({next.newest, stored, clock_.now()});
        }
        next.settled = stored;
    }
    next_->newest = added;
    return file_->write(*next_);
}

Result<void> AuditRepository::settle() {
    return guarded([&]() -> Result<void> {
        BOOST_OUTCOME_TRY(auto anchor, file_->read());
        BOOST_OUTCOME_TRY(auto const stored, stored_end());
        if (anchor.newest != stored || anchor.settled == stored) return ok();
        anchor.settled = stored;
        return file_->write(anchor);
    });
}

Result<void> AuditRepository::anchor_anew() {
    return guarded([&]() -> Result<void> {
        BOOST_OUTCOME_TRY(auto const stored, stored_end());
        AuditAnchor anchor;
        anchor.settled = anchor.newest = stored;
        return file_->write(anchor);
    });
}

Result<std::optional<AuditAnchor>> AuditRepository::anchor() {
    if (file_ == nullptr) return std::optional<AuditAnchor>{};
    BOOST_OUTCOME_TRY(auto anchor, file_->read());
    return std::optional{std::move(anchor)};
}

Result<void> AuditRepository::add(AuditEntry entry, privacy::EraseOn erase_on) {
    if ((entry.actor + entry.action).find('\n') != std::string::npos) {
        return Error{Errc::invalid_input, "an entry of the audit log is one line"};
    }
    return guarded([&]() -> Result<void> {
        BOOST_OUTCOME_TRY(auto const stored, stored_end());
        entry.number = stored.number + 1;
        entry.erase_on = erase_on.due().value_or(TimePoint{});
        entry.chain = crypto::sha256(as_bytes(model::chain_input(entry, stored.chain)));
        BOOST_OUTCOME_TRY(write_next(stored, {entry.number, entry.chain}));
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

namespace {

Result<AuditEntry> entry_from(soci::row const& row) {
    AuditEntry e;
    e.number = row.get<long long>(0);
    e.at = detail::from_us(row.get<long long>(1));
    BOOST_OUTCOME_TRY(e.company, detail::id_from<model::CompanyId>(row.get<std::string>(2)));
    e.actor = row.get<std::string>(3);
    e.action = row.get<std::string>(4);
    BOOST_OUTCOME_TRY(e.subject, Id128::parse(row.get<std::string>(5)));
    BOOST_OUTCOME_TRY(e.chain, chain_from(row.get<std::string>(6)));
    e.erase_on = detail::from_us(row.get<long long>(7, 0));
    return e;
}

}  // namespace

Result<std::vector<AuditEntry>> AuditRepository::read(long long first, std::size_t limit) {
    return guarded([&]() -> Result<std::vector<AuditEntry>> {
        auto const most = static_cast<long long>(limit);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << "SELECT number, at_us, company, actor, action, subject, chain, erase_on_us FROM audit "
                             "WHERE number >= :f ORDER BY number LIMIT :l",
             use(first, "f"), use(most, "l"));
        std::vector<AuditEntry> out;
        for (auto const& row : rows) {
            auto entry = entry_from(row);
            if (!entry)
                return Error{Errc::unavailable, "an entry behind " +
                                                    std::to_string(out.empty() ? first - 1 : out.back().number) +
                                                    " cannot be read"};
            out.push_back(std::move(entry.value()));
        }
        return out;
    });
}

Result<std::vector<AuditEntry>> AuditRepository::of_company(model::CompanyId company, long long before,
                                                            std::size_t limit) {
    return guarded([&]() -> Result<std::vector<AuditEntry>> {
        auto const id = text(company);
        auto const most = static_cast<long long>(limit);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << "SELECT number, at_us, company, actor, action, subject, chain, erase_on_us FROM audit "
                             "WHERE company = :c AND number < :b ORDER BY number DESC LIMIT :l",
             use(id, "c"), use(before, "b"), use(most, "l"));
        std::vector<AuditEntry> out;
        for (auto const& row : rows) {
            BOOST_OUTCOME_TRY(auto entry, entry_from(row));
            out.push_back(std::move(entry));
        }
        return out;
    });
}

Result<bool> AuditRepository::did_since(model::CompanyId company, std::string const& actor, std::string const& action,
                                        TimePoint since) {
    return guarded([&]() -> Result<bool> {
        auto& asked = statements_.planned<AskedDeed>(
            "SELECT number FROM audit WHERE company = :c AND actor = :a AND action = :d AND at_us >= :s LIMIT 1");
        asked->company = text(company);
        asked->actor = actor;
        asked->action = action;
        asked->since = detail::us(since);
        bool found = false;
        BOOST_OUTCOME_TRY(asked.read([&](AskedDeed const&) {
            found = true;
            return ok();
        }));
        return found;
    });
}

Result<std::size_t> AuditRepository::forget_due(TimePoint now) {
    return guarded([&]() -> Result<std::size_t> {
        auto const now_us = detail::us(now);
        sql_ << "DELETE FROM disclosure WHERE erase_on_us <= :n", use(now_us, "n");
        sql_ << "DELETE FROM receipt WHERE erase_on_us <= :n", use(now_us, "n");
        sql_ << "DELETE FROM notice WHERE erase_on_us <= :n", use(now_us, "n");
        sql_ << "DELETE FROM processor_request WHERE erase_on_us <= :n", use(now_us, "n");
        // The last entry stays, so that the chain goes on from it.
        Link base;
        std::string chain;
        sql_ << "SELECT number, chain FROM audit WHERE number < (SELECT MIN(number) FROM audit WHERE erase_on_us IS "
                "NULL "
                "OR erase_on_us > :n OR number = (SELECT MAX(number) FROM audit)) ORDER BY number DESC LIMIT 1",
            into(base.number), into(chain), use(now_us, "n");
        if (!sql_.got_data()) return std::size_t{0};
        BOOST_OUTCOME_TRY(base.chain, chain_from(chain));
        if (file_ != nullptr) {
            BOOST_OUTCOME_TRY(auto anchor, file_->read());
            anchor.base = base;
            BOOST_OUTCOME_TRY(file_->write(anchor));
        }
        soci::statement gone = (sql_.prepare << "DELETE FROM audit WHERE number <= :b", use(base.number, "b"));
        gone.execute(true);
        return static_cast<std::size_t>(gone.get_affected_rows());
    });
}

Result<void> AuditRepository::add(Disclosure const& d, privacy::EraseOn erase_on) {
    return guarded([&]() -> Result<void> {
        auto const company = d.company.value().to_string();
        std::string const call = d.call ? d.call->value().to_string() : "";
        auto const at = detail::us(d.when);
        auto const recipient = static_cast<long long>(d.recipient);
        auto const categories = detail::bits(d.categories);
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
            (sql_.prepare << disclosure_columns << "WHERE company = :c AND call = :k ORDER BY at_us",
             use(company_text, "c"), use(call_text, "k"));
        return disclosures_from(rows);
    });
}

Result<std::vector<Disclosure>> AuditRepository::disclosures(ports::DisclosureQuery const& query) {
    return guarded([&]() -> Result<std::vector<Disclosure>> {
        std::string const company = query.company ? text(*query.company) : "";
        auto const recipient = query.recipient ? static_cast<long long>(*query.recipient) : -1;
        auto const category = query.category ? detail::bits({*query.category}) : 0;
        auto const from = detail::us(query.from);
        auto const until = detail::us(query.until);
        auto const most = static_cast<long long>(query.limit);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << disclosure_columns
                          << "WHERE (:c = '' OR company = :c2) AND (:r < 0 OR recipient = :r2) AND (:g = 0 OR "
                             "(categories & :g2) <> 0) AND at_us >= :f AND at_us < :u ORDER BY at_us DESC LIMIT :l",
             use(company, "c"), use(company, "c2"), use(recipient, "r"), use(recipient, "r2"), use(category, "g"),
             use(category, "g2"), use(from, "f"), use(until, "u"), use(most, "l"));
        return disclosures_from(rows);
    });
}

Result<std::array<std::uint64_t, privacy::recipient_count>> AuditRepository::disclosed(model::CompanyId company) {
    using Counts = std::array<std::uint64_t, privacy::recipient_count>;
    return guarded([&]() -> Result<Counts> {
        auto const id = text(company);
        Counts out{};
        long long recipient = 0, rows = 0;  // typed: SQLite gives a count no type of its own
        soci::statement each =
            (sql_.prepare << "SELECT recipient, COUNT(*) FROM disclosure WHERE company = :c GROUP BY recipient",
             into(recipient), into(rows), use(id, "c"));
        each.execute();
        while (each.fetch()) {
            auto const at = static_cast<std::size_t>(recipient);
            if (at >= out.size()) return Error{Errc::unavailable, "a stored recipient cannot be read"};
            out[at] = static_cast<std::uint64_t>(rows);
        }
        return out;
    });
}

}  // namespace ombrex::sql
