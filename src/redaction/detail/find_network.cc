// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "redaction/detail/find.h"

namespace ombrex::redaction::detail {
namespace {

constexpr std::size_t local_part_max = 16;
constexpr std::size_t site_words_max = 4;

bool is_dot(Word const& word) { return word.is("dot") || word.is(".") || word.is("point") || word.is("period"); }
bool is_symbol(Word const& word) {
    return word.number >= 0 || word.is_digits() || word.has(Cue::letter) || word.has(Cue::nato) ||
           word.has(Cue::repeat);
}
/// Joins the parts of a local part or a path: said, or written without a space around it.
bool is_joiner(Word const& word, Word const& after) {
    if (word.is_mark())
        return word.touches && after.touches &&
               (word.is(".") || word.is("_") || word.is("-") || word.is("+") || word.is("/"));
    return word.is("dot") || word.is("underscore") || word.is("dash") || word.is("hyphen") || word.is("plus") ||
           word.is("point") || word.is("slash") || word.is("minus");
}
bool is_at(Word const& word) { return word.is("at") || word.is("@"); }

/// Reads addresses of mail and web to both sides of the token that gives them away.
class Network {
public:
    Network(Utterance const& utterance, std::vector<Found>& found) : utterance_{utterance}, found_{found} {}

    void find() {
        std::size_t from = 0;
        for (std::size_t at = 0; at < utterance_.size(); ++at) {
            std::size_t end = 0;
            if (is_at(word(at)) && at > 0) end = mail(at, from);
            if (end == 0) end = site(at, from);
            if (end == 0) end = numeric(at);
            if (end == 0) continue;
            from = end;
            at = end - 1;
        }
    }

private:
    Word const& word(std::size_t i) const { return utterance_.at(i); }

    std::size_t add(std::size_t begin, std::size_t end, PiiType type) {
        found_.push_back({begin, end, type, 0});
        return end;
    }

    std::size_t mail(std::size_t at, std::size_t from) {
        std::size_t const begin = local_part(at, from);
        if (begin >= before_remark(at)) return 0;
        std::size_t const end = domain(word(at + 1).is("sign") ? at + 2 : at + 1);
        return end == 0 ? 0 : add(begin, end, PiiType::email);
    }

    std::size_t local_part(std::size_t at, std::size_t from) const {
        at = before_remark(at);
        std::size_t begin = at;
        bool open_word = false;  // one word before a number was let in
        bool joined = true;      // the token right of `begin` asks for one more
        while (begin > from && at - begin < local_part_max) {
            auto const& here = word(begin - 1);
            bool const joiner = begin < at && is_joiner(here, word(begin));
            bool const written = begin < at && word(begin).touches && !here.is_mark();
            bool const counted =
                begin < at && is_symbol(word(begin)) && here.is_word() && !here.has(Cue::function) && here.topics == 0;
            bool const opens = joined || joiner || is_symbol(here) || written || (counted && !open_word);
            open_word |= counted && !is_symbol(here);
            if (!opens && !is_plain_word(begin - 1)) break;
            if (begins_earlier(begin, at)) break;
            if (here.is_mark() && !joiner) break;
            if (!joiner && !joined && here.has(Cue::function) && !is_symbol(here)) break;
            if (joined && begin == at && is_closed(here)) break;
            joined = joiner;
            --begin;
        }
        while (begin < at &&
               (is_joiner(word(begin), word(begin + 1)) || (word(begin).is("a") && !is_symbol(word(begin + 1)))))
            ++begin;
        return begin;
    }

    /// "all one word at": said about the address, no part of it.
    std::size_t before_remark(std::size_t at) const {
        if (at >= 3 && word(at - 1).is("word") && word(at - 2).is("one") && word(at - 3).is("all")) return at - 3;
        bool const pair =
            at >= 2 && (word(at - 1).is("case") || word(at - 1).is("together") || word(at - 1).is("spaces"));
        return pair && (word(at - 2).is("lower") || word(at - 2).is("all") || word(at - 2).is("no")) ? at - 2 : at;
    }

