// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "adapters/speech/detail/log_mel.h"
#include "adapters/speech/detail/runtime.h"
#include "ports/end_of_turn.h"

namespace ombrex::speech::detail {

/// Smart Turn v3.2: the last 8 s as a mel picture; shorter turns stand at the end of it, after silence.
class SmartTurn final : public ports::EndOfTurn {
public:
    /// Errors: unavailable.
    static Result<std::unique_ptr<SmartTurn>> open(std::shared_ptr<Runtime> runtime);

    Result<float> complete(std::span<std::int16_t const> turn) override;

private:
    explicit SmartTurn(std::unique_ptr<Session> session) : session_{std::move(session)} {}

    std::unique_ptr<Session> session_;
    LogMel log_mel_;
};

}  // namespace ombrex::speech::detail
