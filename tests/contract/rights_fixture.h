// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "adapters/outbox/outbox_mailer.h"
#include "base/temporary_folder.h"
#include "model/recording.h"
#include "services/erase_caller.h"
#include "tests/contract/call_fixture.h"

namespace ombrex::testing_support {

/// Sam Reed has called, was recorded, booked, left a message and asked that all of it go.
class RightsTest : public AfterCallTest {
protected:
    RightsTest()
        : objects{files::ObjectStore::open(folder / "objects").value()},
          spool{files::RecordingSpool::open(folder / "spool").value()},
          mails{outbox::OutboxMailer::open(folder / "outbox", clock).value()} {
        recorded(model::RecordingState::saved);
        reference = book(call, "2026-09-18T14:00");
        ask(call, ports::TakeMessage{"manager", name("Sam Reed"), phone("+13035550177"), model::MessageText{"call me"},
                                     model::Urgency::normal});
        ask(call, ports::PrivacyRequest{model::PrivacyRequestKind::erase, name("Sam Reed"), phone("+13035550177")});
        end(call, model::Outcome::booked);
        asked = all().front().id;
    }

    std::vector<model::RightsRequest> all() {
        std::vector<model::RightsRequest> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.rights().all());
            return ok();
        });
        return out;
    }
    model::RightsRequest one(model::RequestId id) {
        model::RightsRequest out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.rights().find(id));
            return ok();
        });
        return out;
    }
    std::vector<model::ProcessorRequest> recipients(model::RequestId of) {
        std::vector<model::ProcessorRequest> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.processors().of_request(of));
            return ok();
        });
        return out;
    }
    /// By mail to the operator.
    model::RequestId asks(model::RightsKind kind, std::string who, std::string_view number,
                          model::Objection against = model::Objection::everything) {
        model::RightsRequest out;
        out.company = company;
        out.kind = kind;
        out.against = against;
        out.name = name(std::move(who));
        if (!number.empty()) out.phone = phone(number);
        return wait(services::record_request(deps, out, ann, soon())).value().id;
    }
    std::string code(model::RequestId id) { return wait(services::make_call_back_code(deps, id, ann, soon())).value(); }
    Result<void> prove(model::RequestId id, std::string said, std::string fact) {
        return wait(services::prove_by_call_back(deps, id, std::move(said), std::move(fact), ann, soon()));
    }
    void judge(model::RequestId id) {
        EXPECT_TRUE(wait(services::prove_by_judgement(deps, id, "she came with her passport", ann, soon())));
    }
    Result<void> answer(model::RequestId id) { return wait(services::answer_request(deps, id, "sent", ann, soon())); }
    Result<void> refuse(model::RequestId id, model::Refusal why) {
        return wait(services::refuse_request(deps, id, why, ann, soon()));
    }
    services::RecordingRoom room() { return {*spool, *objects, keys}; }
    Result<services::CallerErasure> erase(model::RequestId id, std::vector<model::CallerName> also = {}) {
        services::CallerErasureOrder order{id, std::move(also), ann};
        return wait(services::erase_caller(deps, room(), *mails, std::move(order), soon()));
    }
    std::vector<model::Receipt> receipts() {
        std::vector<model::Receipt> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.retention().receipts_since(TimePoint{}));
            return ok();
        });
        return out;
    }
    std::size_t held(std::string_view number) {
        std::size_t out = 0;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const rows, unit.rights().rows_of(company, phone(number)));
            out = rows.size();
            return ok();
        });
        return out;
    }
    bool has_insight(model::Call const& of) {
        bool out = false;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            out = unit.calls().insight(company, of.id).has_value();
            return ok();
        });
        return out;
    }
    /// A call that ended, without a recording.
    model::Call called(std::string_view number) {
        auto const other = begun(number);
        recording.reset();
        end(other, model::Outcome::answered);
        return other;
    }

    TemporaryFolder folder;
    std::string const ann = "operator:ann";
    std::unique_ptr<files::ObjectStore> objects;
    std::unique_ptr<files::RecordingSpool> spool;
    std::unique_ptr<outbox::OutboxMailer> mails;
    std::string reference;
    model::RequestId asked;  ///< What Sam asked in the call.
};

}  // namespace ombrex::testing_support
