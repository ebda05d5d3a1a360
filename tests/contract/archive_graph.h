// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <set>

#include "base/random.h"
#include "crypto/token.h"
#include "tests/contract/archive_fixture.h"

namespace ombrex::testing_support {

/// A company with a random number of everything, and in every personal field a value that stands nowhere else: "Q17z"
/// for what an archive has to hold, "P18z" for what no archive may.
struct GraphCompany {
    model::CompanyId id;
    std::vector<model::User> users;
    std::vector<model::Call> calls;
    std::vector<std::string> sounds;  ///< Of the recordings that are in the store.
    std::set<std::string> canaries;   ///< Each Q of it.
};

class GraphTest : public ArchiveTest {
protected:
    /// How many of something: none, few or some.
    std::size_t some(std::uint64_t most = 3) { return static_cast<std::size_t>(dice.below(most + 1)); }
    template <class Enum>
    Enum any(std::size_t count) {
        return static_cast<Enum>(dice.below(count));
    }
    std::string canary() {
        auto out = fmt::format("Q{}z", ++last);
        made->canaries.insert(out);
        return out;
    }
    std::string secret() { return fmt::format("P{}z", ++last); }
    model::CallerPhone number() {
        auto const e164 = fmt::format("+1{:010}", 2'000'000'000ULL + ++last);
        return model::CallerPhone{model::PhoneNumber::parse(e164).value()};
    }
    template <class Personal>
    Personal personal() {
        return Personal{canary()};
    }
    privacy::EraseOn until(privacy::Category category) {
        return privacy::erase_on(deps.policy, category, clock.now(), TimeZone::utc());
    }

    GraphCompany grow() {
        GraphCompany out;
        out.id = company = model::CompanyId{Id128::make(random)};
        made = &out;
        in_unit([&](ports::UnitOfWork& unit) { return put_account(unit); });
        for (auto n = some() + 1; n > 0; --n) {
            out.users.push_back(put_user(canary(), canary() + "@shop.example", "$2b$10$" + secret()));
        }
        in_unit([&](ports::UnitOfWork& unit) { return put_traces(unit); });
        for (auto n = some(); n > 0; --n) put_call();
        for (auto n = some(); n > 0; --n) put_mail(out.users.front());
        made = nullptr;
        return out;
    }

    Result<void> put_account(ports::UnitOfWork& unit) {
        auto shop = barber();
        shop.business.name = canary();
        shop.business.greeting = canary();
        shop.faqs.push_back({"parking", {"where"}, canary()});
        BOOST_OUTCOME_TRY(unit.companies().put(company, shop));
        BOOST_OUTCOME_TRY(unit.accounts().set_name(company, personal<model::CompanyName>()));
        BOOST_OUTCOME_TRY(unit.companies().set_mail(
            company, {model::MailAddress{canary() + "@x.example"}, model::MailAddress{canary() + "@y.example"}}));
        for (auto n = some(); n > 0; --n) {
            BOOST_OUTCOME_TRY(unit.companies().set_number(company, canary()));
            BOOST_OUTCOME_TRY(unit.api_keys().add({model::ApiKeyId{Id128::make(random)},
                                                   company,
                                                   canary(),
                                                   {any<model::Scope>(model::scope_words.size())},
                                                   clock.now(),
                                                   clock.now()},
                                                  crypto::Token::make(random).hash("api_key")));
        }
        for (auto n = some(); n > 0; --n) {
            auto const from = at("2026-09-25T09:00") + std::chrono::hours{n};
            BOOST_OUTCOME_TRY(unit.appointments().add_block(company, {canary(), from, from + std::chrono::hours{1}}));
        }
        if (some(9) > 0) return ok();
        return unit.accounts().set_deletion(company, model::Deletion{clock.now(), clock.now() + std::chrono::days{30}});
    }

    /// What users and jobs leave: acceptances, entries, receipts, disclosures, archives.
    Result<void> put_traces(ports::UnitOfWork& unit) {
        for (auto const& user : made->users) {
            BOOST_OUTCOME_TRY(unit.accounts().add(
                model::Acceptance{company, user.id, canary(), clock.now(), model::AcceptedBy::registration}));
            auto const actor = "user:" + user.id.value().to_string();
            BOOST_OUTCOME_TRY(write_entry(unit, actor, user.id.value()));
            model::Archive archive;
            archive.id = model::ArchiveId{Id128::make(random)};
            archive.company = company;
            archive.about = user.id;
            archive.asked_by = actor;
            archive.asked = archive.try_at = clock.now();
            BOOST_OUTCOME_TRY(unit.archives().add(archive, until(privacy::Category::export_archive)));
            BOOST_OUTCOME_TRY(put_sign_ins(unit, user));
        }
        for (auto n = some(); n > 0; --n) {
            BOOST_OUTCOME_TRY(write_entry(unit, "operator:" + secret(), company.value()));
            model::Receipt receipt;
            receipt.id = Id128::make(random);
            receipt.company = company;
            receipt.category = any<privacy::Category>(privacy::category_count);
            receipt.subject = made->users.front().id.value();
            receipt.due = receipt.destroyed = clock.now();
            BOOST_OUTCOME_TRY(unit.retention().add(receipt, {}, until(privacy::Category::audit_entry)));
        }
        BOOST_OUTCOME_TRY(put_bills(unit));
        return put_disclosure(unit, std::nullopt);
    }
    Result<void> put_bills(ports::UnitOfWork& unit) {
        auto const month = std::chrono::year{2026} / static_cast<int>(1 + some(8));
        BOOST_OUTCOME_TRY(unit.billing().choose({company, month, canary(), clock.now()}));
        model::CalendarConnection calendar;
        calendar.id = model::CalendarConnectionId{Id128::make(random)};
        calendar.company = company;
        calendar.access = model::CalendarToken{secret()};
        calendar.refresh = model::CalendarToken{secret()};
        auto const stays = privacy::erase_after_event(deps.policy, privacy::Category::calendar_token).value();
        BOOST_OUTCOME_TRY(unit.calendars().add(calendar, stays));
        BOOST_OUTCOME_TRY(put_webhook(unit));
        for (auto n = some() + 1; n > 0; --n) {
            model::Invoice invoice;
            invoice.id = model::InvoiceId{Id128::make(random)};
            invoice.company = company;
            invoice.number = {Id128::make(random), 2026, static_cast<int>(n)};
            invoice.month = month;
            invoice.currency = canary();
            invoice.net = static_cast<model::Cents>(++last);
            model::InvoiceRecord record{
                {canary(), canary(), canary()}, {canary(), canary(), canary()}, {{canary(), 3, 15}}, canary(), {13000}};
            invoice.record = decltype(invoice.record){std::move(record)};
            invoice.transaction = personal<decltype(invoice.transaction)>();
            BOOST_OUTCOME_TRY(unit.billing().add(invoice, until(privacy::Category::billing_record)));
            BOOST_OUTCOME_TRY(unit.billing().put_file(
                company, invoice.id, model::InvoiceFile{secret()},
                privacy::erase_after_event(deps.policy, privacy::Category::billing_details).value()));
        }
        return ok();
    }
    Result<void> put_webhook(ports::UnitOfWork& unit) {
        model::Webhook hook;
        hook.id = model::WebhookId{Id128::make(random)};
        hook.company = company;
        hook.url = canary();
        hook.events.insert(any<model::WebhookEvent>(model::webhook_event_words.size()));
        hook.detail = any<model::WebhookDetail>(model::webhook_detail_words.size());
        hook.state = any<model::WebhookState>(model::webhook_state_words.size());
        hook.secret = model::WebhookSecret{secret()};
        hook.made = clock.now();
        BOOST_OUTCOME_TRY(unit.webhooks().add(hook));
        for (auto n = some(); n > 0; --n) {
            model::WebhookDelivery told;
            told.id = model::WebhookDeliveryId{Id128::make(random)};
            told.company = company;
            told.webhook = hook.id;
            told.call = model::CallId{Id128::make(random)};
            told.event = any<model::WebhookEvent>(model::webhook_event_words.size());
            told.about = Id128::make(random);
            told.state = any<model::DeliveryState>(model::delivery_state_words.size());
            told.made = clock.now();
            told.took = std::chrono::milliseconds{++last};
            BOOST_OUTCOME_TRY(unit.webhooks().add(told, until(privacy::Category::mail_body)));
        }
        return ok();
    }
    /// What a user leaves who signs in and goes about.
    Result<void> put_sign_ins(ports::UnitOfWork& unit, model::User const& user) {
        auto const now = clock.now();
        auto const keep = until(privacy::Category::usage_log);
        BOOST_OUTCOME_TRY(unit.sessions().add(
            {model::SessionId{Id128::make(random)}, company, user.id, now, now, any<model::Browser>(7)}, keep));
        model::SecondFactor const factor{model::FactorSecret{secret()}, now, 7, {secret()}};
        BOOST_OUTCOME_TRY(unit.users().set_second_factor(company, user.id, factor));
        BOOST_OUTCOME_TRY(unit.mailed_links().put({model::MailedLinkId{Id128::make(random)}, company, user.id,
                                                   any<model::LinkPurpose>(model::link_purposes.size()), now},
                                                  crypto::Token::make(random).hash("reset_password"), keep));
        BOOST_OUTCOME_TRY(
            unit.notices().add({model::NoticeId{Id128::make(random)}, company, user.id, canary(), now, {}},
                               until(privacy::Category::audit_entry)));
        BOOST_OUTCOME_TRY(unit.usage().add({Id128::make(random), now, model::ClientAddress{canary()},
                                            any<model::Browser>(7), canary(), 200, company, user.id},
                                           keep));
        BOOST_OUTCOME_TRY(
            unit.abuse().add(company, any<model::AbuseEvent>(2), Id128::make(random), user.id.value(), now, keep));
        BOOST_OUTCOME_TRY(
            unit.abuse().block(company, Id128::make(random), number(), now, until(privacy::Category::caller_number)));
        model::Sighting const seen{company,
                                   any<model::Pattern>(4),
                                   std::chrono::local_days{std::chrono::days{last}},
                                   now,
                                   Id128::make(random),
                                   model::CallId{},
                                   3,
                                   1};
        BOOST_OUTCOME_TRY(unit.abuse().add(seen, keep));
        return ok();
    }
    Result<void> write_entry(ports::UnitOfWork& unit, std::string actor, Id128 subject) {
        model::AuditEntry entry;
        entry.at = clock.now();
        entry.company = company;
        entry.actor = std::move(actor);
        entry.action = canary();
        entry.subject = subject;
        return unit.audit().add(std::move(entry), until(privacy::Category::audit_entry));
    }
    Result<void> put_disclosure(ports::UnitOfWork& unit, std::optional<privacy::CallRef> call) {
        return unit.audit().add(
            privacy::Disclosure{clock.now(),
                                privacy::CompanyRef{company.value()},
                                call,
                                any<privacy::Recipient>(privacy::recipient_count),
                                {any<privacy::Category>(privacy::category_count), privacy::Category::transcript},
                                any<privacy::Purpose>(privacy::purpose_count),
                                ++last},
            until(privacy::Category::audit_entry));
    }

    void put_call() {
        clock.advance(std::chrono::microseconds{1 + static_cast<long long>(some(90'000'000))});
        model::Call call;
        call.id = model::CallId{Id128::make(random)};
        call.company = company;
        call.protocol_id = canary();
        call.via = any<model::Via>(model::via_words.size());
        call.answered = clock.now();
        if (some() > 0) call.caller.number = number();
        made->calls.push_back(call);
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.calls().begin(call, until(privacy::Category::call_metadata)));
            if (some() == 0) return ok();  // it still runs
            call.duration = std::chrono::milliseconds{some(200'000)};
            call.outcome = any<model::Outcome>(model::outcome_words.size());
            call.end_reason = any<model::EndReason>(model::end_reason_words.size());
            BOOST_OUTCOME_TRY(unit.calls().finish(call));
            return put_what_it_left(unit, call.id);
        });
        if (some() == 0) return;  // the call's own row goes before what it left
        put_recording(call.id);
    }
    Result<void> put_what_it_left(ports::UnitOfWork& unit, model::CallId call) {
        model::Transcript said;
        for (auto n = some(); n > 0; --n) {
            said.push_back({static_cast<int>(n), any<model::Speaker>(2), personal<decltype(model::Turn::text)>(),
                            std::chrono::milliseconds{some(9000)}});
        }
        BOOST_OUTCOME_TRY(unit.calls().put_transcript(company, call, said, until(privacy::Category::transcript)));
        model::Insight const insight{
            personal<model::InsightText>(),       any<model::InsightLabel>(model::insight_label_words.size()),
            {static_cast<int>(some(2)) - 1, 0.5}, any<model::Urgency>(4),
            personal<model::InsightText>(),       {{1, 2, 3}}};
        BOOST_OUTCOME_TRY(unit.calls().put_insight(company, call, insight, until(privacy::Category::insight)));
        for (auto n = some(); n > 0; --n) {
            BOOST_OUTCOME_TRY(put_message(unit, call));
            BOOST_OUTCOME_TRY(put_appointment(unit, call));
        }
        for (auto n = some(); n > 0; --n) {
            BOOST_OUTCOME_TRY(
                unit.notes().add(model::TransferAttempt{company, call, canary(), any<model::TransferResult>(3)},
                                 until(privacy::Category::call_metadata)));
            BOOST_OUTCOME_TRY(unit.notes().add(model::EmergencyNote{company, call, canary(), canary()},
                                               until(privacy::Category::call_metadata)));
            BOOST_OUTCOME_TRY(put_disclosure(unit, privacy::CallRef{call.value()}));
        }
        BOOST_OUTCOME_TRY(
            unit.jobs().add({model::JobId{Id128::make(random)}, canary(), company, call.value(), 0}, clock.now()));
        return put_request(unit, call);
    }
    Result<void> put_request(ports::UnitOfWork& unit, model::CallId call) {
        model::RightsRequest request;
        request.id = model::RequestId{Id128::make(random)};
        request.company = company;
        request.call = call;
        if (some() == 0) request.user = made->users.front().id;
        request.kind = any<model::RightsKind>(7);
        request.name = personal<model::CallerName>();
        request.phone = number();
        request.asked = clock.now();
        request.answer_by = std::chrono::local_days{std::chrono::year{2026} / 10 / 16};
        request.said = personal<model::RequestText>();
        request.reply_to = personal<model::RequestText>();
        request.code = model::RequestText{secret()};
        request.words = personal<model::RequestText>();
        BOOST_OUTCOME_TRY(unit.rights().add(request, until(privacy::Category::privacy_request)));
        BOOST_OUTCOME_TRY(unit.rights().update(request, until(privacy::Category::privacy_request)));
        model::ProcessorRequest asked;
        asked.id = model::ProcessorRequestId{Id128::make(random)};
        asked.request = request.id;
        asked.company = company;
        asked.call = call;
        asked.recipient = any<privacy::Recipient>(privacy::recipient_count);
        asked.asked = clock.now();
        BOOST_OUTCOME_TRY(unit.processors().add(asked, until(privacy::Category::audit_entry)));
        asked.answer = canary();
        return unit.processors().update(asked);
    }
    Result<void> put_message(ports::UnitOfWork& unit, model::CallId call) {
        model::Message message;
        message.id = model::MessageId{Id128::make(random)};
        message.company = company;
        message.call = call;
        message.addressee = canary();
        message.from = personal<model::CallerName>();
        message.callback = number();
        message.text = personal<model::MessageText>();
        message.urgency = any<model::Urgency>(4);
        return unit.messages().add(message, until(privacy::Category::message));
    }
    Result<void> put_appointment(ports::UnitOfWork& unit, model::CallId call) {
        model::Appointment appointment;
        appointment.id = model::AppointmentId{Id128::make(random)};
        appointment.company = company;
        appointment.reference = canary();
        appointment.service = canary();
        appointment.staff = canary();
        appointment.at = at("2026-09-25T09:00") + std::chrono::minutes{some(5000)};
        appointment.name = personal<model::CallerName>();
        appointment.phone = number();
        appointment.notes = personal<model::AppointmentNotes>();
        appointment.made_in = call;
        BOOST_OUTCOME_TRY(unit.appointments().add(appointment, until(privacy::Category::appointment)));
        appointment.changed_in = call;
        BOOST_OUTCOME_TRY(unit.appointments().update(appointment));
        std::vector<std::int64_t> const cells{appointment.at.time_since_epoch().count() / 5 * 5};
        return unit.appointments().claim(company, appointment.staff, cells, appointment.id, std::nullopt, clock.now());
    }
    void put_recording(model::CallId call) {
        model::Recording recording;
        recording.id = model::RecordingId{Id128::make(random)};
        recording.company = company;
        recording.call = call;
        recording.state = any<model::RecordingState>(5);
        recording.bytes = some(5000);
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            return unit.recordings().add(recording, until(privacy::Category::call_recording));
        });
        bool const kept =
            recording.state == model::RecordingState::saved || recording.state == model::RecordingState::partial;
        if (!kept) return;
        made->sounds.push_back(canary());
        put_sound(recording, made->sounds.back());
    }
    void put_mail(model::User const& to) {
        auto const& address = to.email.reveal<privacy::Purpose::legal_duty>();
        model::Letter letter{model::LetterId{Id128::make(random)}, company, to.email,
                             model::MailBody{"From: r@x.example\r\nTo: " + address + "\r\n\r\n" + canary()}};
        EXPECT_TRUE(wait(outbox->deliver(std::move(letter), soon())));
    }

    SeededRandom dice{20260916};
    GraphCompany* made = nullptr;
    std::uint64_t last = 0;
};

}  // namespace ombrex::testing_support
