// SPDX-License-Identifier: Apache-2.0
#include "services/tool_name.h"

#include <variant>

namespace ombrex::services {
namespace {

struct Named {
    std::string_view operator()(ports::CheckAvailability const&) const { return "check_availability"; }
    std::string_view operator()(ports::BookAppointment const&) const { return "book_appointment"; }
    std::string_view operator()(ports::FindAppointment const&) const { return "find_appointment"; }
    std::string_view operator()(ports::MoveAppointment const&) const { return "move_appointment"; }
    std::string_view operator()(ports::CancelAppointment const&) const { return "cancel_appointment"; }
    std::string_view operator()(ports::TakeMessage const&) const { return "take_message"; }
    std::string_view operator()(ports::TransferCall const&) const { return "transfer_call"; }
    std::string_view operator()(ports::AnswerFaq const&) const { return "answer_faq"; }
    std::string_view operator()(ports::PrivacyRequest const&) const { return "privacy_request"; }
    std::string_view operator()(ports::ReportEmergency const&) const { return "report_emergency"; }
};

}  // namespace

std::string_view tool_name(ports::ToolCall const& call) { return std::visit(Named{}, call); }

}  // namespace ombrex::services
