// SPDX-License-Identifier: Apache-2.0
#include "voice/clauses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ports/synthesizer.h"

namespace ombrex::voice {
namespace {

TEST(Clauses, are_sentences_and_a_long_first_one_is_cut_at_its_first_worthwhile_comma) {
    struct Case {
        char const* text;
        std::vector<std::string> pieces;
    };
    for (auto const& [text, pieces] : {
             Case{"", {}},
             Case{"   ", {}},
             Case{"Hello.", {"Hello."}},
             Case{"Hello. How can I help?", {"Hello.", "How can I help?"}},
             Case{"Yes, we are open.  Anything else?", {"Yes, we are open.", "Anything else?"}},
             Case{"Dr. Moss is free at 5 p.m. on Monday. Shall I?",
                  {"Dr. Moss is free at 5 p.m. on Monday.", "Shall I?"}},
             Case{"It costs $18.50 in all.", {"It costs $18.50 in all."}},
             Case{
                 "This is Alder Street Barbers, I am an automatic assistant, and this call is recorded. Say no if not.",
                 {"This is Alder Street Barbers,", "I am an automatic assistant, and this call is recorded.",
                  "Say no if not."}},
             Case{"Well, the earliest that I can offer you is Thursday at half past nine.",
                  {"Well, the earliest that I can offer you is Thursday at half past nine."}},
         }) {
        EXPECT_EQ(clauses(text), pieces) << text;
    }
}

TEST(Clauses, are_never_longer_than_a_synthesizer_takes) {
    std::string text;
    for (int i = 0; i < 400; ++i) text += "word ";
    std::string joined;
    for (auto const& piece : clauses(text)) {
        EXPECT_LE(piece.size(), ports::Synthesizer::longest);
        joined += piece + ' ';
    }
    EXPECT_EQ(joined, text) << "nothing was lost";
    EXPECT_EQ(clauses(std::string(1'200, 'x')).size(), 3U);
}

}  // namespace
}  // namespace ombrex::voice
