// SPDX-License-Identifier: Apache-2.0
#include "services/api_keys.h"

#include "crypto/token.h"
#include "services/audit.h"

namespace ombrex::services {
namespace {

using model::ApiKey;

constexpr std::string_view prefix = "ombrex_";  ///< By which those who look for leaked secrets know it.
constexpr std::string_view use = "api_key";

Error not_his() { return {Errc::denied, "only an owner or admin has to do with keys"}; }
Error no_key() { return {Errc::denied, "no such key"}; }

}  // namespace

Task<Result<MadeKey>> make_api_key(Deps deps, model::Principal who, std::string label, model::ScopeSet scopes,
                                   Deadline deadline) {
    if (!may(who.role, model::Act::manage_keys)) co_return not_his();
    auto const token = crypto::Token::make(deps.random);
    MadeKey out{{model::ApiKeyId{Id128::make(deps.random)}, who.company, std::move(label), scopes, deps.clock.now()},
                std::string{prefix} + token.reveal()};
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const there, unit.api_keys().of_company(who.company));
            if (there.size() >= api_keys_max) {
                return Error{Errc::invalid_input, "there are as many keys as there may be; end one first"};
            }
            BOOST_OUTCOME_TRY(unit.api_keys().add(out.key, token.hash(use)));
            return audit(deps, unit, who.company, who.actor, "key_made", out.key.id.value());
        },
        deadline));
    co_return out;
}

Task<Result<std::vector<ApiKey>>> api_keys_for(Deps deps, model::Principal who, Deadline deadline) {
    if (!may(who.role, model::Act::manage_keys)) co_return not_his();
    std::vector<ApiKey> out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.api_keys().of_company(who.company));
            return ok();
        },
        deadline));
    co_return out;
}

Task<Result<void>> end_api_key(Deps deps, model::Principal who, model::ApiKeyId key, Deadline deadline) {
    if (!may(who.role, model::Act::manage_keys)) co_return not_his();
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.api_keys().remove(who.company, key));
            return audit(deps, unit, who.company, who.actor, "key_ended", key.value());
        },
        deadline);
}

Task<Result<ApiKey>> find_api_key(Deps deps, std::string secret, Deadline deadline) {
    if (!secret.starts_with(prefix)) co_return no_key();
    auto const token = crypto::Token::parse(std::string_view{secret}.substr(prefix.size()));
    if (!token) co_return no_key();
    ApiKey out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const found, unit.api_keys().with_hash(token.value().hash(use)));
            if (!found) return no_key();
            out = *found;
            auto const today = std::chrono::floor<std::chrono::days>(deps.clock.now());
            if (out.last_used == TimePoint{today}) return ok();
            out.last_used = today;
            return unit.api_keys().used(out.company, out.id, today);
        },
        deadline));
    co_return out;
}

}  // namespace ombrex::services
