// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/user_repository.h"

#include <algorithm>
#include <sstream>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using enum privacy::Purpose;
using soci::into;
using soci::use;

constexpr std::string_view select_users =
    "SELECT company, user_id, name_sealed, email_sealed, password_sealed, role, created_us, verified_us, "
    "second_factor_us, next_email_sealed FROM account_user ";

std::string users_where(std::string_view where) { return std::string{select_users} + std::string{where}; }

detail::Vault::Place user_place(model::CompanyId company, model::UserId id, std::string_view column) {
    return {"account_user", company, id.value(), column};
}

/// One spelling for each address. Letters beyond ASCII stay: RFC 6531 leaves their case to the server that owns them.
std::string folded(std::string address) {
    std::ranges::transform(address, address.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return address;
}

struct AskedUser {
    std::string company, id;
    soci::row row;

    void bind(soci::statement& to, std::string_view) {
        to.exchange(into(row));
        to.exchange(use(company, "c"));
        to.exchange(use(id, "u"));
    }
};

}  // namespace

struct UserRepository::Columns {
    std::string company, id, name, email, token, role, next_email;
};

Result<std::string> UserRepository::token(model::MailAddress const& email) {
    return vault_.common_token("email", folded(email.reveal<serve_call>()));
}

Result<UserRepository::Columns> UserRepository::sealed(model::User const& user) {
    Columns out{text(user.company), text(user.id), {}, {}, {}, std::string{to_string(user.role)}, {}};
    BOOST_OUTCOME_TRY(out.name, vault_.seal(user_place(user.company, user.id, "name"), user.name.reveal<serve_call>()));
    BOOST_OUTCOME_TRY(out.email,
                      vault_.seal(user_place(user.company, user.id, "email"), user.email.reveal<serve_call>()));
    BOOST_OUTCOME_TRY(out.token, token(user.email));
    if (user.next_email) {
        BOOST_OUTCOME_TRY(out.next_email, vault_.seal(user_place(user.company, user.id, "next_email"),
                                                      user.next_email->reveal<serve_call>()));
    }
    return out;
}

