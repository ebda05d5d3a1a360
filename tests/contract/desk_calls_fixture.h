// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "adapters/insights/local_insights.h"
#include "crypto/sealed_writer.h"
#include "services/job_kinds.h"
#include "services/make_insight.h"
#include "services/save_recording.h"
#include "tests/contract/barber_calls.h"
#include "tests/contract/contract_file.h"
#include "tests/contract/desk_http_fixture.h"
#include "voice/recording_binding.h"

namespace ombrex::testing_support {

/// Jo Park's desk, and calls to the barber that she runs: Wednesday 16 September 2026, 11:05 in Denver.
class DeskCallsTest : public HttpDeskTest, protected BarberCalls {
protected:
    DeskCallsTest() : BarberCalls{deps, company} {
        worker.handle(services::make_insight_job, [this](ports::Job job, Deadline by) {
            return services::make_insight(deps, insights, std::move(job), by);
        });
        worker.handle(services::save_recording_job, [this](ports::Job job, Deadline by) {
            return services::save_recording(deps, recordings, std::move(job), by);
        });
        begin();
        company = own_company();
        in_unit([&](ports::UnitOfWork& unit) { return unit.companies().put(company, shop); });
    }

    model::MessageId leave(model::Call const& in, std::string words, std::string who = "Harriet Boone",
                           model::Urgency urgency = model::Urgency::normal) {
        ports::TakeMessage const left{"manager", name(std::move(who)), phone("+13035550142"),
                                      model::MessageText{std::move(words)}, urgency};
        return std::get<ports::MessageTaken>(ask(in, left)).id;
    }
    /// What was recorded lies in the store once post() has run.
    model::Recording record(model::Call const& of, std::string_view sound = "OggS and a minute of sound") {
        auto made = wait(services::begin_recording(deps, context(of), keys, soon()));
        auto& begun_now = made.value();
        auto const file = spool->create(begun_now.recording.id).value();
        crypto::SealedWriter writer{std::move(begun_now.key), voice::recording_binding(company, begun_now.recording.id),
                                    random, [&](crypto::Sealed const& piece) { return file->append(piece); }};
        EXPECT_TRUE(writer.write(as_bytes(sound)) && writer.finish() && file->sync());
        return begun_now.recording;
    }
    /// Ends it, and does what follows.
    void end(model::Call ended, model::Outcome outcome = model::Outcome::answered,
             std::optional<model::Recording> recording = std::nullopt, model::Transcript said = greeting()) {
        finish(std::move(ended), outcome, recording, std::move(said));
        post();
    }
    /// A whole call.
    model::Call called(model::Outcome outcome = model::Outcome::answered, std::string_view number = "+13035550177") {
        auto const call = begun(number);
        end(call, outcome);
        return call;
    }

    /// A recorded call that left one of each.
    model::Call full() {
        auto const call = begun();
        auto const recording = record(call);
        book(call, "2026-09-18T14:00");
        leave(call, "I may be ten minutes late");
        end(call, model::Outcome::booked, recording);
        return call;
    }

    static model::Transcript greeting() {
        using enum model::Speaker;
        return {turn(agent, "Alder Street Barbers, how can I help?", std::chrono::milliseconds{0}),
                turn(caller, "I would like a haircut on Friday with Jo please", std::chrono::milliseconds{4200}),
                turn(agent, "Friday at 2 pm is free.", std::chrono::milliseconds{9000})};
    }
    static std::string id_of(model::Call const& call) { return call.id.value().to_string(); }
    static std::string path_of(model::Call const& call) { return "/api/v1/calls/" + id_of(call); }
    Answer get(std::string const& target) { return send("GET", target); }
    /// What an answer lacks by the contract, in words.
    std::string faults(boost::json::value const& value, std::string_view schema) {
        std::string out;
        for (auto const& fault : contract.faults(value, schema)) out += fault + "\n";
        return out;
    }
    /// The field of every item.
    static std::vector<std::string> each(Answer const& page, std::string_view field, std::string_view list = "items") {
        std::vector<std::string> out;
        for (auto const& item : page.body.at(list).as_array()) out.push_back(text(item, field));
        return out;
    }

    adapters::insights::LocalInsights insights;
    ContractFile contract;
};

}  // namespace ombrex::testing_support
