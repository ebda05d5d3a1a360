// SPDX-License-Identifier: Apache-2.0
#include "services/caller_phone.h"

#include "language/phone.h"

namespace ombrex::services {

std::optional<model::CallerPhone> caller_phone(ports::CallerNumber const& asserted, std::string_view locale) {
    auto const& said = asserted.reveal<privacy::Purpose::serve_call>();
    if (auto const number = model::PhoneNumber::parse(said)) return model::CallerPhone{number.value()};
    auto const home = language::parse_locale(locale);
    auto const full = home ? language::to_e164(said, *home) : std::nullopt;
    if (!full) return std::nullopt;
    auto const number = model::PhoneNumber::parse(*full);
    return number ? std::optional{model::CallerPhone{number.value()}} : std::nullopt;
}

}  // namespace ombrex::services
