// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/silero.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ombrex::speech::detail {
namespace {

constexpr std::size_t context = 32;
constexpr std::size_t state_size = 2 * 128;

/// The model's memory of one call. All tensors lie over members, so a window allocates nothing of ours.
class SileroCall final : public ports::VoiceActivity {
public:
    explicit SileroCall(std::shared_ptr<Session> session)
        : session_{std::move(session)},
          in_{tensor_over<float>(sound_, std::array<std::int64_t, 2>{1, context + window}),
              tensor_over<float>(state_, state_shape), tensor_over<std::int64_t>(rate_, std::array<std::int64_t, 0>{})},
          out_{tensor_over<float>(probability_, std::array<std::int64_t, 2>{1, 1}),
               tensor_over<float>(next_state_, state_shape)} {}

    Result<float> hear(std::span<std::int16_t const, window> pcm) override {
        std::ranges::transform(pcm, sound_.begin() + context,
                               [](std::int16_t sample) { return static_cast<float>(sample) / 32768.0F; });
        BOOST_OUTCOME_TRY(session_->run(in_, out_));
        state_ = next_state_;
        std::ranges::copy(std::span{sound_}.last<context>(), sound_.begin());
        return probability_[0];
    }

    void reset() override {
        sound_.fill(0);
        state_.fill(0);
    }

private:
    static constexpr std::array<std::int64_t, 3> state_shape{2, 1, 128};

    std::shared_ptr<Session> session_;
    std::array<float, context + window> sound_{};
    std::array<float, state_size> state_{}, next_state_{};
    std::array<float, 1> probability_{};
    std::array<std::int64_t, 1> rate_{8000};
    std::array<Ort::Value, 3> in_;
    std::array<Ort::Value, 2> out_;
};

}  // namespace

Result<std::unique_ptr<Silero>> Silero::open(std::shared_ptr<Runtime> runtime) {
    BOOST_OUTCOME_TRY(auto session, Session::open(std::move(runtime), "silero/silero_vad.onnx"));
    return std::unique_ptr<Silero>{new Silero{std::move(session)}};
}

std::unique_ptr<ports::VoiceActivity> Silero::for_call() { return std::make_unique<SileroCall>(session_); }

}  // namespace ombrex::speech::detail
