// SPDX-License-Identifier: Apache-2.0
#include "audio/ogg_opus_stream.h"

#include <ogg/ogg.h>
#include <opus.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <vector>

#include "audio/detail/little_endian.h"

namespace ombrex::audio {
namespace {

constexpr int channels = 2;
constexpr std::int64_t granule_rate = 48'000;  // RFC 7845 section 4
constexpr int packet_ms_max = 120;             // RFC 6716 section 3
constexpr std::size_t head_least = 19;         // RFC 7845 section 5.1

Error no_recording(char const* why) { return Error{Errc::invalid_input, why}; }

struct DestroyDecoder {
    void operator()(OpusDecoder* decoder) const noexcept { opus_decoder_destroy(decoder); }
};

}  // namespace

struct OggOpusStream::State {
    State() { ogg_sync_init(&sync); }
    ~State() {
        if (begun) ogg_stream_clear(&stream);
        ogg_sync_clear(&sync);
    }
    State(State const&) = delete;
    State& operator=(State const&) = delete;

    ogg_sync_state sync{};
    ogg_stream_state stream{};
    bool begun = false;
    std::uint64_t packets = 0;
    int rate = 0;
    std::unique_ptr<OpusDecoder, DestroyDecoder> decoder;
    std::int64_t skip = 0;     // granules still to be thrown away at the start
    std::int64_t decoded = 0;  // granules, with those thrown away
    std::vector<Sample> both, caller, agent;

    Result<void> take_page(ogg_page& page, Sink const& sink) {
        if (!begun) {
            ogg_stream_init(&stream, ogg_page_serialno(&page));
            begun = true;
        }
        if (ogg_stream_pagein(&stream, &page) != 0) return no_recording("a page of another stream, or of no recording");
        ogg_packet packet;
        while (int const got = ogg_stream_packetout(&stream, &packet)) {
            if (got < 0) return no_recording("a page is missing: nothing behind it would be where the clock says");
            BOOST_OUTCOME_TRY(take_packet(packet, sink));
        }
        return ok();
    }

    Result<void> take_packet(ogg_packet const& packet, Sink const& sink) {
        ByteView const bytes{packet.packet, static_cast<std::size_t>(packet.bytes)};
        auto const number = packets++;
        if (number == 0) return take_head(bytes);
        return number == 1 ? ok() : decode(packet, sink);  // the second holds comments
    }

    /// RFC 7845 section 5.1.
    Result<void> take_head(ByteView head) {
        if (head.size() < head_least || !as_text(head).starts_with("OpusHead")) return no_recording("no Opus head");
        if (head[9] != channels || head[18] != 0) return no_recording("a recording has two channels");
        constexpr std::array rates{8000, 16000};
        auto const recorded = static_cast<int>(detail::little_endian(head.subspan(12, 4)));
        rate = std::ranges::find(rates, recorded) != rates.end() ? recorded : static_cast<int>(granule_rate);
        skip = static_cast<std::int64_t>(detail::little_endian(head.subspan(10, 2)));
        int failed = OPUS_OK;
        decoder.reset(opus_decoder_create(rate, channels, &failed));
        if (failed != OPUS_OK) std::abort();  // out of memory: the arguments are ours
        both.resize(static_cast<std::size_t>(rate) * packet_ms_max / 1000 * channels);
        return ok();
    }

    Result<void> decode(ogg_packet const& packet, Sink const& sink) {
        int const got = opus_decode(decoder.get(), packet.packet, static_cast<opus_int32>(packet.bytes), both.data(),
                                    static_cast<int>(both.size()) / channels, 0);
        if (got < 0) return no_recording("a packet that is no Opus");
        std::int64_t const step = granule_rate / rate;
        std::int64_t end = decoded + got * step;
        if (packet.e_o_s != 0 && packet.granulepos >= 0) {
            end = std::min<std::int64_t>(end, packet.granulepos);
        } else if (packet.granulepos >= 0 && packet.granulepos != end) {
            return no_recording("its clock has a gap");
        }
        std::int64_t const begin = std::max(decoded, skip);
        if (end > begin) hand_out((begin - decoded) / step, (end - begin) / step, sink);
        decoded += got * step;
        return ok();
    }

    void hand_out(std::int64_t first, std::int64_t count, Sink const& sink) {
        caller.clear();
        agent.clear();
        for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(first + count); ++i) {
            caller.push_back(both[channels * i]);
            agent.push_back(both[channels * i + 1]);
        }
        sink(caller, agent);
    }
};

OggOpusStream::OggOpusStream() : state_{std::make_unique<State>()} {}
OggOpusStream::~OggOpusStream() = default;
OggOpusStream::OggOpusStream(OggOpusStream&&) noexcept = default;
OggOpusStream& OggOpusStream::operator=(OggOpusStream&&) noexcept = default;

Result<void> OggOpusStream::write(ByteView bytes, Sink const& sink) {
    auto& state = *state_;
    char* const room = ogg_sync_buffer(&state.sync, static_cast<long>(bytes.size()));
    if (room == nullptr) std::abort();
    std::memcpy(room, bytes.data(), bytes.size());
    ogg_sync_wrote(&state.sync, static_cast<long>(bytes.size()));
    ogg_page page;
    while (int const got = ogg_sync_pageout(&state.sync, &page)) {
        if (got < 0) return no_recording("bytes that are no page");
        BOOST_OUTCOME_TRY(state.take_page(page, sink));
    }
    return ok();
}

int OggOpusStream::rate() const noexcept { return state_->rate; }

}  // namespace ombrex::audio
