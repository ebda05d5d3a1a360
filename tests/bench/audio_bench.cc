// SPDX-License-Identifier: Apache-2.0
// The cost of each piece of the media path for one frame (20 ms), and what the jitter buffer makes of five networks.
#include <benchmark/benchmark.h>
#include <fmt/core.h>

#include <array>
#include <cmath>
#include <vector>

#include "audio/comfort_noise.h"
#include "audio/concealment.h"
#include "audio/dtmf_tone.h"
#include "audio/energy_vad.h"
#include "audio/g711.h"
#include "audio/ogg_opus_writer.h"
#include "audio/resampler.h"
#include "audio/rtp.h"
#include "audio/voice_receiver.h"
#include "net/srtp.h"
#include "tests/simulation/jitter_network.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using audio::Sample;

constexpr std::size_t frames = 500;

/// Ten seconds with pitch and syllables: concealment and codecs cost less on plain tones.
std::vector<Sample> voice(int rate) {
    std::vector<Sample> out(frames * static_cast<std::size_t>(rate / 50));
    for (std::size_t i = 0; i < out.size(); ++i) {
        double const t = static_cast<double>(i) / rate;
        double const syllable = std::max(0.0, std::sin(10.0 * t));
        out[i] = static_cast<Sample>(5000.0 * syllable * (std::sin(800.0 * t) + std::sin(2400.0 * t) / 3));
    }
    return out;
}

/// Runs `work` with one frame after the other of ten seconds of voice.
template <class Work>
void each_frame(benchmark::State& state, int rate, Work work) {
    auto speech = voice(rate);
    auto const size = static_cast<std::size_t>(rate / 50);
    std::size_t n = 0;
    for ([[maybe_unused]] auto _ : state) work(std::span{speech}.subspan(n++ % frames * size, size));
}

void g711_encode(benchmark::State& state) {
    std::array<std::uint8_t, audio::Frame::size> line{};
    each_frame(state, 8000, [&](auto frame) {
        audio::g711_encode(audio::G711Law::mu, frame, line);
        benchmark::DoNotOptimize(line);
    });
}
BENCHMARK(g711_encode);

void g711_decode(benchmark::State& state) {
    std::array<std::uint8_t, audio::Frame::size> line{};
    each_frame(state, 8000, [&](auto frame) {
        audio::g711_decode(audio::G711Law::mu, line, frame);
        benchmark::DoNotOptimize(frame.data());
    });
}
BENCHMARK(g711_decode);

/// A packet of 20 ms, numbered on.
struct SrtpPackets {
    net::SrtpKeys keys{{1}, {2}};
    net::Srtp here = net::Srtp::make(keys).value();
    net::Srtp there = net::Srtp::make({keys.theirs, keys.ours}).value();
    std::array<std::uint8_t, 12 + audio::Frame::size + net::Srtp::overhead> packet{};
    audio::RtpSender sender{{.ssrc = 7}};

    auto seal() {
        audio::write_rtp_header(sender.stamp(0, false), std::span{packet}.first<audio::rtp_header_size>());
        sender.advance(audio::Frame::size);
        return here.seal(packet, packet.size() - net::Srtp::overhead);
    }
};

void srtp_seal(benchmark::State& state) {
    SrtpPackets line;
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(line.seal());
}
BENCHMARK(srtp_seal);

void srtp_seal_and_open(benchmark::State& state) {
    SrtpPackets line;
    for ([[maybe_unused]] auto _ : state) {
        line.seal();
        if (!line.there.open(line.packet)) state.SkipWithError("it does not open");
    }
}
BENCHMARK(srtp_seal_and_open);

void conceal_nothing(benchmark::State& state) {
    audio::Concealment concealment;
    each_frame(state, 8000, [&](auto frame) { concealment.heard(frame); });
}
BENCHMARK(conceal_nothing);

void conceal_every_other_frame(benchmark::State& state) {
    audio::Concealment concealment;
    bool lost = false;
    each_frame(state, 8000, [&](auto frame) { (lost = !lost) ? concealment.fill(frame) : concealment.heard(frame); });
}
BENCHMARK(conceal_every_other_frame);

