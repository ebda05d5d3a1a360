// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <map>
#include <string>
#include <utility>

#include "base/clock.h"
#include "model/ids.h"

namespace ombrex::services {

/// C18: how many calls begin within ten minutes, from one number to one company and to that company in all; beyond
/// those one at a time, LiveCalls counts what runs at once. Who withholds his number counts for the company alone.
///
/// Pure: the caller passes `now`. Limits: the moments of calls within the window, no more than the limits let through.
/// Thread: one strand.
class CallerFlood {
public:
    struct Limits {
        std::size_t from_one_number = 30;
        std::size_t to_one_company = 600;
    };
    enum class Verdict {
        welcome,
        too_many_from_number,  ///< It is turned away.
        too_many_to_company,   ///< A message is taken.
    };
    explicit CallerFlood(Limits limits) : limits_{limits} {}

    /// Counts the call where it is not turned away. `number` empty: withheld.
    [[nodiscard]] Verdict take(model::CompanyId company, std::string const& number, MonoTime now);

private:
    static constexpr std::chrono::minutes window{10};
    using Moments = std::deque<MonoTime>;
    static void forget(Moments& moments, MonoTime now);
    void sweep(MonoTime now);

    Limits limits_;
    std::map<std::pair<model::CompanyId, std::string>, Moments> of_number_;
    std::map<model::CompanyId, Moments> of_company_;
    MonoTime swept_{};
};

}  // namespace ombrex::services
