// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "adapters/insights/local_insights.h"
#include "services/make_insight.h"
#include "tests/contract/barber_calls.h"

namespace ombrex::testing_support {

/// A call of Sam Reed from +1 303 555 0177, and what it may leave behind.
class AfterCallTest : public StoreTest, protected BarberCalls {
protected:
    AfterCallTest() : BarberCalls{{*database, clock, random, privacy::published_policy}, company}, call{begun()} {
        in_unit([&](ports::UnitOfWork& unit) {
            return unit.companies().set_mail(company, {model::MailAddress{"owner@shop.example"}});
        });
    }

    /// Finds it as its owner does, then does `tool` with it.
    ports::ToolResult with_own(model::Call const& in, std::string const& reference, ports::ToolCall tool) {
        services::BusinessTools tools{deps, context(in), line};
        wait(tools.call(ports::FindAppointment{name("Sam Reed"), phone("+13035550177"), reference}, soon()));
        return wait(tools.call(std::move(tool), soon()));
    }
    void end(model::Call ended, model::Outcome outcome) {
        using enum model::Speaker;
        model::Transcript const said{
            turn(agent, "Alder Street Barbers, how can I help?", std::chrono::milliseconds{0}),
            turn(caller, "I would like a haircut on Friday with Jo please", std::chrono::milliseconds{4200}),
            turn(agent, "Booked for Friday at 2 pm, your reference is A7K2.", std::chrono::milliseconds{9000})};
        finish(ended, outcome, recording, said);
        ports::Job const job{model::JobId{}, "", company, ended.id.value(), 0};
        EXPECT_TRUE(wait(services::make_insight(deps, adapters::insights::LocalInsights{}, job, soon())));
    }
    /// The recording of `call` as if it were in the store.
    void recorded(model::RecordingState state) {
        recording = wait(services::begin_recording(deps, context(call), keys, soon())).value().recording;
        recording->state = state;
        recording->length = std::chrono::seconds{80};
    }

    services::Deps deps{*database, clock, random, privacy::published_policy};
    model::Call call;
    std::optional<model::Recording> recording;
};

}  // namespace ombrex::testing_support
