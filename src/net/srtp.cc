// SPDX-License-Identifier: Apache-2.0
#include "net/srtp.h"

#include <srtp2/srtp.h>

#include <utility>

namespace ombrex::net {
namespace {

/// A packet that comes later than this many after it was due is dropped (RFC 3711 section 3.3.2).
constexpr unsigned long replay_window = 128;

bool library_is_ready() {
    static bool const ready = srtp_init() == srtp_err_status_ok;
    return ready;
}

}  // namespace

void Srtp::Free::operator()(srtp_ctx_t_* context) const noexcept { srtp_dealloc(context); }

Srtp::Srtp(SrtpKeys const& keys, Context outward, Context inward)
    : keys_{keys}, outward_{std::move(outward)}, inward_{std::move(inward)} {}

Result<Srtp::Context> Srtp::context(SrtpKey const& key, Direction direction) {
    auto copy = key;  // the library wants to be able to write it
    srtp_policy_t policy{};
    srtp_crypto_policy_set_aes_cm_128_hmac_sha1_80(&policy.rtp);
    srtp_crypto_policy_set_aes_cm_128_hmac_sha1_80(&policy.rtcp);
    policy.ssrc.type = direction == Direction::outward ? ssrc_any_outbound : ssrc_any_inbound;
    policy.key = copy.data();
    policy.window_size = replay_window;
    srtp_t made = nullptr;
    if (!library_is_ready() || srtp_create(&made, &policy) != srtp_err_status_ok) {
        return Error{Errc::unavailable, "no memory for SRTP"};
    }
    return Context{made};
}

Result<Srtp> Srtp::make(SrtpKeys const& keys) {
    BOOST_OUTCOME_TRY(auto outward, context(keys.ours, Direction::outward));
    BOOST_OUTCOME_TRY(auto inward, context(keys.theirs, Direction::inward));
    return Srtp{keys, std::move(outward), std::move(inward)};
}

Result<void> Srtp::rekey(SrtpKeys const& keys) {
    BOOST_OUTCOME_TRY(auto outward, context(keys.ours, Direction::outward));
    BOOST_OUTCOME_TRY(auto inward, context(keys.theirs, Direction::inward));
    if (keys.ours != keys_.ours) outward_ = std::move(outward);
    if (keys.theirs != keys_.theirs) inward_ = std::move(inward);
    keys_ = keys;
    return ok();
}

std::optional<std::size_t> Srtp::seal(std::span<std::uint8_t> buffer, std::size_t size) noexcept {
    if (buffer.size() < size + overhead) return std::nullopt;
    int length = static_cast<int>(size);
    if (srtp_protect(outward_.get(), buffer.data(), &length) != srtp_err_status_ok) return std::nullopt;
    return static_cast<std::size_t>(length);
}

std::optional<std::size_t> Srtp::open(std::span<std::uint8_t> packet) noexcept {
    int length = static_cast<int>(packet.size());
    if (srtp_unprotect(inward_.get(), packet.data(), &length) != srtp_err_status_ok) return std::nullopt;
    return static_cast<std::size_t>(length);
}

}  // namespace ombrex::net
