// SPDX-License-Identifier: Apache-2.0
#include "audio/ogg_opus_writer.h"

#include <ogg/ogg.h>
#include <opus.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace ombrex::audio {
namespace {

constexpr int channels = 2;
constexpr int granule_rate = 48'000;  // RFC 7845 section 4: positions count at 48 kHz whatever was encoded
constexpr int packets_a_second = 50;
constexpr int granules_a_packet = granule_rate / packets_a_second;
constexpr int packets_a_page = packets_a_second;
constexpr int bitrate_least = 32'000;
constexpr int bitrate_most = 510'000;
constexpr std::size_t packet_bytes_max = 1275 + 8;  // RFC 6716 section 3.4
constexpr std::string_view vendor = "ombrex";

void put_le(Bytes& out, std::uint32_t value, int bytes) {
    for (; bytes > 0; --bytes, value >>= 8) out.push_back(static_cast<std::uint8_t>(value));
}

void put_text(Bytes& out, std::string_view text) { out.insert(out.end(), text.begin(), text.end()); }

/// RFC 7845 section 5.1. Channel mapping family 0: left and right.
Bytes head(int pre_skip, int rate) {
    Bytes out;
    put_text(out, "OpusHead");
    put_le(out, 1, 1);
    put_le(out, channels, 1);
    put_le(out, static_cast<std::uint32_t>(pre_skip), 2);
    put_le(out, static_cast<std::uint32_t>(rate), 4);
    put_le(out, 0, 2);  // gain
    put_le(out, 0, 1);
    return out;
}

/// RFC 7845 section 5.2, without a single comment: a recording's file names nobody.
Bytes tags() {
    Bytes out;
    put_text(out, "OpusTags");
    put_le(out, vendor.size(), 4);
    put_text(out, vendor);
    put_le(out, 0, 4);
    return out;
}

struct DestroyEncoder {
    void operator()(OpusEncoder* encoder) const noexcept { opus_encoder_destroy(encoder); }
};

/// libogg's stream, which cannot be moved once it is initialised.
class Pages {
public:
    explicit Pages(std::uint32_t serial) {
        if (ogg_stream_init(&stream_, static_cast<int>(serial)) != 0) std::abort();
    }
    ~Pages() { ogg_stream_clear(&stream_); }
    Pages(Pages const&) = delete;
    Pages& operator=(Pages const&) = delete;

    void add(std::span<std::uint8_t> bytes, std::int64_t granule, bool last) {
        ogg_packet packet{.packet = bytes.data(),
                          .bytes = static_cast<long>(bytes.size()),
                          .b_o_s = count_ == 0,
                          .e_o_s = last,
                          .granulepos = granule,
                          .packetno = count_};
        ++count_;
        if (ogg_stream_packetin(&stream_, &packet) != 0) std::abort();
    }

    void end_page(Bytes& out) {
        ogg_page page;
        while (ogg_stream_flush(&stream_, &page) != 0) {
            out.insert(out.end(), page.header, page.header + page.header_len);
            out.insert(out.end(), page.body, page.body + page.body_len);
        }
    }

private:
    ogg_stream_state stream_{};
    std::int64_t count_ = 0;
};

}  // namespace

struct OggOpusWriter::State {
    State(Options const& chosen, OpusEncoder* made) : options{chosen}, encoder{made}, pages{chosen.serial} {}

    Options options;
    std::unique_ptr<OpusEncoder, DestroyEncoder> encoder;
    Pages pages;
    std::vector<Sample> waiting;  // interleaved, less than one packet between calls
    std::int64_t pre_skip = 0;    // what the decoder throws away at the start, in granules
    std::int64_t written = 0;     // samples of each voice
    std::int64_t encoded = 0;     // packets
    int on_page = 0;              // packets
    bool begun = false;
    bool finished = false;

    [[nodiscard]] std::size_t packet_samples() const {
        return static_cast<std::size_t>(options.rate / packets_a_second * channels);
    }

