// SPDX-License-Identifier: Apache-2.0
#include "audio/detail/rtp_timeline.h"

#include <cstdlib>

namespace ombrex::audio::detail {
namespace {

constexpr std::int64_t forward_max = 3000;
constexpr std::int64_t back_max = 100;
constexpr std::int64_t transit_jump_max_us = 1'000'000;
// Where a stream begins on its lines: far enough from zero that what was overtaken by the first packet has a place too.
constexpr std::int64_t origin = std::int64_t{1} << 32;

bool near(std::int64_t ahead) { return ahead >= -back_max && ahead <= forward_max; }

}  // namespace

RtpTimeline::Place RtpTimeline::relative(RtpHeader const& header, MonoTime now) const noexcept {
    Place place{.sequence = at_.sequence + sequence_distance(newest_->sequence, header.sequence),
                .timestamp = at_.timestamp + timestamp_distance(newest_->timestamp, header.timestamp),
                .transit = 0,
                .starts = false};
    place.transit = now.time_since_epoch().count() - microseconds(place.timestamp);
    return place;
}

bool RtpTimeline::believes(RtpHeader const& header) noexcept {
    bool const follows =
        stray_ && stray_->ssrc == header.ssrc && sequence_distance(stray_->sequence, header.sequence) == 1;
    stray_ = follows ? std::nullopt : std::optional{header};
    return follows;
}

std::optional<RtpTimeline::Place> RtpTimeline::place(RtpHeader const& header, MonoTime now) noexcept {
    if (newest_ && newest_->ssrc == header.ssrc) {
        Place const place = relative(header, now);
        std::int64_t const ahead = place.sequence - at_.sequence;
        if (ahead >= -back_max && ahead <= forward_max &&
            std::abs(place.transit - at_.transit) <= transit_jump_max_us) {
            stray_.reset();
            if (ahead > 0) {
                newest_ = header;
                at_ = place;
            }
            return place;
        }
    }
    if (newest_ && !believes(header)) return std::nullopt;
    newest_ = header;
    at_ = {.sequence = origin, .timestamp = origin, .transit = 0, .starts = true};
    at_.transit = now.time_since_epoch().count() - microseconds(at_.timestamp);
    Place const first = at_;
    return first;
}

std::optional<std::int64_t> RtpTimeline::sequence_of(RtpHeader const& header) noexcept {
    if (!newest_ || newest_->ssrc != header.ssrc) return std::nullopt;
    std::int64_t const ahead = sequence_distance(newest_->sequence, header.sequence);
    if (!near(ahead)) return std::nullopt;
    std::int64_t const sequence = at_.sequence + ahead;
    if (ahead > 0) {
        newest_->sequence = header.sequence;
        at_.sequence = sequence;
    }
    return sequence;
}

}  // namespace ombrex::audio::detail
