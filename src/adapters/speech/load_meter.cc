// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/load_meter.h"

#include <algorithm>

namespace ombrex::speech {
namespace {

using std::chrono::floor;
using std::chrono::seconds;

std::int64_t second_of(MonoTime at) { return floor<seconds>(at.time_since_epoch()).count(); }

}  // namespace

void LoadMeter::forget_before(Second now) {
    // Seconds in which nothing was reported still hold what they held a window ago.
    auto const oldest = std::max(newest_ + 1, now - static_cast<Second>(busy_.size()) + 1);
    for (auto second = oldest; second <= now; ++second) bucket(second) = {};
    newest_ = std::max(newest_, now);
}

void LoadMeter::busy(MonoTime from, MonoTime to) {
    forget_before(second_of(to));
    auto const first_kept = MonoTime{seconds{newest_ - static_cast<Second>(busy_.size()) + 1}};
    for (auto at = std::max(from, first_kept); at < to;) {
        auto const next = std::min(to, MonoTime{seconds{second_of(at) + 1}});
        bucket(second_of(at)) += next - at;
        at = next;
    }
}

double LoadMeter::workers(MonoTime now) {
    forget_before(second_of(now));
    std::chrono::microseconds sum{};
    for (auto second = newest_ - window.count(); second < newest_; ++second) {
        if (second >= 0) sum += bucket(second);
    }
    return std::chrono::duration<double>{sum} / window;
}

}  // namespace ombrex::speech
