// SPDX-License-Identifier: Apache-2.0
#include "net/ip_prefix.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>

namespace ombrex::net {
namespace {

namespace ip = boost::asio::ip;

ip::address unmapped(ip::address const& address) {
    if (address.is_v6() && address.to_v6().is_v4_mapped()) return ip::make_address_v4(ip::v4_mapped, address.to_v6());
    return address;
}

template <class Bytes>
bool same_up_to(Bytes const& a, Bytes const& b, unsigned bits) {
    auto const whole = bits / 8;
    if (!std::equal(a.begin(), a.begin() + whole, b.begin())) return false;
    if (bits % 8 == 0) return true;
    return ((a[whole] ^ b[whole]) >> (8 - bits % 8)) == 0;
}

template <class Bytes>
bool zero_behind(Bytes const& bytes, unsigned bits) {
    for (auto bit = bits; bit < bytes.size() * 8; ++bit) {
        if ((bytes[bit / 8] >> (7 - bit % 8)) & 1U) return false;
    }
    return true;
}

}  // namespace

Result<IpPrefix> IpPrefix::parse(std::string_view text) {
    auto const wrong = [] { return Error{Errc::invalid_input, "write an address or a range such as 192.0.2.0/24"}; };
    auto const slash = text.find('/');
    boost::system::error_code failure;
    auto const network = ip::make_address(std::string{text.substr(0, slash)}, failure);
    if (failure) return wrong();
    unsigned const longest = network.is_v4() ? 32 : 128;
    unsigned length = longest;
    if (slash != std::string_view::npos) {
        auto const digits = text.substr(slash + 1);
        auto const* const end = digits.data() + digits.size();
        auto const [stopped, error] = std::from_chars(digits.data(), end, length);
        if (error != std::errc{} || stopped != end || length > longest) return wrong();
    }
    bool const clean = network.is_v4() ? zero_behind(network.to_v4().to_bytes(), length)
                                       : zero_behind(network.to_v6().to_bytes(), length);
    if (!clean) return wrong();
    return IpPrefix{network, length};
}

bool IpPrefix::contains(ip::address const& address) const noexcept {
    auto const plain = unmapped(address);
    if (plain.is_v4() != network_.is_v4()) return false;
    if (plain.is_v4()) return same_up_to(plain.to_v4().to_bytes(), network_.to_v4().to_bytes(), length_);
    return same_up_to(plain.to_v6().to_bytes(), network_.to_v6().to_bytes(), length_);
}

bool contains(std::span<IpPrefix const> prefixes, ip::address const& address) noexcept {
    return std::ranges::any_of(prefixes, [&](IpPrefix const& prefix) { return prefix.contains(address); });
}

bool is_private(ip::address const& address) noexcept {
    static std::array const ranges{
        IpPrefix::parse("0.0.0.0/8").value(),      IpPrefix::parse("10.0.0.0/8").value(),
        IpPrefix::parse("100.64.0.0/10").value(),  IpPrefix::parse("127.0.0.0/8").value(),
        IpPrefix::parse("169.254.0.0/16").value(), IpPrefix::parse("172.16.0.0/12").value(),
        IpPrefix::parse("192.168.0.0/16").value(), IpPrefix::parse("::/127").value(),
        IpPrefix::parse("fc00::/7").value(),       IpPrefix::parse("fe80::/10").value(),
    };
    return net::contains(ranges, address);
}

bool is_public(ip::address const& address) noexcept {
    static std::array const special{
        IpPrefix::parse("192.0.0.0/24").value(),    IpPrefix::parse("192.0.2.0/24").value(),
        IpPrefix::parse("192.88.99.0/24").value(),  IpPrefix::parse("198.18.0.0/15").value(),
        IpPrefix::parse("198.51.100.0/24").value(), IpPrefix::parse("203.0.113.0/24").value(),
        IpPrefix::parse("224.0.0.0/4").value(),     IpPrefix::parse("240.0.0.0/4").value(),
        IpPrefix::parse("2001::/23").value(),       IpPrefix::parse("2001:db8::/32").value(),
        IpPrefix::parse("2002::/16").value(),       IpPrefix::parse("3fff::/20").value(),
    };
    static auto const unicast = IpPrefix::parse("2000::/3").value();
    auto const plain = unmapped(address);
    if (plain.is_v6() && !unicast.contains(plain)) return false;
    return !is_private(plain) && !net::contains(special, plain);
}

}  // namespace ombrex::net
