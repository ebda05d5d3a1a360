// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/address.hpp>
#include <cstddef>
#include <list>
#include <map>

#include "base/clock.h"

namespace ombrex::net {

/// A token bucket for each remote address.
///
/// Pure: the caller passes `now`. Limits: remembers at most `addresses_max` addresses; the one seen least recently is
/// forgotten, which fills its bucket again. IPv6 is counted by /64, because one customer has that many addresses.
/// Thread: one.
class AddressRateLimit {
public:
    struct Options {
        double per_second;
        double burst;  ///< what a full bucket holds; at least 1
        std::size_t addresses_max = 10'000;
    };

    explicit AddressRateLimit(Options options) : options_{options} {}

    /// Takes one token, or says that there is none.
    [[nodiscard]] bool take(boost::asio::ip::address const& address, MonoTime now);

    [[nodiscard]] std::size_t remembered() const noexcept { return buckets_.size(); }

private:
    struct Bucket {
        boost::asio::ip::address address;
        double tokens;
        MonoTime filled;
    };

    Options options_;
    std::list<Bucket> buckets_;  ///< the most recently used first
    std::map<boost::asio::ip::address, std::list<Bucket>::iterator> by_address_;
};

}  // namespace ombrex::net