    void begin(Bytes& out) {
        if (finished) std::abort();
        if (begun) return;
        begun = true;
        // Each header has a page of its own (RFC 7845 section 3).
        for (auto header : {head(static_cast<int>(pre_skip), options.rate), tags()}) {
            pages.add(header, 0, false);
            pages.end_page(out);
        }
    }

    void encode(std::span<Sample const> packet, std::int64_t granule, bool last, Bytes& out) {
        std::array<std::uint8_t, packet_bytes_max> bytes{};
        int const size = opus_encode(encoder.get(), packet.data(), options.rate / packets_a_second, bytes.data(),
                                     static_cast<opus_int32>(bytes.size()));
        if (size < 0) std::abort();  // only for arguments that are ours
        pages.add(std::span{bytes}.first(static_cast<std::size_t>(size)), granule, last);
        ++encoded;
        if (++on_page == packets_a_page || last) end_page(out);
    }

    void end_page(Bytes& out) {
        pages.end_page(out);
        on_page = 0;
    }
};

Result<OggOpusWriter> OggOpusWriter::make(Options options) {
    constexpr std::array rates{8000, 16000, 48000};
    if (std::ranges::find(rates, options.rate) == rates.end()) {
        return Error{Errc::invalid_input, "a recording has 8000, 16000 or 48000 samples a second"};
    }
    if (options.bitrate < bitrate_least || options.bitrate > bitrate_most) {
        return Error{Errc::invalid_input, "a recording has 32000 to 510000 bits a second"};
    }
    if (options.complexity < 0 || options.complexity > 10) {
        return Error{Errc::invalid_input, "the complexity of a recording is 0 to 10"};
    }
    int failed = OPUS_OK;
    auto* const encoder = opus_encoder_create(options.rate, channels, OPUS_APPLICATION_AUDIO, &failed);
    if (failed != OPUS_OK) std::abort();  // out of memory: the arguments were checked
    auto state = std::make_unique<State>(options, encoder);
    opus_encoder_ctl(encoder, OPUS_SET_BITRATE(options.bitrate));
    opus_encoder_ctl(encoder, OPUS_SET_COMPLEXITY(options.complexity));
    opus_int32 lookahead = 0;
    opus_encoder_ctl(encoder, OPUS_GET_LOOKAHEAD(&lookahead));
    state->pre_skip = std::int64_t{lookahead} * granule_rate / options.rate;
    return OggOpusWriter{std::move(state)};
}

OggOpusWriter::OggOpusWriter(std::unique_ptr<State> state) : state_{std::move(state)} {}
OggOpusWriter::~OggOpusWriter() = default;
OggOpusWriter::OggOpusWriter(OggOpusWriter&&) noexcept = default;
OggOpusWriter& OggOpusWriter::operator=(OggOpusWriter&&) noexcept = default;

void OggOpusWriter::write(Samples caller, Samples agent, Bytes& out) {
    if (caller.size() != agent.size()) std::abort();
    auto& state = *state_;
    state.begin(out);
    for (std::size_t i = 0; i < caller.size(); ++i) {
        state.waiting.push_back(caller[i]);
        state.waiting.push_back(agent[i]);
        if (state.waiting.size() < state.packet_samples()) continue;
        state.encode(state.waiting, (state.encoded + 1) * granules_a_packet, false, out);
        state.waiting.clear();
    }
    state.written += static_cast<std::int64_t>(caller.size());
}

void OggOpusWriter::flush(Bytes& out) {
    state_->begin(out);
    state_->end_page(out);
}

void OggOpusWriter::finish(Bytes& out) {
    auto& state = *state_;
    state.begin(out);
    // The end lies behind the last sample by what the decoder throws away at the start; silence fills up to there.
    std::int64_t const end = state.pre_skip + state.written * (granule_rate / state.options.rate);
    for (bool last = false; !last;) {
        state.waiting.resize(state.packet_samples());
        std::int64_t const granule = (state.encoded + 1) * granules_a_packet;
        last = granule >= end;
        state.encode(state.waiting, last ? end : granule, last, out);
        state.waiting.clear();
    }
    state.finished = true;
}

}  // namespace ombrex::audio
