// SPDX-License-Identifier: Apache-2.0
#include "voice/detail/hearing.h"

#include <algorithm>

#include "ports/recognizer.h"

namespace ombrex::voice::detail {
namespace {

constexpr std::size_t past_max = 8 * audio::narrow_rate;
constexpr std::size_t before = 12 * Hearing::window;
constexpr auto turn_max = static_cast<std::size_t>(ports::Recognizer::longest.count()) * audio::narrow_rate;

}  // namespace

Hearing::Hearing() : past_(past_max) { waiting_.reserve(window + audio::Frame::size); }

void Hearing::add(audio::Frame const& frame) {
    waiting_.insert(waiting_.end(), frame.samples.begin(), frame.samples.end());
}

std::optional<Hearing::Window> Hearing::next_window() {
    if (waiting_.size() < window) return std::nullopt;
    Window whole;
    std::copy_n(waiting_.begin(), window, whole.begin());
    waiting_.erase(waiting_.begin(), waiting_.begin() + window);
    for (auto const sample : whole) past_[past_end_++ % past_max] = sample;
    if (open_ && turn_.size() + window <= turn_max) turn_.insert(turn_.end(), whole.begin(), whole.end());
    return whole;
}

void Hearing::open(int back) {
    auto const wanted = static_cast<std::size_t>(back) * window + before;
    auto const have = std::min({wanted, past_end_, past_max});
    turn_.clear();
    for (auto i = past_end_ - have; i < past_end_; ++i) turn_.push_back(past_[i % past_max]);
    open_ = true;
}

std::shared_ptr<std::vector<audio::Sample> const> Hearing::sound() const {
    return std::make_shared<std::vector<audio::Sample> const>(turn_);
}

void Hearing::close() {
    open_ = false;
    turn_.clear();
}

}  // namespace ombrex::voice::detail
