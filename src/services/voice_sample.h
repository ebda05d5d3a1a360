// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "ports/speech_pool.h"
#include "ports/synthesizer.h"
#include "services/call_context.h"

namespace ombrex::services {

/// A voice in which assistants speak on this server. Lifetime: pool and mouth outlive every sample.
struct Voice {
    std::string name;      ///< "heart"; what an address calls it.
    std::string language;  ///< "en-US".
    ports::SpeechPool* pool;
    ports::Synthesizer* mouth;
};

/// Those there are, asked at each request; none: the server has no speech.
using Voices = std::function<std::vector<Voice>()>;

/// The first words of a company's assistant, as a caller would hear them now: 8 kHz PCM. It waits behind every call.
/// Errors: not_found (no such company), unavailable (too much waits, or the voice failed), too_late.
/// Purpose: serve_call.
Task<Result<std::vector<std::int16_t>>> voice_sample(Deps deps, Voice voice, model::CompanyId company,
                                                     Deadline deadline);

}  // namespace ombrex::services
