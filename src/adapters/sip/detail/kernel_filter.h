// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <linux/filter.h>

#include <span>
#include <vector>

#include "base/result.h"
#include "net/ip_prefix.h"

namespace ombrex::adapters::sip {

/// A classic BPF program for a UDP socket of one IP version: datagrams from `allowed` pass, all others vanish in the
/// kernel, before a byte of them is parsed. Source: socket(7) SO_ATTACH_FILTER.
[[nodiscard]] std::vector<sock_filter> source_filter(std::span<net::IpPrefix const> allowed, bool ipv6);

/// Attaches it. Errors: unavailable (too many prefixes for the kernel's 4096 instructions, or no such socket).
[[nodiscard]] Result<void> allow_only(int socket, std::span<net::IpPrefix const> allowed, bool ipv6);

}  // namespace ombrex::adapters::sip
