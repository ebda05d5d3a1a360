// SPDX-License-Identifier: Apache-2.0
// How well and how fast the ears hear the utterances of tests/data/audio, and whether they understand our own mouth.
//   speech_bench [FOLDER of the models]
//   speech_bench --reference                what one decode of a fixed clip costs, as a line of JSON
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <chrono>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "adapters/speech/ears.h"
#include "adapters/speech/mouth.h"
#include "audio/wav.h"
#include "tests/bench/word_errors.h"

namespace ombrex::bench {
namespace {

using namespace std::chrono_literals;
using Pcm = std::vector<std::int16_t>;
using Seconds = std::chrono::duration<double>;

constexpr std::string_view data = OMBREX_SOURCE_DIR "/tests/data/audio/";

struct Utterance {
    std::string id, voice, channel, text;
    Pcm whole, speech;
};

Utterance read_utterance(boost::json::object const& line) {
    auto const text_of = [&](char const* key) { return std::string{line.at(key).as_string()}; };
    Utterance out{text_of("id"), text_of("voice"), text_of("channel"), text_of("text"), {}, {}};
    std::ifstream file{std::string{data} + text_of("file"), std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
    out.whole = audio::read_sound(as_bytes(bytes)).value().channels.at(0);
    // As voice activity would cut it, with 384 ms before the speech and 224 ms after.
    auto const at = [&](std::size_t which, std::int64_t margin_ms) {
        auto const ms = line.at("speech_ms").as_array()[which].to_number<std::int64_t>() + margin_ms;
        return out.whole.begin() + std::clamp<std::int64_t>(ms * 8, 0, std::ssize(out.whole));
    };
    if (line.contains("speech_ms")) out.speech.assign(at(0, -384), at(1, 224));
    return out;
}

std::vector<Utterance> read_utterances() {
    std::vector<Utterance> all;
    std::ifstream lines{std::string{data} + "audio.jsonl"};
    for (std::string line; std::getline(lines, line);) {
        all.push_back(read_utterance(boost::json::parse(line).as_object()));
    }
    return all;
}

struct Score {
    WordErrors words;
    Seconds audio{}, encoding{}, decoding{};

    void add(Score const& other) {
        words += other.words;
        audio += other.audio;
        encoding += other.encoding;
        decoding += other.decoding;
    }
    void print(std::string_view name) const {
        fmt::print("{:<22} {:>5} words {:>5.1f} % wrong   {:.3f} CPU s per audio s (encoder {:.3f}, decoder {:.3f})\n",
                   name, words.words, words.percent(), (encoding + decoding) / audio, encoding / audio,
                   decoding / audio);
    }
};

Score hear(ports::Recognizer& ears, Clock const& clock, Pcm const& speech, std::string const& said,
           std::string_view name) {
    auto const heard = ears.recognize(speech, ports::Expect::anything, Deadline::in(clock, 60s));
    if (!heard) {
        fmt::print("{:<22} {}\n", name, heard.error().detail);
        return {};
    }
    Score const score{word_errors(said, heard.value().text), Seconds{static_cast<double>(speech.size()) / 8000},
                      heard.value().encoding, heard.value().decoding};
    if (score.words.errors > 0) {
        fmt::print("{:<22} {} of {} ({:.2f})\n    said  {}\n    heard {}\n", name, score.words.errors,
                   score.words.words, heard.value().confidence, said, heard.value().text);
    }
    return score;
}

void utterances(speech::Ears& ears, Clock const& clock, std::vector<Utterance> const& all) {
    fmt::print("Utterances with an error (of {}):\n", all.size());
    std::map<std::string, Score> scores;
    for (auto const& one : all) {
        if (one.text.empty()) continue;
        auto const score =
            hear(*ears.recognizer, clock, one.speech, one.text, one.id + " " + one.voice + " " + one.channel);
        bool const flite = one.voice.starts_with("flite");
        for (auto const& group :
             {std::string{"all"}, "channel " + one.channel, std::string{flite ? "flite" : "kokoro"}}) {
            scores[group].add(score);
        }
    }
    fmt::print("\n");
    for (auto const& [name, score] : scores) score.print(name);
    fmt::print("earlier, Xeon with AMX   3.3 (clean) to 7.7 % (noisy) 0.038 to 0.046 CPU s per audio s\n\n");
}

void noises(speech::Ears& ears, Clock const& clock, std::vector<Utterance> const& all) {
    fmt::print("Noises: highest voice activity, and what would be heard if it were given to the ears all the same:\n");
    for (auto const& one : all) {
        if (!one.text.empty()) continue;
        auto const activity = ears.voice_activity->for_call();
        constexpr auto window = ports::VoiceActivity::window;
        float highest = 0;
        for (std::size_t at = 0; at + window <= one.whole.size(); at += window) {
            highest = std::max(highest, activity->hear(std::span{one.whole}.subspan(at).first<window>()).value());
        }
        auto const heard = ears.recognizer->recognize(one.whole, ports::Expect::anything, Deadline::in(clock, 60s));
        fmt::print("  {} {:<10} {:.2f}  \"{}\" ({:.2f})\n", one.id, one.voice, highest, heard.value().text,
                   heard.value().confidence);
    }
}

void own_mouth(speech::Ears& ears, Clock const& clock, ports::Synthesizer& mouth, std::string_view name) {
    static constexpr char const* sentences[] = {
        "Hello, this is Alder Street Barbers. I am an AI assistant, and this call is recorded.",
        "What can I do for you today?",
        "I have Monday the twenty first of September at half past nine.",
        "Shall I book a haircut with Jo for thirty five dollars?",
        "May I have your name and telephone number, please?",
        "I heard three zero three, five five five, zero one six four. Is that right?",
        "You are booked for Thursday at quarter past two.",
        "I am sorry, I did not understand that. Could you say it again?",
        "We are open from nine to six, Tuesday to Saturday.",
        "Your appointment on Friday is cancelled.",
        "I will pass your message on to the owner.",
        "Thank you for calling. Goodbye.",
    };
    fmt::print("\n{}, heard by our own ears:\n", name);
    Score score;
    Seconds speaking{};
    for (auto const* sentence : sentences) {
        auto const before = thread_cpu_time();
        auto const spoken = mouth.say(sentence, Deadline::in(clock, 60s));
        speaking += thread_cpu_time() - before;
        if (!spoken) {
            fmt::print("  {}\n", spoken.error().detail);
            return;
        }
        score.add(hear(*ears.recognizer, clock, spoken.value(), sentence, name));
    }
    score.print(name);
    fmt::print("{:<22} {:.1f} s of speech, {:.4f} CPU s per audio s, {:.0f} ms a sentence\n", "  speaking",
               score.audio.count(), speaking / score.audio, 1000 * speaking.count() / std::size(sentences));
}

void small_engines(speech::Ears& ears, std::vector<Utterance> const& all) {
    auto const activity = ears.voice_activity->for_call();
    constexpr auto window = ports::VoiceActivity::window;
    std::size_t windows = 0, turns = 0, complete = 0;
    auto const before = thread_cpu_time();
    for (auto const& one : all) {
        for (std::size_t at = 0; at + window <= one.whole.size(); at += window, ++windows) {
            (void)activity->hear(std::span{one.whole}.subspan(at).first<window>());
        }
    }
    auto const between = thread_cpu_time();
    for (auto const& one : all) {
        if (one.text.empty()) continue;
        ++turns;
        complete += ears.end_of_turn->complete(one.speech).value() > 0.5F;
    }
    auto const after = thread_cpu_time();
    fmt::print("\nvoice activity         {:.3f} ms a window of 32 ms\n",
               1000 * Seconds{between - before}.count() / static_cast<double>(windows));
    fmt::print("end of turn            {:.1f} ms a turn; {} of {} whole turns are complete (p > 0.5) after 224 ms\n",
               1000 * Seconds{after - between}.count() / static_cast<double>(turns), complete, turns);
}

int run(std::filesystem::path const& models) {
    SystemClock const clock;
    auto const before = clock.monotonic();
    auto ears = speech::open_ears(models, clock);
    if (!ears) {
        fmt::print("{}\n", ears.error().detail);
        return 1;
    }
    fmt::print("Models loaded and checked in {:.2f} s\n\n", Seconds{clock.monotonic() - before}.count());
    auto const all = read_utterances();
    utterances(ears.value(), clock, all);
    noises(ears.value(), clock, all);
    own_mouth(ears.value(), clock, *speech::open_flite(clock), "flite");
    if (auto const hibari = speech::open_hibari(models, clock))
        own_mouth(ears.value(), clock, *hibari.value(), "hibari");
    small_engines(ears.value(), all);
    return 0;
}

/// One decode of the first utterance that has words, by the ears that answer calls: the median of nine.
int reference(std::filesystem::path const& models) {
    SystemClock const clock;
    auto ears = speech::open_ears(models, clock);
    if (!ears) {
        fmt::print(stderr, "{}\n", ears.error().detail);
        return 1;
    }
    auto const all = read_utterances();
    auto const clip = std::ranges::find_if(all, [](Utterance const& one) { return !one.text.empty(); });
    std::array<double, 9> costs{};
    for (auto& cost : costs) {
        auto const heard =
            ears.value().recognizer->recognize(clip->speech, ports::Expect::anything, Deadline::in(clock, 60s));
        if (!heard) {
            fmt::print(stderr, "{}\n", heard.error().detail);
            return 1;
        }
        cost = Seconds{heard.value().encoding + heard.value().decoding}.count();
    }
    std::ranges::sort(costs);
    fmt::print("{{\"clip\":\"{}\",\"cpu_s\":{:.4f}}}\n", clip->id, costs[costs.size() / 2]);
    return 0;
}

}  // namespace
}  // namespace ombrex::bench

int main(int count, char** arguments) {
    std::string_view const first = count > 1 ? arguments[1] : "";
    if (first == "--reference") return ombrex::bench::reference(OMBREX_MODELS);
    return ombrex::bench::run(first.empty() ? std::filesystem::path{OMBREX_MODELS} : std::filesystem::path{first});
}