    /// A number before a word is another value: what is said before "olive dot jameson at".
    bool begins_earlier(std::size_t begin, std::size_t at) const {
        auto const& here = word(begin - 1);
        auto const& after = word(begin);
        bool const word_follows =
            begin < at && after.is_word() && !is_symbol(after) && !is_joiner(after, word(begin + 1));
        return word_follows && (here.number >= 0 || here.is_digits()) && !after.touches;
    }

    /// A word that may be part of an address although nothing joins it to the next.
    bool is_plain_word(std::size_t i) const {
        auto const& here = word(i);
        constexpr std::uint32_t cues = bit(Topic::email) | bit(Topic::phone) | bit(Topic::name);
        return here.is_word() && !here.has(Cue::function) && !here.has(Cue::have) && !here.has(Cue::be) &&
               !here.has(Cue::addressing) && (here.topics & cues) == 0 && (here.is_name() || here.is_foreign()) &&
               !(here.classes & common_word);
    }

    static bool is_closed(Word const& here) {
        return here.has(Cue::function) && !is_symbol(here) && !here.is("me") && !here.is("info");
    }

    /// After the at: the end of the domain, 0 where there is none.
    std::size_t domain(std::size_t first) const {
        if (word(first).is("the") && word(first + 1).is("usual")) {
            std::size_t at = first + 2;
            while (word(at).has(Cue::mail_provider) || word(at).has(Cue::letter)) ++at;
            return word(at).is("one") || word(at).is("address") ? at + 1 : at;
        }
        for (std::size_t at = first; at < first + 7; ++at) {
            if (is_dot(word(at)) && at > first) {
                std::size_t const end = top_level(at);
                if (end != 0) return end;
            } else if (!word(at).is_word() && !word(at).is_digits() && !word(at).is("-")) {
                break;
            }
        }
        std::size_t at = first;
        if (word(at).has(Cue::letter) && word(at + 1).is_word()) ++at;
        return word(at).has(Cue::mail_provider) && !word(at).has(Cue::company) && !word(at).is("live") &&
                       !word(at).is("mail")
                   ? at + 1
                   : 0;
    }

    /// ".co.uk", "dot com", "dot gallery" when it is all that can follow.
    std::size_t top_level(std::size_t dot) const {
        std::size_t end = 0;
        for (std::size_t at = dot; is_dot(word(at)) && is_label(at + 1); at += 2) end = at + 2;
        return end;
    }

    bool is_label(std::size_t i) const {
        auto const& here = word(i);
        if (word(i - 1).is(".") && !here.touches) return false;
        return here.has(Cue::top_level) ||
               (here.is_word() && here.text.size() > 1 && is_dot(word(i + 1)) && word(i + 2).has(Cue::top_level));
    }

    std::size_t site(std::size_t at, std::size_t from) {
        bool const scheme = word(at).is("http") || word(at).is("https") || word(at).is("www") ||
                            (word(at).is("w") && word(at + 1).is("w") && word(at + 2).is("w"));
        if (scheme) return scheme_site(at);
        if (!is_dot(word(at)) || at == from || word(at - 1).is_mark()) return 0;
        std::size_t const end = top_level(at);
        if (end == 0 || (word(at).is("point") && !word(end - 1).has(Cue::top_level))) return 0;
        if (word(at).is(".") && !word(at).touches) return 0;
        std::size_t begin = at - 1;
        while (begin > from && at - begin < site_words_max && belongs_to_site(begin - 1)) --begin;
        return add(begin, path(end), PiiType::url);
    }

    bool belongs_to_site(std::size_t i) const {
        auto const& here = word(i);
        if (is_joiner(here, word(i + 1))) return true;
        if (word(i + 1).is_mark()) return word(i + 1).touches && here.is_word();
        return here.is_word() && !here.has(Cue::function) && !here.has(Cue::be) && (here.topics & bit(Topic::url)) == 0;
    }