Result<void> UserRepository::add(model::User const& user, std::optional<model::PasswordHash> const& password,
                                 privacy::EraseOn erase_on) {
    BOOST_OUTCOME_TRY(auto const columns, sealed(user));
    std::string hash;
    if (password) {
        BOOST_OUTCOME_TRY(hash,
                          vault_.seal(user_place(user.company, user.id, "password"), password->reveal<serve_call>()));
    }
    return guarded([&]() -> Result<void> {
        Error const has_account{Errc::conflict, "that e-mail address has an account"};
        int accounts = 0;
        sql_ << "SELECT count(*) FROM account_user WHERE email_token = :t AND password_sealed <> '' AND verified_us IS "
                "NOT NULL",
            into(accounts), use(columns.token, "t");
        if (password && accounts > 0) return has_account;
        auto const created = detail::us(user.created);
        detail::NullableUs erase{erase_on.due()}, verified{user.verified};
        soci::statement change =
            (sql_.prepare << "INSERT INTO account_user (company, user_id, name_sealed, email_sealed, email_token, "
                             "password_sealed, role, created_us, verified_us, erase_on_us) "
                             "VALUES (:c, :u, :n, :m, :t, :p, :r, :at, :v, :e) ON CONFLICT DO NOTHING",
             use(columns.company, "c"), use(columns.id, "u"), use(columns.name, "n"), use(columns.email, "m"),
             use(columns.token, "t"), use(hash, "p"), use(columns.role, "r"), use(created, "at"),
             use(verified.value, verified.indicator, "v"), use(erase.value, erase.indicator, "e"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return has_account;
        return ok();
    });
}

Result<model::User> UserRepository::opened(soci::row const& row) {
    model::User user;
    BOOST_OUTCOME_TRY(user.company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
    BOOST_OUTCOME_TRY(user.id, detail::id_from<model::UserId>(row.get<std::string>(1)));
    BOOST_OUTCOME_TRY(auto name, vault_.open(user_place(user.company, user.id, "name"), row.get<std::string>(2)));
    BOOST_OUTCOME_TRY(auto email, vault_.open(user_place(user.company, user.id, "email"), row.get<std::string>(3)));
    user.name = model::PersonName{std::move(name)};
    user.email = model::MailAddress{std::move(email)};
    user.state = row.get<std::string>(4).empty() ? model::UserState::invited : model::UserState::active;
    auto const role = model::find_role(row.get<std::string>(5));
    if (!role) return Error{Errc::unavailable, "a stored word cannot be read"};
    user.role = *role;
    user.created = detail::from_us(row.get<long long>(6));
    if (row.get_indicator(7) != soci::i_null) user.verified = detail::from_us(row.get<long long>(7));
    user.second_factor = row.get_indicator(8) != soci::i_null;
    if (auto const next = row.get<std::string>(9); !next.empty()) {
        BOOST_OUTCOME_TRY(auto address, vault_.open(user_place(user.company, user.id, "next_email"), next));
        user.next_email = model::MailAddress{std::move(address)};
    }
    return user;
}

Result<std::vector<model::User>> UserRepository::read(soci::rowset<soci::row> const& rows) {
    std::vector<model::User> out;
    for (auto const& row : rows) {
        BOOST_OUTCOME_TRY(auto user, opened(row));
        out.push_back(std::move(user));
    }
    return out;
}

Result<model::User> UserRepository::find(model::CompanyId company, model::UserId id) {
    return guarded([&]() -> Result<model::User> {
        auto& asked = statements_.planned<AskedUser>(users_where("WHERE company = :c AND user_id = :u"));
        asked->company = text(company);
        asked->id = text(id);
        Result<model::User> found = Error{Errc::not_found, "no such user"};
        BOOST_OUTCOME_TRY(asked.read([&](AskedUser const& his) -> Result<void> {
            BOOST_OUTCOME_TRY(found, opened(his.row));
            return ok();
        }));
        return found;
    });
}

Result<std::optional<model::User>> UserRepository::with_email(model::MailAddress const& email) {
    BOOST_OUTCOME_TRY(auto const wanted, token(email));
    return guarded([&]() -> Result<std::optional<model::User>> {
        soci::rowset<soci::row> const rows =
            (sql_.prepare << users_where("WHERE email_token = :t ORDER BY CASE WHEN password_sealed = '' THEN 2 WHEN "
                                         "verified_us IS NULL THEN 1 "
                                         "ELSE 0 END, created_us, user_id LIMIT 1"),
             use(wanted, "t"));
        BOOST_OUTCOME_TRY(auto found, read(rows));
        if (found.empty()) return std::optional<model::User>{};
        return std::optional{std::move(found.front())};
    });
}

Result<std::vector<model::User>> UserRepository::of_company(model::CompanyId company) {
    return guarded([&]() -> Result<std::vector<model::User>> {
        auto const id = text(company);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << users_where("WHERE company = :c ORDER BY created_us, user_id"), use(id, "c"));
        return read(rows);
    });
}

/// Where it is another's already: one of his own company, or, once he has shown that he reads its mail, whoever else
/// has.
Result<bool> UserRepository::taken(Columns const& his, bool shown) {
    return guarded([&]() -> Result<bool> {
        int others = 0;
        int const claims = shown ? 1 : 0;
        sql_ << "SELECT count(*) FROM account_user o WHERE o.email_token = :t AND o.user_id <> :u AND (o.company = :c "
                "OR (:s = 1 AND o.password_sealed <> '' AND o.verified_us IS NOT NULL AND EXISTS (SELECT 1 FROM "
                "account_user h WHERE h.company = :hc AND h.user_id = :hu AND h.password_sealed <> '')))",
            into(others), use(his.token, "t"), use(his.id, "u"), use(his.company, "c"), use(claims, "s"),
            use(his.company, "hc"), use(his.id, "hu");
        return others > 0;
    });
}

Result<void> UserRepository::update(model::User const& user) {
    BOOST_OUTCOME_TRY(auto const columns, sealed(user));
    BOOST_OUTCOME_TRY(bool const others, taken(columns, user.verified.has_value()));
    if (others) return Error{Errc::conflict, "that e-mail address has an account"};
    return guarded([&]() -> Result<void> {
        detail::NullableUs verified{user.verified};
        soci::statement change =
            (sql_.prepare << "UPDATE account_user SET name_sealed = :n, email_sealed = :m, email_token = :t, role = "
                             ":r, verified_us = :v, next_email_sealed = :x WHERE company = :c AND user_id = :u",
             use(columns.name, "n"), use(columns.email, "m"), use(columns.token, "t"), use(columns.role, "r"),
             use(verified.value, verified.indicator, "v"), use(columns.next_email, "x"), use(columns.company, "c"),
             use(columns.id, "u"));
        return detail::change_one(change, "no such user");
    });
}

Result<std::optional<model::PasswordHash>> UserRepository::password(model::CompanyId company, model::UserId id) {
    return guarded([&]() -> Result<std::optional<model::PasswordHash>> {
        auto const company_text = text(company);
        auto const id_text = text(id);
        std::string sealed;
        sql_ << "SELECT password_sealed FROM account_user WHERE company = :c AND user_id = :u", into(sealed),
            use(company_text, "c"), use(id_text, "u");
        if (!sql_.got_data()) return Error{Errc::not_found, "no such user"};
        if (sealed.empty()) return std::optional<model::PasswordHash>{};
        BOOST_OUTCOME_TRY(auto hash, vault_.open(user_place(company, id, "password"), sealed));
        return std::optional{model::PasswordHash{std::move(hash)}};
    });
}

Result<void> UserRepository::set_password(model::CompanyId company, model::UserId id, model::PasswordHash const& hash) {
    BOOST_OUTCOME_TRY(auto const sealed, vault_.seal(user_place(company, id, "password"), hash.reveal<serve_call>()));
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company);
        auto const id_text = text(id);
        soci::statement change =
            (sql_.prepare << "UPDATE account_user SET password_sealed = :p WHERE company = :c AND user_id = :u",
             use(sealed, "p"), use(company_text, "c"), use(id_text, "u"));
        return detail::change_one(change, "no such user");
    });
}

