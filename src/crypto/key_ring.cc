// SPDX-License-Identifier: Apache-2.0
#include "crypto/key_ring.h"

#include <cstdlib>
#include <utility>

#include "crypto/detail/key_access.h"
#include "crypto/detail/seal_bytes.h"

namespace ombrex::crypto {
namespace {

using detail::KeyAccess;

constexpr std::size_t held_max = 256;

Binding place_of(Id128 company, KeyId const& id) {
    constexpr std::string_view tables[] = {"company_key", "recording_key", "transcript_key", "archive_key",
                                           "invoice_key"};
    return {.table = tables[static_cast<std::size_t>(id.kind)], .company = company, .row = id.id, .column = "key"};
}

KeyId company_key_id(Id128 company) { return {KeyKind::company, company}; }

template <KeyUse Use>
Sealed wrap(WrapKey const& with, Binding const& place, Key<Use> const& key, Random& random) {
    return detail::seal_bytes(KeyAccess::secret(with), place, KeyAccess::secret(key).span(), random);
}

template <KeyUse Use>
Result<Key<Use>> unwrap(WrapKey const& with, Binding const& place, ByteView wrapped) {
    BOOST_OUTCOME_TRY(auto const size, detail::opened_size(wrapped));
    if (size != key_size) return Error{Errc::invalid_input, "a stored key of another size"};
    detail::SecretBytes secret{key_size};
    BOOST_OUTCOME_TRY(detail::open_bytes(KeyAccess::secret(with), place, wrapped, secret.span()));
    return KeyAccess::make<Use>(std::move(secret));
}

Result<CompanyKey> unwrap_by(MasterKey const& master, Id128 company, ByteView wrapped) {
    auto const with = master.derive<KeyUse::wrap>();
    return unwrap<KeyUse::company>(with, place_of(company, company_key_id(company)), wrapped);
}

}  // namespace

KeyRing::KeyRing(MasterKeys masters, KeyStore& store, Random& random)
    : masters_{std::move(masters)}, store_{store}, random_{random} {}

Result<void> KeyRing::create_company(Id128 company) {
    auto const id = company_key_id(company);
    auto const with = masters_.current.derive<KeyUse::wrap>();
    return store_.add(id, wrap(with, place_of(company, id), CompanyKey::generate(random_), random_));
}

Result<CompanyKey> KeyRing::unwrap_company(Id128 company, ByteView wrapped) const {
    auto key = unwrap_by(masters_.current, company, wrapped);
    if (key || !masters_.previous) return key;
    return unwrap_by(*masters_.previous, company, wrapped);
}

Result<std::shared_ptr<CompanyKeys const>> KeyRing::company(Id128 company) {
    // The lock spans the store: else a key read before destroy() could be put into the table after it.
    std::scoped_lock const lock{mutex_};
    if (auto const found = held_.find(company); found != held_.end()) return found->second;
    BOOST_OUTCOME_TRY(auto const wrapped, store_.get(company_key_id(company)));
    BOOST_OUTCOME_TRY(auto const root, unwrap_company(company, wrapped));
    auto keys = std::make_shared<CompanyKeys const>(
        CompanyKeys{root.derive<KeyUse::seal>(), root.derive<KeyUse::index>(), root.derive<KeyUse::wrap>()});
    if (held_.size() == held_max) held_.clear();
    held_.emplace(company, keys);
    return keys;
}

Result<std::shared_ptr<CompanyKeys const>> KeyRing::house() {
    auto found = company(crypto::house);
    if (found || found.error().code != Errc::not_found) return found;
    auto const made = create_company(crypto::house);
    if (!made && made.error().code != Errc::conflict) return made.error();  // conflict: somebody was quicker
    return company(crypto::house);
}

Result<SealKey> KeyRing::create(Id128 company, KeyId id) {
    if (id.kind == KeyKind::company) std::abort();
    BOOST_OUTCOME_TRY(auto const keys, this->company(company));
    auto key = SealKey::generate(random_);
    BOOST_OUTCOME_TRY(store_.add(id, wrap(keys->wrap, place_of(company, id), key, random_)));
    return key;
}

Result<SealKey> KeyRing::find(Id128 company, KeyId id) {
    if (id.kind == KeyKind::company) std::abort();
    BOOST_OUTCOME_TRY(auto const keys, this->company(company));
    BOOST_OUTCOME_TRY(auto const wrapped, store_.get(id));
    return unwrap<KeyUse::seal>(keys->wrap, place_of(company, id), wrapped);
}

Result<void> KeyRing::destroy(KeyId id) {
    BOOST_OUTCOME_TRY(store_.destroy(id));
    if (id.kind == KeyKind::company) {
        std::scoped_lock const lock{mutex_};
        held_.erase(id.id);
    }
    return ok();
}

Result<std::size_t> KeyRing::rewrap() {
    BOOST_OUTCOME_TRY(auto const companies, store_.list(KeyKind::company));
    auto const with = masters_.current.derive<KeyUse::wrap>();
    std::size_t done = 0;
    for (auto const& company : companies) {
        auto const id = company_key_id(company);
        auto const wrapped = store_.get(id);
        if (!wrapped && wrapped.error().code == Errc::not_found) continue;  // destroyed meanwhile
        if (!wrapped) return wrapped.error();
        if (unwrap_by(masters_.current, company, wrapped.value())) continue;
        BOOST_OUTCOME_TRY(auto const key, unwrap_company(company, wrapped.value()));
        auto const replaced = store_.replace(id, wrap(with, place_of(company, id), key, random_));
        if (!replaced && replaced.error().code != Errc::not_found) return replaced.error();
        if (replaced) ++done;
    }
    return done;
}

}  // namespace ombrex::crypto
