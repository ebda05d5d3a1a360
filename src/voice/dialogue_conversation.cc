// SPDX-License-Identifier: Apache-2.0
#include "voice/dialogue_conversation.h"

#include <algorithm>
#include <string>

namespace ombrex::voice {
namespace {

/// How patient to be with the answer: digits and letters come with long pauses.
ports::Expect expected(receptionist::Say const& say) {
    auto const asks = [&](std::string_view slot) { return std::ranges::find(say.asks, slot) != say.asks.end(); };
    if (asks("callback") || asks("reference")) return ports::Expect::digits;
    if (asks("email")) return ports::Expect::spelling;
    return ports::Expect::anything;
}

/// A slot's value as one text: windows as "from-to", an open end left empty.
std::string text_of(receptionist::SlotChanged const& slot) {
    if (auto const* text = std::get_if<std::string>(&slot.value)) return *text;
    std::string out;
    for (auto const& window : std::get<std::vector<receptionist::WishedWindow>>(slot.value)) {
        if (!out.empty()) out += ", ";
        if (window.from) out += to_string(*window.from);
        out += "-";
        if (window.to) out += to_string(*window.to);
    }
    return out;
}

struct ToStep {
    Step operator()(receptionist::Say const& say) const { return Utter{say.text(), say.locked, expected(say)}; }
    Step operator()(receptionist::CallTool const& tool) const { return UseTool{tool.id, tool.call}; }
    Step operator()(receptionist::SlotChanged const& slot) const {
        return NoteSlot{slot.name, text_of(slot), std::string{receptionist::to_string(slot.status)}};
    }
    Step operator()(receptionist::Record record) const {
        if (record == receptionist::Record::start) return StartRecording{};
        return PauseRecording{record == receptionist::Record::pause};
    }
    Step operator()(receptionist::End const& end) const { return EndCall{end.reason, end.outcome}; }
};

Steps steps_of(std::vector<receptionist::Action> const& actions) {
    Steps out;
    out.reserve(actions.size());
    for (auto const& action : actions) out.push_back(std::visit(ToStep{}, action));
    return out;
}

}  // namespace

std::unique_ptr<Conversation> DialogueConversation::copy() const {
    return std::make_unique<DialogueConversation>(*this);
}

Steps DialogueConversation::take(receptionist::Event const& event) {
    auto const actions = dialogue_.on(event);
    if (witness_) kept_ = witness_(kept_, event, actions);
    return steps_of(actions);
}

Steps DialogueConversation::start() { return take(receptionist::CallStarted{now_()}); }

Steps DialogueConversation::heard(std::string_view text) {
    return take(receptionist::CallerSaid{std::string{text}, now_()});
}

Steps DialogueConversation::keys(std::string_view keys) {
    return take(receptionist::KeysPressed{std::string{keys}, now_()});
}

Steps DialogueConversation::silence(std::chrono::milliseconds duration) {
    return take(receptionist::Silence{duration});
}

void DialogueConversation::interrupted(std::string_view heard_part) {
    static_cast<void>(take(receptionist::Interrupted{std::string{heard_part}}));  // answered by what follows
}

Steps DialogueConversation::tool_slow(int id) { return take(receptionist::ToolSlow{id}); }

Steps DialogueConversation::tool_finished(int id, ports::ToolResult const& result) {
    return take(receptionist::ToolFinished{id, result});
}

Steps DialogueConversation::hung_up() { return take(receptionist::HungUp{}); }

Words DialogueConversation::worth(std::string_view said) const {
    if (receptionist::is_backchannel(said)) return Words::backchannel;
    return dialogue_.is_murmur(said) ? Words::murmur : Words::content;
}

bool DialogueConversation::is_sensitive(std::string_view said) const { return receptionist::is_sensitive(said); }

Ending DialogueConversation::ending(std::string_view said) const { return dialogue_.ending(said); }

}  // namespace ombrex::voice
