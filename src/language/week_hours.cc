// SPDX-License-Identifier: Apache-2.0
#include "language/week_hours.h"

#include <algorithm>

namespace ombrex::language {
namespace {

constexpr std::array<std::string_view, 7> day_names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

Error wrong_form() {
    return Error{Errc::invalid_input, "opening hours look like \"mon-fri 09:00-17:30; sat 09:00-13:00\""};
}

/// Cuts the text up to `mark` off the front.
std::string_view take(std::string_view& rest, char mark) {
    auto const end = rest.find(mark);
    auto const front = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return front;
}

std::string_view trimmed(std::string_view text) {
    auto const begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

Result<int> parse_weekday(std::string_view name) {
    auto const* const found = std::ranges::find(day_names, name);
    if (found == day_names.end()) return wrong_form();
    return static_cast<int>(found - day_names.begin());
}

Result<WeekHours::Block> parse_block(std::string_view text) {
    auto const from_text = take(text, '-');
    BOOST_OUTCOME_TRY(auto from, parse_clock(from_text));
    BOOST_OUTCOME_TRY(auto to, parse_clock(text));
    if (to <= from) return wrong_form();
    return WeekHours::Block{from, to};
}

}  // namespace

Result<WeekHours> WeekHours::parse(std::string_view text) {
    WeekHours hours;
    while (!text.empty()) {
        auto part = trimmed(take(text, ';'));
        if (part.empty()) continue;
        auto days = take(part, ' ');
        BOOST_OUTCOME_TRY(auto first, parse_weekday(take(days, '-')));
        int last = first;
        if (!days.empty()) {
            BOOST_OUTCOME_TRY(auto named, parse_weekday(days));
            last = named < first ? named + 7 : named;
        }
        if (trimmed(part).empty()) return wrong_form();
        while (!(part = trimmed(part)).empty()) {
            BOOST_OUTCOME_TRY(auto block, parse_block(take(part, ' ')));
            for (int day = first; day <= last; ++day) hours.add(day % 7, block);
        }
    }
    return hours;
}

void WeekHours::add(int weekday, Block block) {
    auto& blocks = week_[static_cast<std::size_t>(weekday)];
    blocks.insert(std::ranges::upper_bound(blocks, block.from, {}, &Block::from), block);
}

}  // namespace ombrex::language
