// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

namespace ombrex::voice {

/// How patient a TurnMachine is. Silences and speech are counted in windows of 32 ms, rounded up.
struct TurnOptions {
    static constexpr std::chrono::milliseconds window{32};

    float speech = 0.5F;    ///< A window above this is speech; three in a row begin it ...
    float silence = 0.35F;  ///< ... and one below this is silence; three in a row are a pause.
    int begin = 3;          ///< Windows.
    int pause = 3;          ///< Windows; a pause is decoded at once, before anybody knows that the turn is over.

    std::chrono::milliseconds judge_after{288};         ///< Silence after which the melody is asked.
    float complete = 0.5F;                              ///< A score above it ends the turn ...
    std::chrono::milliseconds complete_after{608};      ///< ... after this silence: people breathe between sentences.
    std::chrono::milliseconds end_after{896};           ///< This silence ends it, whatever the score.
    std::chrono::milliseconds dictation_after{896};     ///< Digits and letters: silence alone.
    std::chrono::milliseconds finished_after{544};      ///< After words that nobody goes on after.
    std::chrono::milliseconds number_after{736};        ///< After a whole number: its groups are that far apart.
    std::chrono::milliseconds unfinished_after{1'216};  ///< After words that want to go on, whatever the melody says.
    double slower = 1.125;                              ///< Times his longest pause within the turn, if that is more.
    /// Silence alone, always: where there is no judge.
    std::optional<std::chrono::milliseconds> fixed_end = std::nullopt;

    std::chrono::milliseconds glue_within{300};  ///< Of the reply's first sound: the caller may still go on ...
    std::chrono::milliseconds glue_speech{256};  ///< ... when he speaks for this long over it: no cough does.

    std::chrono::milliseconds barge_in{500};       ///< Of speech over a reply stops it.
    std::chrono::milliseconds partial_after{288};  ///< Of speech over a reply: what is he saying?
    std::chrono::milliseconds partial_every{320};  ///< And again.
    std::chrono::milliseconds murmur{608};         ///< Longer ones than this are somebody who means something.
    std::chrono::milliseconds answer_within{600};  ///< "Yes", said this shortly before the reply ends, answers it.

    std::chrono::milliseconds turn_longest{28'000};  ///< What a recogniser takes, with room for the line's own sound.
    std::chrono::milliseconds key_gap{2'000};        ///< After the last key; '#' ends at once.
    std::size_t keys_max = 32;
    bool writing_interrupts = true;                  ///< A reply that plays. False: what was written waits for its end.
    std::chrono::milliseconds silence_step{10'000};  ///< Without a word of either side ...
    std::chrono::milliseconds silence_told{10'000};  ///< ... is told to be this long: who writes takes his time.
    /// Without an answer of the receptionist; longer than any tool may take.
    std::chrono::milliseconds no_progress{45'000};
    std::chrono::milliseconds utterance_longest{120'000};
};

}  // namespace ombrex::voice
