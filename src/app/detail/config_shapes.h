// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/address.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace ombrex::app::detail {

using Text = std::string;
using Number = std::int64_t;
using List = std::vector<std::string>;
using Value = std::variant<Text, Number, List>;

/// Why a value cannot be taken; nothing when it can. Of a list everything that cannot. Each of those below is for one
/// kind of value, and aborts the program where it is given another.
using Check = std::function<std::optional<std::string>(Value const&)>;

/// An IP address. Errors: invalid_input (says what it must be).
[[nodiscard]] Result<boost::asio::ip::address> parse_address(std::string const& text);

[[nodiscard]] Check anything();
[[nodiscard]] Check or_empty(Check check);

[[nodiscard]] Check within(Number least, Number most);

[[nodiscard]] Check not_empty();
[[nodiscard]] Check one_of(List words);
[[nodiscard]] Check address();
[[nodiscard]] Check gateway();
[[nodiscard]] Check mailbox();
[[nodiscard]] Check mail_server();
/// Without a path: what links in mails begin with, and what Origin is compared with.
[[nodiscard]] Check site();
/// It stands in a path.
[[nodiscard]] Check tenant();
[[nodiscard]] Check tax_rate();

[[nodiscard]] Check ranges();
/// Ranges that are not the Internet (C29).
[[nodiscard]] Check protected_networks();
/// "agent_" and the id of a business.
[[nodiscard]] Check agents();
/// As the host of an address is compared: small letters, no scheme and no port.
[[nodiscard]] Check hosts();
/// Each can be read, and each id is there once.
[[nodiscard]] Check plans();

}  // namespace ombrex::app::detail
