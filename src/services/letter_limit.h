// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <list>
#include <map>
#include <string_view>

#include "base/clock.h"
#include "crypto/digest.h"

namespace ombrex::services {

/// How many letters may go to one address within a day because somebody asked for them who may be a stranger to it: a
/// new password, the link of a registration, an invitation. Whether anybody has that address makes no difference.
///
/// Pure: the caller passes `now`. Limits: remembers `remembered_max` addresses, as digests; the one first written to is
/// forgotten first, and each a day after its first letter. Thread: one.
class LetterLimit {
public:
    struct Options {
        int a_day = 5;
        std::size_t remembered_max = 20'000;
    };
    explicit LetterLimit(Options options) : options_{options} {}

    /// Counts one more, or says that there were enough. `address`: in one spelling.
    [[nodiscard]] bool take(std::string_view address, MonoTime now);

    [[nodiscard]] std::size_t remembered() const noexcept { return entries_.size(); }

private:
    struct Entry {
        crypto::Digest address;
        int letters = 0;
        MonoTime first;
    };
    void forget_old(MonoTime now);

    Options options_;
    std::list<Entry> entries_;  ///< The one that was first written to last comes first.
    std::map<crypto::Digest, std::list<Entry>::iterator> by_address_;
};

}  // namespace ombrex::services
