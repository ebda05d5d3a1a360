// SPDX-License-Identifier: Apache-2.0
#include "app/terminal_observer.h"

#include <fmt/format.h>

#include <ostream>

#include "services/tool_name.h"

namespace ombrex::app {
namespace {

using enum privacy::Purpose;

/// "0:07.3"
std::string clock(std::chrono::milliseconds at) {
    auto const tenths = at.count() / 100;
    return fmt::format("{}:{:02}.{}", tenths / 600, tenths / 10 % 60, tenths % 10);
}

long long ms(std::chrono::microseconds span) { return span.count() / 1000; }

struct Line {
    std::string operator()(ports::CallState state) const {
        switch (state) {
            case ports::CallState::answered:
                return "-- answered";
            case ports::CallState::on_hold:
                return "-- on hold";
            case ports::CallState::resumed:
                return "-- resumed";
            case ports::CallState::recording_started:
                return "-- recorded from now on: the caller agreed";
            case ports::CallState::recording_paused:
                return "-- the recording pauses";
            case ports::CallState::recording_resumed:
                return "-- recorded again";
            case ports::CallState::recording_failed:
                return "-- the recording stopped: the disk refuses";
            case ports::CallState::recording_refused:
                return "-- the caller does not want to be recorded";
            case ports::CallState::put_through:
                return "-- put through: nobody listens or records from here on";
            case ports::CallState::ended:
                return "-- ended";
        }
        return "";
    }
    std::string operator()(ports::Caption const& caption) const {
        if (!caption.final) return "";
        return fmt::format("{:>7}  {}  {}", clock(caption.at),
                           caption.speaker == model::Speaker::caller ? "caller" : "agent ",
                           caption.text.reveal<serve_call>());
    }
    std::string operator()(ports::ReplyBegan const&) const { return ""; }
    std::string operator()(ports::VoiceScore const&) const { return ""; }
    std::string operator()(ports::SlotNoted const& slot) const {
        return fmt::format("            understood {} = {} ({})", slot.name, slot.value.reveal<serve_call>(),
                           slot.status);
    }
    std::string operator()(ports::ToolAsked const& tool) const {
        return fmt::format("            asks {}", services::tool_name(tool.call));
    }
    std::string operator()(ports::ToolAnswered const& tool) const {
        bool const failed = std::holds_alternative<ports::ToolFailure>(tool.result);
        return fmt::format("            {} after {} ms", failed ? "was refused" : "was done", ms(tool.took));
    }
    std::string operator()(ports::TurnTiming const& t) const {
        return fmt::format(
            "            gap {} ms: end of turn {}, recognition {}, receptionist {}, synthesis {}, path {}",
            ms(t.gap()), ms(t.end_of_turn), ms(t.recognition), ms(t.receptionist), ms(t.synthesis), ms(t.path));
    }
};

}  // namespace

void TerminalObserver::on(ports::CallNews const& news) {
    auto const line = std::visit(Line{}, news);
    if (!line.empty()) out_ << line << std::endl;
}

}  // namespace ombrex::app
