// SPDX-License-Identifier: Apache-2.0
#include "language/similarity.h"

#include <gtest/gtest.h>

namespace ombrex::language {
namespace {

TEST(Similarity, names_that_sound_alike_may_be_one_person) {
    for (auto const& [a, b] : {std::pair{"Sam Reed", "sam read"},
                               {"Jo Park", "joe park"},
                               {"Stephen Clarke", "steven clark"},
                               {"Katharine", "Katherine"},
                               {"Sam Reed", "Reed"}}) {
        EXPECT_TRUE(same_name(a, b)) << a << " / " << b;
    }
}

TEST(Similarity, other_names_are_other_people) {
    for (auto const& [a, b] : {std::pair{"Sam Reed", "Kim Sorrell"}, {"Jo Park", "Max Hill"}, {"Ann Lee", "Ben Lee"}}) {
        EXPECT_FALSE(same_name(a, b)) << a << " / " << b;
    }
}

TEST(Similarity, edits_are_counted_and_neighbours_may_swap) {
    EXPECT_EQ(edit_distance("park", "park"), 0U);
    EXPECT_EQ(edit_distance("park", "prak"), 1U);
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    EXPECT_DOUBLE_EQ(similarity("Jo Park", "jo park"), 1.0);
    EXPECT_LT(similarity("haircut", "massage"), 0.5);
}

TEST(Similarity, sounds_are_kept_where_spellings_differ) {
    EXPECT_EQ(sound_key("stephen"), sound_key("steven"));
    EXPECT_EQ(sound_key("clark"), sound_key("clarke"));
    EXPECT_NE(sound_key("park"), sound_key("reed"));
}

TEST(Similarity, a_recogniser_mistakes_vowels_and_neighbours) {
    for (auto const& [heard, meant] : {std::pair{"here could", "haircut"},
                                       {"her cut", "haircut"},
                                       {"hair cup", "haircut"},
                                       {"hot shape", "hot shave"},
                                       {"hat save", "hot shave"},
                                       {"check hop", "check up"}}) {
        EXPECT_GE(likeness(heard, meant), 0.8) << heard;
    }
    for (auto const& [heard, meant] : {std::pair{"where could", "haircut"},
                                       {"there could", "haircut"},
                                       {"have", "shave"},
                                       {"the afternoon", "haircut"},
                                       {"could i come", "haircut"},
                                       {"how should", "hot shave"},
                                       {"hot shave", "haircut"}}) {
        EXPECT_LT(likeness(heard, meant), 0.8) << heard;
    }
    EXPECT_DOUBLE_EQ(likeness("hair cut", "haircut"), 1.0);
    EXPECT_DOUBLE_EQ(likeness("", "haircut"), 0.0);
}

TEST(Similarity, plain_words_have_no_marks) {
    EXPECT_EQ(plain_words("What's the Café's o'clock?"), "whats the cafes oclock");
}

}  // namespace
}  // namespace ombrex::language
