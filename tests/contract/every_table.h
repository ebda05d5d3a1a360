// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "privacy/policy.h"
#include "tests/contract/put_invoice.h"

namespace ombrex::testing_support {

/// A row of now in every table that has dates, and in those that hang on a company, beside what a call leaves by
/// itself.
class EveryTable {
public:
    EveryTable(services::Deps deps, model::CompanyId company, model::CallId call, TimeZone zone)
        : deps_{deps}, company_{company}, call_{call}, zone_{zone} {}

    Result<void> fill(ports::UnitOfWork& unit) {
        auto const metadata = until(Category::call_metadata, zone_);
        BOOST_OUTCOME_TRY(unit.notes().add(
            model::TransferAttempt{company_, call_, "front desk", model::TransferResult::no_answer}, metadata));
        model::EmergencyNote note;
        note.company = company_;
        note.call = call_;
        BOOST_OUTCOME_TRY(unit.notes().add(note, metadata));
        BOOST_OUTCOME_TRY(fill_registers(unit));
        BOOST_OUTCOME_TRY(fill_company(unit, until(Category::audit_entry)));
        BOOST_OUTCOME_TRY(fill_usage(unit, until(Category::usage_log, zone_)));
        BOOST_OUTCOME_TRY(unit.abuse().block(company_, Id128::make(deps_.random), phone("+13035550199"),
                                             deps_.clock.now(), until(Category::caller_number, zone_)));
        BOOST_OUTCOME_TRY(fill_bills(unit));
        model::Archive archive;
        archive.id = model::ArchiveId{Id128::make(deps_.random)};
        archive.company = company_;
        archive.asked = archive.try_at = deps_.clock.now();
        return unit.archives().add(archive, until(Category::export_archive));
    }

private:
    using Category = privacy::Category;

    Result<void> fill_registers(ports::UnitOfWork& unit) {
        auto const proof = until(Category::audit_entry);
        model::RightsRequest closed;
        closed.id = model::RequestId{Id128::make(deps_.random)};
        closed.company = company_;
        closed.call = call_;
        closed.name = model::CallerName{"Sam Reed"};
        closed.phone = phone("+13035550177");
        closed.state = model::RightsState::answered;
        closed.closed = deps_.clock.now();
        BOOST_OUTCOME_TRY(unit.rights().add(closed, until(Category::privacy_request)));
        model::ProcessorRequest passed_on;
        passed_on.id = model::ProcessorRequestId{Id128::make(deps_.random)};
        passed_on.company = company_;
        BOOST_OUTCOME_TRY(unit.processors().add(passed_on, proof));
        model::Incident incident;
        incident.id = model::IncidentId{Id128::make(deps_.random)};
        incident.aware = deps_.clock.now();
        BOOST_OUTCOME_TRY(unit.incidents().add(incident, until(Category::incident_record)));
        privacy::Disclosure const disclosure{deps_.clock.now(),
                                             privacy::CompanyRef{company_.value()},
                                             std::nullopt,
                                             privacy::Recipient::customer,
                                             {},
                                             privacy::Purpose::serve_call,
                                             1};
        BOOST_OUTCOME_TRY(unit.audit().add(disclosure, proof));
        model::Receipt receipt;
        receipt.id = Id128::make(deps_.random);
        receipt.company = company_;
        return unit.retention().add(receipt, {}, proof);
    }
    Result<void> fill_company(ports::UnitOfWork& unit, privacy::EraseOn proof) {
        BOOST_OUTCOME_TRY(unit.companies().set_number(company_, "+13035550100"));
        model::ApiKey const key{model::ApiKeyId{Id128::make(deps_.random)}, company_, "till", {}, deps_.clock.now()};
        BOOST_OUTCOME_TRY(unit.api_keys().add(key, crypto::Token::make(deps_.random).hash("api_key")));
        LocalMinutes const noon =
            std::chrono::floor<std::chrono::days>(zone_.to_local(deps_.clock.now())) + std::chrono::hours{12};
        BOOST_OUTCOME_TRY(unit.appointments().add_block(company_, {"", noon, noon + std::chrono::hours{1}}));
        model::User jo;
        jo.id = model::UserId{Id128::make(deps_.random)};
        jo.company = company_;
        jo.email = model::MailAddress{"jo@shop.example"};
        jo.created = deps_.clock.now();
        BOOST_OUTCOME_TRY(unit.users().add(jo, std::nullopt,
                                           privacy::erase_after_event(deps_.policy, Category::account_name).value()));
        model::Notice notice{model::NoticeId{Id128::make(deps_.random)}, company_, jo.id, "v2", deps_.clock.now(), {}};
        return unit.notices().add(notice, proof);
    }

    static model::CallerPhone phone(std::string_view e164) {
        return model::CallerPhone{model::PhoneNumber::parse(e164).value()};
    }
    privacy::EraseOn until(Category category, TimeZone const& zone = TimeZone::utc()) const {
        return privacy::erase_on(deps_.policy, category, deps_.clock.now(), zone);
    }
    Result<void> fill_bills(ports::UnitOfWork& unit) {
        model::Invoice invoice;
        invoice.company = company_;
        BOOST_OUTCOME_TRY(put_invoice(unit, deps_, invoice, zone_));
        model::CalendarConnection calendar;
        calendar.id = model::CalendarConnectionId{Id128::make(deps_.random)};
        calendar.company = company_;
        BOOST_OUTCOME_TRY(
            unit.calendars().add(calendar, privacy::erase_after_event(deps_.policy, Category::calendar_token).value()));
        model::Webhook hook;
        hook.id = model::WebhookId{Id128::make(deps_.random)};
        hook.company = company_;
        BOOST_OUTCOME_TRY(unit.webhooks().add(hook));
        model::WebhookDelivery told;
        told.company = company_;
        told.webhook = hook.id;
        told.made = deps_.clock.now();
        BOOST_OUTCOME_TRY(unit.webhooks().add(told, until(Category::mail_body)));
        return ok();
    }
    Result<void> fill_usage(ports::UnitOfWork& unit, privacy::EraseOn keep) {
        model::Usage visit;
        visit.id = Id128::make(deps_.random);
        visit.at = deps_.clock.now();
        visit.address = model::ClientAddress{"203.0.113.7"};
        visit.feature = "GET /";
        visit.company = company_;
        BOOST_OUTCOME_TRY(unit.usage().add(visit, keep));
        model::UserId const jo{Id128::make(deps_.random)};
        model::Session session{model::SessionId{Id128::make(deps_.random)}, company_, jo, deps_.clock.now(),
                               deps_.clock.now()};
        BOOST_OUTCOME_TRY(unit.sessions().add(session, keep));
        model::MailedLink const link{model::MailedLinkId{Id128::make(deps_.random)}, company_, jo,
                                     model::LinkPurpose::verify_email, deps_.clock.now()};
        BOOST_OUTCOME_TRY(unit.mailed_links().put(link, crypto::Token::make(deps_.random).hash("verify_email"), keep));
        BOOST_OUTCOME_TRY(unit.abuse().add(company_, model::AbuseEvent::transfer_asked, Id128::make(deps_.random),
                                           call_.value(), deps_.clock.now(), keep));
        model::Sighting seen;
        seen.company = company_;
        seen.id = Id128::make(deps_.random);
        seen.at = deps_.clock.now();
        BOOST_OUTCOME_TRY(unit.abuse().add(seen, keep));
        return ok();
    }

    services::Deps deps_;
    model::CompanyId company_;
    model::CallId call_;
    TimeZone zone_;
};

}  // namespace ombrex::testing_support
