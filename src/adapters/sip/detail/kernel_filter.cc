// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/kernel_filter.h"

#include <fmt/format.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <limits>

namespace ombrex::adapters::sip {
namespace {

constexpr std::uint16_t load_word = BPF_LD | BPF_W | BPF_ABS;
constexpr std::uint16_t mask_with = BPF_ALU | BPF_AND | BPF_K;
constexpr std::uint16_t if_equal = BPF_JMP | BPF_JEQ | BPF_K;
constexpr std::uint16_t answer_with = BPF_RET | BPF_K;

constexpr std::uint32_t whole_datagram = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t nothing = 0;

/// Offsets of the source address in the IP header, which the kernel reads relative to SKF_NET_OFF.
constexpr std::uint32_t ipv4_source = static_cast<std::uint32_t>(SKF_NET_OFF) + 12;
constexpr std::uint32_t ipv6_source = static_cast<std::uint32_t>(SKF_NET_OFF) + 8;

template <class Bytes>
std::vector<std::uint32_t> words(Bytes const& bytes) {
    std::vector<std::uint32_t> result;
    for (std::size_t i = 0; i < bytes.size(); i += 4) {
        result.push_back(std::uint32_t{bytes[i]} << 24 | std::uint32_t{bytes[i + 1]} << 16 |
                         std::uint32_t{bytes[i + 2]} << 8 | std::uint32_t{bytes[i + 3]});
    }
    return result;
}

std::uint32_t mask(unsigned bits) { return bits >= 32 ? whole_datagram : ~(whole_datagram >> bits); }

/// Three instructions for each word that counts, then "pass". A word that differs jumps behind that.
void append(std::vector<sock_filter>& program, net::IpPrefix const& prefix, bool ipv6) {
    auto const address = ipv6 ? words(prefix.network().to_v6().to_bytes()) : words(prefix.network().to_v4().to_bytes());
    auto const counting = (prefix.length() + 31) / 32;
    for (unsigned i = 0; i < counting; ++i) {
        auto const left = counting - 1 - i;
        program.push_back({load_word, 0, 0, (ipv6 ? ipv6_source : ipv4_source) + 4 * i});
        program.push_back({mask_with, 0, 0, mask(std::min(32U, prefix.length() - 32 * i))});
        program.push_back({if_equal, 0, static_cast<std::uint8_t>(3 * left + 1), address[i]});
    }
    program.push_back({answer_with, 0, 0, whole_datagram});
}

}  // namespace

std::vector<sock_filter> source_filter(std::span<net::IpPrefix const> allowed, bool ipv6) {
    std::vector<sock_filter> program;
    for (auto const& prefix : allowed) {
        if (prefix.network().is_v6() == ipv6) append(program, prefix, ipv6);
    }
    program.push_back({answer_with, 0, 0, nothing});
    return program;
}

Result<void> allow_only(int socket, std::span<net::IpPrefix const> allowed, bool ipv6) {
    auto program = source_filter(allowed, ipv6);
    if (program.size() > BPF_MAXINSNS) return Error{Errc::unavailable, "too many trunks; merge their address ranges"};
    sock_fprog const filter{static_cast<unsigned short>(program.size()), program.data()};
    if (::setsockopt(socket, SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter) == 0) return ok();
    return Error{Errc::unavailable, fmt::format("the kernel refuses the trunk filter (errno {})", errno)};
}

}  // namespace ombrex::adapters::sip
