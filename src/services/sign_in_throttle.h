// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <list>
#include <map>
#include <string_view>

#include "base/clock.h"
#include "crypto/digest.h"

namespace ombrex::services {

/// How long somebody has to wait before he may try another password (C18): after some failures free of charge one
/// second, then twice as long each time. By what he typed and by where he comes from; whether there is such an account
/// makes no difference.
///
/// Pure: the caller passes `now`. Limits: remembers `remembered_max` keys, as digests; the one that failed least
/// recently is forgotten first, and each a day after its last failure. Thread: one.
class SignInThrottle {
public:
    struct Options {
        int free = 5;  ///< Failures that cost nothing.
        std::chrono::seconds first{1};
        std::chrono::seconds longest{900};
        std::size_t remembered_max = 10'000;
    };
    explicit SignInThrottle(Options options) : options_{options} {}

    /// None has to be waited: zero. `key`: an address, in one spelling.
    [[nodiscard]] std::chrono::seconds wait_for(std::string_view key, MonoTime now) const;
    void failed(std::string_view key, MonoTime now);
    void succeeded(std::string_view key);

    [[nodiscard]] std::size_t remembered() const noexcept { return entries_.size(); }

private:
    struct Entry {
        crypto::Digest key;
        int failures = 0;
        MonoTime last;
    };
    [[nodiscard]] std::chrono::seconds penalty(int failures) const;
    void forget_old(MonoTime now);

    Options options_;
    std::list<Entry> entries_;  ///< The one that failed last first.
    std::map<crypto::Digest, std::list<Entry>::iterator> by_key_;
};

}  // namespace ombrex::services
