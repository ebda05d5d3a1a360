// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/account_repository.h"

#include <array>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using enum privacy::Purpose;
using soci::into;
using soci::use;

constexpr std::array ways{model::AcceptedBy::registration, model::AcceptedBy::use};

/// What goes with a company and has no date of its own. The company's own row is the last: a crash finds the rest.
constexpr std::array hangs_on_it{"company_number", "api_key",      "webhook",    "claim",
                                 "calendar_block", "job",          "acceptance", "legal_hold",
                                 "subscription",   "account_user", "company"};

detail::Vault::Place name_of(model::CompanyId company) { return {"company", company, company.value(), "name"}; }

}  // namespace

Result<model::Account> AccountRepository::account(model::CompanyId company) {
    BOOST_OUTCOME_TRY(auto const deletion, this->deletion(company));
    return guarded([&]() -> Result<model::Account> {
        auto const id = text(company);
        std::string sealed;
        sql_ << "SELECT name_sealed FROM company WHERE company = :c", into(sealed), use(id, "c");
        if (sealed.empty()) return model::Account{company, model::CompanyName{}, deletion};
        BOOST_OUTCOME_TRY(auto name, vault_.open(name_of(company), sealed));
        return model::Account{company, model::CompanyName{std::move(name)}, deletion};
    });
}

Result<void> AccountRepository::set_name(model::CompanyId company, model::CompanyName const& name) {
    BOOST_OUTCOME_TRY(auto const sealed, vault_.seal(name_of(company), name.reveal<serve_call>()));
    return guarded([&]() -> Result<void> {
        auto const id = text(company);
        soci::statement change =
            (sql_.prepare << "UPDATE company SET name_sealed = :n WHERE company = :c", use(sealed, "n"), use(id, "c"));
        return detail::change_one(change, "no such company");
    });
}

Result<std::optional<model::Deletion>> AccountRepository::deletion(model::CompanyId company) {
    return guarded([&]() -> Result<std::optional<model::Deletion>> {
        auto const id = text(company);
        detail::NullableUs requested;
        detail::NullableUs due;
        sql_ << "SELECT deletion_us, erase_on_us FROM company WHERE company = :c",
            into(requested.value, requested.indicator), into(due.value, due.indicator), use(id, "c");
        if (!sql_.got_data()) return Error{Errc::not_found, "no such company"};
        if (requested.indicator != soci::i_ok) return std::optional<model::Deletion>{};
        return std::optional{model::Deletion{detail::from_us(requested.value), detail::from_us(due.value)}};
    });
}

Result<void> AccountRepository::set_deletion(model::CompanyId company, std::optional<model::Deletion> const& deletion) {
    return guarded([&]() -> Result<void> {
        auto const id = text(company);
        detail::NullableUs requested{deletion ? std::optional{deletion->requested} : std::nullopt};
        detail::NullableUs due{deletion ? std::optional{deletion->purge_due} : std::nullopt};
        soci::statement change =
            (sql_.prepare << "UPDATE company SET deletion_us = :r, erase_on_us = :d WHERE company = :c",
             use(requested.value, requested.indicator, "r"), use(due.value, due.indicator, "d"), use(id, "c"));
        return detail::change_one(change, "no such company");
    });
}

Result<bool> AccountRepository::add(model::Acceptance const& a) {
    return guarded([&]() -> Result<bool> {
        auto const company = text(a.company);
        auto const user = text(a.user);
        auto const at = detail::us(a.at);
        std::string const by{to_string(a.by)};
        soci::statement change =
            (sql_.prepare << "INSERT INTO acceptance (company, user_id, version, at_us, accepted_by) "
                             "VALUES (:c, :u, :v, :a, :b) ON CONFLICT DO NOTHING",
             use(company, "c"), use(user, "u"), use(a.version, "v"), use(at, "a"), use(by, "b"));
        change.execute(true);
        return change.get_affected_rows() == 1;
    });
}

Result<std::vector<model::Acceptance>> AccountRepository::acceptances(model::CompanyId company) {
    return guarded([&]() -> Result<std::vector<model::Acceptance>> {
        auto const id = text(company);
        soci::rowset<soci::row> const rows = (sql_.prepare << "SELECT user_id, version, at_us, accepted_by FROM "
                                                              "acceptance WHERE company = :c ORDER BY at_us, user_id",
                                              use(id, "c"));
        std::vector<model::Acceptance> out;
        for (auto const& row : rows) {
            model::Acceptance a;
            a.company = company;
            BOOST_OUTCOME_TRY(a.user, detail::id_from<model::UserId>(row.get<std::string>(0)));
            a.version = row.get<std::string>(1);
            a.at = detail::from_us(row.get<long long>(2));
            BOOST_OUTCOME_TRY(a.by, detail::enum_from(ways, row.get<std::string>(3)));
            out.push_back(std::move(a));
        }
        return out;
    });
}

Result<void> AccountRepository::purge(model::CompanyId company, privacy::EraseOn requests) {
    return guarded([&]() -> Result<void> {
        auto const id = text(company);
        detail::NullableUs erase{requests.due()};
        // Whatever was asked of it is answered by its end; the key that would seal an answer is gone.
        sql_ << "UPDATE privacy_request SET name_sealed = '', phone_sealed = '', phone_token = '', said_sealed = '', "
                "reply_sealed = '', code_sealed = '', words_sealed = '', erase_on_us = COALESCE(erase_on_us, :e), "
                "status = CASE WHEN closed_us IS NULL THEN 'answered' ELSE status END, "
                "closed_us = COALESCE(closed_us, (SELECT c.erase_on_us FROM company c WHERE c.company = :c2)) "
                "WHERE company = :c",
            use(erase.value, erase.indicator, "e"), use(id, "c2"), use(id, "c");
        for (auto const* table : hangs_on_it) {
            sql_ << "DELETE FROM " + std::string{table} + " WHERE company = :c", use(id, "c");
        }
        return ok();
    });
}

}  // namespace ombrex::sql
