// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/io_context.hpp>
#include <memory>
#include <optional>
#include <string>

#include "base/task_group.h"
#include "voice/local_agent.h"
#include "voice/mock_speech.h"
#include "voice/trial_agent.h"

namespace ombrex::voice {

/// A LocalAgent on a line without a network, its clock wound by hand: for the tests of this room.
class TrialCall {
public:
    ~TrialCall() { close(); }

    /// The stories of the tests are told with these waits, whatever the product's are.
    static LocalAgent::Options quick() {
        using std::chrono::milliseconds;
        return {.turns = {.judge_after = milliseconds{224},
                          .complete_after = milliseconds{224},
                          .end_after = milliseconds{992}}};
    }

    void answer(LocalAgent::Options options = quick(), bool with_judge = true) {
        agent = std::make_unique<LocalAgent>(
            context.get_executor(),
            LocalAgent::Engines{pool, activity, recognizer, with_judge ? &judge : nullptr, mouth, prompts}, options,
            std::make_unique<TrialConversation>(script), tools, observer, clock);
        agent->begin(floor, clock.monotonic());
        settle();
    }
    void close() {
        if (!agent || closed) return;
        closed = true;
        pool.release();
        tools.release();
        TaskGroup last{context.get_executor()};
        static_cast<void>(last.spawn(agent->close()));
        context.restart();
        context.run();
    }

    /// Time passes; the caller's line carries this level.
    void pass(std::chrono::milliseconds time, audio::Sample level = 0) {
        for (; time > std::chrono::milliseconds{0}; time -= audio::frame_duration) {
            clock.advance(audio::frame_duration);
            audio::Frame frame;
            for (std::size_t i = 0; i < frame.samples.size(); ++i)
                frame.samples[i] = static_cast<audio::Sample>(i / 20 % 2 == 0 ? level : -level);
            auto const beat = floor.beat(frame, clock.monotonic());
            audible = beat.mark != 0;
            agent->on(beat, clock.monotonic());
            settle();
        }
    }
    void speak(std::chrono::milliseconds time) { pass(time, 8'000); }
    void press(char key) {
        auto beat = floor.beat({}, clock.monotonic());
        beat.key = key;
        agent->on(beat, clock.monotonic());
        settle();
    }
    void settle() {
        context.restart();
        context.poll();
    }
    /// The greeting is over, the caller has said this, and his turn is not over yet.
    void say(std::string text) {
        recognizer.texts = {std::move(text)};
        pass(std::chrono::seconds{2});
        speak(std::chrono::seconds{1});
    }

    [[nodiscard]] std::vector<std::string> const& diary() const { return script.diary; }
    /// "agent: Good day." and so on, as the transcript has it.
    [[nodiscard]] std::vector<std::string> captions() const {
        std::vector<std::string> lines;
        for (auto const& caption : observer.all<ports::Caption>()) {
            if (!caption.final) continue;
            auto const who = caption.speaker == model::Speaker::agent ? "agent: " : "caller: ";
            lines.push_back(who + caption.text.reveal<privacy::Purpose::serve_call>());
        }
        return lines;
    }

    asio::io_context context;
    ManualClock clock{TimePoint{}};
    TrialPool pool;
    MockActivity activity;
    TrialRecognizer recognizer;
    TrialJudge judge;
    MockSynthesizer mouth;
    PromptCache prompts;
    TrialConversation::Script script;
    TrialTools tools;
    TrialObserver observer;
    TrialFloor floor;
    std::unique_ptr<LocalAgent> agent;
    bool audible = false;
    bool closed = false;
};

}  // namespace ombrex::voice
