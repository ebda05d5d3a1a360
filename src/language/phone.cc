// SPDX-License-Identifier: Apache-2.0
#include "language/phone.h"

#include <algorithm>
#include <array>
#include <vector>

#include "language/number.h"

namespace ombrex::language {
namespace {

constexpr std::array<std::string_view, 22> fillers{
    ",",   ".",  "-",  "(",    ")",   "/",    "uh",   "um",   "er",     "erm",   "then",
    "and", "so", "is", "it's", "the", "code", "area", "dash", "hyphen", "space", "that's",
};
constexpr std::array<std::string_view, 9> repairs{"no",     "sorry",      "wait",    "mean", "actually",
                                                  "rather", "correction", "scratch", "i"};

bool among(auto const& list, std::string_view word) { return std::ranges::find(list, word) != std::end(list); }

/// A stretch of digits said in one go.
struct Group {
    std::string digits;
    std::size_t begin;
    std::size_t end;
    bool area = false;    ///< "area code" stood before it.
    bool repair = false;  ///< "no", "sorry", "I mean" stood before it.
    bool far = false;     ///< Other words stood before it: a new number begins.
};

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// How a gap between two groups reads.
void mark_gap(Tokens const& said, std::size_t from, Group& group) {
    for (std::size_t i = from; i < group.begin; ++i) {
        auto const word = said[i].text;
        if (word == "area") group.area = true;
        if (among(repairs, word)) group.repair = group.repair || word != "i";
        if (!among(fillers, word) && !among(repairs, word) && word != "plus" && word != "+") group.far = true;
    }
}

std::vector<Group> groups_of(Tokens const& said) {
    std::vector<Group> groups;
    std::size_t free_from = 0;
    for (std::size_t at = 0; at < said.size();) {
        auto const run = read_digits(said.from(at));
        if (!run) {
            ++at;
            continue;
        }
        Group group{run->digits, at, at + run->tokens};
        if (at > 0 && (said[at - 1].is("plus") || said[at - 1].is("+"))) {
            group.digits.insert(0, "+");
            group.begin = at - 1;
        }
        mark_gap(said, free_from, group);
        at = free_from = group.end;
        groups.push_back(std::move(group));
    }
    return groups;
}

/// Puts a repaired group in the place of the one before it: all of it, or its tail.
void apply_repair(std::string& digits, std::size_t last_length, std::string_view repaired) {
    auto const cut = std::min(std::min(last_length, repaired.size()), digits.size());
    bool const whole_again = repaired.size() >= 10;
    digits.erase(whole_again ? 0 : digits.size() - cut);
    digits += repaired;
}

struct Joined {
    SpokenPhone phone;
    std::vector<std::size_t> cuts;  ///< Where groups begin in `digits`.
};

std::vector<Joined> join(std::vector<Group> const& groups) {
    std::vector<Joined> out;
    std::size_t last_length = 0;
    for (auto const& group : groups) {
        bool const first = out.empty() || group.digits.starts_with('+');
        if (first || (group.far && !group.area && !group.repair)) {
            out.push_back({{{}, group.digits, group.begin, group.end}, {0}});
            last_length = group.digits.size();
            continue;
        }
        auto& phone = out.back().phone;
        bool const area_last = group.area && phone.digits.size() == 7;
        if (area_last) {
            phone.digits.insert(0, group.digits);
        } else if (group.repair) {
            apply_repair(phone.digits, last_length, group.digits);
        } else {
            out.back().cuts.push_back(phone.digits.size());
            phone.digits += group.digits;
        }
        last_length = group.digits.size();
        phone.end = group.end;
    }
    return out;
}

/// The whole number, or the part from a later group on: "at four thirty. Three oh three ..." begins with a time.
void settle(Joined& joined, Locale locale) {
    for (auto const cut : joined.cuts) {
        if (cut >= joined.phone.digits.size()) continue;
        auto const rest = joined.phone.digits.substr(cut);
        if (auto e164 = to_e164(rest, locale)) {
            joined.phone.e164 = *e164;
            joined.phone.digits = rest;
            return;
        }
    }
    // Recognisers run groups together; a time in front leaves ten good digits at the end.
    auto const& digits = joined.phone.digits;
    if (locale == Locale::en_us && all_digits(digits) && digits.size() > 10 && digits.size() <= 14) {
        if (auto e164 = to_e164(digits.substr(digits.size() - 10), locale)) joined.phone.e164 = *e164;
    }
}

std::optional<std::string> american(std::string_view digits) {
    if (digits.size() == 11 && digits[0] == '1') digits.remove_prefix(1);
    if (digits.size() != 10 || digits[0] < '2' || digits[3] < '2') return std::nullopt;
    return "+1" + std::string{digits};
}

std::optional<std::string> british(std::string_view digits) {
    if (digits.starts_with('0') && !digits.starts_with("00")) {
        digits.remove_prefix(1);
    } else if (!(digits.size() == 10 && digits[0] == '7')) {
        return std::nullopt;
    }
    bool const fits = (digits.size() == 10 || digits.size() == 9) && digits[0] != '0' && digits[0] != '4';
    return fits ? std::optional{"+44" + std::string{digits}} : std::nullopt;
}

std::optional<std::string> international(std::string_view digits) {
    if (digits.starts_with("440")) return british(digits.substr(2));  // +44 (0) 20 ...
    if (digits.starts_with("44")) return british("0" + std::string{digits.substr(2)});
    if (digits.starts_with('1')) return american(digits);
    bool const fits = digits.size() >= 7 && digits.size() <= 15 && digits[0] != '0';
    return fits ? std::optional{"+" + std::string{digits}} : std::nullopt;
}

std::string grouped(std::string_view digits, std::initializer_list<std::size_t> sizes) {
    std::string out;
    for (auto const size : sizes) {
        if (digits.empty()) break;
        if (!out.empty()) out += ' ';
        out += digits.substr(0, size);
        digits.remove_prefix(std::min(size, digits.size()));
    }
    if (!digits.empty()) out += std::string{" "} += digits;
    return out;
}

}  // namespace

std::optional<std::string> to_e164(std::string_view digits, Locale locale) {
    if (digits.starts_with('+')) return international(digits.substr(1));
    if (!all_digits(digits)) return std::nullopt;
    if (digits.starts_with("011") && locale == Locale::en_us) return international(digits.substr(3));
    if (digits.starts_with("00")) return international(digits.substr(2));
    return locale == Locale::en_gb ? british(digits) : american(digits);
}

std::optional<SpokenPhone> read_phone(Tokens const& said, Locale locale, std::size_t scrap_min) {
    auto candidates = join(groups_of(said));
    for (auto& candidate : candidates) settle(candidate, locale);
    // The last whole number wins: people correct themselves forwards.
    auto const whole = std::ranges::find_if(candidates.rbegin(), candidates.rend(),
                                            [](auto const& c) { return !c.phone.e164.empty(); });
    if (whole != candidates.rend()) return whole->phone;
    auto const longest = std::ranges::max_element(candidates, {}, [](auto const& c) { return c.phone.digits.size(); });
    if (longest == candidates.end() || longest->phone.digits.size() < scrap_min) return std::nullopt;
    return longest->phone;
}

std::optional<std::string> amend_phone(Tokens const& said, std::string_view known) {
    auto const groups = groups_of(said);
    if (groups.empty() || known.size() < 8) return std::nullopt;
    bool from_end = false;
    std::optional<std::size_t> negated;
    for (std::size_t i = 0; i < said.size(); ++i) {
        from_end = from_end || said[i].is("last") || said[i].is("ends") || said[i].is("end") || said[i].is("ending");
        if (said[i].is("not") || said[i].is("instead")) negated = i;
    }
    auto const wrong = std::ranges::find_if(groups, [&](Group const& g) { return negated && g.begin > *negated; });
    auto const right = std::ranges::find_if(groups.rbegin(), groups.rend(), [&](Group const& g) {
        bool const counts = g.end < said.size() && (said[g.end].is("digits") || said[g.end].is("numbers"));
        return !counts && (!negated || g.end <= *negated);
    });
    if (right == groups.rend() || right->digits.size() > 7) return std::nullopt;
    std::string out{known};
    if (!from_end && wrong != groups.end()) {
        auto const at = out.rfind(wrong->digits);
        if (at == std::string::npos || at < 2) return std::nullopt;
        return out.replace(at, wrong->digits.size(), right->digits);
    }
    if (!from_end) return std::nullopt;
    auto digits = right->digits;
    // "the last four are oh one five two": the count is read as the first digit of the run.
    if (digits.size() > 1 && right->begin > 0 && said[right->begin - 1].is("last")) digits.erase(0, 1);
    return out.replace(out.size() - digits.size(), digits.size(), digits);
}

std::string say_phone(std::string_view e164, Locale locale) {
    if (locale == Locale::en_us && e164.starts_with("+1") && e164.size() == 12) {
        return grouped(e164.substr(2), {3, 3, 4});
    }
    if (e164.starts_with("+44") && e164.size() > 5) {
        auto const national = "0" + std::string{e164.substr(3)};
        return national.starts_with("02") ? grouped(national, {3, 4, 4}) : grouped(national, {5, 3, 3});
    }
    if (e164.starts_with("+1")) return "+1 " + grouped(e164.substr(2), {3, 3, 4});
    return grouped(e164, {3, 3, 3, 3, 3});
}

}  // namespace ombrex::language
