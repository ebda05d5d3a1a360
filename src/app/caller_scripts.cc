// SPDX-License-Identifier: Apache-2.0
#include "app/caller_scripts.h"

#include <boost/json/parse.hpp>

#include "adapters/speech/mouth.h"
#include "app/text_file.h"
#include "audio/resampler.h"
#include "audio/wav.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using std::chrono::milliseconds;
using voice::CallerTurn;

/// Both channels together, at the telephone's rate.
Result<std::vector<audio::Sample>> narrow(audio::Sound const& sound) {
    auto const& first = sound.channels.front();
    std::vector<audio::Sample> mono(first.size());
    for (std::size_t i = 0; i < mono.size(); ++i) {
        mono[i] = static_cast<audio::Sample>((first[i] + sound.channels.back()[i]) / 2);
    }
    if (sound.rate == audio::narrow_rate) return mono;
    BOOST_OUTCOME_TRY(auto resampler, audio::Resampler::make(sound.rate, audio::narrow_rate));
    std::vector<audio::Sample> out(resampler.output_max(mono.size()));
    out.resize(resampler.process(mono, out));
    return out;
}

milliseconds time_of(json::value const& value) { return milliseconds{value.to_number<std::int64_t>()}; }

std::string_view text_of(json::object const& object, std::string_view key) {
    auto const* value = object.if_contains(key);
    return value != nullptr ? std::string_view{value->as_string()} : std::string_view{};
}

void read_when(json::value const& when, CallerTurn& turn) {
    auto const* object = when.if_object();
    if (object == nullptr) return;
    if (auto const* after = object->if_contains("interrupt_after_ms")) turn.when = voice::IntoReply{time_of(*after)};
    if (auto const* after = object->if_contains("silence_ms")) turn.when = voice::AfterOwnSilence{time_of(*after)};
}

Result<CallerTurn> read_turn(json::object const& object, std::filesystem::path const& folder) {
    CallerTurn turn;
    if (auto const file = text_of(object, "file"); !file.empty()) {
        BOOST_OUTCOME_TRY(turn, turn_from_file(folder / std::string{file}));
    }
    turn.text = text_of(object, "say");
    turn.keys = text_of(object, "keys");
    if (auto const* when = object.if_contains("when")) read_when(*when, turn);
    auto const kind = text_of(object, "kind");
    if (kind == "backchannel") turn.kind = CallerTurn::Kind::backchannel;
    if (kind == "noise") turn.kind = CallerTurn::Kind::noise;
    return turn;
}

Result<ScriptedCall> read_call(json::object const& object, std::filesystem::path const& folder) {
    ScriptedCall call;
    call.id = text_of(object, "id");
    call.scenario = text_of(object, "scenario");
    call.caller_id = text_of(object, "caller_id");
    if (auto const* expect = object.if_contains("expect")) call.expect = *expect;
    if (auto const* quiet = object.if_contains("quiet_ms")) call.script.quiet = time_of(*quiet);
    for (auto const& entry : object.at("turns").as_array()) {
        BOOST_OUTCOME_TRY(auto turn, read_turn(entry.as_object(), folder));
        call.script.turns.push_back(std::move(turn));
    }
    return call;
}

Result<std::vector<ScriptedCall>> read_calls(json::value const& root, std::filesystem::path const& folder,
                                             std::string_view only) {
    std::vector<ScriptedCall> calls;
    for (auto const& entry : root.as_array()) {
        if (!only.empty() && text_of(entry.as_object(), "id") != only) continue;
        BOOST_OUTCOME_TRY(auto call, read_call(entry.as_object(), folder));
        calls.push_back(std::move(call));
    }
    return calls;
}

}  // namespace

Result<CallerTurn> turn_from_file(std::filesystem::path const& file) {
    BOOST_OUTCOME_TRY(auto const text, read_file(file, "a sound file"));
    auto const sound = audio::read_sound(as_bytes(text));
    if (!sound) return Error{Errc::invalid_input, file.string() + ": " + sound.error().detail};
    CallerTurn turn;
    turn.text = file.filename().string();
    BOOST_OUTCOME_TRY(turn.sound, narrow(sound.value()));
    return turn;
}

Result<CallerTurn> turn_from_words(std::string_view words, Clock const& clock) {
    CallerTurn turn;
    turn.text = words;
    BOOST_OUTCOME_TRY(turn.sound, speech::open_flite(clock)->say(words, Deadline::in(clock, std::chrono::seconds{10})));
    return turn;
}

Result<std::vector<ScriptedCall>> read_caller_scripts(std::filesystem::path const& file, std::string_view only) {
    BOOST_OUTCOME_TRY(auto const text, read_file(file, "a file of calls"));
    try {
        auto const root = json::parse(text);
        BOOST_OUTCOME_TRY(auto calls, read_calls(root, file.parent_path(), only));
        if (calls.empty()) return Error{Errc::not_found, file.string() + ": no call \"" + std::string{only} + '"'};
        return calls;
    } catch (std::exception const& failure) {  // the library's way to say that a key is missing or of another kind
        return Error{Errc::invalid_input, file.string() + ": " + failure.what()};
    }
}

}  // namespace ombrex::app
