// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/clock.h"
#include "base/time_zone.h"
#include "model/ids.h"

namespace ombrex::model {

/// What is counted against abuse (C18), beside the calls themselves. Ids only.
enum class AbuseEvent {
    transfer_asked,  ///< A caller was to be put through; subject: the call.
    sign_in_failed,  ///< Subject: the user; nil: nobody has that address.
};
inline constexpr std::array<std::string_view, 2> abuse_event_words{"transfer_asked", "sign_in_failed"};
[[nodiscard]] constexpr std::string_view to_string(AbuseEvent event) noexcept {
    return abuse_event_words[static_cast<std::size_t>(event)];
}

/// A pattern in the traffic of a company that is out of the ordinary.
enum class Pattern { short_calls, night_calls, transfers_refused, failed_sign_ins };
inline constexpr std::array<std::string_view, 4> pattern_words{"short_calls", "night_calls", "transfers_refused",
                                                               "failed_sign_ins"};
[[nodiscard]] constexpr std::string_view to_string(Pattern pattern) noexcept {
    return pattern_words[static_cast<std::size_t>(pattern)];
}

/// That it was seen: so often within a day, where `usual` were to be expected.
struct Sighting {
    CompanyId company;
    Pattern pattern = Pattern::short_calls;
    LocalDays day;  ///< By the clock of the business: one sighting a day and pattern.
    TimePoint at;
    Id128 id;     ///< Of the sighting.
    CallId call;  ///< An example; nil: none.
    long long count = 0;
    long long usual = 0;

    friend bool operator==(Sighting const&, Sighting const&) = default;
};

}  // namespace ombrex::model
