// SPDX-License-Identifier: Apache-2.0
#include "language/person_name.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <vector>

#include "language/everyday_words.h"
#include "language/similarity.h"
#include "language/spelling.h"

namespace ombrex::language {
namespace {

using Part = SpokenName::Part;

struct LeadIn {
    std::string_view words;
    bool weak = false;  ///< Also begins sentences without a name.
    Part part = Part::full;
    bool somebody = false;
};

/// What stands before a name; longer ones first where one begins like another.
constexpr std::array lead_ins{
    LeadIn{"my full name is"},
    LeadIn{"my first name is", false, Part::first},
    LeadIn{"first name is", false, Part::first},
    LeadIn{"first name", false, Part::first},
    LeadIn{"my last name is", false, Part::last},
    LeadIn{"last name is", false, Part::last},
    LeadIn{"last name", false, Part::last},
    LeadIn{"my surname is", false, Part::last},
    LeadIn{"surname is", false, Part::last},
    LeadIn{"surname", false, Part::last},
    LeadIn{"family name is", false, Part::last},
    LeadIn{"my name is"},
    LeadIn{"my name's"},
    LeadIn{"the name is"},
    LeadIn{"the name's"},
    LeadIn{"name is"},
    LeadIn{"name's"},
    LeadIn{"under the name of"},
    LeadIn{"under the name"},
    LeadIn{"in the name of"},
    LeadIn{"it's under"},
    LeadIn{"booked under"},
    LeadIn{"is under"},
    LeadIn{"be under"},
    LeadIn{"put it under"},
    LeadIn{"under", true},
    LeadIn{"his name is", false, Part::full, true},
    LeadIn{"his name's", false, Part::full, true},
    LeadIn{"her name is", false, Part::full, true},
    LeadIn{"her name's", false, Part::full, true},
    LeadIn{"their name is", false, Part::full, true},
    LeadIn{"he's called", false, Part::full, true},
    LeadIn{"she's called", false, Part::full, true},
    LeadIn{"my husband", true, Part::full, true},
    LeadIn{"my wife", true, Part::full, true},
    LeadIn{"my son", true, Part::full, true},
    LeadIn{"my daughter", true, Part::full, true},
    LeadIn{"my partner", true, Part::full, true},
    LeadIn{"my mother", true, Part::full, true},
    LeadIn{"my father", true, Part::full, true},
    LeadIn{"my mum", true, Part::full, true},
    LeadIn{"my mom", true, Part::full, true},
    LeadIn{"my dad", true, Part::full, true},
    LeadIn{"call me"},
    LeadIn{"this is", true},
    LeadIn{"you're speaking to", true},
    LeadIn{"speaking with", true},
    LeadIn{"it is", true},
    LeadIn{"it's", true},
    LeadIn{"its", true},
    LeadIn{"i'm", true},
    LeadIn{"i am", true},
    LeadIn{"that's", true},
};
constexpr std::array<std::string_view, 4> trailers{"here", "speaking", "calling", "ringing"};
constexpr std::array<std::string_view, 14> titles{"mr",  "mrs",   "ms",   "miss",     "dr", "doctor", "professor",
                                                  "sir", "madam", "lady", "reverend", "mx", "prof",   "rev"};
constexpr std::array<std::string_view, 12> particles{"van", "von", "de", "da", "del", "della",
                                                     "la",  "le",  "di", "al", "bin", "st"};

bool among(auto const& list, std::string_view word) { return std::ranges::find(list, word) != std::end(list); }

bool matches(std::span<Token const> tokens, std::string_view words) {
    std::size_t at = 0;
    while (!words.empty()) {
        auto const space = words.find(' ');
        if (at >= tokens.size() || tokens[at].text != words.substr(0, space)) return false;
        ++at;
        words = space == std::string_view::npos ? std::string_view{} : words.substr(space + 1);
    }
    return true;
}

std::size_t word_count(std::string_view words) { return 1 + static_cast<std::size_t>(std::ranges::count(words, ' ')); }

/// Reads names out of one utterance.
class Reader {
public:
    Reader(Tokens const& said, std::string_view source) : said_{said}, source_{source} {
        std::size_t capitals = 0;
        for (auto const& token : said) capitals += has_capital(token) ? 1U : 0U;
        has_case_ = capitals > 0;
        words_ = static_cast<std::size_t>(std::ranges::count(said, TokenKind::word, &Token::kind));
    }

