// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/moonshine.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>
#include <utility>

#include "adapters/speech/detail/rate.h"
#include "adapters/speech/detail/repetition.h"
#include "adapters/speech/detail/second_hearing.h"
#include "adapters/speech/detail/voiced.h"
#include "adapters/speech/model_files.h"

namespace ombrex::speech::detail {
namespace {

constexpr std::size_t layers = 8;
constexpr std::size_t per_layer = 4;  // decoder key and value, encoder key and value
constexpr std::int64_t start_token = 1;
constexpr std::int64_t end_token = 2;
constexpr std::size_t shortest = 4000;  // 0.25 s: the encoder needs a few frames

std::vector<std::string> cache_names(std::string_view prefix, bool with_encoder) {
    std::vector<std::string> names;
    for (std::size_t layer = 0; layer < layers; ++layer) {
        for (auto const side : {"decoder", "encoder"}) {
            if (side == std::string_view{"encoder"} && !with_encoder) continue;
            for (auto const what : {"key", "value"})
                names.push_back(fmt::format("{}.{}.{}.{}", prefix, layer, side, what));
        }
    }
    return names;
}

std::vector<std::string> after(std::string first, std::vector<std::string> rest) {
    rest.insert(rest.begin(), std::move(first));
    return rest;
}

// The loop below counts on the order of inputs and outputs.
bool is_known(Session const& encoder, Session const& uncached, Session const& cached) {
    return encoder.inputs().size() == 1 && encoder.outputs().size() == 1 &&
           uncached.inputs() == std::vector<std::string>{"input_ids", "encoder_hidden_states"} &&
           uncached.outputs() == after("logits", cache_names("present", true)) &&
           cached.inputs() == after("input_ids", cache_names("past_key_values", true)) &&
           cached.outputs() == after("logits", cache_names("present", false));
}

struct Choice {
    std::int64_t token;
    float log_probability;
};

Choice best_of(std::span<float const> logits) {
    auto const best = std::ranges::max_element(logits);
    double sum = 0;
    for (float const logit : logits) sum += std::exp(logit - *best);
    return {best - logits.begin(), static_cast<float>(-std::log(sum))};
}

}  // namespace

/// One segment on its way to words.
struct Moonshine::Writing {
    std::vector<std::int64_t> tokens;
    float log_probability = 0;  ///< of all tokens together
    std::int64_t last = start_token;
    std::vector<Ort::Value> in;   ///< of `cached`: the last token, then keys and values layer by layer
    std::vector<Ort::Value> out;  ///< logits, then what `in` gets for the next step

    [[nodiscard]] bool ended() const noexcept { return last == end_token; }

