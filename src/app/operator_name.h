// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ombrex::app {

/// The account of the machine on whose behalf this process runs: `sudo_user` where sudo says so, else the account of
/// the real user id, else that id.
[[nodiscard]] std::string account_name(std::string_view sudo_user);

/// A name that can stand in a log as one word: letters, digits, `.`, `_`, `-`; 1 to 64 of them, no `-` in front.
[[nodiscard]] bool is_plain_name(std::string_view name) noexcept;

/// Who acts, as the audit log names him: "os:alice", or with a name "operator:alice os:root". `as` empty: no name was
/// given; `listed` empty: nobody is listed, and whoever has an account on the machine may act.
/// A name is a claim, as the password is the machine's: so the account stands beside it.
/// Errors: invalid_input (no plain name), denied (not on the list).
[[nodiscard]] Result<std::string> acting_operator(std::string_view account, std::string_view as,
                                                  std::span<std::string const> listed);

}  // namespace ombrex::app
