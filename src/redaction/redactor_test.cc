// SPDX-License-Identifier: Apache-2.0
#include "redaction/redactor.h"

#include <gtest/gtest.h>

#include "base/random.h"
#include "language/token.h"

namespace ombrex::redaction {
namespace {

Redactor const& redactor() {
    static Redactor const one;
    return one;
}

std::string masked(std::string_view said, std::string_view asked = "", Strength strength = Strength::display) {
    PseudonymTable table;
    return redactor().redact(said, asked, table, strength, {}).text;
}

struct Case {
    std::string_view asked, said, masked;
};

void expect_all(std::initializer_list<Case> cases) {
    for (auto const& [asked, said, expected] : cases)
        EXPECT_EQ(masked(said, asked), expected) << asked << " | " << said;
}

TEST(Redactor, goes_on_over_a_word_that_was_misheard_inside_a_number_that_somebody_named) {
    expect_all({
        {"", "my national insurance number is t x double four um eight five uo ate five b",
         "my national insurance number is [NATIONAL_ID_1]"},
        {"", "my national insurance number is w c won nine seven two one swo d",
         "my national insurance number is [NATIONAL_ID_1]"},
        {"social security number", "seven one five three three n sorry tw six three eight oh oh", "[NATIONAL_ID_1]"},
        {"national insurance number", "b the for ball g for goat twenty six eighty two seventy nine d",
         "[NATIONAL_ID_1]"},
        {"", "my phone number is four one five five five five oh one three two and i need it by nine thirty",
         "my phone number is [PHONE_1] and i need it by nine thirty"},
    });
}

TEST(Redactor, hears_through_breaths_and_drawn_out_words_inside_a_number) {
    expect_all({
        {"", "my national insurance number is e for egg a for apple the six o er five seven er two six a",
         "my national insurance number is [NATIONAL_ID_1]"},
        {"", "my national insurance number is r for rabbit ws for water two three four six oh seven b",
         "my national insurance number is [NATIONAL_ID_1]"},
        {"", "my national insurance number is g four goat g for goat seventy five twenty thirtys five b",
         "my national insurance number is [NATIONAL_ID_1]"},
        {"sort code?", "eight eight and then double the eight and then oh one", "[BANK_1]"},
        {"", "call me on forty nine five and then six seven three and then the nine doubles eight six",
         "call me on [PHONE_1]"},
        {"", "it was paid on the card ending um in nine nine zero three", "it was paid on the card [CARD_1]"},
        {"", "the server's ip is six dot one four eight dot one one fives do one the one seven",
         "the server's ip is [IP_1]"},
        {"", "two boxes, and the eight of us share the one van", "two boxes, and the eight of us share the one van"},
    });
}

TEST(Redactor, masks_numbers_however_they_are_said) {
    expect_all({
        {"what number can we call you on", "oh seven five seven zero nine four one nine double three", "[PHONE_1]"},
        {"", "call me on four one five five five five oh one three two after six", "call me on [PHONE_1] after six"},
        {"", "My number is (415) 555-0132.", "My number is ([PHONE_1]."},
        {"", "it's oh seven seven, no sorry, oh seven five seven zero nine four one nine two two", "it's [PHONE_1]"},
        {"card number please", "four double eight nine six four eight one one nine oh nine five seven nine six",
         "[CARD_1]"},
        {"", "Take it off 5545 9143 0976 9290.", "Take it off [CARD_1]."},
        {"", "take it off the card ending in four two four two", "take it off the card [CARD_1]"},
        {"sort code?", "sixty nine eighty three seventy nine", "[BANK_1]"},
        {"sort code?", "sixty nine and um then eighty nine an then forty eight", "[BANK_1]"},
        {"card number?",
         "five six seven eight and then nines oh oh eight and the then double six two eight one one one", "[CARD_1]"},
        {"", "my passport number is fours sevens six eight nine two one five six",
         "my passport number is [NATIONAL_ID_1]"},
        {"", "table for two and then four of us go on to the bar",
         "table for two and then four of us go on to the bar"},
        {"", "Send it to GB15 BHSB 7916 6945 9669 98.", "Send it to [BANK_1]."},
        {"", "my national insurance number is q q one two three four five six c",
         "my national insurance number is [NATIONAL_ID_1]"},
        {"reference?", "RA858942", "[REFERENCE_1]"},
        {"", "the reg is papa echo six three bravo whiskey victor", "the reg is [PLATE_1]"},
        {"what's your postcode", "ate one seven four five", "[POSTCODE_1]"},
        {"what's your postcode", "F T fifteen, one F X.", "[POSTCODE_1]."},
    });
}

TEST(Redactor, masks_addresses_of_every_kind) {
    expect_all({
        {"", "write to olive dot jameson at comcast dot net please", "write to [EMAIL_1] please"},
        {"email?", "n a o i s e three at the usual gmail one", "[EMAIL_1]"},
        {"", "Use chita.oliver36@btinternet.com.", "Use [EMAIL_1]."},
        {"", "it's all on w w w dot goodman photos dot com", "it's all on [URL_1]"},
        {"", "My router is 203.144.166.76.", "My router is [IP_1]."},
        {"", "the server is one nine two dot one six eight dot one dot forty", "the server is [IP_1]"},
        {"", "the leak's at two four oh birchwood hill raleigh how soon", "the leak's at [ADDRESS_1] how soon"},
        {"", "The job is at Flat 10, 205 Poplar Way.", "The job is at [ADDRESS_1]."},
        {"where do you live", "i'm at ninety albion road rugby", "i'm at [ADDRESS_1]"},
    });
}

TEST(Redactor, masks_people_and_what_is_told_of_them) {
    expect_all({
        {"who's calling", "drew", "[PERSON_1]"},
        {"", "my name is florence mctohall", "my name is [PERSON_1]"},
        {"", "the booking was made by ms casey", "the booking was made by [PERSON_1]"},
        {"", "My nephew Kieran Cervantes needs a table.", "My nephew [PERSON_1] needs a table."},
        {"could you spell that", "mital m i t a l", "[PERSON_1] [PERSON_1]"},
        {"and when were you born", "june eleventh two thousand", "[DOB_1]"},
        {"", "date of birth twenty one six nineteen eighty nine", "date of birth [DOB_1]"},
        {"", "she's a fifty two year old woman", "she's a [AGE_1] year old woman"},
        {"", "i've had gum disease for years", "i've had [HEALTH_1] for years"},
        {"", "can i come in if i take insulin", "can i come in if i take [HEALTH_1]"},
        {"where do you work", "at eden and dowd primary school", "at [EMPLOYER_1]"},
    });
}

TEST(Redactor, leaves_what_is_not_personal) {
    for (std::string_view const said : {
             "do you have anything free at half past ten on tuesday",
             "it was a hundred and ten pounds ninety nine last time",
             "I'd like fifteen of the small and five of the medium.",
             "May is busy for us, June would suit better.",
             "can i pay the bill at the till",
             "three nights two adults one cot",
             "Version ten point four point one keeps crashing.",
             "How far is it, five or six miles?",
             "The frank answer is no.",
             "we have no faith in this charity any more",
             "is it open on the twenty fifth of december",
             "",
             "...",
         })
        EXPECT_EQ(masked(said), said);
}

TEST(Redactor, C23_strict_masks_what_nobody_knows_to_be_harmless) {
    for (Case const& c : {
             Case{"", "ask zorvath about it", "zorvath"},
             Case{"what's your name", "that would be the pickle", "pickle"},
             Case{"", "seven seven four one", "seven"},
             Case{"", "he said Quorn twice", "Quorn"},
         }) {
        EXPECT_EQ(masked(c.said, c.asked, Strength::strict).find(c.masked), std::string::npos) << c.said;
    }
}

TEST(Redactor, C23_the_same_person_is_one_in_a_whole_call_on_both_sides) {
    using Text = decltype(model::Turn::text);
    model::Transcript const call{
        {0, model::Speaker::agent, Text{"What name is it under?"}, {}},
        {1, model::Speaker::caller, Text{"Nora Camanni."}, {}},
        {1, model::Speaker::agent, Text{"Thank you Nora. And a number?"}, {}},
        {2, model::Speaker::caller, Text{"oh double two eight oh, oh six one two double five"}, {}},
        {2, model::Speaker::agent, Text{"That is 02280061255, is that right?"}, {}},
    };
    auto const redacted = redactor().redact<Strength::strict>(call, {});
    auto const turns = redacted.reveal<privacy::Purpose::call_analysis>();
    ASSERT_EQ(turns.size(), 5U);
    EXPECT_EQ(turns[1].text, "[PERSON_1].");
    EXPECT_NE(turns[2].text.find("[PERSON_1]"), std::string::npos) << turns[2].text;
    EXPECT_EQ(turns[3].text, "[PHONE_1]");
    EXPECT_NE(turns[4].text.find("[PHONE_1]"), std::string::npos) << turns[4].text;
    EXPECT_EQ(turns[3].speaker, model::Speaker::caller);
}

TEST(Redactor, masks_numbers_through_pauses_slips_and_mishearing) {
    expect_all({
        {"", "my number is oh seven seven and then nine double oh one and then two three four",
         "my number is [PHONE_1]"},
        {"card number?", "four one one one hang on four two two two and then three three three three nine nine one",
         "[CARD_1]"},
        {"", "call oh seven seven sevin nine the thre four fiveer six eigh", "call [PHONE_1]"},
        {"", "the account number is two two um three three er four four five five", "the account number is [BANK_1]"},
        {"reference?", "b five the nine two k three two", "[REFERENCE_1]"},
    });
}

TEST(Redactor, masks_names_that_no_list_has_and_towns_of_everyday_words) {
    expect_all({
        {"", "i'd rather have bartosz do it", "i'd rather have [PERSON_1] do it"},
        {"", "would april be free", "would [PERSON_1] be free"},
        {"", "this is dmytro van der merwe calling", "this is [PERSON_1] calling"},
        {"", "we're at sixty six alder mews medicine hat just past the church",
         "we're at [ADDRESS_1] just past the church"},
        {"", "it's at ninety one kingsway by the park", "it's at [ADDRESS_1] by the park"},
    });
}

TEST(Redactor, leaves_clocks_ordinals_trades_and_misheard_words) {
    for (std::string_view const said : {
             "Make it 11:30 on the 13th please.",
             "Is the dermatologist in on the 2nd?",
             "are you open from nine thirty to one on friday",
             "i hope it won't take long",
             "do you do gift cards",
             "the iirst one was fine",
         })
        for (std::string_view const asked : {"", "what time is your appointment with your account manager"})
            EXPECT_EQ(masked(said, asked), said);
}

TEST(Redactor, C23_the_pseudonyms_of_a_call_are_gone_with_it) {
    using Text = decltype(model::Turn::text);
    auto const first_name_of = [](std::string const& name) {
        model::Transcript const call{{1, model::Speaker::caller, Text{"my name is " + name}, {}}};
        return redactor().redact<Strength::strict>(call, {}).reveal<privacy::Purpose::call_analysis>()[0].text;
    };
    auto const before = first_name_of("Nora Camanni");
    EXPECT_EQ(first_name_of("Olive Jameson"), before) << "the next call begins to count anew";
    EXPECT_EQ(first_name_of("Nora Camanni"), before);
}

TEST(Redactor, says_where_in_a_turn_the_masked_parts_are) {
    using Text = decltype(model::Turn::text);
    using std::chrono::milliseconds;
    model::Transcript const call{
        {1, model::Speaker::caller, Text{"Für José, on 07700 900123!"}, milliseconds{700}},
        {1, model::Speaker::agent, Text{"Thank you."}, milliseconds{5000}},
    };
    auto const turns = redactor().masked(call, Strength::display, {});
    ASSERT_EQ(turns.size(), 2U);
    EXPECT_EQ(turns[0].length, 26U);
    EXPECT_EQ(turns[0].at, milliseconds{700});
    EXPECT_EQ(turns[0].parts.back(), (MaskedTurn::Part{13, 25}));
    EXPECT_TRUE(turns[1].parts.empty());
}

TEST(Redactor, counts_code_points_and_keeps_the_text_between) {
    PseudonymTable table;
    auto const redaction =
        redactor().redact("Für José Nuñez: £5 — 07700 900123!", "name?", table, Strength::display, {});
    ASSERT_FALSE(redaction.spans.empty());
    EXPECT_EQ(redaction.spans.back().begin, 21U);
    EXPECT_EQ(redaction.spans.back().end, 33U);
    EXPECT_TRUE(redaction.text.ends_with("£5 — [PHONE_1]!")) << redaction.text;
}

TEST(Redactor, reads_a_very_long_utterance_to_its_end) {
    std::string said;
    while (said.size() < 150'000) said += "na\u00efve and so on ";
    auto const points = static_cast<std::uint32_t>(said.size() - said.size() / 17);  // one ï in 17 bytes
    PseudonymTable table;
    auto const redaction = redactor().redact(said + "07700 900123", "", table, Strength::display, {});
    ASSERT_EQ(redaction.spans.size(), 1U);
    EXPECT_EQ(redaction.spans[0].begin, points);
}

/// Words that meet in all orders, and some bytes that are no text.
std::string babble(SeededRandom& random) {
    static constexpr std::array words{"my",
                                      "name",
                                      "is",
                                      "maria",
                                      "lamb",
                                      "double",
                                      "oh",
                                      "seven",
                                      "07700",
                                      "900123",
                                      "at",
                                      "dot",
                                      "com",
                                      "@",
                                      "gmail",
                                      "flat",
                                      "12",
                                      "alder",
                                      "road",
                                      "leeds",
                                      "mrs",
                                      "o'neill",
                                      "b",
                                      "for",
                                      "bravo",
                                      "born",
                                      "june",
                                      "nineteen",
                                      "eighty",
                                      "\xC3",
                                      "é",
                                      "...",
                                      "-",
                                      "£",
                                      "hundred",
                                      "and",
                                      "asthma",
                                      "to",
                                      "ate",
                                      "www",
                                      ":",
                                      "fe80",
                                      "\xF0\x9F\x98\x80",
                                      "K7QF",
                                      "work",
                                      "bank",
                                      "no",
                                      "sorry",
                                      "the",
                                      "A",
                                      "I",
                                      "may",
                                      ".",
                                      "?"};
    std::string said;
    for (auto left = random.below(24); left > 0; --left) {
        said += words[random.below(words.size())];
        if (random.below(5) != 0) said += ' ';
    }
    return said;
}

bool covers(Redaction const& redaction, language::Token const& token) {
    for (auto const& span : redaction.spans)
        if (span.begin <= token.begin && token.end <= span.end) return true;
    return false;
}

TEST(Redactor, C23_never_crashes_and_strict_never_shows_what_display_masks) {
    SeededRandom random{23};
    for (int round = 0; round < 4000; ++round) {
        auto const said = babble(random);
        auto const asked = babble(random);
        PseudonymTable table;
        auto const display = redactor().redact(said, asked, table, Strength::display, {});
        auto const strict = redactor().redact(said, asked, table, Strength::strict, {});
        std::uint32_t last = 0;
        for (auto const& span : strict.spans) {
            ASSERT_LE(last, span.begin) << said;
            ASSERT_LT(span.begin, span.end) << said;
            last = span.end;
        }
        for (auto const& token : language::Tokens{said}) {
            if (token.kind == language::TokenKind::punctuation) continue;
            ASSERT_TRUE(covers(strict, token) || !covers(display, token)) << said << " at " << token.begin;
        }
    }
}

}  // namespace
}  // namespace ombrex::redaction
