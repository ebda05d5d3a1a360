// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

#include "base/result.h"

struct srtp_ctx_t_;

namespace ombrex::net {

/// Master key and salt of one direction, for AES_CM_128_HMAC_SHA1_80 (RFC 4568 section 6.1).
using SrtpKey = std::array<std::uint8_t, 30>;

/// Of one leg: what we send is under our key, what the peer sends under his.
struct SrtpKeys {
    SrtpKey ours{};
    SrtpKey theirs{};
    friend bool operator==(SrtpKeys const&, SrtpKeys const&) = default;
};

/// SRTP of one leg (RFC 3711), by libsrtp2: encrypted, authenticated by 80 bits, each packet taken once.
///
/// Thread: one at a time. Debian builds libsrtp2 over NSS, which allocates some ten times a packet: here the packet
/// path is not free of it, as it is in plain. A libsrtp2 over OpenSSL in its place changes nothing else.
class Srtp {
public:
    /// What a packet grows by.
    static constexpr std::size_t overhead = 10;

    /// Errors: unavailable (no memory).
    [[nodiscard]] static Result<Srtp> make(SrtpKeys const& keys);
    /// A direction whose key stays goes on; another begins anew. Errors: as make(); nothing has changed then.
    Result<void> rekey(SrtpKeys const& keys);

    /// Seals the RTP packet that is the first `size` bytes of `buffer`, which has room for `overhead` more, and returns
    /// its new size. Nothing: it is no RTP, or its number was used.
    [[nodiscard]] std::optional<std::size_t> seal(std::span<std::uint8_t> buffer, std::size_t size) noexcept;
    /// Opens a packet where it stands, and returns its new size. Nothing: forged, altered, replayed or too old.
    [[nodiscard]] std::optional<std::size_t> open(std::span<std::uint8_t> packet) noexcept;

private:
    struct Free {
        void operator()(srtp_ctx_t_* context) const noexcept;
    };
    using Context = std::unique_ptr<srtp_ctx_t_, Free>;

    enum class Direction : std::uint8_t { outward, inward };
    static Result<Context> context(SrtpKey const& key, Direction direction);
    Srtp(SrtpKeys const& keys, Context outward, Context inward);

    SrtpKeys keys_;
    Context outward_;
    Context inward_;
};

}  // namespace ombrex::net
