// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/lexicon.h"

#include <algorithm>
#include <utility>

namespace ombrex::speech::detail {
namespace {

/// What stands before the next `mark`; it and the mark are taken off the front.
std::string_view take_until(std::string_view& text, char mark) {
    auto const end = std::min(text.find(mark), text.size());
    auto const part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

std::string_view word_at(std::string_view lines, std::size_t start) {
    return lines.substr(start, lines.find('\t', start) - start);
}

}  // namespace

std::string_view Lexicon::Entry::as(std::string_view role) const {
    for (auto rest = roles; !rest.empty();) {
        auto way = take_until(rest, '\t');
        if (take_until(way, '=') == role) return way;
    }
    return usual;
}

Result<Lexicon> Lexicon::parse(std::string lines) {
    Lexicon lexicon;
    lexicon.lines_ = std::move(lines);
    std::string_view const all = lexicon.lines_;
    std::string_view before;
    for (std::size_t start = 0; start < all.size();) {
        auto const end = std::min(all.find('\n', start), all.size());
        auto const tab = all.find('\t', start);
        if (tab == all.npos || tab + 1 >= end) return Error{Errc::invalid_input, "a word of the lexicon has no sound"};
        auto const word = all.substr(start, tab - start);
        if (word <= before) return Error{Errc::invalid_input, "the lexicon is not sorted"};
        before = word;
        lexicon.starts_.push_back(start);
        start = end + 1;
    }
    return lexicon;
}

std::optional<Lexicon::Entry> Lexicon::find(std::string_view word) const {
    std::string_view const all = lines_;
    auto const at = std::ranges::lower_bound(starts_, word, {}, [&](std::size_t start) { return word_at(all, start); });
    if (at == starts_.end() || word_at(all, *at) != word) return std::nullopt;
    auto rest = all.substr(*at, all.find('\n', *at) - *at);
    take_until(rest, '\t');
    auto const usual = take_until(rest, '\t');
    return Entry{usual, rest};
}

}  // namespace ombrex::speech::detail
