// SPDX-License-Identifier: Apache-2.0
#include "services/business_tools.h"

#include <algorithm>
#include <utility>

#include "services/book_appointment.h"
#include "services/cancel_appointment.h"
#include "services/check_availability.h"
#include "services/find_appointment.h"
#include "services/move_appointment.h"
#include "services/privacy_request.h"
#include "services/report_emergency.h"
#include "services/take_message.h"
#include "services/tool_failure.h"
#include "services/transfer_call.h"

namespace ombrex::services {
namespace {

Task<ports::ToolResult> ready(ports::ToolResult result) { co_return result; }

ports::ToolResult faq_answer(model::Assistant const& assistant, std::string const& key) {
    auto const found = std::ranges::find(assistant.faqs, key, &model::Faq::key);
    if (found == assistant.faqs.end()) return not_found("no such answer");
    return ports::FaqAnswer{found->answer};
}

/// Each tool goes to the use case of its name.
struct Dispatch {
    Deps deps;
    CallContext context;
    ports::TransferLine& line;
    Deadline deadline;

    using Answer = Task<ports::ToolResult>;
    Answer operator()(ports::CheckAvailability t) const {
        return check_availability(deps, context, std::move(t), deadline);
    }
    Answer operator()(ports::BookAppointment t) const {
        return book_appointment(deps, context, std::move(t), deadline);
    }
    Answer operator()(ports::FindAppointment t) const {
        return find_appointment(deps, context, std::move(t), deadline);
    }
    Answer operator()(ports::MoveAppointment t) const {
        return move_appointment(deps, context, std::move(t), deadline);
    }
    Answer operator()(ports::CancelAppointment t) const {
        return cancel_appointment(deps, context, std::move(t), deadline);
    }
    Answer operator()(ports::TakeMessage t) const { return take_message(deps, context, std::move(t), deadline); }
    Answer operator()(ports::TransferCall t) const {
        return transfer_call(deps, context, line, std::move(t), deadline);
    }
    Answer operator()(ports::AnswerFaq t) const { return ready(faq_answer(context.assistant, t.key)); }
    Answer operator()(ports::PrivacyRequest t) const {
        return record_privacy_request(deps, context, std::move(t), deadline);
    }
    Answer operator()(ports::ReportEmergency t) const {
        return report_emergency(deps, context, std::move(t), deadline);
    }
};

}  // namespace

Task<ports::ToolResult> BusinessTools::call(ports::ToolCall tool, Deadline deadline) {
    if (!may_touch(tool)) co_return not_allowed("the caller has not shown that it is his");
    auto result = co_await std::visit(Dispatch{deps_, context_, line_, deadline}, std::move(tool));
    remember(result);
    co_return result;
}

bool BusinessTools::may_touch(ports::ToolCall const& tool) const {
    if (auto const* move = std::get_if<ports::MoveAppointment>(&tool)) return own_references_.contains(move->reference);
    if (auto const* cancel = std::get_if<ports::CancelAppointment>(&tool)) {
        return own_references_.contains(cancel->reference);
    }
    return true;
}

void BusinessTools::remember(ports::ToolResult const& result) {
    if (auto const* booked = std::get_if<ports::Booked>(&result)) own_references_.insert(booked->reference);
    if (auto const* found = std::get_if<ports::Found>(&result)) {
        for (auto const& entry : found->entries) own_references_.insert(entry.reference);
    }
}

}  // namespace ombrex::services
