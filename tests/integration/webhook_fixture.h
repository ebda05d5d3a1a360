// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json.hpp>
#include <map>

#include "adapters/calendar/ical_files.h"
#include "base/temporary_folder.h"
#include "jobs/worker.h"
#include "services/deliver_webhook.h"
#include "services/disclosure_ledger.h"
#include "services/job_kinds.h"
#include "services/mail_webhook_off.h"
#include "services/webhooks.h"
#include "tests/contract/call_fixture.h"
#include "tests/contract/mailbox.h"
#include "tests/contract/readable_mail.h"
#include "tests/integration/https_peer.h"

namespace ombrex::testing_support {

/// A barber whose webhook leads to a far end on loopback, which the operator allows, and what follows its calls.
class WebhookTest : public AfterCallTest {
protected:
    WebhookTest() {
        options.patience = std::chrono::seconds{20};
        options.reach = net::Reach::public_only;
        options.own_hosts = hosts;
        worker.handle(services::deliver_webhook_job, [this](ports::Job job, Deadline by) {
            return services::deliver_webhook(deps, {*client, ledger, hosts}, std::move(job), by);
        });
        worker.handle(services::mail_webhook_off_job, [this](ports::Job job, Deadline by) {
            services::PostRoom room{mailbox, calendar, "reception@shop.example", "", "https://desk.example"};
            return services::mail_webhook_off(deps, room, std::move(job), by);
        });
    }

    /// A webhook that leads to the peer, which is trusted from now on.
    services::MadeWebhook told(HttpsPeer const& peer, services::WebhookTold what = {}) {
        options.ca_file = folder / "ca";
        peer.identity->write_certificate(options.ca_file);
        client = std::make_unique<net::HttpsClient>(options, clock);
        auto const url = "https://127.0.0.1:" + std::to_string(peer.place().port) + "/calls?of=us";
        return wait(services::make_webhook(deps, jo, url, what, hosts, soon())).value();
    }
    /// Tomorrow at nine, in `call`.
    ports::Booked books() {
        ports::BookAppointment const wish{"Haircut",
                                          "Jo Park",
                                          at("2026-09-17T09:00"),
                                          name("Sam Reed"),
                                          phone("+13035550177"),
                                          model::AppointmentNotes{"gate 7742"}};
        return std::get<ports::Booked>(ask(call, wish));
    }
    /// Everything that is due now.
    void work() { EXPECT_TRUE(wait(worker.run_due())); }
    model::Webhook webhook(model::WebhookId id) { return wait(services::webhook_for(deps, jo, id, soon())).value(); }
    std::vector<model::WebhookDelivery> log(model::WebhookId id) {
        return wait(services::webhook_log(deps, jo, {company, id}, soon())).value().deliveries;
    }
    /// "failed status 500 1": of the newest line.
    std::string newest(model::WebhookId id) {
        auto const lines = log(id);
        if (lines.empty()) return "nothing";
        auto const& line = lines.front();
        return std::string{to_string(line.state)} + " " + std::string{to_string(line.trouble)} + " " +
               std::to_string(line.status) + " " + std::to_string(line.attempts);
    }
    /// What the ledger says that the business itself was given.
    std::vector<privacy::Disclosure> left() {
        std::vector<privacy::Disclosure> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(
                out, unit.audit().disclosures({.company = company, .recipient = privacy::Recipient::customer}));
            return ok();
        });
        return out;
    }
    ports::JobCounts jobs_left() {
        ports::JobCounts out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.jobs().counts());
            return ok();
        });
        return out;
    }
    void ended(model::Outcome outcome = model::Outcome::booked) { end(call, outcome); }
    model::Call another_call(std::string_view number = "+13035550177") {
        call = begun(number);
        ended();
        return call;
    }

    static std::string body_of(std::string const& request) { return request.substr(request.find("\r\n\r\n") + 4); }
    static boost::json::object data_of(std::string const& request) {
        return boost::json::parse(body_of(request)).at("data").as_object();
    }

    model::Principal jo = model::operator_for(company, "operator:ann");
    std::vector<std::string> hosts{"127.0.0.1"};
    TemporaryFolder folder;
    net::HttpsClient::Options options;
    std::unique_ptr<net::HttpsClient> client = std::make_unique<net::HttpsClient>(options, clock);
    services::DisclosureLedger ledger{deps};
    Mailbox mailbox;
    calendar::IcalFiles calendar;
    jobs::Worker worker{
        *database, clock, random, {.lane = {{services::deliver_webhook_job, services::mail_webhook_off_job}, true}}};
};

}  // namespace ombrex::testing_support
