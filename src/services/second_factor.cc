// SPDX-License-Identifier: Apache-2.0
#include "services/second_factor.h"

#include <fmt/format.h>

#include <algorithm>

#include "crypto/recovery_code.h"
#include "crypto/totp.h"
#include "model/principal.h"
#include "services/audit.h"

namespace ombrex::services {
namespace {

using enum privacy::Purpose;
using model::SecondFactor;

constexpr int recovery_codes = 10;

/// RFC 3986 section 2.1.
std::string escaped(std::string_view text) {
    std::string out;
    for (unsigned char const c : text) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '.' || c == '_' || c == '~';
        out += plain ? std::string(1, static_cast<char>(c)) : fmt::format("%{:02X}", c);
    }
    return out;
}

std::string kept(std::string_view recovery_code) { return to_hex(crypto::recovery_hash(recovery_code).value()); }

/// Authenticators show "123 456".
std::string without_blanks(std::string code) {
    std::erase(code, ' ');
    return code;
}

/// Whether the code is one of the factor, which forgets it.
Result<bool> take(SecondFactor& factor, std::string const& typed, TimePoint now) {
    BOOST_OUTCOME_TRY(auto const secret, crypto::TotpSecret::parse(factor.secret.reveal<serve_call>()));
    if (auto const step = secret.step_of(without_blanks(typed), now, factor.used_step)) {
        factor.used_step = *step;
        return true;
    }
    return std::erase(factor.codes, kept(typed)) > 0;
}

Result<bool> take_stored(Deps const& deps, ports::UnitOfWork& unit, model::User const& user, std::string const& code) {
    BOOST_OUTCOME_TRY(auto factor, unit.users().second_factor(user.company, user.id));
    if (!factor || !factor->since) return false;
    auto const left = factor->codes.size();
    BOOST_OUTCOME_TRY(auto const right, take(*factor, code, deps.clock.now()));
    if (!right) return false;
    BOOST_OUTCOME_TRY(unit.users().set_second_factor(user.company, user.id, factor));
    if (factor->codes.size() < left) {
        auto const actor = model::principal_of(user).actor;
        BOOST_OUTCOME_TRY(audit(deps, unit, user.company, actor, "recovery_code_used", user.id.value()));
    }
    return true;
}

}  // namespace

Task<Result<NewFactor>> begin_second_factor(Deps deps, model::User user, Deadline deadline) {
    auto const secret = crypto::TotpSecret::make(deps.random).reveal();
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const there, unit.users().second_factor(user.company, user.id));
            if (there && there->since) return Error{Errc::conflict, "a second factor counts already"};
            SecondFactor const begun{model::FactorSecret{secret}};
            return unit.users().set_second_factor(user.company, user.id, begun);
        },
        deadline));
    auto const uri = fmt::format("otpauth://totp/Ombrex:{}?secret={}&issuer=Ombrex&algorithm=SHA1&digits=6&period=30",
                                 escaped(user.email.reveal<serve_call>()), secret);
    co_return NewFactor{secret, uri};
}

Task<Result<std::vector<std::string>>> confirm_second_factor(Deps deps, SignInGuard& guard, model::User user,
                                                             model::ClientAddress from, std::string code,
                                                             Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(guard.lets(user.email, from, deps.clock.monotonic()));
    std::vector<std::string> codes;
    for (int i = 0; i < recovery_codes; ++i) codes.push_back(crypto::make_recovery_code(deps.random));
    auto const done = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto factor, unit.users().second_factor(user.company, user.id));
            if (!factor || factor->since) return Error{Errc::conflict, "nothing was begun, or one counts already"};
            BOOST_OUTCOME_TRY(auto const right, take(*factor, code, deps.clock.now()));
            if (!right) return Error{Errc::denied, "the code is wrong"};
            factor->since = deps.clock.now();
            for (auto const& one : codes) factor->codes.push_back(kept(one));
            BOOST_OUTCOME_TRY(unit.users().set_second_factor(user.company, user.id, factor));
            auto const actor = model::principal_of(user).actor;
            return audit(deps, unit, user.company, actor, "second_factor_on", user.id.value());
        },
        deadline);
    if (!done) {
        if (done.error().code == Errc::denied) guard.failed(user.email, from, deps.clock.monotonic());
        co_return done.error();
    }
    co_return codes;
}

Task<Result<void>> end_second_factor(Deps deps, PasswordDesk& desk, SignInGuard& guard, model::User user,
                                     EndFactor shown, Deadline deadline) {
    auto const from = shown.password.from;
    BOOST_OUTCOME_CO_TRY(co_await show_password(deps, desk, guard, user, std::move(shown.password), deadline));
    auto const done = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const right, take_stored(deps, unit, user, shown.code));
            if (!right) return Error{Errc::invalid_input, "is wrong, or was used"};
            BOOST_OUTCOME_TRY(unit.users().set_second_factor(user.company, user.id, std::nullopt));
            auto const actor = model::principal_of(user).actor;
            return audit(deps, unit, user.company, actor, "second_factor_off", user.id.value());
        },
        deadline);
    if (done) co_return ok();
    if (done.error().code == Errc::invalid_input) guard.failed(user.email, from, deps.clock.monotonic());
    co_return done.error();
}

Task<Result<bool>> show_code(Deps deps, model::User user, std::string code, Deadline deadline) {
    bool right = false;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(right, take_stored(deps, unit, user, code));
            return ok();
        },
        deadline));
    co_return right;
}

}  // namespace ombrex::services
