// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

#include "base/clock.h"
#include "base/id128.h"
#include "base/result.h"
#include "crypto/key.h"

namespace ombrex::crypto {

/// Who may play what: what a playback link says.
struct PlaybackGrant {
    Id128 company;
    Id128 recording;
    Id128 user;

    friend bool operator==(PlaybackGrant const&, PlaybackGrant const&) = default;
};

/// The only way to a recording's sound (C8): an address with its own expiry and an HMAC-SHA-256 over path, company,
/// recording, user and expiry. A link is a secret while it lives; it is never logged.
/// Thread: safe to share. Lifetime: the clock outlives it.
class PlaybackLinks {
public:
    /// `longest`: the policy's limit on a link's life (privacy/measures.h).
    PlaybackLinks(LinkKey key, Clock const& clock, std::chrono::seconds longest)
        : key_{std::move(key)}, clock_{clock}, longest_{longest} {}

    [[nodiscard]] std::chrono::seconds longest() const noexcept { return longest_; }

    /// `path` and the query that makes it playable for `lifetime`. Path: from the root, without query or fragment.
    /// Errors: invalid_input (another path; a lifetime that is not positive or beyond longest()).
    [[nodiscard]] Result<std::string> sign(std::string_view path, PlaybackGrant const& grant,
                                           std::chrono::seconds lifetime) const;

    /// `target`: path and query as requested, in the one spelling that sign() gives. The caller looks the recording
    /// up **in the granted company** and, where there is a session, requires its user to be the granted one.
    /// Errors: denied, always in the same words: expired, altered, another path, expiring later than any link may.
    [[nodiscard]] Result<PlaybackGrant> check(std::string_view target) const;

private:
    LinkKey key_;
    Clock const& clock_;
    std::chrono::seconds longest_;
};

}  // namespace ombrex::crypto
