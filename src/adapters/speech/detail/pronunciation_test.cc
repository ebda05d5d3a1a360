// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/pronunciation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <ostream>

namespace ombrex::speech::detail {
namespace {

/// A small lexicon of our own, in the order of its bytes; what is not in it is guessed as <word>.
Pronunciation small() {
    std::map<std::string, std::string> const words{
        {"A", "ˈA"},
        {"I", "ˈI"},
        {"K", "kˈA"},
        {"M", "ˈɛm"},
        {"U", "jˈu"},
        {"Denver", "dˈɛnvəɹ"},
        {"am", "æm"},
        {"and", "ænd"},
        {"at", "æt"},
        {"book", "bˈʊk"},
        {"call", "kˈɔl"},
        {"can", "kæn\tNone=kˈæn"},
        {"carry", "kˈɛɹi"},
        {"cut", "kˈʌt"},
        {"haircut", "hˈɛɹkˌʌt"},
        {"live", "lˈIv\tVERB=lˈɪv"},
        {"hour", "ˈWəɹ"},
        {"is", "ɪz"},
        {"it", "ɪt"},
        {"one", "wˈʌn"},
        {"owner", "ˈOnəɹ"},
        {"price", "pɹˈIs"},
        {"read", "ɹˈid\tVBN=ɹˈɛd"},
        {"shop", "ʃˈɑp"},
        {"start", "stˈɑɹt"},
        {"that", "ðæt\tDT=ðˈæt"},
        {"thirty", "θˈɜɹɾi"},
        {"trim", "tɹˈɪm"},
        {"two", "tˈu"},
        {"we", "wi"},
        {"write", "ɹˈIt"},
        {"you", "ju"},
        {"add", "ˈæd"},
        {"percent", "pəɹsˈɛnt"},
    };
    std::string lines;
    for (auto const& [word, sound] : words) lines += word + "\t" + sound + "\n";
    return {Lexicon::parse(lines).value(), [](std::string_view word) { return "<" + std::string{word} + ">"; }};
}

struct Case {
    char const *said, *sounds;

    friend void PrintTo(Case const& one, std::ostream* out) { *out << one.said; }
};

class PronunciationCases : public testing::TestWithParam<Case> {};

TEST_P(PronunciationCases, are_written_in_symbols) {
    static auto const pronunciation = small();
    EXPECT_EQ(pronunciation.of(GetParam().said), GetParam().sounds);
}

INSTANTIATE_TEST_SUITE_P(LittleWords, PronunciationCases,
                         testing::Values(Case{"the shop", "ðə ʃˈɑp"}, Case{"the owner", "ði ˈOnəɹ"},
                                         Case{"the hour", "ði ˈWəɹ"}, Case{"to you", "tə ju"}, Case{"to it.", "tʊ ɪt."},
                                         Case{"call to.", "kˈɔl tu."}, Case{"a haircut", "ɐ hˈɛɹkˌʌt"},
                                         Case{"I am", "ˌI æm"}, Case{"I am you", "ˌI ɐm ju"}, Case{"we can", "wi kˈæn"},
                                         Case{"can we", "kæn wi"}));
INSTANTIATE_TEST_SUITE_P(Roles, PronunciationCases,
                         testing::Values(Case{"you live", "ju lˈɪv"}, Case{"live call", "lˈIv kˈɔl"},
                                         Case{"is read", "ɪz ɹˈɛd"}, Case{"we read", "wi ɹˈid"},
                                         Case{"is that", "ɪz ðˈæt"}));
INSTANTIATE_TEST_SUITE_P(Endings, PronunciationCases,
                         testing::Values(Case{"haircuts", "hˈɛɹkˌʌts"}, Case{"calls", "kˈɔlz"},
                                         Case{"prices", "pɹˈIsᵻz"}, Case{"owner's", "ˈOnəɹz"},
                                         Case{"carries", "kˈɛɹiz"}, Case{"carried", "kˈɛɹid"}, Case{"called", "kˈɔld"},
                                         Case{"booked", "bˈʊkt"}, Case{"added", "ˈædᵻd"}, Case{"started", "stˈɑɹTᵻd"},
                                         Case{"trimming", "tɹˈɪmɪŋ"}, Case{"writing", "ɹˈITɪŋ"},
                                         Case{"cutting", "kˈʌTɪŋ"}));
INSTANTIATE_TEST_SUITE_P(Capitals, PronunciationCases,
                         testing::Values(Case{"You can", "jˌu kˈæn"}, Case{"denver", "dˈɛnvəɹ"},
                                         Case{"Haircut", "hˈɛɹkˌʌt"}, Case{"AM", "ˌAˈɛm"}, Case{"KMU", "kˌAˌɛmjˈu"},
                                         Case{"M, A, K", "ˈɛm, ˈA, kˈA"}, Case{"A K", "ˈA kˈA"},
                                         Case{"Siobhan", "<Siobhan>"}));
INSTANTIATE_TEST_SUITE_P(Marks, PronunciationCases,
                         testing::Values(Case{"Thirty, call it!", "θˈɜɹTi, kˈɔl ɪt!"}, Case{"21%", "tˈu wˈʌn pəɹsˈɛnt"},
                                         Case{"we – you", "wi — ju"}, Case{"haircut-shop", "hˈɛɹkˌʌt ʃˈɑp"},
                                         Case{"“call” (it)", "kˈɔl ɪt"}, Case{"owner’s", "ˈOnəɹz"}, Case{"", ""},
                                         Case{"  ", ""}, Case{"'", ""}));

}  // namespace
}  // namespace ombrex::speech::detail
