// SPDX-License-Identifier: Apache-2.0
#include "crypto/oauth_state.h"

#include <algorithm>

#include "base/bytes.h"
#include "crypto/detail/fields.h"
#include "crypto/detail/key_access.h"
#include "crypto/digest.h"

namespace ombrex::crypto {
namespace {

constexpr std::size_t id_size = 16, seconds_size = 8;
constexpr std::size_t said_size = id_size + seconds_size;
constexpr std::size_t state_size = said_size + std::tuple_size_v<Digest>;

Digest state_mac(StateKey const& key, ByteView said, Id128 session, std::string_view provider) {
    auto const message =
        detail::Fields{}.text("ombrex oauth state 1").text(as_text(said)).id(session).text(provider).bytes();
    return hmac_sha256(detail::KeyAccess::secret(key).span(), message);
}

}  // namespace

std::string OauthStates::sign(OauthTrip const& trip) const {
    auto const ends = std::chrono::floor<std::chrono::seconds>(clock_.now()) + longest_;
    auto const seconds = static_cast<std::uint64_t>(ends.time_since_epoch().count());
    auto state = detail::Fields{}.id(trip.attempt).number(seconds).bytes();
    std::ranges::copy(state_mac(key_, state, trip.session, trip.provider), std::back_inserter(state));
    return to_base64url(state);
}

Result<Id128> OauthStates::check(std::string_view state, Id128 session, std::string_view provider) const {
    Error const refused{Errc::denied, "state refused"};
    auto const bytes = from_base64url(state.substr(0, 2 * state_size));
    if (!bytes || bytes.value().size() != state_size) return refused;
    auto const said = ByteView{bytes.value()}.first(said_size);
    Digest mac{};
    std::ranges::copy(ByteView{bytes.value()}.subspan(said_size), mac.begin());
    if (!equal(mac, state_mac(key_, said, session, provider))) return refused;
    std::uint64_t seconds = 0;
    for (auto const byte : said.subspan(id_size)) seconds = seconds << 8 | byte;
    std::chrono::sys_seconds const ends{std::chrono::seconds{static_cast<std::int64_t>(seconds)}};
    // One that would live longer than any may is not ours to honour: the clock went back.
    if (clock_.now() >= ends || ends - clock_.now() > longest_) return refused;
    std::array<std::uint8_t, id_size> id{};
    std::ranges::copy(said.first(id_size), id.begin());
    return Id128{id};
}

}  // namespace ombrex::crypto
