// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "adapters/speech/detail/runtime.h"
#include "ports/voice_activity.h"

namespace ombrex::speech::detail {

/// Silero VAD at its native 8 kHz: each window is heard with the last 4 ms of the one before.
class Silero final : public ports::VoiceActivityEngine {
public:
    /// Errors: unavailable.
    static Result<std::unique_ptr<Silero>> open(std::shared_ptr<Runtime> runtime);

    [[nodiscard]] std::unique_ptr<ports::VoiceActivity> for_call() override;

private:
    explicit Silero(std::unique_ptr<Session> session) : session_{std::move(session)} {}

    std::shared_ptr<Session> session_;
};

}  // namespace ombrex::speech::detail
