// SPDX-License-Identifier: Apache-2.0
#include <flite/flite.h>

#include <memory>
#include <mutex>
#include <span>
#include <string>

#include "adapters/speech/detail/phrase.h"
#include "adapters/speech/detail/rate.h"
#include "adapters/speech/mouth.h"

extern "C" cst_voice* register_cmu_us_rms(char const* voice_folder);  // no header of flite's declares its voices

namespace ombrex::speech {
namespace {

class Flite final : public ports::Synthesizer {
public:
    explicit Flite(Clock const& clock) : clock_{clock} {
        flite_init();
        voice_ = register_cmu_us_rms(nullptr);
    }

    Result<std::vector<std::int16_t>> say(std::string_view sentence, Deadline deadline) override {
        if (sentence.size() > longest) return Error{Errc::invalid_input, "more than 500 bytes in one sentence"};
        if (sentence.find_first_not_of(" \t\r\n") == sentence.npos) return std::vector<std::int16_t>{};
        std::scoped_lock const lock{mutex_};  // flite keeps state in its voice
        if (deadline.passed(clock_)) return Error{Errc::too_late, "synthesis"};
        std::unique_ptr<cst_wave, decltype(&delete_wave)> const wave{
            flite_text_to_wave(std::string{sentence}.c_str(), voice_), &delete_wave};
        if (!wave || wave->sample_rate != 16000) return Error{Errc::unavailable, "flite made no sound"};
        std::span const sound{wave->samples, static_cast<std::size_t>(wave->num_samples)};
        return detail::trimmed(detail::to_narrow(sound));
    }

private:
    Clock const& clock_;
    std::mutex mutex_;
    cst_voice* voice_;  // flite's own, for the life of the process
};

}  // namespace

std::unique_ptr<ports::Synthesizer> open_flite(Clock const& clock) { return std::make_unique<Flite>(clock); }

}  // namespace ombrex::speech
