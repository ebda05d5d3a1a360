// SPDX-License-Identifier: Apache-2.0
#include "receptionist/detail/move_words.h"

#include <re2/re2.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace ombrex::receptionist::detail {
namespace {

using re2::StringPiece;

StringPiece piece(std::string const& text) { return {text.data(), text.size()}; }

std::size_t offset(std::string const& text, StringPiece part) {
    return static_cast<std::size_t>(part.data() - text.data());
}

std::string keep_only(std::string const& text, std::size_t from, std::size_t to) {
    std::string out(text.size(), ' ');
    std::copy(text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(to),
              out.begin() + static_cast<std::ptrdiff_t>(from));
    return out;
}

/// Whoever says so has an appointment.
constexpr std::string_view owns =
    R"((?:(?:i.?m|i am|we.?re|we are) (?:\w+ )?(?:booked|down|in (?:on|for|at))|)"
    R"((?:have|.ve|got|made) (?:an?|my|the) (?:\w+ ){0,3}(?:appointment|booking|slot|reservation)|)"
    R"(my (?:\w+ ){0,3}(?:appointment|booking|slot|reservation|visit|session|haircut)))";
constexpr std::string_view hinders =
    R"((?:(?:can.?t|cannot|can not|won.?t|couldn.?t|unable to|(?:not|won.?t) (?:be )?able to|not going to|no longer))"
    R"( (?:\w+ ){0,2}(?:make|come|do|manage|keep|attend|get|be)|something.{0,5} come up|cancel))";
constexpr std::string_view wish =
    R"((?:(?:can|could|may|might|would|will) (?:i|we|you|it|that)|is (?:it|there)|are there|do you have|have you|)"
    R"((?:how|what) about|i.?d (?:like|rather|prefer|love)|i would (?:like|rather|prefer|love)|i want|i need|)"
    R"(any chance|let.?s|put me|and (?:come|have|get|do|book)|perhaps|maybe))";
constexpr std::string_view timely =
    R"((?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|today|week|morning|afternoon|evening|noon|later|)"
    R"(earlier|sooner|(?:another|different|other) (?:time|day|date|slot)|o.?clock|\d+\w*|(?:at|past|to) \w+))";

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string out{"(?i)"};
    for (auto const part : parts) out += part;
    return out;
}

bool contains(StringPiece text, RE2 const& pattern) { return RE2::PartialMatch(text, pattern); }

/// "Monday at ten instead of Friday at two".
std::optional<MoveSides> split_instead_of(std::string const& text) {
    static RE2 const pattern{
        joined({"\\b", wish, "\\b.*\\b", timely, "\\b.*(\\b(?:instead of|rather than)\\b).*\\b", timely, "\\b"})};
    StringPiece at;
    if (!RE2::PartialMatch(piece(text), pattern, &at)) return std::nullopt;
    auto const cut = offset(text, at);
    return MoveSides{keep_only(text, cut + at.size(), text.size()), keep_only(text, 0, cut)};
}

}  // namespace

std::optional<MoveSides> find_unnamed_move(std::string const& text) {
    if (auto const sides = split_instead_of(text)) return sides;
    static RE2 const pattern{joined({"\\b(", owns, "|", hinders, ")\\b.*?\\b(", wish, ")\\b(.*)"})};
    static RE2 const owned{joined({"\\b", owns, "\\b"})};
    static RE2 const hindered{joined({"\\b", hinders, "\\b"})};
    static RE2 const names_time{joined({"\\b", timely, "\\b"})};
    static RE2 const instead{R"((?i)\b(?:instead|rather)\b)"};
    static RE2 const cancels{R"((?i)\bcancel)"};
    static RE2 const books{R"((?i)\b(?:need|like|want|book|looking|after|get|have)\b)"};
    StringPiece first;
    StringPiece start;
    StringPiece rest;
    if (!RE2::PartialMatch(piece(text), pattern, &first, &start, &rest)) return std::nullopt;
    auto const begin = offset(text, first);
    auto const cut = offset(text, start);
    StringPiece const lead{text.data(), begin};
    StringPiece const before{text.data(), cut};
    if (!contains(rest, names_time)) return std::nullopt;
    if (!contains(piece(text), instead) && (!contains(before, hindered) || contains(piece(text), cancels)))
        return std::nullopt;
    if (!contains(before, owned) && contains(lead, books)) return std::nullopt;
    return MoveSides{keep_only(text, 0, cut), keep_only(text, cut, text.size())};
}

bool only_owns(std::string const& text) {
    static RE2 const told{
        R"((?i)\b(?:(?:i|we)(?:.ve| have)?(?: already)? (?:have|got) (?:an?|my|the) (?:\w+ ){0,2}(?:appointment|)"
        R"(booking)|)"
        R"((?:i.?m|i am|we.?re|we are) (?:already )?booked)\b)"};
    static RE2 const wishes{joined({"\\b(?:", wish, "|", hinders, "|to)\\b|\\?"})};
    return contains(piece(text), told) && !contains(piece(text), wishes);
}

std::optional<MoveSides> sides_of_move(std::string const& text) {
    static RE2 const to{R"((?i)\b(?:move|moved|change|changed|reschedule|rescheduled|shift|push|switch|swap|)"
                        R"(postpone|rearrange|bring)\b.*?(\b(?:to|until|till|for|back to|forward to)\b))"};
    static RE2 const bare{
        R"((?i)\b(?:move|change|reschedule|shift|push|switch|swap|postpone|rearrange)\b.*?\b(my|the|an|our)\b)"};
    StringPiece at;
    if (RE2::PartialMatch(piece(text), to, &at)) {
        auto const cut = offset(text, at);
        return MoveSides{keep_only(text, 0, cut), keep_only(text, cut + at.size(), text.size())};
    }
    if (auto const sides = find_unnamed_move(text)) return sides;
    if (RE2::PartialMatch(piece(text), bare, &at)) return MoveSides{text, std::string(text.size(), ' ')};
    return std::nullopt;
}

}  // namespace ombrex::receptionist::detail
