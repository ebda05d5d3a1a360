// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/task_group.h"
#include "ports/call_observer.h"
#include "ports/call_tools.h"
#include "ports/end_of_turn.h"
#include "ports/recognizer.h"
#include "ports/synthesizer.h"
#include "ports/voice_activity.h"
#include "voice/conversation.h"
#include "voice/detail/hearing.h"
#include "voice/detail/mouth.h"
#include "voice/detail/quiet_gate.h"
#include "voice/detail/speech_desk.h"
#include "voice/prompt_cache.h"
#include "voice/turn_machine.h"
#include "voice/voice_agent.h"

namespace ombrex::voice {

/// Ears, receptionist and mouth joined: a TurnMachine says when, a Conversation says what. No step waits: decodes,
/// judgements and sentences are made on the speech pool, tools run as tasks, waits are counted in beats.
/// Thread: one strand. Lifetime: everything passed by reference outlives it.
class LocalAgent final : public VoiceAgent {
public:
    struct Engines {
        ports::SpeechPool& pool;
        ports::VoiceActivityEngine& activity;
        ports::Recognizer& recognizer;
        ports::EndOfTurn* judge = nullptr;  ///< None: silence alone ends a turn.
        ports::Synthesizer& synthesizer;
        PromptCache const& prompts;
    };
    struct Options {
        TurnOptions turns = {};
        std::chrono::milliseconds end_without_judge{700};
        std::chrono::milliseconds think{0};  ///< Added before every answer: `--think-ms`.
        std::chrono::milliseconds speech_deadline{5'000};
        std::chrono::milliseconds tool_deadline{30'000};
        std::chrono::milliseconds tool_slow{1'000};  ///< After which she says that it takes a moment.
    };

    LocalAgent(asio::any_io_executor strand, Engines engines, Options options,
               std::unique_ptr<Conversation> conversation, ports::CallTools& tools, ports::CallObserver& observer,
               Clock const& clock);

    void begin(CallFloor& floor, MonoTime now) override;
    void on(Beat const& beat, MonoTime now) override;
    void read(ports::SpokenText const& text, MonoTime now) override;
    void note_active(MonoTime now) override;
    Task<void> close() override;
    [[nodiscard]] AgentReport report() const override;

private:
    /// What a Glue takes back.
    struct Before {
        std::unique_ptr<Conversation> conversation;
        std::size_t transcript;
        int turn;
    };
    /// When what happened on the way from the caller's last sound to the answer's first.
    struct Stamps {
        MonoTime spoke, ended, committed, handed, said, made;
        std::chrono::microseconds inward{0};
        bool dictation = false;
        bool running = false;
    };
    struct Later {
        MonoTime due;
        int exchange;
        std::function<void()> what;
    };

    void tell(TurnEvent const& event);
    void hear(audio::Frame const& frame);
    void heard_played(Beat const& beat);
    void look_whether_finished();
    void announce(std::uint32_t mark);
    void run_what_is_due();

    void obey(turn_action::Open const& action) { hearing_.open(action.back); }
    void obey(turn_action::Decode const& action);
    void obey(turn_action::Judge const& action);
    void obey(turn_action::Hand const& action);
    void obey(turn_action::Glue const& action);
    void obey(turn_action::Settle const&);
    void obey(turn_action::Dismiss const&) { hearing_.close(); }
    void obey(turn_action::Halt const&);
    void obey(turn_action::Resume const&);
    void obey(turn_action::Drop const&);
    void obey(turn_action::ReportSilence const& action);
    void obey(turn_action::HandKeys const& action);
    void obey(turn_action::HandWritten const& action);
    void obey(turn_action::GiveUp const&);

    void recognized(turn_action::Decode const& which, Result<ports::Recognition> const& result);
    void converse(std::string const& text, bool interrupted);
    void remember();

    void perform(Steps steps);
    void take(Utter const& step, bool last);
    void take(UseTool const& step);
    void take(NoteSlot const& step);
    void take(StartRecording const&);
    void take(PauseRecording const& step);
    void take(EndCall const& step);
    void make(std::uint32_t mark, std::string const& clause, bool first);
    void feed();
    Task<void> run_tool(UseTool use, int exchange);

    void note_turn(model::Speaker who, std::string text, MonoTime at);
    void end_reply();
    void forget_sentences();
    void time_the_turn(Beat const& beat);
    [[nodiscard]] std::chrono::milliseconds since_answer(MonoTime when) const;

    Engines engines_;
    Options options_;
    std::unique_ptr<Conversation> conversation_;
    ports::CallTools& tools_;
    ports::CallObserver& observer_;
    Clock const& clock_;

    CallFloor* floor_ = nullptr;
    MonoTime now_{};
    MonoTime answered_{};
    std::optional<TurnMachine> machine_;
    std::deque<TurnEvent> events_;  // what happens while the machine's last wishes are carried out
    bool telling_ = false;

    std::unique_ptr<ports::VoiceActivity> activity_;
    detail::Hearing hearing_;
    detail::QuietGate gate_;
    MonoTime arrived_{};
    std::optional<detail::SpeechDesk::Ticket> decode_;
    std::string text_;  // of the newest decode of the open turn
    ports::Expect expect_ = ports::Expect::anything;

    std::deque<ports::SpokenText> written_;  // and not handed yet

    detail::Mouth mouth_;
    std::deque<std::pair<std::uint32_t, ports::SpokenText>> replies_;  // not audible yet: first mark, all words
    std::vector<detail::SpeechDesk::Ticket> sentences_;
    MonoTime reply_at_{};
    std::string cut_heard_;
    bool halted_ = false;
    bool awaiting_ = false;  // the machine is owed a Finished

    std::optional<Before> before_;
    int exchange_ = 0;  // one more whenever what runs for the last one no longer counts
    std::optional<int> tool_;
    int thinking_ = 0;
    std::vector<Later> later_;
    std::optional<EndCall> ending_;

    int turn_ = 0;
    model::Transcript transcript_;
    std::vector<ports::TurnTiming> timings_;
    Stamps stamps_;
    bool closed_ = false;

    detail::SpeechDesk desk_;
    TaskGroup tasks_;
};

}  // namespace ombrex::voice
