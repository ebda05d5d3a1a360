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

/// Who may fetch which archive: what a link to an archive says.
struct ArchiveGrant {
    Id128 company;
    Id128 archive;
    Id128 user;

    friend bool operator==(ArchiveGrant const&, ArchiveGrant const&) = default;
};

/// What a link that is good says.
template <class Grant>
struct Granted : Grant {
    TimePoint made;  ///< To the second; earlier, if it was made for less than the longest life.
};

/// The only way to a recording's sound (C8), and to an archive (C40): an address with its own expiry and an
/// HMAC-SHA-256 over its kind, path, company, subject, user and expiry. A link of one kind is none of the other. A link
/// is a secret while it lives; it is never logged. Thread: safe to share. Lifetime: the clock outlives it.
template <class Grant>
class SignedLinks {
public:
    /// `longest`: the policy's limit on a link's life (privacy/measures.h).
    SignedLinks(LinkKey key, Clock const& clock, std::chrono::seconds longest)
        : key_{std::move(key)}, clock_{clock}, longest_{longest} {}

    [[nodiscard]] std::chrono::seconds longest() const noexcept { return longest_; }

    /// `path` and the query that opens it for `lifetime`. Path: from the root, without query or fragment.
    /// Errors: invalid_input (another path; a lifetime that is not positive or beyond longest()).
    [[nodiscard]] Result<std::string> sign(std::string_view path, Grant const& grant,
                                           std::chrono::seconds lifetime) const;

    /// `target`: path and query as requested, in the one spelling that sign() gives. The caller looks the subject
    /// up **in the granted company** and, where there is a session, requires its user to be the granted one.
    /// Errors: denied, always in the same words: expired, altered, another path, expiring later than any link may.
    [[nodiscard]] Result<Granted<Grant>> check(std::string_view target) const;

private:
    LinkKey key_;
    Clock const& clock_;
    std::chrono::seconds longest_;
};

using PlaybackLinks = SignedLinks<PlaybackGrant>;
using ArchiveLinks = SignedLinks<ArchiveGrant>;
extern template class SignedLinks<PlaybackGrant>;
extern template class SignedLinks<ArchiveGrant>;

}  // namespace ombrex::crypto