    void take_next(bool may_end) {
        auto const shape = out[0].GetTensorTypeAndShapeInfo().GetShape();
        std::span const logits{out[0].GetTensorMutableData<float>(), static_cast<std::size_t>(shape.back())};
        if (!may_end) logits[end_token] = -std::numeric_limits<float>::infinity();
        auto const choice = best_of(logits);
        log_probability += choice.log_probability;
        last = choice.token;
        if (!ended()) tokens.push_back(last);
    }
};

Result<std::unique_ptr<Moonshine>> Moonshine::open(std::shared_ptr<Runtime> const& runtime, Clock const& clock) {
    Models models;
    BOOST_OUTCOME_TRY(models.encoder, Session::open(runtime, "moonshine/encoder.onnx"));
    BOOST_OUTCOME_TRY(models.uncached, Session::open(runtime, "moonshine/uncached.onnx"));
    BOOST_OUTCOME_TRY(models.cached, Session::open(runtime, "moonshine/cached.onnx"));
    if (!is_known(*models.encoder, *models.uncached, *models.cached)) {
        return Error{Errc::unavailable, "moonshine/*.onnx have other inputs and outputs than this program knows"};
    }
    BOOST_OUTCOME_TRY(auto const path, require_model(runtime->model_folder(), "moonshine/tokenizer.bin"));
    std::ifstream file{path, std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
    BOOST_OUTCOME_TRY(auto pieces, WordPieces::parse(as_bytes(bytes)));
    return std::unique_ptr<Moonshine>{new Moonshine{std::move(models), std::move(pieces), clock}};
}

Result<Ort::Value> Moonshine::hear(std::span<std::int16_t const> speech) {
    auto sound = to_wide(speech);
    sound.resize(std::max(sound.size(), shortest));
    std::array const in{
        tensor_over<float>(sound, std::array<std::int64_t, 2>{1, static_cast<std::int64_t>(sound.size())})};
    std::array<Ort::Value, 1> heard{Ort::Value{nullptr}};
    BOOST_OUTCOME_TRY(models_.encoder->run(in, heard));
    return std::move(heard[0]);
}

Result<void> Moonshine::begin(Ort::Value heard, Writing& writing) {
    std::array const in{tensor_over<std::int64_t>(std::span{&writing.last, 1}, std::array<std::int64_t, 2>{1, 1}),
                        std::move(heard)};
    std::vector<Ort::Value> first(1 + layers * per_layer);
    BOOST_OUTCOME_TRY(models_.uncached->run(in, first));
    writing.out.push_back(std::move(first[0]));
    writing.in.push_back(tensor_over<std::int64_t>(std::span{&writing.last, 1}, std::array<std::int64_t, 2>{1, 1}));
    std::move(first.begin() + 1, first.end(), std::back_inserter(writing.in));
    writing.take_next(false);  // speech was heard, so there is a word; without this, lone digits come out empty
    return ok();
}

Result<void> Moonshine::go_on(Writing& writing) {
    writing.out.clear();
    writing.out.resize(1 + layers * 2);
    BOOST_OUTCOME_TRY(models_.cached->run(writing.in, writing.out));
    for (std::size_t layer = 0; layer < layers; ++layer) {
        writing.in[1 + layer * per_layer] = std::move(writing.out[1 + layer * 2]);
        writing.in[2 + layer * per_layer] = std::move(writing.out[2 + layer * 2]);
    }
    writing.take_next(true);
    return ok();
}

Result<ports::Recognition> Moonshine::recognize(std::span<std::int16_t const> speech, ports::Expect /*expect*/,
                                                Deadline deadline) {
    if (speech.size() > static_cast<std::size_t>(longest.count()) * 8000) {
        return Error{Errc::invalid_input, "more than 30 s of speech in one segment"};
    }
    if (speech.empty()) return ports::Recognition{};
    if (deadline.passed(clock_)) return Error{Errc::too_late, "recognition"};

    auto const steady = with_short_pauses(speech);
    BOOST_OUTCOME_TRY(auto first, write(steady, deadline));
    if (!falls_short(first.text, speech)) return first;
    auto second = write(voice_alone(steady), deadline);
    bool const better =
        second && (!falls_short(second.value().text, speech) || second.value().text.size() > first.text.size());
    return better ? std::move(second) : Result<ports::Recognition>{std::move(first)};
}

Result<ports::Recognition> Moonshine::write(std::span<std::int16_t const> speech, Deadline deadline) {
    ports::Recognition recognition;
    auto const started = thread_cpu_time();
    BOOST_OUTCOME_TRY(auto heard, hear(speech));
    auto const encoded = thread_cpu_time();
    Writing writing;
    BOOST_OUTCOME_TRY(begin(std::move(heard), writing));
    std::size_t const most = 12 + speech.size() / 1000;  // 8 pieces a second and 12: beyond, it only repeats itself
    while (!writing.ended() && writing.tokens.size() < most) {
        if (deadline.passed(clock_)) return Error{Errc::too_late, "recognition"};
        BOOST_OUTCOME_TRY(go_on(writing));
    }
    if (!writing.ended()) drop_repetition(writing.tokens);
    recognition.text = pieces_.text(writing.tokens);
    recognition.confidence = std::exp(writing.log_probability / static_cast<float>(writing.tokens.size()));
    recognition.encoding = encoded - started;
    recognition.decoding = thread_cpu_time() - encoded;
    return recognition;
}

}  // namespace ombrex::speech::detail
