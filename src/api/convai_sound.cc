// SPDX-License-Identifier: Apache-2.0
#include "api/convai_sound.h"

#include <algorithm>
#include <array>

#include "audio/g711.h"

namespace ombrex::api::convai {
namespace {

constexpr std::array formats{
    SoundFormat{usual_format, 16'000, false}, SoundFormat{"pcm_8000", 8'000, false},
    SoundFormat{"pcm_24000", 24'000, false},  SoundFormat{"pcm_48000", 48'000, false},
    SoundFormat{"ulaw_8000", 8'000, true},
};

std::optional<audio::Resampler> resampler(int from, int to) {
    if (from == to) return std::nullopt;
    return audio::Resampler::make(from, to).value();  // every rate of the table is one of its own
}

/// The samples at the other rate.
std::vector<audio::Sample> resampled(std::optional<audio::Resampler>& with, std::vector<audio::Sample> samples) {
    if (!with) return samples;
    std::vector<audio::Sample> out(with->output_max(samples.size()));
    out.resize(with->process(samples, out));
    return out;
}

}  // namespace

std::optional<SoundFormat> sound_format(std::string_view name) {
    auto const* const found = std::ranges::find(formats, name, &SoundFormat::name);
    return found == formats.end() ? std::nullopt : std::optional{*found};
}

SoundDecoder::SoundDecoder(SoundFormat format)
    : format_{format}, resampler_{resampler(format.rate, audio::narrow_rate)} {}

void SoundDecoder::decode(ByteView piece, std::vector<audio::Sample>& out) {
    std::vector<audio::Sample> samples;
    if (format_.ulaw) {
        samples.resize(piece.size());
        audio::g711_decode(audio::G711Law::mu, piece, samples);
    } else {
        samples.reserve((piece.size() + 1) / 2);
        for (auto const byte : piece) {
            if (!half_) {
                half_ = byte;
                continue;
            }
            samples.push_back(static_cast<audio::Sample>(static_cast<std::uint16_t>(*half_ | byte << 8)));
            half_.reset();
        }
    }
    auto const narrow = resampled(resampler_, std::move(samples));
    out.insert(out.end(), narrow.begin(), narrow.end());
}

SoundEncoder::SoundEncoder(SoundFormat format)
    : format_{format}, resampler_{resampler(audio::narrow_rate, format.rate)} {}

Bytes SoundEncoder::encode(std::span<audio::Frame const> frames) {
    std::vector<audio::Sample> samples;
    samples.reserve(frames.size() * audio::Frame::size);
    for (auto const& frame : frames) samples.insert(samples.end(), frame.samples.begin(), frame.samples.end());
    samples = resampled(resampler_, std::move(samples));
    Bytes out;
    if (format_.ulaw) {
        out.resize(samples.size());
        audio::g711_encode(audio::G711Law::mu, samples, out);
        return out;
    }
    out.reserve(samples.size() * 2);
    for (auto const sample : samples) {
        auto const bits = static_cast<std::uint16_t>(sample);
        out.push_back(static_cast<std::uint8_t>(bits));
        out.push_back(static_cast<std::uint8_t>(bits >> 8));
    }
    return out;
}

}  // namespace ombrex::api::convai
