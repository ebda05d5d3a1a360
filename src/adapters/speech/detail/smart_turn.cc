// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/smart_turn.h"

#include <algorithm>
#include <array>
#include <utility>

#include "adapters/speech/detail/rate.h"

namespace ombrex::speech::detail {

Result<std::unique_ptr<SmartTurn>> SmartTurn::open(std::shared_ptr<Runtime> runtime) {
    BOOST_OUTCOME_TRY(auto session, Session::open(std::move(runtime), "smart_turn/smart_turn_v3.2.onnx"));
    return std::unique_ptr<SmartTurn>{new SmartTurn{std::move(session)}};
}

Result<float> SmartTurn::complete(std::span<std::int16_t const> turn) {
    auto const heard = to_wide(turn.last(std::min(turn.size(), memory)));
    std::vector<float> sound(LogMel::samples);
    std::ranges::copy(heard, sound.end() - static_cast<std::ptrdiff_t>(heard.size()));
    auto picture = log_mel_.of(std::span<float const, LogMel::samples>{sound});

    std::array<float, 1> probability{};
    std::array const in{tensor_over<float>(picture, std::array<std::int64_t, 3>{1, LogMel::bands, LogMel::frames})};
    std::array out{tensor_over<float>(probability, std::array<std::int64_t, 2>{1, 1})};
    BOOST_OUTCOME_TRY(session_->run(in, out));
    return probability[0];
}

}  // namespace ombrex::speech::detail