    std::optional<SpokenName> introduced() const {
        std::optional<SpokenName> best;
        for (std::size_t at = 0; at < said_.size(); ++at) {
            for (auto const& lead : lead_ins) {
                if (!matches(said_.from(at), lead.words)) continue;
                auto found = name_at(at + word_count(lead.words), lead.weak);
                if (!found) break;
                found->weak = lead.weak;
                found->part = lead.part;
                found->somebody = lead.somebody;
                best = combine(best, *found);
                at = found->end - 1;
                break;
            }
        }
        return best;
    }

    /// "sam reed here", "Ruth Alvarez speaking".
    std::optional<SpokenName> announced() const {
        for (std::size_t at = 0; at < said_.size(); ++at) {
            if (!namelike(said_[at], false)) continue;
            auto const found = name_at(at, false);
            if (!found) continue;
            bool const ends_so = found->end < said_.size() && among(trailers, said_[found->end].text);
            static constexpr std::array<std::string_view, 12> owners{"for", "my",  "the", "your", "a",    "an",
                                                                     "his", "her", "our", "this", "that", "some"};
            bool const leads = at == 0 || !among(owners, said_[at - 1].text);
            if (ends_so && leads) return found;
            at = found->end - 1;
        }
        return std::nullopt;
    }

    /// "Joan Whitfield, I want to cancel": two capitals before a comma or an "I", at the beginning.
    std::optional<SpokenName> leading() const {
        if (!has_case_) return std::nullopt;
        std::size_t at = 0;
        while (at < said_.size() && !(has_capital(said_[at]) && namelike(said_[at], true))) {
            if (said_[at].kind == TokenKind::word && !is_everyday(said_[at].text)) return std::nullopt;
            if (++at > 4) return std::nullopt;
        }
        if (at + 1 >= said_.size() || !has_capital(said_[at + 1])) return std::nullopt;
        auto const found = name_at(at, true);
        if (!found || found->end >= said_.size() || found->name.find(' ') == std::string::npos) return std::nullopt;
        auto const& next = said_[found->end];
        bool const goes_on = next.is(",") || next.is(".") || next.is("i") || next.text.starts_with("i'");
        return goes_on ? found : std::nullopt;
    }

    /// "A shave on Friday at ten, Kurt Weiss": two capitals after the last comma.
    std::optional<SpokenName> trailing() const {
        auto end = said_.size();
        while (end > 0 && said_[end - 1].kind == TokenKind::punctuation) --end;
        auto begin = end;
        while (begin > 0 && said_[begin - 1].kind == TokenKind::word && has_capital(said_[begin - 1])) --begin;
        if (!has_case_ || end - begin < 2 || begin == 0 || !said_[begin - 1].is(",")) return std::nullopt;
        auto const found = name_at(begin, true);
        return found && found->end >= end && found->name.find(' ') != std::string::npos ? found : std::nullopt;
    }

    /// The first words that can be a name, when one was asked for.
    std::optional<SpokenName> bare() const {
        for (std::size_t at = 0; at < said_.size(); ++at) {
            if (auto const letters = read_letters(said_.from(at)); letters && letters->letters.size() >= 3) {
                return SpokenName{name_case(letters->letters), at, at + letters->tokens, Part::full, true};
            }
            if (!namelike(said_[at], false)) continue;
            auto found = name_at(at, false);
            if (!found) continue;
            // One odd word in a whole sentence is no answer to "your name?".
            bool const alone = found->name.find(' ') == std::string::npos && !found->spelled;
            bool const set_off = found->end < said_.size() && said_[found->end].kind == TokenKind::punctuation;
            if (alone && !set_off && words_ > 5) return std::nullopt;
            return found;
        }
        return std::nullopt;
    }

private:
    bool has_capital(Token const& token) const {
        char const c = source_[token.byte_begin];
        return token.kind == TokenKind::word && c >= 'A' && c <= 'Z' && !token.is("i") && !token.text.starts_with("i'");
    }

    bool namelike(Token const& token, bool weak) const {
        if (token.kind != TokenKind::word || token.text.size() < 2) return false;
        if (among(titles, token.text)) return true;
        if (is_everyday(token.text)) return false;
        if (weak && has_case_ && !has_capital(token)) return false;
        return !(weak && !has_case_ && (token.text.ends_with("ing") || token.text.ends_with("ly")));
    }

    std::string written(std::size_t i) const {
        auto const raw = source_.substr(said_[i].byte_begin, said_[i].byte_end - said_[i].byte_begin);
        return name_case(raw);
    }

    /// A full stop after a title or an initial does not end a name.
    bool stops(std::size_t i) const { return said_[i].kind == TokenKind::punctuation && !said_[i].is("-"); }

