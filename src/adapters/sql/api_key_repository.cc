// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/api_key_repository.h"

#include <sstream>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"
#include "base/bytes.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using soci::use;

constexpr std::string_view select_keys =
    "SELECT company, api_key, label_sealed, scopes, made_us, used_us FROM api_key WHERE ";

std::string keys_where(std::string_view where) { return std::string{select_keys} + std::string{where}; }

detail::Vault::Place label_of(model::CompanyId company, model::ApiKeyId id) {
    return {"api_key", company, id.value(), "label"};
}

/// Words with a blank between them.
std::string text_of(model::ScopeSet scopes) {
    std::string out;
    for (std::size_t i = 0; i < model::scope_words.size(); ++i) {
        if (!scopes.contains(static_cast<model::Scope>(i))) continue;
        if (!out.empty()) out += ' ';
        out += model::scope_words[i];
    }
    return out;
}

/// A word that nobody knows any more opens nothing.
model::ScopeSet scopes_from(std::string const& words) {
    model::ScopeSet out;
    std::istringstream in{words};
    for (std::string word; in >> word;) {
        for (std::size_t i = 0; i < model::scope_words.size(); ++i) {
            if (model::scope_words[i] == word) out.insert(static_cast<model::Scope>(i));
        }
    }
    return out;
}

}  // namespace

Result<void> ApiKeyRepository::add(model::ApiKey const& key, crypto::TokenHash const& hash) {
    BOOST_OUTCOME_TRY(auto const label, vault_.seal(label_of(key.company, key.id), key.label));
    return guarded([&]() -> Result<void> {
        auto const company = text(key.company), id = text(key.id);
        auto const scopes = text_of(key.scopes), kept = to_hex(hash.value());
        auto const made = detail::us(key.made);
        detail::NullableUs used{key.last_used};
        sql_ << "INSERT INTO api_key (company, api_key, label_sealed, scopes, hash, made_us, used_us) "
                "VALUES (:c, :k, :l, :s, :h, :m, :u)",
            use(company, "c"), use(id, "k"), use(label, "l"), use(scopes, "s"), use(kept, "h"), use(made, "m"),
            use(used.value, used.indicator, "u");
        return ok();
    });
}

Result<std::vector<model::ApiKey>> ApiKeyRepository::read(soci::rowset<soci::row> const& rows) {
    std::vector<model::ApiKey> out;
    for (auto const& row : rows) {
        model::ApiKey key;
        BOOST_OUTCOME_TRY(key.company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
        BOOST_OUTCOME_TRY(key.id, detail::id_from<model::ApiKeyId>(row.get<std::string>(1)));
        BOOST_OUTCOME_TRY(key.label, vault_.open(label_of(key.company, key.id), row.get<std::string>(2)));
        key.scopes = scopes_from(row.get<std::string>(3));
        key.made = detail::from_us(row.get<long long>(4));
        if (row.get_indicator(5) != soci::i_null) key.last_used = detail::from_us(row.get<long long>(5));
        out.push_back(std::move(key));
    }
    return out;
}

Result<std::vector<model::ApiKey>> ApiKeyRepository::of_company(model::CompanyId company) {
    return guarded([&]() -> Result<std::vector<model::ApiKey>> {
        auto const id = text(company);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << keys_where("company = :c ORDER BY made_us DESC, api_key"), use(id, "c"));
        return read(rows);
    });
}

Result<std::optional<model::ApiKey>> ApiKeyRepository::with_hash(crypto::TokenHash const& hash) {
    return guarded([&]() -> Result<std::optional<model::ApiKey>> {
        auto const kept = to_hex(hash.value());
        soci::rowset<soci::row> const rows = (sql_.prepare << keys_where("hash = :h"), use(kept, "h"));
        BOOST_OUTCOME_TRY(auto found, read(rows));
        if (found.empty()) return std::optional<model::ApiKey>{};
        return std::optional{std::move(found.front())};
    });
}

Result<void> ApiKeyRepository::used(model::CompanyId company, model::ApiKeyId id, TimePoint day) {
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company), id_text = text(id);
        auto const at = detail::us(day);
        sql_ << "UPDATE api_key SET used_us = :t WHERE company = :c AND api_key = :k", use(at, "t"),
            use(company_text, "c"), use(id_text, "k");
        return ok();
    });
}

Result<void> ApiKeyRepository::remove(model::CompanyId company, model::ApiKeyId id) {
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company), id_text = text(id);
        soci::statement change = (sql_.prepare << "DELETE FROM api_key WHERE company = :c AND api_key = :k",
                                  use(company_text, "c"), use(id_text, "k"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "no such key"};
        return ok();
    });
}

}  // namespace ombrex::sql
