// SPDX-License-Identifier: Apache-2.0
#include "audio/ogg_opus_reader.h"

#include <opusfile.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace ombrex::audio {
namespace {

struct Close {
    void operator()(OggOpusFile* file) const noexcept { op_free(file); }
};

// A damaged file answers with a hole for each gap; a hostile one must not do so for ever.
constexpr int holes_max = 10'000;

}  // namespace

struct OggOpusReader::State {
    std::unique_ptr<OggOpusFile, Close> file;
    int holes = 0;
};

Result<OggOpusReader> OggOpusReader::open(ByteView bytes) {
    int failed = 0;
    std::unique_ptr<OggOpusFile, Close> file{op_open_memory(bytes.data(), bytes.size(), &failed)};
    if (!file) return Error{Errc::invalid_input, "no Ogg Opus recording, or one that was cut within its first page"};
    auto state = std::make_unique<State>();
    state->file = std::move(file);
    return OggOpusReader{std::move(state)};
}

OggOpusReader::OggOpusReader(std::unique_ptr<State> state) : state_{std::move(state)} {}
OggOpusReader::~OggOpusReader() = default;
OggOpusReader::OggOpusReader(OggOpusReader&&) noexcept = default;
OggOpusReader& OggOpusReader::operator=(OggOpusReader&&) noexcept = default;

std::chrono::microseconds OggOpusReader::duration() const noexcept {
    ogg_int64_t const samples = std::max<ogg_int64_t>(op_pcm_total(state_->file.get(), -1), 0);
    return std::chrono::microseconds{samples * 1'000'000 / rate};
}

std::size_t OggOpusReader::read(std::span<Sample> caller, std::span<Sample> agent) {
    if (caller.size() != agent.size()) std::abort();
    // 120 ms, the longest packet; the library keeps what does not fit.
    std::array<opus_int16, 2 * rate * 120 / 1000> both{};
    int const room = static_cast<int>(std::min(both.size(), 2 * caller.size()));
    if (room == 0) return 0;
    int got = OP_HOLE;
    while (got == OP_HOLE && state_->holes < holes_max) {
        got = op_read_stereo(state_->file.get(), both.data(), room);
        if (got == OP_HOLE) ++state_->holes;
    }
    if (got <= 0) return 0;  // the end, or nothing behind this point that could be played
    auto const count = static_cast<std::size_t>(got);
    for (std::size_t i = 0; i < count; ++i) {
        caller[i] = both[2 * i];
        agent[i] = both[2 * i + 1];
    }
    return count;
}

}  // namespace ombrex::audio
