// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "adapters/sip/options.h"
#include "base/clock.h"
#include "net/address_rate_limit.h"

namespace ombrex::adapters::sip {

/// Judges a request that belongs to no dialog, before a transaction (and with it memory) exists for it.
/// Pure. Thread: one. The kernel filter has dropped most strangers before (kernel_filter.h).
class Gate {
public:
    enum class Verdict : std::uint8_t {
        admit,
        drop,      ///< No answer at all: a scanner, a flood, a stranger.
        forbid,    ///< 403
        overload,  ///< A trunk above its rate: 503 with Retry-After.
    };

    explicit Gate(Options const& options) : Gate{options, options.trunks} {}
    /// For another way in, by which these trunks come.
    Gate(Options const& options, std::vector<Trunk> trunks);

    [[nodiscard]] Verdict judge(boost::asio::ip::address const& source, std::string_view user_agent, MonoTime now);

    /// Nothing: a stranger.
    [[nodiscard]] Trunk const* trunk_of(boost::asio::ip::address const& source) const noexcept;

private:
    std::vector<Trunk> trunks_;
    Strangers strangers_;
    net::AddressRateLimit requests_;
};

/// Programs that look for open telephone systems say who they are.
[[nodiscard]] bool is_scanner(std::string_view user_agent) noexcept;

}  // namespace ombrex::adapters::sip
