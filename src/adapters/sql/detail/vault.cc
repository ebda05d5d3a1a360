// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/detail/vault.h"

#include "crypto/blind_index.h"
#include "crypto/sealed.h"

namespace ombrex::sql::detail {
namespace {

crypto::Binding binding(Vault::Place const& place) {
    return {place.table, place.company.value(), place.row, place.column};
}

crypto::KeyId transcript_key(Vault::Place const& place) { return {crypto::KeyKind::transcript, place.row}; }
crypto::KeyId invoice_key(Vault::Place const& place) { return {crypto::KeyKind::invoice, place.row}; }

}  // namespace

Result<std::string> Vault::seal(Place const& place, std::string_view plain) {
    BOOST_OUTCOME_TRY(auto const keys, keys_.company(place.company.value()));
    return crypto::seal(keys->columns, binding(place), as_bytes(plain), random_).to_text();
}

Result<std::string> Vault::open(Place const& place, std::string const& sealed) {
    BOOST_OUTCOME_TRY(auto const keys, keys_.company(place.company.value()));
    BOOST_OUTCOME_TRY(auto const plain, crypto::open_text(keys->columns, binding(place), sealed));
    return std::string{as_text(plain)};
}

Result<crypto::SealKey> Vault::own_key(Id128 owner, crypto::KeyId id) {
    auto key = keys_.find(owner, id);
    if (!key && key.error().code == Errc::not_found) return keys_.create(owner, id);
    return key;
}

Result<std::string> Vault::seal_transcript(Place const& place, std::string_view plain) {
    BOOST_OUTCOME_TRY(auto const key, own_key(place.company.value(), transcript_key(place)));
    return crypto::seal(key, binding(place), as_bytes(plain), random_).to_text();
}

Result<std::string> Vault::open_transcript(Place const& place, std::string const& sealed) {
    BOOST_OUTCOME_TRY(auto const key, keys_.find(place.company.value(), transcript_key(place)));
    BOOST_OUTCOME_TRY(auto const plain, crypto::open_text(key, binding(place), sealed));
    return std::string{as_text(plain)};
}

Result<std::string> Vault::seal_invoice(Place const& place, std::string_view plain) {
    BOOST_OUTCOME_TRY(keys_.house());
    BOOST_OUTCOME_TRY(auto const key, own_key(crypto::house, invoice_key(place)));
    return crypto::seal(key, binding(place), as_bytes(plain), random_).to_text();
}

Result<std::string> Vault::open_invoice(Place const& place, std::string const& sealed) {
    BOOST_OUTCOME_TRY(auto const key, keys_.find(crypto::house, invoice_key(place)));
    BOOST_OUTCOME_TRY(auto const plain, crypto::open_text(key, binding(place), sealed));
    return std::string{as_text(plain)};
}

Result<std::string> Vault::token(model::CompanyId company, std::string_view field, std::string_view normalised) {
    if (normalised.empty()) return std::string{};
    BOOST_OUTCOME_TRY(auto const keys, keys_.company(company.value()));
    return to_text(crypto::blind_index(keys->index, field, normalised));
}

Result<std::string> Vault::common_token(std::string_view field, std::string_view normalised) {
    BOOST_OUTCOME_TRY(keys_.house());
    return token(model::CompanyId{crypto::house}, field, normalised);
}

}  // namespace ombrex::sql::detail
