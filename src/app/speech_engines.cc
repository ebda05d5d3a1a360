// SPDX-License-Identifier: Apache-2.0
#include "app/speech_engines.h"

#include "adapters/speech/ears.h"
#include "adapters/speech/mouth.h"
#include "voice/mock_speech.h"

namespace ombrex::app {

Result<std::optional<SpeechEngines>> open_speech(Config::Speech const& wanted,
                                                 std::filesystem::path const& model_folder, Clock const& clock) {
    if (wanted.engine == "none") return std::optional<SpeechEngines>{};
    SpeechEngines out;
    if (wanted.engine == "mock") {
        out.activity = std::make_unique<voice::MockActivity>();
        out.recognizer = std::make_unique<voice::MockRecognizer>();
        out.synthesizer = std::make_unique<voice::MockSynthesizer>();
        out.voice = "mock";
    } else {
        BOOST_OUTCOME_TRY(auto ears, speech::open_ears(model_folder, clock));
        out.activity = std::move(ears.voice_activity);
        out.recognizer = std::move(ears.recognizer);
        out.judge = std::move(ears.end_of_turn);
        BOOST_OUTCOME_TRY(out.synthesizer, speech::open_hibari(model_folder, clock));
        out.voice = "heart";
    }
    auto const workers = static_cast<std::size_t>(wanted.workers);
    // Mock engines cost nothing: as many calls as the lines carry.
    std::size_t const seats = wanted.engine == "mock" ? 1000 : 8;
    out.pool = std::make_unique<speech::WorkerPool>(
        speech::WorkerPool::Options{.workers = workers, .seats_per_worker = seats}, clock);
    return std::optional<SpeechEngines>{std::move(out)};
}

}  // namespace ombrex::app
