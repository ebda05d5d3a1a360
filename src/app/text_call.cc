// SPDX-License-Identifier: Apache-2.0
#include "app/text_call.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <istream>
#include <ostream>
#include <thread>

#include "app/call_export.h"
#include "app/detail/text_transcript.h"
#include "base/json_text.h"
#include "base/random.h"
#include "base/utf8.h"
#include "base/wait.h"
#include "receptionist/dialogue.h"
#include "services/call_events.h"
#include "services/tool_name.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr auto agent_pause = 300ms;
constexpr auto caller_pause = 400ms;
constexpr auto per_character = 60ms;
constexpr auto tool_patience = 8s;  ///< Longer than this and a tool has failed.
constexpr auto slow_tool = 1s;      ///< Longer than this and the caller is told.

milliseconds speaking_time(std::string_view said) {
    return per_character * static_cast<long long>(utf8::code_points(said));
}

/// What a line of input asks for.
struct CallerLine {
    std::optional<std::string> say;
    std::optional<int> interrupts_after;
    std::optional<std::string> keys;
    std::optional<milliseconds> silence;
    bool hangup = false;
};

Result<CallerLine> parse_line(std::string const& raw) {
    CallerLine out;
    if (!raw.starts_with('{')) {
        out.say = raw;
        return out;
    }
    auto const bad = [](std::string_view what) { return Error{Errc::invalid_input, std::string{what}}; };
    json::error_code fault;
    auto const value = json::parse(raw, fault);
    if (fault || !value.is_object()) return bad("a line that begins with { must be one JSON object");
    auto const& object = value.as_object();
    if (auto const* say = object.if_contains("say")) {
        if (!say->is_string()) return bad("\"say\" must be text");
        out.say = std::string{say->as_string()};
        auto const* interrupts = object.if_contains("interrupts");
        if (interrupts != nullptr && !interrupts->is_bool()) return bad("\"interrupts\" must be true or false");
        if (interrupts != nullptr && interrupts->as_bool()) {
            auto const* after = object.if_contains("after_words");
            if (after != nullptr && (!after->is_int64() || after->as_int64() < 0))
                return bad("\"after_words\" must be a whole number");
            out.interrupts_after =
                after == nullptr ? 0 : static_cast<int>(std::min<std::int64_t>(after->as_int64(), 1'000'000));
        }
    } else if (auto const* keys = object.if_contains("dtmf")) {
        if (!keys->is_string()) return bad("\"dtmf\" must be text");
        out.keys = std::string{keys->as_string()};
    } else if (auto const* silence = object.if_contains("silence_ms")) {
        if (!silence->is_int64() || silence->as_int64() < 0 || silence->as_int64() > 86'400'000)
            return bad("\"silence_ms\" must be a whole number");
        out.silence = milliseconds{silence->as_int64()};
    } else if (object.contains("hangup")) {
        out.hangup = true;
    } else {
        return bad("expected \"say\", \"dtmf\", \"silence_ms\" or \"hangup\"");
    }
    return out;
}

/// The call: drives a Dialogue, writes what happens.
class TextCall {
public:
    TextCall(Scenario const& scenario, TextCallOptions const& options, LocalMinutes now, model::Caller caller,
             TextBackend& backend, std::ostream& out)
        : scenario_{scenario},
          options_{options},
          start_{now},
          backend_{backend},
          out_{out},
          caller_{std::move(caller)},
          dialogue_{scenario.assistant, caller_, options.seed} {
        SeededRandom random{options.seed};
        call_id_ = Id128::make(random).to_string();
        if (scenario.assistant.recording == model::ConsentMode::notice) recording_ = "recorded";
    }

    int run(std::istream& in) {
        auto const& business = scenario_.assistant.business;
        write("start", services::start_event(call_id_, start_, business, caller_));
        play(receptionist::CallStarted{now()});
        if (!ended_) write("listening", {});
        CallerLine hung_up;
        hung_up.hangup = true;
        for (std::string raw; !ended_;) {
            bool const more = static_cast<bool>(std::getline(in, raw));
            if (more && raw.ends_with('\r')) raw.pop_back();
            auto const line = more ? parse_line(raw) : Result<CallerLine>{hung_up};
            if (!line) {
                write("error", {{"code", "bad_input"}, {"detail", json_text(line.error().detail)}});
                broken_ = true;
                play(receptionist::HungUp{});
                return 3;
            }
            take(line.value());
            if (!ended_) write("listening", {});
        }
        return 0;
    }

    [[nodiscard]] json::object exported() const {
        bool const records = scenario_.assistant.recording != model::ConsentMode::off;
        CallExport const call{.call_id = call_id_,
                              .now = start_,
                              .business = scenario_.assistant.business,
                              .caller = caller_,
                              .outcome = outcome_,
                              .end_reason = end_reason_,
                              .duration = t_,
                              .recording = records ? std::optional{recording_} : std::nullopt,
                              .transcript = transcript_.turns()};
        return to_json(call, backend_.effects(), events_.all());
    }

private:
    [[nodiscard]] LocalMinutes now() const { return start_ + std::chrono::floor<std::chrono::minutes>(t_); }

    void pass(milliseconds time) {
        t_ += time;
        if (options_.real_time) std::this_thread::sleep_for(time);
    }

    void write(std::string_view event, json::object more) {
        out_ << json::serialize(events_.add(event, turn_, t_, std::move(more))) << '\n' << std::flush;
    }

