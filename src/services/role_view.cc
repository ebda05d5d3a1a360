// SPDX-License-Identifier: Apache-2.0
#include "services/role_view.h"

namespace ombrex::services {
namespace {

bool sees_all(model::Role role) { return may(role, model::Act::hear_calls); }

}  // namespace

void keep_from(model::Role role, ports::CallLine& line) {
    if (sees_all(role)) return;
    line.call.caller = {};
    line.recording = std::nullopt;
}

void keep_from(model::Role role, ports::MessageLine& line) {
    if (!sees_all(role)) line.message.callback = {};
}

void keep_from(model::Role role, model::Appointment& appointment) {
    if (sees_all(role)) return;
    appointment.phone = {};
    appointment.notes = {};
}

void keep_from(model::Role role, CallCard& card) {
    if (sees_all(role)) return;
    card.call.caller = {};
    card.transcript.clear();
    card.recording = std::nullopt;
    if (card.insight) card.insight->evidence.clear();
    for (auto& one : card.appointments) keep_from(role, one.row);
    for (auto& one : card.messages) one.callback = {};
}

void keep_from(model::Role role, LiveCall& call) {
    if (!sees_all(role)) call.caller = {};
}

bool is_told(model::Role role, LiveNews const& news) {
    bool const said = std::holds_alternative<ports::Caption>(news) || std::holds_alternative<ports::SlotNoted>(news);
    return !said || sees_all(role);
}

}  // namespace ombrex::services
