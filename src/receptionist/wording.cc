// SPDX-License-Identifier: Apache-2.0
#include "receptionist/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "receptionist/detail/wording_table.h"

namespace ombrex::receptionist {
namespace {

detail::Wording const& wording_of(Line line) {
    auto const table = detail::wordings();
    auto const found = std::ranges::find(table, line, &detail::Wording::line);
    if (found == table.end()) std::abort();  // a line without words is a broken build; a test walks them all
    return *found;
}

std::string fill(std::string_view text, Args const& args) {
    std::string out;
    while (!text.empty()) {
        auto const open = text.find('{');
        out += text.substr(0, open);
        if (open == std::string_view::npos) break;
        auto const close = text.find('}', open);
        auto const found = args.find(text.substr(open + 1, close - open - 1));
        if (found != args.end()) out += found->second;
        text.remove_prefix(close + 1);
    }
    return out;
}

/// British spelling is written in the table; American callers get theirs.
void localise(std::string& text, language::Locale locale) {
    if (locale != language::Locale::en_us) return;
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> pairs{
        {{"cancelled", "canceled"}, {"Cancelled", "Canceled"}, {"apologise", "apologize"}}};
    for (auto const& [british, american] : pairs) {
        for (auto at = text.find(british); at != std::string::npos; at = text.find(british)) {
            text.replace(at, british.size(), american);
        }
    }
}

}  // namespace

SayKind kind_of(Line line) { return wording_of(line).kind; }

std::string render(Line line, Args const& args, language::Locale locale, unsigned turn) {
    auto const& wording = wording_of(line);
    auto const used = static_cast<std::size_t>(std::ranges::count_if(wording.texts, [](auto t) { return !t.empty(); }));
    auto out = fill(wording.texts[turn % used], args);
    for (auto at = out.find(".."); at != std::string::npos; at = out.find("..")) out.erase(at, 1);
    localise(out, locale);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 0x20);
    return out;
}

Say render_booked(ports::Booked const& committed, BookedWords const& words, language::Locale) {
    auto const with = committed.slot.staff.empty() ? std::string{} : " with " + committed.slot.staff;
    auto text = words.moved ? fmt::format("Done. Your appointment is now {}{}. The reference stays {}.", words.moment,
                                          with, committed.reference)
                            : fmt::format("You're booked: {}, {}{}. Your reference is {}.", committed.slot.service,
                                          words.moment, with, committed.reference);
    return Say::booked(committed, std::move(text));
}

}  // namespace ombrex::receptionist
