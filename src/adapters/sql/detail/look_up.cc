// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/detail/look_up.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"
#include "language/email.h"
#include "language/similarity.h"

namespace ombrex::sql::detail {
namespace {

using soci::use;

constexpr std::string_view in_address =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-";  // RFC 5322 section 3.2.3

/// The characters around the first '@' that an address is made of, in lower case. A recogniser writes none.
std::string written_address(std::string_view text) {
    auto const at = text.find('@');
    if (at == std::string_view::npos) return {};
    auto const before = text.substr(0, at).find_last_not_of(in_address);
    auto const begin = before == std::string_view::npos ? 0 : before + 1;
    auto const end = std::min(text.find_first_not_of(in_address, at + 1), text.size());
    std::string out{text.substr(begin, end - begin)};
    while (out.ends_with('.')) out.pop_back();  // the full stop of the sentence
    for (auto& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
    return out;
}

struct TokenTable {
    std::string_view name, id, person, words;
};
constexpr std::array token_tables{TokenTable{"message", "message", "from", "text"},
                                  TokenTable{"appointment", "appointment", "name", "notes"}};

struct Old {
    std::string company, id, person, words;
};

Result<std::vector<Old>> old_rows(soci::session& sql, TokenTable const& table) {
    soci::rowset<soci::row> const rows =
        (sql.prepare << fmt::format("SELECT company, {}, {}_sealed, {}_sealed FROM {} WHERE name_token IS NULL LIMIT "
                                    "500",
                                    table.id, table.person, table.words, table.name));
    std::vector<Old> out;
    for (auto const& row : rows) {
        out.push_back(
            {row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3)});
    }
    return out;
}

/// Empty where it does not open.
std::string opened_or_empty(Vault& vault, Vault::Place const& place, std::string const& sealed) {
    auto plain = vault.open(place, sealed);
    return plain ? std::move(plain.value()) : std::string{};
}

Result<void> fill_row(soci::session& sql, Vault& vault, TokenTable const& table, Old const& old) {
    BOOST_OUTCOME_TRY(auto const company, id_from<model::CompanyId>(old.company));
    BOOST_OUTCOME_TRY(auto const row, Id128::parse(old.id));
    auto const name =
        name_token(vault, company, opened_or_empty(vault, {table.name, company, row, table.person}, old.person));
    auto const mail =
        mail_token(vault, company, opened_or_empty(vault, {table.name, company, row, table.words}, old.words));
    auto const by_name = name ? name.value() : std::string{}, by_mail = mail ? mail.value() : std::string{};
    sql << fmt::format("UPDATE {} SET name_token = :n, mail_token = :m WHERE company = :c AND {} = :id", table.name,
                       table.id),
        use(by_name, "n"), use(by_mail, "m"), use(old.company, "c"), use(old.id, "id");
    return ok();
}

}  // namespace

Result<std::string> name_token(Vault& vault, model::CompanyId company, std::string_view name) {
    return vault.token(company, "name", language::plain_words(name));
}

Result<std::string> mail_token(Vault& vault, model::CompanyId company, std::string_view text) {
    auto const written = written_address(text);
    if (!written.empty()) return vault.token(company, "mail", written);
    return vault.token(company, "mail", language::read_email(language::Tokens{text}).value_or(std::string{}));
}

Result<void> fill_tokens(soci::session& sql, Vault& vault) {
    return guarded([&]() -> Result<void> {
        for (auto const& table : token_tables) {
            for (;;) {
                BOOST_OUTCOME_TRY(auto const rows, old_rows(sql, table));
                if (rows.empty()) break;
                soci::transaction some{sql};
                for (auto const& row : rows) {
                    BOOST_OUTCOME_TRY(fill_row(sql, vault, table, row));
                }
                some.commit();
            }
        }
        return ok();
    });
}

}  // namespace ombrex::sql::detail
