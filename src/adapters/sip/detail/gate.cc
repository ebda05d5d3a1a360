// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/gate.h"

#include <algorithm>
#include <array>

namespace ombrex::adapters::sip {

Gate::Gate(Options const& options, std::vector<Trunk> trunks)
    : trunks_{std::move(trunks)},
      strangers_{options.strangers},
      requests_{{.per_second = options.requests_per_second, .burst = options.requests_burst}} {}

Gate::Verdict Gate::judge(boost::asio::ip::address const& source, std::string_view user_agent, MonoTime now) {
    if (is_scanner(user_agent)) return Verdict::drop;
    bool const trusted = trunk_of(source) != nullptr;
    if (!trusted && strangers_ == Strangers::silence) return Verdict::drop;
    bool const within_rate = requests_.take(source, now);
    if (trusted) return within_rate ? Verdict::admit : Verdict::overload;
    return within_rate ? Verdict::forbid : Verdict::drop;
}

Trunk const* Gate::trunk_of(boost::asio::ip::address const& source) const noexcept {
    auto const found =
        std::ranges::find_if(trunks_, [&](Trunk const& trunk) { return trunk.addresses.contains(source); });
    return found == trunks_.end() ? nullptr : &*found;
}

bool is_scanner(std::string_view user_agent) noexcept {
    static constexpr std::array<std::string_view, 10> names{
        "friendly-scanner", "friendly-request", "sipvicious", "sip-scan", "sipscan",
        "sipcli",           "sundayddr",        "vaxsip",     "pplsip",   "cosipsniffer"};
    auto const same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b; };
    return std::ranges::any_of(
        names, [&](std::string_view name) { return !std::ranges::search(user_agent, name, same).empty(); });
}

}  // namespace ombrex::adapters::sip