    void take(CallerLine const& line) {
        if (line.hangup) {
            play(receptionist::HungUp{});
            return;
        }
        ++turn_;
        if (line.silence) {
            pass(*line.silence);
            play(receptionist::Silence{*line.silence});
            return;
        }
        if (line.keys) {
            transcript_.caller(turn_, "[keys " + receptionist::without_secrets(*line.keys) + "]", t_.count());
            play(receptionist::KeysPressed{*line.keys, now()});
            return;
        }
        bool const listening_noise = line.interrupts_after && receptionist::is_backchannel(*line.say);
        if (line.interrupts_after) {
            auto heard = listening_noise ? std::string{} : transcript_.cut_last_reply(*line.interrupts_after);
            play(receptionist::Interrupted{std::move(heard)});
        }
        if (ended_) return;
        transcript_.caller(turn_, receptionist::without_secrets(*line.say), t_.count());
        pass(caller_pause + speaking_time(*line.say));
        play(receptionist::CallerSaid{*line.say, now()});
    }

    /// One event, and the tool calls that follow from it.
    void play(receptionist::Event const& event) {
        auto actions = dialogue_.on(event);
        for (;;) {
            std::optional<receptionist::CallTool> tool;
            for (auto const& action : actions) {
                if (auto const* call = std::get_if<receptionist::CallTool>(&action)) {
                    tool = *call;
                } else {
                    show(action);
                }
            }
            if (!tool) return;
            auto result = answer(*tool);
            if (ended_) return;
            actions = dialogue_.on(receptionist::ToolFinished{tool->id, std::move(result)});
        }
    }

    ports::ToolResult answer(receptionist::CallTool const& tool) {
        auto const name = services::tool_name(tool.call);
        bool const over = ended_;  // a last message, passed on after the caller hung up: no more events
        if (!over) write("tool_call", services::asked_event(tool));
        auto const delay = scenario_.setting(name).delay;
        if (delay > slow_tool && !over) {
            pass(slow_tool);
            for (auto const& action : dialogue_.on(receptionist::ToolSlow{tool.id})) show(action);
        }
        bool const too_slow = delay > tool_patience;
        auto const rest =
            (too_slow ? milliseconds{tool_patience} : delay) - (delay > slow_tool ? milliseconds{slow_tool} : 0ms);
        pass(std::max(rest, 0ms));
        backend_.set_now(now());
        auto const* request = std::get_if<ports::PrivacyRequest>(&tool.call);
        if (request != nullptr && request->kind == ports::PrivacyRequestKind::no_recording) recording_ = "refused";
        auto const failed = [](std::string_view why) {
            return ports::ToolResult{ports::ToolFailure{ports::ToolFailure::Why::failed, std::string{why}, {}}};
        };
        auto result = too_slow ? failed("took too long")
                      : scenario_.setting(name).fail
                          ? failed("set to fail by the scenario")
                          : wait(backend_.tools().call(tool.call, Deadline{MonoTime::max()}));
        if (!over) write("tool_result", services::answered_event(tool.id, result));
        return result;
    }

    void show(receptionist::Action const& action) {
        if (auto const* slot = std::get_if<receptionist::SlotChanged>(&action))
            write("slot", services::slot_event(*slot));
        auto const* record = std::get_if<receptionist::Record>(&action);
        if (record != nullptr && *record == receptionist::Record::start) recording_ = "recorded";
        if (auto const* say = std::get_if<receptionist::Say>(&action)) show_say(*say);
        if (auto const* end = std::get_if<receptionist::End>(&action)) {
            ended_ = true;
            outcome_ = to_string(end->outcome);
            end_reason_ = to_string(broken_ ? model::EndReason::error : end->reason);
            write("end", services::end_event(end_reason_, outcome_));
        }
    }

    void show_say(receptionist::Say const& say) {
        write("agent_said", services::said_event(say));
        transcript_.agent(turn_, say.text(), say.locked, t_.count());
        pass(agent_pause + speaking_time(say.text()));
    }

    Scenario const& scenario_;
    TextCallOptions const& options_;
    LocalMinutes start_;
    TextBackend& backend_;
    std::ostream& out_;
    model::Caller caller_;
    receptionist::Dialogue dialogue_;
    std::string call_id_;
    detail::TextTranscript transcript_;
    services::CallEvents events_;
    milliseconds t_{0};
    int turn_ = 0;
    bool ended_ = false;
    bool broken_ = false;  ///< By a bad input line.
    std::string recording_ = "none";
    std::string outcome_ = "abandoned";
    std::string end_reason_ = "error";
};

}  // namespace

int run_text_call(TextCallOptions const& options, std::istream& in, std::ostream& out, std::ostream& err,
                  MakeBackend const& make_backend) {
    auto const refuse = [&err](std::string_view what) {
        err << what << '\n';
        return 2;
    };
    if (options.brain != "local") return refuse("--brain: only \"local\" is built in");
    auto const scenario = load_scenario(options.scenario);
    if (!scenario) return refuse(scenario.error().detail);
    auto now = scenario.value().now;
    if (options.now) {
        auto const given = parse_local_minutes(*options.now);
        if (!given) return refuse("--now: must look like 2019-03-01T09:00");
        now = given.value();
    }
    if (!now) return refuse("--now: give it, or `now` in the scenario");
    model::Caller caller;
    if (options.caller_id != "withheld") {
        auto const number = model::PhoneNumber::parse(options.caller_id);
        if (!number) return refuse("--caller-id: must look like +14155550132, or be \"withheld\"");
        caller.number = model::CallerPhone{number.value()};
    }
    auto const backend = make_backend(scenario.value(), options.seed);
    backend->set_now(*now);
    TextCall call{scenario.value(), options, *now, caller, *backend, out};
    auto const code = call.run(in);
    if (options.export_to) {
        std::ofstream file{*options.export_to, std::ios::binary};
        file << json::serialize(call.exported()) << '\n';
        if (!file.flush()) return refuse("--export: " + *options.export_to + " cannot be written");
    }
    return code;
}

}  // namespace ombrex::app
