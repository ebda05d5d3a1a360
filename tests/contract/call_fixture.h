// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "adapters/insights/local_insights.h"
#include "services/begin_call.h"
#include "services/business_tools.h"
#include "services/finish_call.h"
#include "services/make_insight.h"
#include "tests/contract/store_fixture.h"
#include "tests/contract/unanswered_line.h"

namespace ombrex::testing_support {

/// A call of Sam Reed from +1 303 555 0177, and what it may leave behind.
class AfterCallTest : public StoreTest {
protected:
    AfterCallTest() {
        call = begun("+13035550177");
        in_unit([&](ports::UnitOfWork& unit) {
            return unit.companies().set_mail(company, {model::MailAddress{"owner@shop.example"}});
        });
    }

    services::CallContext context(model::Call const& of) { return {company, of.id, shop, of.answered}; }
    model::Call begun(std::string_view number) {
        model::Call out;
        out.id = model::CallId{Id128::make(random)};
        out.company = company;
        out.answered = clock.now();
        if (!number.empty()) out.caller.number = phone(number);
        EXPECT_TRUE(wait(services::begin_call(deps, context(out), out, soon())));
        return out;
    }
    ports::ToolResult ask(model::Call const& in, ports::ToolCall tool) {
        services::BusinessTools tools{deps, context(in), line};
        return wait(tools.call(std::move(tool), soon()));
    }
    /// The reference.
    std::string book(model::Call const& in, std::string_view when) {
        ports::BookAppointment const wanted{"Haircut", "Jo Park", at(when), name("Sam Reed"), phone("+13035550177"),
                                            {}};
        return std::get<ports::Booked>(ask(in, wanted)).reference;
    }
    /// Finds it as its owner does, then does `tool` with it.
    ports::ToolResult with_own(model::Call const& in, std::string const& reference, ports::ToolCall tool) {
        services::BusinessTools tools{deps, context(in), line};
        wait(tools.call(ports::FindAppointment{name("Sam Reed"), phone("+13035550177"), reference}, soon()));
        return wait(tools.call(std::move(tool), soon()));
    }
    void end(model::Call ended, model::Outcome outcome) {
        using Text = decltype(model::Turn::text);
        model::Transcript const said{
            {0, model::Speaker::agent, Text{"Alder Street Barbers, how can I help?"}, std::chrono::milliseconds{0}},
            {1, model::Speaker::caller, Text{"I would like a haircut on Friday with Jo please"},
             std::chrono::milliseconds{4200}},
            {1, model::Speaker::agent, Text{"Booked for Friday at 2 pm, your reference is A7K2."},
             std::chrono::milliseconds{9000}}};
        ended.duration = std::chrono::seconds{84};
        ended.outcome = outcome;
        ended.end_reason = model::EndReason::caller_hangup;
        EXPECT_TRUE(wait(services::finish_call(deps, context(ended), ended, said, recording, soon())));
        ports::Job const job{model::JobId{}, "", company, ended.id.value(), 0};
        EXPECT_TRUE(wait(services::make_insight(deps, adapters::insights::LocalInsights{}, job, soon())));
    }
    /// The recording of `call` as if it were in the store.
    void recorded(model::RecordingState state) {
        recording = wait(services::begin_recording(deps, context(call), keys, soon())).value().recording;
        recording->state = state;
        recording->length = std::chrono::seconds{80};
    }
    static model::CallerName name(std::string text) { return model::CallerName{std::move(text)}; }
    static model::CallerPhone phone(std::string_view e164) {
        return model::CallerPhone{model::PhoneNumber::parse(e164).value()};
    }

    model::Assistant shop = barber();
    services::Deps deps{*database, clock, random, privacy::published_policy};
    UnansweredLine line;
    model::Call call;
    std::optional<model::Recording> recording;
};

}  // namespace ombrex::testing_support
