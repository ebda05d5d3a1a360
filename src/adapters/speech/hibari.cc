// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "adapters/speech/detail/letter_to_sound.h"
#include "adapters/speech/detail/phrase.h"
#include "adapters/speech/detail/pronunciation.h"
#include "adapters/speech/detail/runtime.h"
#include "adapters/speech/detail/sentence.h"
#include "adapters/speech/detail/vocoder.h"
#include "adapters/speech/model_files.h"
#include "adapters/speech/mouth.h"

namespace ombrex::speech {
namespace {

using Symbols = std::map<std::string, std::int64_t, std::less<>>;
using detail::Drawing;
using detail::Pronunciation;
using detail::Session;

constexpr float gain = 1.6F;               // brings it to -21 dBFS while speaking, where telephone speech stands
constexpr std::size_t most_symbols = 400;  // the network was trained on no more in one sentence

Result<std::string> read_model(std::filesystem::path const& folder, std::string_view name) {
    BOOST_OUTCOME_TRY(auto const path, require_model(folder, name));
    std::ifstream file{path, std::ios::binary};
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

Result<Symbols> read_symbols(std::filesystem::path const& folder) {
    BOOST_OUTCOME_TRY(auto const text, read_model(folder, "hibari/symbols.tsv"));
    Symbols symbols;
    for (std::size_t at = 0; at < text.size();) {
        auto const tab = text.find('\t', at), end = text.find('\n', at);
        if (tab == text.npos || end == text.npos || tab > end) {
            return Error{Errc::unavailable, "hibari/symbols.tsv is not as this program knows it"};
        }
        std::int64_t number = 0;
        std::from_chars(text.data() + tab + 1, text.data() + end, number);
        symbols.emplace(text.substr(at, tab - at), number);
        at = end + 1;
    }
    return symbols;
}

class Hibari final : public ports::Synthesizer {
public:
    Hibari(std::unique_ptr<Session> session, Symbols symbols, Pronunciation pronunciation, Clock const& clock)
        : session_{std::move(session)},
          symbols_{std::move(symbols)},
          pronunciation_{std::move(pronunciation)},
          clock_{clock} {}

    Result<std::vector<std::int16_t>> say(std::string_view sentence, Deadline deadline) override {
        if (sentence.size() > longest) return Error{Errc::invalid_input, "more than 500 bytes in one sentence"};
        if (deadline.passed(clock_)) return Error{Errc::too_late, "synthesis"};
        auto numbers = numbers_of(pronunciation_.of(sentence));
        if (numbers.size() < 3) return std::vector<std::int16_t>{};
        float speed = 1;
        std::array const in{
            detail::tensor_over<std::int64_t>(
                numbers, std::array<std::int64_t, 2>{1, static_cast<std::int64_t>(numbers.size())}),
            detail::tensor_over<float>(std::span{&speed, 1}, std::array<std::int64_t, 1>{1}),
        };
        std::vector<Ort::Value> out(6);
        BOOST_OUTCOME_TRY(session_->run(in, out));
        auto sound = detail::sound_of(drawing_of(out));
        for (auto& value : sound) value *= gain;
        return detail::trimmed(detail::to_pcm(sound));
    }

private:
    /// With the pause at both ends that the network knows as 0.
    [[nodiscard]] std::vector<std::int64_t> numbers_of(std::string_view sounds) const {
        std::vector<std::int64_t> numbers{0};
        for (auto const symbol : detail::symbols_of(sounds)) {
            auto const found = symbols_.find(symbol);
            if (found != symbols_.end() && numbers.size() <= most_symbols) numbers.push_back(found->second);
        }
        numbers.push_back(0);
        return numbers;
    }

    static Drawing drawing_of(std::vector<Ort::Value> const& out) {
        auto const values = [&](std::size_t which) {
            return std::span{out[which].GetTensorData<float>(),
                             out[which].GetTensorTypeAndShapeInfo().GetElementCount()};
        };
        return {values(5).size(), values(0), values(1), values(2), values(3), values(4), values(5)};
    }

    std::unique_ptr<Session> session_;
    Symbols symbols_;
    Pronunciation pronunciation_;
    Clock const& clock_;
};

}  // namespace

Result<std::unique_ptr<ports::Synthesizer>> open_hibari(std::filesystem::path const& model_folder, Clock const& clock) {
    BOOST_OUTCOME_TRY(auto const runtime, detail::Runtime::open(model_folder));
    BOOST_OUTCOME_TRY(auto session, Session::open(runtime, "hibari/hibari.onnx"));
    if (session->outputs() != std::vector<std::string>{"lh", "theta", "ln", "lr", "phi", "f0"}) {
        return Error{Errc::unavailable, "hibari/hibari.onnx has other outputs than this program knows"};
    }
    BOOST_OUTCOME_TRY(auto symbols, read_symbols(model_folder));
    BOOST_OUTCOME_TRY(auto lines, read_model(model_folder, "hibari/lexicon.tsv"));
    BOOST_OUTCOME_TRY(auto lexicon, detail::Lexicon::parse(std::move(lines)));
    BOOST_OUTCOME_TRY(auto guess, detail::LetterToSound::open(runtime));
    return std::unique_ptr<ports::Synthesizer>{std::make_unique<Hibari>(
        std::move(session), std::move(symbols), Pronunciation{std::move(lexicon), std::move(guess)}, clock)};
}

}  // namespace ombrex::speech
