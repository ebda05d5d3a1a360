// SPDX-License-Identifier: Apache-2.0
#include "crypto/signed_url.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <tuple>

#include "base/bytes.h"
#include "crypto/conversation_link.h"
#include "crypto/detail/fields.h"
#include "crypto/detail/key_access.h"
#include "crypto/digest.h"

namespace ombrex::crypto {
namespace {

using Seconds = std::chrono::sys_seconds;

using Names = std::array<std::string_view, 5>;

/// What tells links of one kind from those of the other: what is signed with them, and how they are spelled.
template <class Grant>
struct Kind;
template <>
struct Kind<PlaybackGrant> {
    static constexpr std::string_view word = "ombrex playback 1";
    static constexpr Names names{"?company=", "&recording=", "&user=", "&expires=", "&signature="};
    static constexpr Id128 PlaybackGrant::* subject = &PlaybackGrant::recording;
};
template <>
struct Kind<ArchiveGrant> {
    static constexpr std::string_view word = "ombrex archive 1";
    static constexpr Names names{"?company=", "&archive=", "&user=", "&expires=", "&signature="};
    static constexpr Id128 ArchiveGrant::* subject = &ArchiveGrant::archive;
};

template <>
struct Kind<ConversationGrant> {
    static constexpr std::string_view word = "ombrex conversation 1";
    static constexpr Names names{"?company=", "&call=", "&user=", "&expires=", "&signature="};
    static constexpr Id128 ConversationGrant::* subject = &ConversationGrant::call;
};

template <class Grant>
Digest signature(LinkKey const& key, std::string_view path, Grant const& grant, Seconds expires) {
    auto const message = detail::Fields{}
                             .text(Kind<Grant>::word)
                             .text(path)
                             .id(grant.company)
                             .id(grant.*Kind<Grant>::subject)
                             .id(grant.user)
                             .number(static_cast<std::uint64_t>(expires.time_since_epoch().count()));
    return hmac_sha256(detail::KeyAccess::secret(key).span(), message.bytes());
}

bool is_plain_path(std::string_view path) {
    return path.starts_with('/') && path.find_first_of("?#") == std::string_view::npos;
}

template <class Grant>
struct Link {
    std::string_view path;
    Grant grant;
    Seconds expires;
    Digest signature;
};

std::optional<Seconds> parse_seconds(std::string_view text) {
    std::uint32_t value = 0;
    auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    // One value, one spelling: no sign, no leading zero, nothing behind.
    if (failed != std::errc{} || end != text.data() + text.size() || text.starts_with('0')) return std::nullopt;
    return Seconds{std::chrono::seconds{value}};
}

template <class Grant>
Result<Link<Grant>> parse(std::string_view target) {
    constexpr auto const& names = Kind<Grant>::names;
    std::array<std::string_view, std::tuple_size_v<Names> + 1> pieces;  // the path, then the values in order
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto const at = target.find(names[i]);
        if (at == std::string_view::npos) return Error{Errc::denied, "a part is missing"};
        pieces[i] = target.substr(0, at);
        target.remove_prefix(at + names[i].size());
    }
    pieces.back() = target;
    BOOST_OUTCOME_TRY(auto const company, Id128::parse(pieces[1]));
    BOOST_OUTCOME_TRY(auto const subject, Id128::parse(pieces[2]));
    BOOST_OUTCOME_TRY(auto const user, Id128::parse(pieces[3]));
    auto const expires = parse_seconds(pieces[4]);
    BOOST_OUTCOME_TRY(auto const mac, from_base64url(pieces[5]));
    Link<Grant> link{pieces[0], {company, subject, user}, expires.value_or(Seconds{}), {}};
    if (!expires || mac.size() != link.signature.size()) return Error{Errc::denied, "a part is malformed"};
    std::ranges::copy(mac, link.signature.begin());
    return link;
}

}  // namespace

template <class Grant>
Result<std::string> SignedLinks<Grant>::sign(std::string_view path, Grant const& grant,
                                             std::chrono::seconds lifetime) const {
    if (!is_plain_path(path)) return Error{Errc::invalid_input, "a path to sign begins with / and has no query"};
    if (lifetime <= std::chrono::seconds::zero() || lifetime > longest_) {
        return Error{Errc::invalid_input, "a link lives at least 1 second and at most as long as the policy says"};
    }
    constexpr auto const& names = Kind<Grant>::names;
    Seconds const expires = std::chrono::floor<std::chrono::seconds>(clock_.now()) + lifetime;
    return fmt::format("{}{}{}{}{}{}{}{}{}{}{}", path,                                                         //
                       names[0], grant.company.to_string(),                                                    //
                       names[1], (grant.*Kind<Grant>::subject).to_string(), names[2], grant.user.to_string(),  //
                       names[3], expires.time_since_epoch().count(),                                           //
                       names[4], to_base64url(signature(key_, path, grant, expires)));
}

template <class Grant>
Result<Granted<Grant>> SignedLinks<Grant>::check(std::string_view target) const {
    Error const refused{Errc::denied, "link refused"};
    auto const parsed = parse<Grant>(target);
    if (!parsed) return refused;
    auto const& link = parsed.value();
    if (!equal(link.signature, signature(key_, link.path, link.grant, link.expires))) return refused;
    auto const now = clock_.now();
    // A signed link that would live longer than any may is not ours to honour: the clock went back.
    if (now >= link.expires || link.expires - now > longest_) return refused;
    return Granted<Grant>{link.grant, link.expires - longest_};
}

template class SignedLinks<PlaybackGrant>;
template class SignedLinks<ArchiveGrant>;
template class SignedLinks<ConversationGrant>;

}  // namespace ombrex::crypto