void comfort_noise(benchmark::State& state) {
    audio::ComfortNoise noise{1};
    each_frame(state, 8000, [&](auto frame) { noise.fill(frame); });
}
BENCHMARK(comfort_noise);

void dtmf_tones(benchmark::State& state) {
    audio::DtmfToneDetector detector;
    each_frame(state, 8000, [&](auto frame) { benchmark::DoNotOptimize(detector.hear(frame)); });
}
BENCHMARK(dtmf_tones);

void energy_vad(benchmark::State& state) {
    audio::EnergyVad vad{{}};
    each_frame(state, 8000, [&](auto samples) {
        audio::Frame frame;
        std::copy(samples.begin(), samples.end(), frame.samples.begin());
        benchmark::DoNotOptimize(vad.hear(frame));
    });
}
BENCHMARK(energy_vad);

void resample(benchmark::State& state) {
    auto const from = static_cast<int>(state.range(0));
    auto resampler = audio::Resampler::make(from, static_cast<int>(state.range(1))).value();
    std::vector<Sample> out(resampler.output_max(static_cast<std::size_t>(from / 50)));
    each_frame(state, from, [&](auto frame) { benchmark::DoNotOptimize(resampler.process(frame, out)); });
}
BENCHMARK(resample)->Args({8000, 16000})->Args({16000, 8000})->Args({24000, 8000});

void receive_a_packet_and_take_a_frame(benchmark::State& state) {
    audio::VoiceReceiver receiver{{}};
    audio::RtpSender stream{{.ssrc = 1}};
    std::array<std::uint8_t, 172> packet{};
    MonoTime now{};
    for ([[maybe_unused]] auto _ : state) {
        audio::write_rtp_header(stream.stamp(0, false), std::span{packet}.first<audio::rtp_header_size>());
        stream.advance(160);
        benchmark::DoNotOptimize(receiver.put(packet, now));
        benchmark::DoNotOptimize(receiver.take(now + 10ms));
        now += 20ms;
    }
}
BENCHMARK(receive_a_packet_and_take_a_frame);

/// Both voices of a call at 40 kb/s.
void record_ogg_opus(benchmark::State& state) {
    int const rate = static_cast<int>(state.range(0));
    auto writer = audio::OggOpusWriter::make({.rate = rate, .complexity = static_cast<int>(state.range(1))}).value();
    Bytes bytes;
    each_frame(state, rate, [&](auto frame) {
        writer.write(frame, frame, bytes);
        bytes.clear();
    });
}
BENCHMARK(record_ogg_opus)->Args({8000, 0})->Args({8000, 5})->Args({16000, 5})->Args({48000, 5});

void print_jitter_table() {
    constexpr std::uint64_t seed = 20261122;
    audio::JitterBuffer::Options const among_people{.target_max = 200ms, .delay_max = 240ms, .packets_max = 64};
    fmt::print("{:<32}{:>9}{:>9}{:>9}{:>24}{:>24}\n", "quality (MOS), seed 20261122", "fixed 40", "fixed 60", "100",
               "own, for an agent", "own, at most 200 ms");
    for (auto const network : simulation::networks) {
        auto const flights = simulation::fly(network, seed);
        fmt::print("{:<32}", simulation::name_of(network));
        for (auto const delay : {40ms, 60ms, 100ms})
            fmt::print("{:>9.2f}", simulation::judge_fixed(flights, delay).mos);
        for (auto const& options : {audio::JitterBuffer::Options{}, among_people}) {
            auto const [delay, loss, mos] = simulation::judge(flights, options);
            fmt::print("{:>7.2f} ({:3.0f} ms {:4.2f} %)", mos, delay, loss);
        }
        fmt::print("\n");
    }
}

}  // namespace
}  // namespace ombrex

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    ombrex::print_jitter_table();
    benchmark::RunSpecifiedBenchmarks();
}
