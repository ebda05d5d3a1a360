// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/begin_call.h"
#include "services/business_tools.h"
#include "services/finish_call.h"
#include "tests/contract/store_fixture.h"
#include "tests/contract/unanswered_line.h"

namespace ombrex::testing_support {

/// Calls to the barber of a fixture's store. Lifetime: the fixture's, which owns what both are made of.
class BarberCalls {
protected:
    BarberCalls(services::Deps deps, model::CompanyId const& company) : store_{deps}, company_{company} {}

    services::CallContext context(model::Call const& of) { return {company_, of.id, shop, of.answered}; }
    /// Empty: withheld.
    model::Call begun(std::string_view number = "+13035550177") {
        model::Call out;
        out.id = model::CallId{Id128::make(store_.random)};
        out.company = company_;
        out.answered = store_.clock.now();
        if (!number.empty()) out.caller.number = phone(number);
        EXPECT_TRUE(wait(services::begin_call(store_, context(out), out, by())));
        return out;
    }
    ports::ToolResult ask(model::Call const& in, ports::ToolCall tool) {
        services::BusinessTools tools{store_, context(in), line};
        return wait(tools.call(std::move(tool), by()));
    }
    /// The reference.
    std::string book(model::Call const& in, std::string_view when, std::string who = "Sam Reed",
                     std::string notes = "") {
        ports::BookAppointment const wanted{"Haircut",
                                            "Jo Park",
                                            at(when),
                                            name(std::move(who)),
                                            phone("+13035550177"),
                                            model::AppointmentNotes{std::move(notes)}};
        return std::get<ports::Booked>(ask(in, wanted)).reference;
    }
    void finish(model::Call ended, model::Outcome outcome, std::optional<model::Recording> recording,
                model::Transcript said) {
        ended.duration = std::chrono::seconds{84};
        ended.outcome = outcome;
        ended.end_reason = model::EndReason::caller_hangup;
        EXPECT_TRUE(wait(services::finish_call(store_, context(ended), ended, std::move(said), recording, by())));
    }

    static model::Turn turn(model::Speaker who, std::string words, std::chrono::milliseconds at) {
        return {1, who, decltype(model::Turn::text){std::move(words)}, at};
    }
    static model::CallerName name(std::string text) { return model::CallerName{std::move(text)}; }
    static model::CallerPhone phone(std::string_view e164) {
        return model::CallerPhone{model::PhoneNumber::parse(e164).value()};
    }

    model::Assistant shop = barber();
    UnansweredLine line;

private:
    Deadline by() const { return Deadline::in(store_.clock, std::chrono::hours{1}); }

    services::Deps store_;
    model::CompanyId const& company_;
};

}  // namespace ombrex::testing_support
