// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "audio/frame.h"

namespace ombrex::voice::detail {

/// What a peer said, in pieces of any size, given out in frames of 20 ms: one a beat.
///
/// Nothing of a stream is lost on its way, so what came late makes all behind it late. When for a second more than
/// `spare` has been waiting at every beat, so much is left out as was too much: of its silence at once, of its sound a
/// frame a second. What is beyond `longest` is not taken in. Pure. Thread: one strand.
class SoundQueue {
public:
    static constexpr std::size_t longest = 10 * audio::narrow_rate;  ///< Samples: ten seconds.
    static constexpr std::size_t spare = 2 * audio::Frame::size;
    static constexpr int beats_watched = 50;

    /// Where new samples are added; then took_in().
    [[nodiscard]] std::vector<audio::Sample>& samples() noexcept { return samples_; }
    /// Answers whether something was too much.
    bool took_in() {
        if (waiting() <= longest) return false;
        samples_.resize(begin_ + longest);
        return true;
    }

    /// The next 20 ms. Nothing: they have not come, or not all.
    [[nodiscard]] std::optional<audio::Frame> take() {
        if (excess_ >= audio::Frame::size && waiting() > spare && is_quiet(front())) leave_out();
        if (waiting() < audio::Frame::size) {
            watch();
            return std::nullopt;
        }
        audio::Frame frame;
        std::ranges::copy(front(), frame.samples.begin());
        begin_ += audio::Frame::size;
        watch();
        if (begin_ >= longest) {
            samples_.erase(samples_.begin(), samples_.begin() + static_cast<std::ptrdiff_t>(begin_));
            begin_ = 0;
        }
        return frame;
    }

    [[nodiscard]] std::size_t waiting() const noexcept { return samples_.size() - begin_; }
    [[nodiscard]] std::size_t left_out() const noexcept { return left_out_; }

private:
    static constexpr int quiet = 300;  // of 32,768

    [[nodiscard]] audio::Samples front() const { return audio::Samples{samples_}.subspan(begin_, audio::Frame::size); }
    static bool is_quiet(audio::Samples frame) {
        return std::ranges::all_of(frame, [](audio::Sample s) { return s < quiet && s > -quiet; });
    }
    void leave_out() noexcept {
        begin_ += audio::Frame::size;
        excess_ -= std::min(excess_, audio::Frame::size);
        ++left_out_;
    }
    void watch() noexcept {
        least_ = std::min(least_, waiting());
        if (++beats_ < beats_watched) return;
        excess_ = least_ > spare ? least_ - spare : 0;
        if (excess_ > 0) leave_out();
        beats_ = 0;
        least_ = longest;
    }

    std::vector<audio::Sample> samples_;
    std::size_t begin_ = 0;
    std::size_t least_ = longest;  // that waited behind a beat, of late
    std::size_t excess_ = 0;
    int beats_ = 0;
    std::size_t left_out_ = 0;
};

}  // namespace ombrex::voice::detail
