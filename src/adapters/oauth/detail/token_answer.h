// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/calendar_connection.h"

namespace ombrex::oauth::detail {

/// What a token endpoint gave (RFC 6749 section 5.1).
struct TokenAnswer {
    model::CalendarToken access;
    model::CalendarToken refresh;
    std::chrono::seconds lives{};
    bool whole = false;  ///< It covers every scope that is needed.
};

/// Reads an answer to a code. `needed`: the last parts of the scopes' names, "calendar.freebusy"; case does not count.
/// Errors: denied (invalid_grant: the code is none any more), invalid_input (it does not know us, or does not take what
/// we ask: the operator's registration is wrong), unavailable (429, 5xx, or no answer that can be used: no JSON, no
/// token, a token above 16 KiB, or whole and yet without a refresh token). Names nothing of what it read. Pure.
[[nodiscard]] Result<TokenAnswer> read_token_answer(int status, std::string_view body,
                                                    std::span<std::string_view const> needed);

/// The `error` of an error answer (RFC 6749 section 5.2) if it is a word that we know; else empty.
[[nodiscard]] std::string_view known_error(std::string_view body);

}  // namespace ombrex::oauth::detail