Result<std::optional<model::SecondFactor>> UserRepository::second_factor(model::CompanyId company, model::UserId id) {
    return guarded([&]() -> Result<std::optional<model::SecondFactor>> {
        auto const company_text = text(company);
        auto const id_text = text(id);
        std::string sealed;
        detail::NullableUs since;
        long long step = 0;
        sql_ << "SELECT second_factor_sealed, second_factor_us, second_factor_step FROM account_user "
                "WHERE company = :c AND user_id = :u",
            into(sealed), into(since.value, since.indicator), into(step), use(company_text, "c"), use(id_text, "u");
        if (!sql_.got_data()) return Error{Errc::not_found, "no such user"};
        if (sealed.empty()) return std::optional<model::SecondFactor>{};
        BOOST_OUTCOME_TRY(auto const kept, vault_.open(user_place(company, id, "second_factor"), sealed));
        model::SecondFactor out;
        std::istringstream lines{kept};
        std::string secret;
        std::getline(lines, secret);
        out.secret = model::FactorSecret{std::move(secret)};
        for (std::string code; std::getline(lines, code);) out.codes.push_back(std::move(code));
        if (since.indicator == soci::i_ok) out.since = detail::from_us(since.value);
        out.used_step = step;
        return std::optional{std::move(out)};
    });
}

Result<void> UserRepository::set_second_factor(model::CompanyId company, model::UserId id,
                                               std::optional<model::SecondFactor> const& factor) {
    std::string sealed;
    if (factor) {
        auto kept = factor->secret.reveal<serve_call>();
        for (auto const& code : factor->codes) kept += "\n" + code;
        BOOST_OUTCOME_TRY(sealed, vault_.seal(user_place(company, id, "second_factor"), kept));
    }
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company);
        auto const id_text = text(id);
        detail::NullableUs since{factor ? factor->since : std::nullopt};
        long long const step = factor ? factor->used_step : 0;
        soci::statement change =
            (sql_.prepare << "UPDATE account_user SET second_factor_sealed = :f, second_factor_us = :s, "
                             "second_factor_step = :n WHERE company = :c AND user_id = :u",
             use(sealed, "f"), use(since.value, since.indicator, "s"), use(step, "n"), use(company_text, "c"),
             use(id_text, "u"));
        return detail::change_one(change, "no such user");
    });
}

Result<void> UserRepository::remove(model::CompanyId company, model::UserId id) {
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company);
        auto const id_text = text(id);
        for (auto const* table : {"acceptance", "usage_log", "session", "mailed_link"}) {
            sql_ << "DELETE FROM " + std::string{table} + " WHERE company = :c AND user_id = :u",
                use(company_text, "c"), use(id_text, "u");
        }
        soci::statement change = (sql_.prepare << "DELETE FROM account_user WHERE company = :c AND user_id = :u",
                                  use(company_text, "c"), use(id_text, "u"));
        return detail::change_one(change, "no such user");
    });
}

}  // namespace ombrex::sql
