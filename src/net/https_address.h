// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "net/egress_guard.h"

namespace ombrex::net {

/// Where somebody of a business wants something sent to, as he typed it.
struct HttpsAddress {
    Destination destination;
    std::string target;  ///< Path and query, as HttpsRequest has it.

    friend bool operator==(HttpsAddress const&, HttpsAddress const&) = default;
};

inline constexpr std::size_t https_address_max = 500;

/// "https://hooks.example.com/calls?of=us". One host has one spelling: a number in hexadecimal, in parts or in one
/// piece is none, nor is a name without a dot. Of `own_hosts` anything goes; of others nothing that is surely not on
/// the Internet, by its name or as an address. What a name means is looked at when it is connected to
/// (Reach::public_only). Errors: invalid_input (fit to be shown beside the field).
[[nodiscard]] Result<HttpsAddress> parse_https_address(std::string_view text,
                                                       std::span<std::string const> own_hosts = {});

}  // namespace ombrex::net
