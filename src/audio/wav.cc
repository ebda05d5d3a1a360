// SPDX-License-Identifier: Apache-2.0
#include "audio/wav.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace ombrex::audio {
namespace {

constexpr int channels_max = 2;

/// Bytes that libsndfile reads or writes as if they were a file.
struct Memory {
    ByteView in{};         // read from, when not empty
    Bytes* out = nullptr;  // or written to
    std::size_t at = 0;

    [[nodiscard]] std::size_t size() const { return out != nullptr ? out->size() : in.size(); }
};

Memory& memory(void* user) { return *static_cast<Memory*>(user); }

sf_count_t length_of(void* user) { return static_cast<sf_count_t>(memory(user).size()); }
sf_count_t place_in(void* user) { return static_cast<sf_count_t>(memory(user).at); }

sf_count_t seek_in(sf_count_t offset, int whence, void* user) {
    auto& self = memory(user);
    sf_count_t const base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? place_in(user) : length_of(user);
    self.at = static_cast<std::size_t>(std::clamp<sf_count_t>(base + offset, 0, length_of(user)));
    return place_in(user);
}

sf_count_t read_from(void* to, sf_count_t count, void* user) {
    auto& self = memory(user);
    auto const got = std::min(static_cast<std::size_t>(std::max<sf_count_t>(count, 0)), self.in.size() - self.at);
    if (got > 0) std::memcpy(to, self.in.data() + self.at, got);
    self.at += got;
    return static_cast<sf_count_t>(got);
}

sf_count_t write_to(void const* from, sf_count_t count, void* user) {
    auto& self = memory(user);
    auto const bytes = static_cast<std::size_t>(count);
    if (self.out->size() < self.at + bytes) self.out->resize(self.at + bytes);
    std::memcpy(self.out->data() + self.at, from, bytes);
    self.at += bytes;
    return count;
}

SF_VIRTUAL_IO callbacks() { return {length_of, seek_in, read_from, write_to, place_in}; }

struct Close {
    void operator()(SNDFILE* file) const noexcept { sf_close(file); }
};
using File = std::unique_ptr<SNDFILE, Close>;

Error bad(char const* what) { return {Errc::invalid_input, what}; }

bool known(int format) {
    constexpr std::array kinds{SF_FORMAT_WAV, SF_FORMAT_WAVEX, SF_FORMAT_FLAC};
    return std::ranges::find(kinds, format & SF_FORMAT_TYPEMASK) != kinds.end();
}

}  // namespace

Result<Sound> read_sound(ByteView bytes) {
    Memory source{.in = bytes};
    SF_INFO info{};
    auto io = callbacks();
    File const file{sf_open_virtual(&io, SFM_READ, &info, &source)};
    if (!file || !known(info.format)) return bad("a sound file is WAV or FLAC, and whole");
    if (info.channels > channels_max) return bad("a sound file has one or two channels");
    Sound sound{.rate = info.samplerate,
                .channels = std::vector<std::vector<Sample>>(static_cast<std::size_t>(info.channels))};
    auto const step = sound.channels.size();
    // Read in pieces, so that a header's claim about the length costs no memory.
    std::array<Sample, 4096> piece{};
    for (;;) {
        auto const got = sf_readf_short(file.get(), piece.data(), static_cast<sf_count_t>(piece.size() / step));
        if (got <= 0) return sound;
        for (std::size_t i = 0; i < static_cast<std::size_t>(got) * step; ++i)
            sound.channels[i % step].push_back(piece[i]);
        if (sound.channels[0].size() > sound_samples_max) return bad("a sound file lasts an hour at most");
    }
}

Result<Bytes> write_wav(Sound const& sound) {
    auto const count = sound.channels.size();
    if (count == 0 || count > channels_max) return bad("a sound file has one or two channels");
    auto const length = sound.channels[0].size();
    std::vector<Sample> interleaved(length * count);
    for (std::size_t channel = 0; channel < count; ++channel) {
        if (sound.channels[channel].size() != length) return bad("all channels have the same length");
        for (std::size_t i = 0; i < length; ++i) interleaved[i * count + channel] = sound.channels[channel][i];
    }
    Bytes bytes;
    Memory target{.out = &bytes};
    SF_INFO info{};
    info.samplerate = sound.rate;
    info.channels = static_cast<int>(count);
    info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    auto io = callbacks();
    File file{sf_open_virtual(&io, SFM_WRITE, &info, &target)};
    if (!file) return bad("no WAV can have this sample rate");
    if (sf_writef_short(file.get(), interleaved.data(), static_cast<sf_count_t>(length)) !=
        static_cast<sf_count_t>(length)) {
        std::abort();  // memory does not run full without an exception
    }
    file.reset();  // completes the header
    return bytes;
}

}  // namespace ombrex::audio
