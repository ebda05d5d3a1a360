// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "redaction/detail/find.h"

namespace ombrex::redaction::detail {
namespace {

constexpr std::array initialisms{"mot",  "dvd", "bbc", "nhs", "usb", "atm", "pdf", "diy",  "suv",  "lcd",
                                 "led",  "vat", "gps", "ceo", "faq", "www", "abc", "otc",  "pin",  "dob",
                                 "ssn",  "tvs", "cvv", "vip", "bmw", "dpd", "ups", "dhl",  "eta",  "asap",
                                 "iban", "usa", "gas", "hiv", "ibs", "etc", "mri", "ptsd", "adhd", "copd"};

constexpr std::uint32_t numeric_topics = bit(Topic::phone) | bit(Topic::postcode) | bit(Topic::card) |
                                         bit(Topic::bank) | bit(Topic::national_id) | bit(Topic::reference) |
                                         bit(Topic::plate) | bit(Topic::spelling);

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// 'A' for letters, '9' for digits.
std::string shape_of(std::string_view value) {
    std::string shape{value};
    for (char& c : shape) c = is_digit(c) ? '9' : 'A';
    return shape;
}

bool among(std::string_view shape, std::span<char const* const> shapes) {
    return std::ranges::any_of(shapes, [&](auto entry) { return shape == entry; });
}

constexpr std::array postcode_shapes{"A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA", "A9A9A9"};
constexpr std::array plate_shapes{"AA99AAA", "A999AAA", "AAA999A", "9AAA999", "AAA9999", "AAA999", "999AAA"};

bool passes_luhn(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int d = digits[digits.size() - 1 - i] - '0';
        if (i % 2 == 1 && (d *= 2) > 9) d -= 9;
        sum += d;
    }
    return sum % 10 == 0;
}

/// Says what one run is: by its shape, by the words around it and by what was asked.
class Numbers {
public:
    Numbers(Utterance const& utterance, std::vector<Found>& found) : utterance_{utterance}, found_{found} {}

    void find() {
        for (auto const& run : utterance_.runs) {
            auto const type = kind(run);
            if (!type) continue;
            bool const ending = *type == PiiType::card && run.digits < 6;
            found_.push_back(
                {ending ? before_ending(run.begin) : run.begin, run.end, *type, *type == PiiType::number ? 8 : 1});
        }
    }

private:
    using Kind = std::optional<PiiType>;

    Word const& word(std::size_t i) const { return utterance_.at(i); }

    /// "ending in four two four two": these words are marked with the number.
    std::size_t before_ending(std::size_t at) const {
        static constexpr std::array leads{"ending", "endings", "ends", "endin", "eading"};
        static constexpr std::array between{"in", "ins", "with", "the"};
        auto const among = [](Word const& here, auto const& list) {
            return std::ranges::any_of(list, [&](auto entry) { return here.is(entry); });
        };
        for (std::size_t lead = at; lead-- > 0 && at - lead <= 4;) {
            if (among(word(lead), leads)) return lead;
            if (!among(word(lead), between) && !word(lead).has(Cue::filler)) break;
        }
        return at;
    }

    /// Topics of the nearest words that name one: before the run, then behind it.
    std::uint32_t near(Run const& run) const {
        for (std::size_t back = 1; back <= 7 && back <= run.begin; ++back) {
            auto const& here = word(run.begin - back);
            if (here.is("name") || here.is("called")) break;
            if (auto const topics = here.topics & numeric_topics) return topics | more_before(run.begin - back);
        }
        for (std::size_t on = run.end; on < run.end + 5; ++on)
            if (auto const topics = word(on).topics & numeric_topics) return topics;
        return 0;
    }

    /// "card number": the word before the nearest one says more.
    std::uint32_t more_before(std::size_t at) const {
        std::uint32_t topics = 0;
        for (std::size_t back = 1; back <= 2 && back <= at; ++back) topics |= word(at - back).topics & numeric_topics;
        return topics;
    }

    Kind kind(Run const& run) const {
        std::uint32_t const here = near(run);
        std::uint32_t const topics = here != 0 ? here : utterance_.asked & (numeric_topics | bit(Topic::everything));
        if (run.digits == 0) return letters(run, topics);
        if (run.letters == 0) return digits(run, topics, here);
        return mixed(run, topics);
    }

    static bool on(std::uint32_t topics, Topic topic) { return (topics & bit(topic)) != 0; }

    Kind letters(Run const& run, std::uint32_t topics) const {
        if (run.letters < 2 || (run.letters == 2 && !utterance_.asks(Topic::spelling))) return {};
        if (std::ranges::any_of(initialisms, [&](auto known) { return run.value == known; }) && run.pieces < 5)
            return {};
        if (utterance_.asks(Topic::plate)) return PiiType::plate;
        bool const named = utterance_.asks(Topic::name) || utterance_.asks(Topic::spelling);
        if (utterance_.asks(Topic::reference) && !named) return PiiType::reference;
        if (on(topics, Topic::postcode) && run.letters < 5) return PiiType::postcode;
        return run.pieces > 1 ? Kind{PiiType::spelled_name} : Kind{};
    }

