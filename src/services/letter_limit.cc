// SPDX-License-Identifier: Apache-2.0
#include "services/letter_limit.h"

namespace ombrex::services {
namespace {

constexpr std::chrono::hours letter_day{24};

}  // namespace

bool LetterLimit::take(std::string_view address, MonoTime now) {
    forget_old(now);
    auto const id = crypto::sha256(as_bytes(address));
    auto known = by_address_.find(id);
    if (known == by_address_.end()) {
        if (entries_.size() >= options_.remembered_max) {
            by_address_.erase(entries_.back().address);
            entries_.pop_back();
        }
        entries_.push_front(Entry{id, 0, now});
        known = by_address_.emplace(id, entries_.begin()).first;
    }
    auto& entry = *known->second;
    if (entry.letters >= options_.a_day) return false;
    ++entry.letters;
    return true;
}

void LetterLimit::forget_old(MonoTime now) {
    while (!entries_.empty() && now - entries_.back().first >= letter_day) {
        by_address_.erase(entries_.back().address);
        entries_.pop_back();
    }
}

}  // namespace ombrex::services
