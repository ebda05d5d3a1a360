// SPDX-License-Identifier: Apache-2.0
#include "net/address_rate_limit.h"

#include <algorithm>
#include <chrono>

namespace ombrex::net {
namespace {

boost::asio::ip::address counted_as(boost::asio::ip::address const& address) {
    if (address.is_v4()) return address;
    auto bytes = address.to_v6().to_bytes();
    if (address.to_v6().is_v4_mapped()) return address;
    std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t{0});
    return boost::asio::ip::address_v6{bytes};
}

}  // namespace

bool AddressRateLimit::take(boost::asio::ip::address const& address, MonoTime now) {
    auto const key = counted_as(address);
    if (auto const known = by_address_.find(key); known != by_address_.end()) {
        buckets_.splice(buckets_.begin(), buckets_, known->second);
    } else {
        if (buckets_.size() >= options_.addresses_max) {
            by_address_.erase(buckets_.back().address);
            buckets_.pop_back();
        }
        buckets_.push_front(Bucket{key, options_.burst, now});
        by_address_.emplace(key, buckets_.begin());
    }
    auto& bucket = buckets_.front();
    std::chrono::duration<double> const since = now - bucket.filled;
    bucket.tokens = std::min(options_.burst, bucket.tokens + since.count() * options_.per_second);
    bucket.filled = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
}

}  // namespace ombrex::net
