// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ports/call_observer.h"
#include "ports/call_tools.h"
#include "ports/end_of_turn.h"
#include "ports/speech_pool.h"
#include "voice/conversation.h"
#include "voice/voice_agent.h"

/// What an agent stands on, scripted, for the tests of this room. Nothing here is called by the product.
namespace ombrex::voice {

/// Does the work when it is asked for, unless held.
class TrialPool final : public ports::SpeechPool {
public:
    Result<ports::SpeechWorkId> submit(ports::SpeechPriority, Deadline, Work work) override {
        if (refuses) return Error{Errc::unavailable, "full"};
        auto const id = ports::SpeechWorkId{++last_};
        if (held)
            waiting.emplace_back(id, std::move(work));
        else
            work(ok());
        return id;
    }
    bool cancel(ports::SpeechWorkId id) override {
        return std::erase_if(waiting, [id](auto const& entry) { return entry.first == id; }) > 0;
    }
    Result<std::unique_ptr<Seat>> admit() override { return std::make_unique<Seat>(); }

    void release() {
        held = false;
        for (auto& [id, work] : std::exchange(waiting, {})) work(ok());
    }

    bool held = false;
    bool refuses = false;
    std::vector<std::pair<ports::SpeechWorkId, Work>> waiting;

private:
    std::uint64_t last_ = 0;
};

/// Hears what it is told to hear: the next text, the last one again and again.
class TrialRecognizer final : public ports::Recognizer {
public:
    Result<ports::Recognition> recognize(std::span<std::int16_t const> speech, ports::Expect expect,
                                         Deadline) override {
        heard.push_back(speech.size());
        expected = expect;
        if (texts.size() > 1) {
            auto text = std::move(texts.front());
            texts.pop_front();
            return ports::Recognition{.text = std::move(text)};
        }
        return ports::Recognition{.text = texts.front()};
    }
    std::deque<std::string> texts{"hello there"};
    std::vector<std::size_t> heard;  // samples
    ports::Expect expected = ports::Expect::anything;
};

/// Finds every turn as complete as it is told to.
class TrialJudge final : public ports::EndOfTurn {
public:
    Result<float> complete(std::span<std::int16_t const>) override { return score; }
    float score = 0.9F;
};

/// Answers by a script, writes down what it was told; copies share the diary but not the count.
class TrialConversation final : public Conversation {
public:
    struct Script {
        Steps greeting{Utter{.text = "Good day.", .locked = true}};
        std::function<Steps(std::string_view)> answer = [](std::string_view) { return Steps{Utter{.text = "Fine."}}; };
        std::function<Steps(ports::ToolResult const&)> after_tool = [](ports::ToolResult const&) {
            return Steps{Utter{.text = "Done."}};
        };
        Steps after_hang_up{};
        std::vector<std::string> diary;
    };
    explicit TrialConversation(Script& script) : script_{script} {}

    [[nodiscard]] std::unique_ptr<Conversation> copy() const override {
        return std::make_unique<TrialConversation>(*this);
    }
    Steps start() override { return script_.greeting; }
    Steps heard(std::string_view text) override { return note(std::string{text}), script_.answer(text); }
    Steps keys(std::string_view keys) override { return note("keys " + std::string{keys}), script_.answer(keys); }
    Steps silence(std::chrono::milliseconds) override {
        return note("silence"), Steps{Utter{.text = "Are you there?"}};
    }
    void interrupted(std::string_view part) override { note("interrupted after: " + std::string{part}); }
    Steps tool_slow(int) override { return note("slow"), Steps{Utter{.text = "One moment."}}; }
    Steps tool_finished(int id, ports::ToolResult const& result) override {
        note("tool " + std::to_string(id));
        return script_.after_tool(result);
    }
    Steps hung_up() override { return note("hung up"), script_.after_hang_up; }
    [[nodiscard]] model::Outcome outcome() const override { return model::Outcome::answered; }
    [[nodiscard]] Words worth(std::string_view said) const override {
        return said == "mm-hmm" ? Words::backchannel : Words::content;
    }
    [[nodiscard]] Ending ending(std::string_view said) const override {
        return said == "goodbye" ? Ending::finished : said == "and" ? Ending::unfinished : Ending::unclear;
    }
    [[nodiscard]] bool is_sensitive(std::string_view said) const override { return said.find("card") != said.npos; }

private:
    void note(std::string line) { script_.diary.push_back(std::to_string(++told_) + " " + std::move(line)); }

    Script& script_;
    int told_ = 0;
};

/// Answers every tool the same, at once unless held.
class TrialTools final : public ports::CallTools {
public:
    Task<ports::ToolResult> call(ports::ToolCall, Deadline) override {
        ++calls;
        asio::steady_timer released{co_await asio::this_coro::executor, asio::steady_timer::time_point::max()};
        while (held) {
            waiting_.push_back(&released);
            boost::system::error_code ignored;
            co_await released.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        }
        co_return ports::FaqAnswer{"nine to five"};
    }
    /// Lets the calls that were held answer.
    void release() {
        held = false;
        for (auto* const timer : std::exchange(waiting_, {})) timer->cancel();
    }
    int calls = 0;
    bool held = false;

private:
    std::vector<asio::steady_timer*> waiting_;
};

/// Keeps all the news.
class TrialObserver final : public ports::CallObserver {
public:
    void on(ports::CallNews const& what) override { news.push_back(what); }
    template <class News>
    [[nodiscard]] std::vector<News> all() const {
        std::vector<News> found;
        for (auto const& one : news) {
            if (auto const* fits = std::get_if<News>(&one)) found.push_back(*fits);
        }
        return found;
    }
    std::vector<ports::CallNews> news;
};

/// A line without a network: plays a frame a beat.
class TrialFloor final : public CallFloor {
public:
    bool play(audio::Frame const& frame, std::uint32_t mark) override {
        queue.emplace_back(frame, mark);
        return true;
    }
    bool press(char key) override {
        pressed += key;
        return true;
    }
    void hush() override { queue.clear(); }
    [[nodiscard]] std::size_t waiting() const override { return queue.size(); }
    void hang_up(model::EndReason why) override { ended = ended.value_or(why); }
    void start_recording() override { recording_started = true; }
    void pause_recording(bool paused) override { recording_paused = paused; }
    void refuse_recording() override { recording_refused = true; }

    Beat beat(audio::Frame const& heard, MonoTime now) {
        Beat next{.heard = heard, .played = {}, .mark = 0, .key = 0, .arrived = now, .left = now};
        if (!queue.empty()) {
            std::tie(next.played, next.mark) = queue.front();
            queue.pop_front();
        }
        return next;
    }

    std::deque<std::pair<audio::Frame, std::uint32_t>> queue;
    std::string pressed;
    std::optional<model::EndReason> ended;
    bool recording_started = false;
    bool recording_paused = false;
    bool recording_refused = false;
};

}  // namespace ombrex::voice
