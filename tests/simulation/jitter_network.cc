// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/jitter_network.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/random.h"

namespace ombrex::simulation {
namespace {

constexpr std::int64_t packet_us = 20'000;
constexpr int packets = 15'000;
constexpr double path_ms = 30;

/// Draws for one flight after the other.
class Weather {
public:
    explicit Weather(std::uint64_t seed) : random_{seed} {}

    double uniform() { return static_cast<double>(random_.below(1U << 30)) / (1U << 30); }
    double exponential_us(double mean_ms) { return -1000.0 * mean_ms * std::log(1.0 - uniform()); }

    /// Queueing of exponential length under stalls of 60 to 140 ms, one every four seconds or so, and 1 % loss.
    double wifi_us(std::int64_t sent) {
        if (sent >= next_stall_) {
            stall_end_ = sent + 60'000 + static_cast<std::int64_t>(80'000 * uniform());
            next_stall_ = stall_end_ + static_cast<std::int64_t>(exponential_us(4000));
        }
        double const queueing = exponential_us(2);
        return sent < stall_end_ ? static_cast<double>(stall_end_ - sent) + queueing : queueing;
    }

private:
    SeededRandom random_;
    std::int64_t next_stall_ = 1'000'000;
    std::int64_t stall_end_ = 0;
};

double transit_us(Network network, std::int64_t sent, Weather& weather) {
    auto const at = static_cast<double>(sent);
    switch (network) {
        case Network::lan:
            return 2000.0 * weather.uniform();
        case Network::wan:
            return weather.exponential_us(8);
        case Network::wifi:
            return weather.wifi_us(sent);
        case Network::drift:
            return weather.exponential_us(8) + at * 100e-6;
        case Network::steps:
            return weather.exponential_us(4) + (sent / 30'000'000 % 2 == 1 ? 60'000.0 : 0.0);
    }
    return 0;
}

Verdict verdict(double delay_ms, double loss_percent) {
    double const late = std::max(0.0, delay_ms - 177.3);
    double const r = 93.2 - 0.024 * delay_ms - 0.11 * late - 95.0 * loss_percent / (loss_percent + 25.1);
    double const bounded = std::clamp(r, 0.0, 100.0);
    double const mos = 1.0 + 0.035 * bounded + bounded * (bounded - 60.0) * (100.0 - bounded) * 7e-6;
    return {delay_ms, loss_percent, mos};
}

}  // namespace

std::string_view name_of(Network network) {
    constexpr std::array names{"LAN 2 ms", "WAN exponential 8 ms", "WiFi stalls 60-140 ms, 1 % loss",
                               "WAN, clock drift 100 ppm", "+60 ms step every 30 s"};
    return names[static_cast<std::size_t>(network)];
}

std::vector<Flight> fly(Network network, std::uint64_t seed) {
    Weather weather{seed};
    std::vector<Flight> flights;
    for (int i = 0; i < packets; ++i) {
        std::int64_t const sent = i * packet_us;
        auto const arrives = sent + static_cast<std::int64_t>(transit_us(network, sent, weather));
        bool const lost = network == Network::wifi && weather.uniform() < 0.01;
        flights.push_back({static_cast<std::uint16_t>(i), sent, lost ? -1 : arrives});
    }
    return flights;
}

Verdict judge(std::vector<Flight> const& flights, audio::JitterBuffer::Options const& options) {
    std::vector<Flight> arrivals;
    std::ranges::copy_if(flights, std::back_inserter(arrivals), [](auto const& flight) { return flight.arrives >= 0; });
    std::ranges::stable_sort(arrivals, {}, &Flight::arrives);
    audio::JitterBuffer buffer{options};
    double delays_us = 0;
    std::int64_t played = 0;
    std::int64_t concealed = 0;
    std::size_t next = 0;
    // The listener's beat stands between two of the sender's.
    std::int64_t const end = flights.back().sent;
    for (std::int64_t now = 7'000; now < end; now += packet_us) {
        for (; next < arrivals.size() && arrivals[next].arrives <= now; ++next) {
            auto const& flight = arrivals[next];
            audio::RtpHeader const header{.sequence = flight.sequence,
                                          .timestamp = static_cast<std::uint32_t>(flight.sent / 125)};
            static_cast<void>(buffer.put(header, {}, MonoTime{std::chrono::microseconds{flight.arrives}}));
        }
        auto const playout = buffer.take(MonoTime{std::chrono::microseconds{now}});
        if (playout.kind == audio::JitterBuffer::Playout::Kind::packet) {
            ++played;
            delays_us += static_cast<double>(now - std::int64_t{playout.header.timestamp} * 125);
        }
        if (playout.kind == audio::JitterBuffer::Playout::Kind::lost) ++concealed;
    }
    std::int64_t const missed = end / packet_us - played;
    double const loss = 100.0 * static_cast<double>(std::max(missed, concealed)) / static_cast<double>(flights.size());
    return verdict(path_ms + delays_us / 1000.0 / static_cast<double>(played), loss);
}

Verdict judge_fixed(std::vector<Flight> const& flights, std::chrono::milliseconds delay) {
    auto const allowed = std::chrono::microseconds{delay}.count();
    auto const missed = std::ranges::count_if(
        flights, [&](auto const& flight) { return flight.arrives < 0 || flight.arrives - flight.sent > allowed; });
    return verdict(path_ms + static_cast<double>(delay.count()),
                   100.0 * static_cast<double>(missed) / static_cast<double>(flights.size()));
}

}  // namespace ombrex::simulation
