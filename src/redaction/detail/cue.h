// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ombrex::redaction::detail {

/// What a single word tells about those around it. A word may have several.
enum class Cue : std::uint8_t {
    digit,      ///< zero to nine, oh, nought
    teen,       ///< ten to nineteen
    tens,       ///< twenty to ninety
    scale,      ///< hundred, thousand
    repeat,     ///< double, triple
    homophone,  ///< heard where a digit was said: ate, won, to, for
    ordinal,
    letter,  ///< one letter
    nato,    ///< alpha, bravo ...
    month,
    weekday,
    joiner,  ///< dot, underscore, dash: between the parts of an address
    filler,  ///< um, sorry, no: inside a number
    top_level,
    mail_provider,
    street,  ///< road, lane, avenue
    dwelling,
    town,
    title,
    relation,
    measure,  ///< what is counted: pounds, minutes, miles
    illness,
    illness_head,  ///< with a word before it: ... infection, ... disease
    illness_part,  ///< a word before such a head: kidney, lung
    medicine,
    organisation,  ///< the last word of a name of one: school, bank
    company,       ///< a name of one
    function,      ///< words that carry no name: the, is, please
    be,            ///< i'm, he's, it's
    have,          ///< have, has, had, got
    speaking,      ///< speaking, calling, here: after a name
    addressing,    ///< ask, tell, thank: before a name
    trade,         ///< what businesses are called about: haircut, boiler
    clock,         ///< o'clock, am, half, quarter
    age_after,     ///< years, old, birthday
};

/// What kind of value is talked about, or asked for.
enum class Topic : std::uint8_t {
    name,
    spelling,
    phone,
    email,
    address,
    postcode,
    birth,
    age,
    card,
    bank,
    national_id,
    reference,
    ip,
    url,
    plate,
    health,
    employer,
    relative,
    everything,    ///< "your details?", "and the rest?"
    not_personal,  ///< price, size, date of an appointment
};

[[nodiscard]] constexpr std::uint64_t bit(Cue cue) noexcept { return std::uint64_t{1} << static_cast<unsigned>(cue); }
[[nodiscard]] constexpr std::uint32_t bit(Topic topic) noexcept {
    return std::uint32_t{1} << static_cast<unsigned>(topic);
}

struct Cues {
    std::uint64_t cues = 0;
    std::uint32_t topics = 0;
    std::int8_t number = -1;  ///< 0 to 19, or the tens.
};

/// The closed lists: some 2,000 words. Thread: safe to share.
class CueWords {
public:
    CueWords();

    /// Nothing set for a word in no list.
    [[nodiscard]] Cues find(std::string_view folded) const;

private:
    struct Entry {
        std::uint64_t key = 0;
        Cues cues;
    };
    Cues& entry(std::string_view word);
    std::vector<Entry> slots_;
};

}  // namespace ombrex::redaction::detail
