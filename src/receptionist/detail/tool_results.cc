// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "language/phone.h"
#include "receptionist/detail/brain.h"
#include "receptionist/detail/say_time.h"

namespace ombrex::receptionist::detail {
namespace {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};

}  // namespace

/// What the business answered. Says what there is to say; go_on takes the next step.
void Brain::finish(ports::ToolCall const& call, ports::ToolResult const& result) {
    auto const* const failure = std::get_if<ports::ToolFailure>(&result);
    std::visit(Overloaded{
                   [&](ports::CheckAvailability const&) {
                       if (auto const* free = std::get_if<ports::Availability>(&result)) {
                           search_ = std::move(wanted_search_);
                           search_->slots = free->slots;
                           std::ranges::stable_sort(search_->slots, {}, &ports::Slot::at);
                       } else {
                           auto const service =
                               form_.service != nullptr ? form_.service->name : std::string{"an appointment"};
                           auto const exact = form_.when.exact();
                           fall_back_to_message("would like " + service +
                                                (exact ? " on " + say_moment(*exact, now_, locale_) : ""));
                       }
                   },
                   [&](ports::BookAppointment const&) {
                       if (auto const* booked = std::get_if<ports::Booked>(&result)) {
                           on_booked(*booked);
                       } else if (failure != nullptr) {
                           on_book_failed(*failure);
                       }
                   },
                   [&](ports::FindAppointment const&) {
                       if (auto const* found = std::get_if<ports::Found>(&result)) {
                           on_found(*found);
                       } else if (failure != nullptr && failure->why == ports::ToolFailure::Why::failed) {
                           fall_back_to_message("asks about an appointment");
                       } else {
                           on_not_found();
                       }
                   },
                   [&](ports::MoveAppointment const&) { finish_change(call, result); },
                   [&](ports::CancelAppointment const&) { finish_change(call, result); },
                   [&](ports::TakeMessage const& taken) { finish_message(taken, failure == nullptr); },
                   [&](ports::TransferCall const& transfer) { finish_transfer(transfer, result); },
                   [&](ports::AnswerFaq const& asked) {
                       auto const* const answer = std::get_if<ports::FaqAnswer>(&result);
                       auto const known = std::ranges::find(assistant_.faqs, asked.key, &model::Faq::key);
                       auto const text = answer != nullptr                ? answer->text
                                         : known != assistant_.faqs.end() ? known->answer
                                                                          : std::string{};
                       say(Line::answer, {{"text", text}});
                   },
                   [&](ports::PrivacyRequest const& request) { finish_rights(request, result); },
                   [&](ports::ReportEmergency const&) {
                       if (assistant_.emergency.on_call) {
                           say(Line::on_call_try);
                           transfer(*assistant_.emergency.on_call);
                       } else {
                           say(Line::emergency_noted);
                           asked_ = Question::help;
                       }
                   },
               },
               call);
}

void Brain::finish_message(ports::TakeMessage const& taken, bool done) {
    did_message_ = did_message_ || done;
    task_ = Task::none;
    auto const& back = taken.callback.reveal<privacy::Purpose::serve_call>();
    bool const colleague = assistant_.staff_member(message_.addressee) != nullptr;
    Args args{{"to", message_.addressee.empty() ? "" : (colleague ? " to " : " to the ") + message_.addressee},
              {"back", back.empty() ? "" : "; they'll call you back on " + language::say_phone(back.e164(), locale_)}};
    message_ = {};
    if (ended_) return;
    say(done ? Line::message_taken : Line::message_failed, args);
    if (duty_ == Duty::message_only) return end_message_only(Line::goodbye, {{"business", assistant_.business.name}});
    if (!leaving_) ask(Question::help, Line::anything_else, {}, {"intent"});
}

void Brain::finish_change(ports::ToolCall const& call, ports::ToolResult const& result) {
    auto const* const failure = std::get_if<ports::ToolFailure>(&result);
    if (auto const* cancelled = std::get_if<ports::Cancelled>(&result)) {
        did_cancel_ = true;
        settle(*cancelled, false);
    } else if (auto const* moved = std::get_if<ports::Booked>(&result)) {
        did_move_ = true;
        last_booked_ = *moved;
        settle(*moved, true);
    } else if (failure != nullptr && failure->why == ports::ToolFailure::Why::taken) {
        say(Line::taken, {{"moment", form_.held ? say_moment(form_.held->at, now_, locale_) : "that time"}});
        form_.held.reset();
        search_.reset();
        asked_ = Question::none;
        return;
    } else {
        bool const cancel = std::holds_alternative<ports::CancelAppointment>(call);
        fall_back_to_message(cancel ? "would like to cancel an appointment" : "would like to move an appointment");
        return;
    }
    auto const last = last_booked_;
    task_ = Task::none;
    target_.reset();
    own_.clear();
    form_ = {};
    search_.reset();
    offers_.clear();
    last_booked_ = did_cancel_ && !std::holds_alternative<ports::Booked>(result) ? std::nullopt : last;
    if (!leaving_) ask(Question::help, Line::anything_else, {}, {"intent"});
}

void Brain::finish_transfer(ports::TransferCall const& call, ports::ToolResult const& result) {
    auto const* const transferred = std::get_if<ports::Transferred>(&result);
    if (transferred != nullptr && transferred->result == ports::TransferResult::connected) {
        did_transfer_ = true;
        say(Line::transfer_connected);
        end(model::EndReason::transferred);
        return;
    }
    transfer_failed_ = true;
    if (message_.addressee.empty()) message_.addressee = call.label;
    say(Line::transfer_failed);
    start_message(message_.text, urgent_ || did_emergency_ ? model::Urgency::high : model::Urgency::normal);
}

void Brain::finish_rights(ports::PrivacyRequest const& request, ports::ToolResult const& result) {
    using Kind = ports::PrivacyRequestKind;
    if (request.kind == Kind::no_recording) return;
    static std::map<Kind, std::string> const whats{{Kind::erase, "to have your data deleted"},
                                                   {Kind::access, "to see your data"},
                                                   {Kind::object, "not to have your data used"}};
    auto const* const recorded = std::get_if<ports::PrivacyRequestRecorded>(&result);
    if (recorded == nullptr) {
        say(Line::rights_failed);
        start_message("asks " + whats.at(request.kind), model::Urgency::high);
        return;
    }
    answer_by_ = recorded->answer_by;
    bool const done = recorded->status == "done";
    say(done ? Line::rights_done : Line::rights_recorded,
        {{"what", done ? "your data is deleted" : whats.at(request.kind)},
         {"day", say_day(recorded->answer_by, now_, locale_)}});
    if (!rights_.empty()) return;
    task_ = after_rights_;
    after_rights_ = Task::none;
    if (task_ == Task::none && !leaving_) ask(Question::help, Line::anything_else, {}, {"intent"});
}

}  // namespace ombrex::receptionist::detail