    std::optional<SpokenName> name_at(std::size_t at, bool weak) const {
        SpokenName out{{}, at, at};
        auto const begin = at;
        std::size_t words = 0;
        while (at < said_.size() && words < 5) {
            auto const& token = said_[at];
            bool const title = among(titles, token.text);
            bool const joined = words > 0 && token.is("-") && at + 1 < said_.size() && namelike(said_[at + 1], false);
            if (joined) {
                out.name += '-' + written(at + 1);
                at += 2;
                continue;
            }
            bool const particle = among(particles, token.text) && at + 1 < said_.size() && !stops(at + 1);
            bool const initial = words > 0 && token.text.size() == 1 && token.kind == TokenKind::word &&
                                 at + 1 < said_.size() && namelike(said_[at + 1], false);
            if (!particle && !initial && !namelike(token, weak && words == 0)) break;
            if (words > 0 && among(trailers, token.text)) break;
            if (!title || words > 0) {
                if (!out.name.empty()) out.name += ' ';
                auto const raw = source_.substr(token.byte_begin, token.byte_end - token.byte_begin);
                bool const small = particle && has_case_ && !has_capital(token);
                out.name += small ? std::string{raw} : written(at);
                ++words;
            }
            ++at;
            if (title && at < said_.size() && said_[at].is(".")) ++at;
        }
        if (words == 0) return spelled_at(begin);
        out.end = at;
        attach_spelling(out);
        return out;
    }

    std::optional<SpokenName> spelled_at(std::size_t at) const {
        auto const letters = read_letters(said_.from(at));
        if (!letters || letters->letters.size() < 3) return std::nullopt;
        return SpokenName{name_case(letters->letters), at, at + letters->tokens, Part::full, true};
    }

    /// "Nakamura, N, A, K ...", "Priya Menon. Priya is P, R, I, Y, A": the spelled word replaces the one it sounds
    /// like.
    void attach_spelling(SpokenName& out) const {
        for (std::size_t at = out.end; at < said_.size(); ++at) {
            auto const letters = read_letters(said_.from(at));
            if (!letters || letters->letters.size() < 3) continue;
            if (auto amended = amend_name(said_, out.name)) {
                out.name = *amended;
                out.spelled = true;
                out.end = std::max(out.end, at + letters->tokens);
            }
            return;
        }
    }

    /// First and last names given apart are put together; else the later one wins.
    static SpokenName combine(std::optional<SpokenName> const& before, SpokenName now) {
        if (!before) return now;
        bool const first_last = before->part == Part::first && now.part == Part::last;
        bool const last_first = now.part == Part::first && before->part != Part::first;
        if (!first_last && !last_first) return now;
        now.name = first_last ? before->name + ' ' + now.name : now.name + ' ' + before->name;
        now.begin = before->begin;
        now.part = Part::full;
        return now;
    }

    Tokens const& said_;
    std::string_view source_;
    bool has_case_ = false;
    std::size_t words_ = 0;
};

/// "Omar-Haddad": a recogniser's hyphen between the only two words is none of the name.
void part_lone_pair(SpokenName& name) {
    auto const hyphen = name.name.find('-');
    bool const lone = hyphen != std::string::npos && name.name.find('-', hyphen + 1) == std::string::npos &&
                      name.name.find(' ') == std::string::npos;
    if (lone && name.part == SpokenName::Part::full) name.name[hyphen] = ' ';
}

bool asks_last_first(Tokens const& said) {
    for (std::size_t i = 0; i < said.size(); ++i) {
        if (matches(said.from(i), "that's my last name") || matches(said.from(i), "is my last name") ||
            matches(said.from(i), "that's my surname") || matches(said.from(i), "that's the last name")) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<SpokenName> read_name(Tokens const& said, std::string_view source, bool asked) {
    Reader const reader{said, source};
    auto out = reader.introduced();
    if (out && (out->spelled || (out->part == Part::first && asks_last_first(said)))) {
        // "Jackson. That's my last name, first name Tyrell"; "Bob Kowalsky, that's K O W ...".
        if (auto const bare = reader.bare(); bare && bare->begin < out->begin) {
            if (out->part == Part::first) {
                out->name += ' ' + bare->name;
                out->part = Part::full;
            } else {
                out->name = bare->name;
            }
            out->begin = bare->begin;
        }
    }
    if (!out) out = reader.announced();
    if (!out) out = reader.leading();
    if (!out) out = reader.trailing();
    if (!out && asked) out = reader.bare();
    if (out) {
        if (auto amended = amend_name(said, out->name)) out->name = std::move(*amended);
        part_lone_pair(*out);
    }
    return out;
}

}  // namespace ombrex::language
