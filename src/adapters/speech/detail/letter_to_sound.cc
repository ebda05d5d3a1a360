// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/letter_to_sound.h"

#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <sstream>
#include <utility>

#include "adapters/speech/detail/sentence.h"
#include "adapters/speech/model_files.h"

namespace ombrex::speech::detail {
namespace {

/// The fields of a line after its name: "in TAB A TAB B ...".
std::vector<std::string> fields_of(std::ifstream& file, std::string_view name) {
    std::string line;
    std::getline(file, line);
    std::istringstream rest{line};
    std::vector<std::string> fields;
    for (std::string field; std::getline(rest, field, '\t');) fields.push_back(field);
    if (fields.empty() || fields[0] != name) return {};
    fields.erase(fields.begin());
    return fields;
}

}  // namespace

Result<LetterToSound> LetterToSound::open(std::shared_ptr<Runtime> const& runtime) {
    BOOST_OUTCOME_TRY(auto const path, require_model(runtime->model_folder(), "hibari/letters.tsv"));
    std::ifstream file{path};
    auto const letters = fields_of(file, "in");
    auto sounds = fields_of(file, "out");
    auto const longest = fields_of(file, "longest");
    LetterToSound out;
    if (longest.size() == 1) std::from_chars(longest[0].data(), longest[0].data() + longest[0].size(), out.longest_);
    if (letters.empty() || sounds.empty() || out.longest_ == 0) {
        return Error{Errc::unavailable, "hibari/letters.tsv is not as this program knows it"};
    }
    for (std::size_t i = 0; i < letters.size(); ++i) out.letters_.emplace(letters[i], static_cast<std::int64_t>(i + 1));
    out.sounds_ = std::move(sounds);
    out.sounds_.insert(out.sounds_.begin(), std::string{});
    BOOST_OUTCOME_TRY(out.session_, Session::open(runtime, "hibari/oov.onnx"));
    return out;
}

std::string LetterToSound::operator()(std::string_view word) const {
    std::vector<std::int64_t> numbers;
    for (auto const letter : symbols_of(word)) {
        auto const found = letters_.find(letter);
        if (found != letters_.end() && numbers.size() < longest_) numbers.push_back(found->second);
    }
    if (numbers.empty()) return {};
    std::array const in{
        tensor_over<std::int64_t>(numbers, std::array<std::int64_t, 2>{1, static_cast<std::int64_t>(numbers.size())})};
    std::array<Ort::Value, 1> out{Ort::Value{nullptr}};
    if (!session_->run(in, out)) return {};
    std::string sound;
    std::int64_t before = 0;
    auto const* const written = out[0].GetTensorData<std::int64_t>();
    for (std::size_t i = 0; i < out[0].GetTensorTypeAndShapeInfo().GetElementCount(); ++i) {
        auto const number = written[i];
        if (number != before && number > 0 && static_cast<std::size_t>(number) < sounds_.size()) {
            sound += sounds_[static_cast<std::size_t>(number)];
        }
        before = number;
    }
    return sound;
}

}  // namespace ombrex::speech::detail