    std::size_t scheme_site(std::size_t begin) {
        std::size_t at = begin;
        std::size_t dots = 0;
        while (at < utterance_.size() && at - begin < 16) {
            bool const after_mark = at > begin && word(at).is_mark() && !word(at).touches;
            if (after_mark || (dots >= 1 && word(at - 1).has(Cue::top_level) && !is_dot(word(at)) &&
                               !is_joiner(word(at), word(at + 1))))
                break;
            if (is_dot(word(at))) ++dots;
            if (at + 1 == utterance_.size() && word(at).is_mark()) break;
            ++at;
        }
        return dots == 0 ? 0 : add(begin, path(at), PiiType::url);
    }

    /// "slash gallery", "/gallery": goes on while parts are joined.
    std::size_t path(std::size_t end) const {
        while (end + 1 < utterance_.size() && is_joiner(word(end), word(end + 1)) && !word(end + 1).is_mark() &&
               (word(end).is("slash") || word(end).is("/") || word(end).is("dash") || word(end).is("-")))
            end += 2;
        return end;
    }

    /// Four groups of digits with dots between them, or groups of hexadecimal digits with colons. Where somebody names
    /// an address of a machine, a group or a dot may be misheard.
    std::size_t numeric(std::size_t at) {
        bool const named = names_machine(at);
        std::size_t groups = 0;
        std::size_t end = at;
        for (std::size_t here = at; here < utterance_.size() && groups < 4;) {
            std::size_t after = group(here);
            if (after == here && named && groups > 0 && is_lost(here)) ++after;
            if (after == here) break;
            ++groups;
            end = after;
            std::size_t const dot = named ? past_fillers(after) : after;
            bool const unclear = named && (is_lost(dot) || word(dot).is("do") || word(dot).is("dots"));
            bool const goes_on = is_dot(word(dot)) || (unclear && group(past_fillers(dot + 1)) > dot + 1);
            if (!goes_on) break;
            here = named ? past_fillers(dot + 1) : dot + 1;
        }
        if (groups == 4 || (groups == 3 && named)) return add(at, end, PiiType::ip);
        return hexadecimal(at, named);
    }

    bool names_machine(std::size_t at) const {
        if (utterance_.asks(Topic::ip)) return true;
        for (std::size_t back = 1; back <= 7 && back <= at; ++back) {
            if ((word(at - back).topics & bit(Topic::ip)) != 0) return true;
        }
        return false;
    }
    bool is_lost(std::size_t i) const { return word(i).is_foreign() || word(i).misheard; }
    std::size_t past_fillers(std::size_t i) const {
        while (i < utterance_.size() && (word(i).has(Cue::filler) || word(i).is("the"))) ++i;
        return i;
    }

    std::size_t group(std::size_t at) const {
        std::size_t const first = at;
        while (at < utterance_.size() && at - first < 6 &&
               (is_number(word(at)) ||
                (at > first && (word(at).is("and") || word(at).is("the") || word(at).has(Cue::filler)))))
            ++at;
        while (at > first && !is_number(word(at - 1))) --at;
        return at;
    }
    static bool is_number(Word const& word) {
        return word.is_digits() || word.has(Cue::digit) || word.has(Cue::teen) || word.has(Cue::tens) ||
               word.has(Cue::repeat) || word.has(Cue::scale) || word.has(Cue::homophone) || is_drawn_out(word);
    }

    std::size_t hexadecimal(std::size_t at, bool named) {
        std::size_t colons = 0;
        std::size_t end = at;
        while (end < utterance_.size() &&
               (end == at || word(end).touches || word(end).is("colon") || word(end - 1).is("colon"))) {
            bool const hex =
                word(end).is_digits() || word(end).is(":") || word(end).is("colon") ||
                (word(end).is_word() && word(end).text.find_first_not_of("abcdef") == std::string_view::npos) ||
                (word(end).number >= 0);
            if (!hex) break;
            colons += word(end).is(":") || word(end).is("colon");
            ++end;
        }
        return colons >= (named ? 2U : 3U) ? add(at, end, PiiType::ip) : 0;
    }

    Utterance const& utterance_;
    std::vector<Found>& found_;
};

}  // namespace

void find_network(Utterance const& utterance, std::vector<Found>& found) { Network{utterance, found}.find(); }

}  // namespace ombrex::redaction::detail
