// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/ears.h"

#include "adapters/speech/detail/moonshine.h"
#include "adapters/speech/detail/silero.h"
#include "adapters/speech/detail/smart_turn.h"

namespace ombrex::speech {

Result<Ears> open_ears(std::filesystem::path const& model_folder, Clock const& clock) {
    BOOST_OUTCOME_TRY(auto const runtime, detail::Runtime::open(model_folder));
    Ears ears;
    BOOST_OUTCOME_TRY(ears.voice_activity, detail::Silero::open(runtime));
    BOOST_OUTCOME_TRY(ears.recognizer, detail::Moonshine::open(runtime, clock));
    BOOST_OUTCOME_TRY(ears.end_of_turn, detail::SmartTurn::open(runtime));
    return ears;
}

}  // namespace ombrex::speech
