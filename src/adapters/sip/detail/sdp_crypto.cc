// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/sdp_crypto.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/base64.h"

namespace ombrex::adapters::sip {
namespace {

constexpr std::string_view suite = "AES_CM_128_HMAC_SHA1_80";
constexpr std::string_view inline_key = "inline:";

std::string_view word(std::string_view& rest) {
    auto const end = std::min(rest.find(' '), rest.size());
    auto const out = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return out;
}

/// `KEY`, or `KEY|LIFETIME`: ours ends long before any lifetime. A third part, or one with a colon, is an MKI.
std::optional<net::SrtpKey> key_of(std::string_view text) {
    auto const bar = text.find('|');
    bool const has_mki = bar != text.npos && text.find_first_of("|:", bar + 1) != text.npos;
    auto const bytes = from_base64(text.substr(0, bar));
    net::SrtpKey out{};
    if (has_mki || !bytes || bytes.value().size() != out.size()) return std::nullopt;
    std::ranges::copy(bytes.value(), out.begin());
    return out;
}

}  // namespace

std::optional<SdpCrypto> SdpCrypto::parse(std::string_view value) {
    SdpCrypto out{};
    auto const tag = word(value);
    auto const [end, failure] = std::from_chars(tag.data(), tag.data() + tag.size(), out.tag);
    if (tag.empty() || tag.size() > 9 || failure != std::errc{} || end != tag.data() + tag.size()) return std::nullopt;
    if (word(value) != suite) return std::nullopt;
    auto const parameters = word(value);
    if (!parameters.starts_with(inline_key) || parameters.find(';') != parameters.npos || !value.empty()) {
        return std::nullopt;
    }
    auto const key = key_of(parameters.substr(inline_key.size()));
    if (!key) return std::nullopt;
    out.key = *key;
    return out;
}

std::string SdpCrypto::line() const {
    return fmt::format("a=crypto:{} {} {}{}\r\n", tag, suite, inline_key, to_base64(key));
}

}  // namespace ombrex::adapters::sip
