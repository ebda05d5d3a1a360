// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/company_repository.h"

#include <algorithm>
#include <boost/json.hpp>
#include <sstream>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"
#include "language/card_number.h"
#include "model/assistant_json.h"

namespace ombrex::sql {

using detail::guarded;
using detail::text;
using soci::into;
using soci::use;

namespace {

using enum privacy::Purpose;

namespace json = boost::json;

/// C12: whether a card's number stands in any text of it.
bool names_card(json::value const& value) {
    if (auto const* text = value.if_string()) return language::holds_card_number({text->data(), text->size()});
    if (auto const* list = value.if_array()) return std::ranges::any_of(*list, names_card);
    auto const* fields = value.if_object();
    return fields != nullptr && std::ranges::any_of(*fields, [](auto const& one) { return names_card(one.value()); });
}

struct AskedAssistant {
    std::string company, body;

    void bind(soci::statement& to, std::string_view) {
        to.exchange(into(body));
        to.exchange(use(company, "c"));
    }
};

detail::Vault::Place mail_of(model::CompanyId company) { return {"company", company, company.value(), "mail"}; }

}  // namespace

Result<void> CompanyRepository::put(model::CompanyId company, model::Assistant const& assistant) {
    auto const body = model::to_json(assistant);
    if (names_card(json::parse(body))) {
        return Error{Errc::invalid_input, "C12: the number of a payment card stands in its words: take it out"};
    }
    auto const keyed = keys_.create_company(company.value());
    if (!keyed && keyed.error().code != Errc::conflict) return keyed.error();  // conflict: it has keys already
    return guarded([&]() -> Result<void> {
        auto const id = text(company);
        auto const now = detail::us(clock_.now());
        sql_ << "INSERT INTO company (company, assistant, created_us) VALUES (:c, :a, :n) "
                "ON CONFLICT (company) DO UPDATE SET assistant = excluded.assistant",
            use(id, "c"), use(body, "a"), use(now, "n");
        return ok();
    });
}

Result<model::Assistant> CompanyRepository::assistant(model::CompanyId company) {
    return guarded([&]() -> Result<model::Assistant> {
        auto& asked = statements_.planned<AskedAssistant>("SELECT assistant FROM company WHERE company = :c");
        asked->company = text(company);
        Result<model::Assistant> found = Error{Errc::not_found, "no such company"};
        BOOST_OUTCOME_TRY(asked.read([&](AskedAssistant const& its) -> Result<void> {
            BOOST_OUTCOME_TRY(found, model::assistant_from_json(its.body));
            return ok();
        }));
        return found;
    });
}

Result<std::optional<model::CompanyId>> CompanyRepository::answering(std::string_view called) {
    return guarded([&]() -> Result<std::optional<model::CompanyId>> {
        std::string const wanted{called};
        std::string found;
        sql_ << "SELECT company FROM company_number WHERE called = :n", into(found), use(wanted, "n");
        if (!sql_.got_data()) return std::optional<model::CompanyId>{};
        return detail::optional_id_from<model::CompanyId>(found);
    });
}

Result<void> CompanyRepository::set_number(model::CompanyId company, std::string_view called) {
    return guarded([&]() -> Result<void> {
        auto const id = text(company);
        std::string const number{called};
        sql_ << "INSERT INTO company_number (called, company) VALUES (:n, :c) "
                "ON CONFLICT (called) DO UPDATE SET company = excluded.company",
            use(number, "n"), use(id, "c");
        return ok();
    });
}

Result<void> CompanyRepository::drop_number(model::CompanyId company, std::string_view called) {
    return guarded([&]() -> Result<void> {
        auto const id = text(company);
        std::string const number{called};
        sql_ << "DELETE FROM company_number WHERE called = :n AND company = :c", use(number, "n"), use(id, "c");
        return ok();
    });
}

Result<std::vector<std::string>> CompanyRepository::numbers(model::CompanyId company) {
    return guarded([&]() -> Result<std::vector<std::string>> {
        auto const id = text(company);
        soci::rowset<std::string> const rows =
            (sql_.prepare << "SELECT called FROM company_number WHERE company = :c ORDER BY called", use(id, "c"));
        return std::vector<std::string>(rows.begin(), rows.end());
    });
}

Result<std::vector<model::CompanyId>> CompanyRepository::all() {
    return guarded([&]() -> Result<std::vector<model::CompanyId>> {
        std::vector<model::CompanyId> out;
        soci::rowset<soci::row> const rows =
            (sql_.prepare << "SELECT company FROM company ORDER BY created_us, company");
        for (auto const& row : rows) {
            BOOST_OUTCOME_TRY(auto const id, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
            out.push_back(id);
        }
        return out;
    });
}

Result<void> CompanyRepository::set_mail(model::CompanyId company, std::vector<model::MailAddress> const& owners) {
    std::string lines;
    for (auto const& owner : owners) {
        auto const& address = owner.reveal<serve_call>();
        if (address.find_first_of("\r\n") != std::string::npos) {
            return Error{Errc::invalid_input, "a mail address is one line"};
        }
        lines += address + "\n";
    }
    BOOST_OUTCOME_TRY(auto const sealed, vault_.seal(mail_of(company), lines));
    return guarded([&]() -> Result<void> {
        auto const id = text(company);
        soci::statement change =
            (sql_.prepare << "UPDATE company SET mail_sealed = :m WHERE company = :c", use(sealed, "m"), use(id, "c"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "no such company"};
        return ok();
    });
}

Result<std::vector<model::MailAddress>> CompanyRepository::mail(model::CompanyId company) {
    return guarded([&]() -> Result<std::vector<model::MailAddress>> {
        auto const id = text(company);
        std::string sealed;
        sql_ << "SELECT mail_sealed FROM company WHERE company = :c", into(sealed), use(id, "c");
        if (!sql_.got_data()) return Error{Errc::not_found, "no such company"};
        std::vector<model::MailAddress> out;
        if (sealed.empty()) return out;
        BOOST_OUTCOME_TRY(auto const lines, vault_.open(mail_of(company), sealed));
        std::istringstream in{lines};
        for (std::string line; std::getline(in, line);) out.emplace_back(std::move(line));
        return out;
    });
}

}  // namespace ombrex::sql