    /// Told by what is counted, by a price mark or by the clock.
    bool is_harmless(Run const& run) const {
        auto const& before = word(run.begin - 1);
        auto const& after = word(run.end);
        if (before.is("£") || before.is("$") || before.is("€") || after.is("%")) return true;
        if (after.has(Cue::measure) && !after.is("of")) return true;
        bool const clock = after.has(Cue::clock) || (before.is("at") && run.digits <= 4) || before.is("past") ||
                           before.has(Cue::clock);
        if (clock && run.digits <= 4) return true;
        bool const dated =
            before.has(Cue::month) || after.has(Cue::month) || (after.is("of") && word(run.end + 1).has(Cue::month));
        if (dated && run.digits <= 6) return true;
        bool const year = run.digits == 4 && (run.value.starts_with("19") || run.value.starts_with("20"));
        constexpr std::array numbered{"page",   "chapter", "model",   "version", "size", "channel",     "series",
                                      "iphone", "galaxy",  "windows", "route",   "mark", "playstation", "level"};
        bool const named = std::ranges::any_of(numbered, [&](auto entry) { return before.is(entry); });
        return run.quantity || year || named;
    }

    Kind digits(Run const& run, std::uint32_t topics, std::uint32_t here) const {
        auto const count = run.digits;
        if (count >= 13 && count <= 19) {
            bool const bank = on(topics, Topic::bank) && !on(topics, Topic::card);
            return bank && !passes_luhn(run.value) ? PiiType::bank : PiiType::card;
        }
        if (count >= 7) return long_digits(run, topics);
        if (count < 4) return short_digits(run, here);
        if (run.clock || (is_harmless(run) && !(here != 0 && !run.quantity))) return {};
        if (on(topics, Topic::card)) return PiiType::card;
        if (on(topics, Topic::postcode) && count == 5) return PiiType::postcode;
        if (on(topics, Topic::bank)) return PiiType::bank;
        if (on(topics, Topic::national_id)) return PiiType::national_id;
        if (on(topics, Topic::plate) && !on(topics, Topic::phone)) return PiiType::plate;
        if (on(topics, Topic::reference)) return PiiType::reference;
        if (on(topics, Topic::phone) || on(topics, Topic::everything)) return PiiType::phone;
        return PiiType::number;
    }

    Kind long_digits(Run const& run, std::uint32_t topics) const {
        bool const dialled =
            run.digits >= 10 && (run.value[0] == '0' || word(run.begin).is("+") || word(run.begin).is("plus"));
        if (run.quantity && run.digits < 10 && word(run.end).has(Cue::measure)) return {};
        if (on(topics, Topic::phone) && dialled) return PiiType::phone;
        if (on(topics, Topic::card)) return PiiType::card;
        if (on(topics, Topic::national_id)) return PiiType::national_id;
        if (on(topics, Topic::bank)) return PiiType::bank;
        if (on(topics, Topic::reference) && !on(topics, Topic::phone)) return PiiType::reference;
        return PiiType::phone;
    }

    /// Three digits or fewer are personal only where somebody names them so.
    Kind short_digits(Run const& run, std::uint32_t here) const {
        if (run.digits < 3 || is_harmless(run)) return {};
        if (on(here, Topic::card)) return PiiType::card;
        bool const coded = on(here, Topic::reference) && (word(run.begin - 1).topics & bit(Topic::reference));
        return coded && run.pieces > 1 ? Kind{PiiType::reference} : Kind{};
    }

    Kind mixed(Run const& run, std::uint32_t topics) const {
        std::size_t const size = run.value.size();
        std::string const shape = shape_of(run.value);
        bool const asked = (topics & (numeric_topics & ~bit(Topic::phone))) != 0;
        if (size >= 14 && shape.starts_with("AA99")) return PiiType::bank;
        if (shape == "AA999999A" || (on(topics, Topic::national_id) && size >= 6)) return PiiType::national_id;
        if (on(topics, Topic::postcode) && size >= 2 && size <= 8) return PiiType::postcode;
        if (among(shape, plate_shapes) && !on(topics, Topic::reference)) return PiiType::plate;
        if (among(shape, postcode_shapes)) return PiiType::postcode;
        if (on(topics, Topic::plate) && size >= 4 && size <= 9) return PiiType::plate;
        if (run.digits >= 10 && run.letters <= 1) return run.digits >= 13 ? PiiType::card : PiiType::phone;
        if (size < 4 || (size < 5 && !asked)) return {};
        if (run.letters > run.digits + 3 && !asked) return PiiType::spelled_name;
        if (is_harmless(run) && !asked) return {};
        if (on(topics, Topic::card) && run.digits >= 8) return PiiType::card;
        if (on(topics, Topic::bank) && !on(topics, Topic::reference)) return PiiType::bank;
        return PiiType::reference;
    }

    Utterance const& utterance_;
    std::vector<Found>& found_;
};

}  // namespace

void find_numbers(Utterance const& utterance, std::vector<Found>& found) { Numbers{utterance, found}.find(); }

}  // namespace ombrex::redaction::detail
