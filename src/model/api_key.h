// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "model/ids.h"
#include "privacy/enum_set.h"

namespace ombrex::model {

using ApiKeyId = Strong<struct ApiKeyIdTag, Id128>;

/// What a key of the API opens; nothing else.
enum class Scope : std::uint8_t {
    calls_read,
    calls_erase,
    assistant_read,
    assistant_write,
    appointments_read,
    messages_read,
    messages_write,
    privacy_read,
    calls_begin,
};
inline constexpr std::array<std::string_view, 9> scope_words{
    "calls:read",    "calls:erase",    "assistant:read", "assistant:write", "appointments:read",
    "messages:read", "messages:write", "privacy:read",   "calls:begin",
};
[[nodiscard]] constexpr std::string_view to_string(Scope scope) noexcept {
    return scope_words[static_cast<std::size_t>(scope)];
}
using ScopeSet = privacy::EnumSet<Scope>;

/// A program may ask in the company's name. What it shows is a crypto::Token, of which the store knows the hash alone.
struct ApiKey {
    ApiKeyId id;
    CompanyId company;
    std::string label;  ///< What it is for, in the words of whoever made it.
    ScopeSet scopes;
    TimePoint made;
    std::optional<TimePoint> last_used = {};  ///< The day's midnight (UTC): no trace of somebody's hours.

    friend bool operator==(ApiKey const&, ApiKey const&) = default;
};

}  // namespace ombrex::model
