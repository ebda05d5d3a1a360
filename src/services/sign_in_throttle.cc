// SPDX-License-Identifier: Apache-2.0
#include "services/sign_in_throttle.h"

#include <algorithm>

namespace ombrex::services {
namespace {

constexpr std::chrono::hours remembered_for{24};

crypto::Digest digest(std::string_view key) { return crypto::sha256(as_bytes(key)); }

}  // namespace

std::chrono::seconds SignInThrottle::penalty(int failures) const {
    int const beyond = failures - options_.free;
    if (beyond <= 0) return std::chrono::seconds{0};
    return std::min<std::chrono::seconds>(options_.longest, options_.first * (1LL << std::min(beyond - 1, 30)));
}

std::chrono::seconds SignInThrottle::wait_for(std::string_view key, MonoTime now) const {
    auto const known = by_key_.find(digest(key));
    if (known == by_key_.end()) return std::chrono::seconds{0};
    auto const until = known->second->last + penalty(known->second->failures);
    return until <= now ? std::chrono::seconds{0} : std::chrono::ceil<std::chrono::seconds>(until - now);
}

void SignInThrottle::failed(std::string_view key, MonoTime now) {
    forget_old(now);
    auto const id = digest(key);
    if (auto const known = by_key_.find(id); known != by_key_.end()) {
        entries_.splice(entries_.begin(), entries_, known->second);
    } else {
        entries_.push_front(Entry{id, 0, now});
        by_key_.emplace(id, entries_.begin());
    }
    ++entries_.front().failures;
    entries_.front().last = now;
}

void SignInThrottle::succeeded(std::string_view key) {
    auto const known = by_key_.find(digest(key));
    if (known == by_key_.end()) return;
    entries_.erase(known->second);
    by_key_.erase(known);
}

void SignInThrottle::forget_old(MonoTime now) {
    while (!entries_.empty() &&
           (entries_.size() >= options_.remembered_max || now - entries_.back().last > remembered_for)) {
        by_key_.erase(entries_.back().key);
        entries_.pop_back();
    }
}

}  // namespace ombrex::services
