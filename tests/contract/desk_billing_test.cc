// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "services/close_invoice.h"
#include "services/mail_invoice.h"
#include "services/make_invoice.h"
#include "tests/contract/billing_fixture.h"
#include "tests/contract/desk_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using testing::Contains;
namespace json = boost::json;

/// Jo's account, begun in September, with two plans to choose from.
class DeskBillingTest : public DeskTest {
protected:
    DeskBillingTest() {
        terms.plans = {{"free", "Free"}, {"salon", "Salon", 4900, 3, 15}};
        terms.seller_name = "Ombrex AI Inc.";
        sold.billing = terms;
        router = api::Router{};
        api::route_desk(router, sold);
        begin();
        worker.handle(services::mail_invoice_job, [this](ports::Job job, Deadline by) {
            services::PostRoom const post_room{letters, calendar, "desk@shop.example", "ann@x.example", url};
            return services::mail_invoice(deps, {terms, by_hand, printer}, post_room, std::move(job), by);
        });
    }
    int choose(json::object plan) { return send("PUT", "/api/v1/billing", std::move(plan)).status; }
    json::value billing() { return send("GET", "/api/v1/billing").body; }
    void sign_in() {
        cookie.clear();
        EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 200);
    }
    /// On the first of November, with the invoice of October.
    std::string billed() {
        EXPECT_EQ(choose({{"plan", "salon"}}), 200);
        clock.set(TimeZone::utc().to_instant(at("2026-11-01T12:00")).first);
        EXPECT_EQ(wait(services::make_invoices(deps, terms, soon())).value(), 1U);
        post();
        sign_in();
        return text(billing().at("invoices").at(0), "id");
    }
    net::HttpResponse file(std::string const& invoice) {
        net::HttpRequest request{"GET", "/api/v1/invoices/" + invoice + "/file", {}, "", "203.0.113.7"};
        request.headers["cookie"] = "__Host-ombrex=" + cookie;
        return wait(router.answer(std::move(request)));
    }

    model::BillingTerms terms;
    api::Desk sold = desk_of_api;
    CountingBilling by_hand;
    WordPrinter printer;
};

TEST_F(DeskBillingTest, C13_plan_minutes_and_invoices_are_in_the_desk) {
    auto const first = billing();
    EXPECT_TRUE(first.at("plan").is_null()) << "the month in which an account begins has none, and costs nothing";
    EXPECT_EQ(text(first, "next_plan"), "free");
    EXPECT_EQ(text(first, "currency"), "CAD");
    EXPECT_EQ(first.at("plans").as_array().size(), 2U);
    EXPECT_TRUE(first.at("invoices").as_array().empty());
    auto const id = billed();
    auto const later = billing();
    EXPECT_EQ(text(later, "plan"), "salon");
    EXPECT_EQ(later.at("minutes").at("included"), 3);
    auto const& one = later.at("invoices").at(0);
    EXPECT_EQ(text(one, "number"), "2026-0001");
    EXPECT_EQ(text(one, "month"), "2026-10");
    EXPECT_EQ(one.at("cents"), 4900);
    EXPECT_EQ(text(one, "state"), "open");
    EXPECT_TRUE(one.at("transaction").is_null());
    EXPECT_TRUE(wait(services::mark_paid(deps, model::InvoiceId{Id128::parse(id).value()}, std::nullopt, "FT26310",
                                         "operator:ann", soon())));
    auto const paid = billing();
    EXPECT_EQ(text(paid.at("invoices").at(0), "state"), "paid");
    EXPECT_EQ(text(paid.at("invoices").at(0), "paid"), "2026-11-01");
    EXPECT_EQ(text(paid.at("invoices").at(0), "transaction"), "FT26310");
}

TEST_F(DeskBillingTest, C13_another_plan_holds_from_the_next_month_on) {
    EXPECT_EQ(choose({{"plan", "salon"}}), 200);
    EXPECT_EQ(text(billing(), "next_plan"), "salon");
    EXPECT_TRUE(billing().at("plan").is_null()) << "what was chosen for the next month is not the plan of this one";
    EXPECT_EQ(billing().at("minutes").at("included"), 0);
    EXPECT_EQ(choose({{"plan", "free"}}), 200);
    EXPECT_EQ(text(billing(), "next_plan"), "free");
    auto const wrong = send("PUT", "/api/v1/billing", json::object{{"plan", "gold"}});
    EXPECT_EQ(wrong.status, 400);
    EXPECT_EQ(text(wrong.body.at("fields"), "plan"), "there is no such plan");
}

TEST_F(DeskBillingTest, C12_no_field_of_it_takes_a_card) {
    for (auto const* field : {"card", "card_number", "number", "iban"}) {
        auto const answer =
            send("PUT", "/api/v1/billing", json::object{{"plan", "salon"}, {field, "4111111111111111"}});
        EXPECT_EQ(answer.status, 400);
        EXPECT_EQ(text(answer.body.at("fields"), field), "is not asked for");
    }
    EXPECT_EQ(choose({{"plan", "4111111111111111"}}), 400);
}

TEST_F(DeskBillingTest, C13_an_invoice_is_handed_out_as_it_was_mailed_and_who_took_it_is_on_record) {
    auto const id = billed();
    auto const answer = file(id);
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.headers, Contains(testing::Pair("Content-Type", "application/pdf")));
    EXPECT_THAT(answer.headers,
                Contains(testing::Pair("Content-Disposition", "attachment; filename=\"invoice-2026-0001.pdf\"")));
    EXPECT_THAT(answer.body, testing::StartsWith("%PDF 2026-0001"));
    EXPECT_THAT(audited(), Contains("invoice_opened").Times(1));
    EXPECT_EQ(file("nonsense").status, 404);
    EXPECT_EQ(file(Id128::make(random).to_string()).status, 404);
    EXPECT_THAT(audited(), Contains("invoice_opened").Times(1));
}

TEST_F(DeskBillingTest, bills_are_for_owners_and_admins_of_that_company_alone) {
    auto const id = billed();
    for (auto const& [role, status] : {std::pair{"staff", 403}, std::pair{"viewer", 403}, std::pair{"admin", 200}}) {
        sign_in();
        auto const address = std::string{role} + "@northside.example";
        EXPECT_EQ(
            send("POST", "/api/v1/users", json::object{{"name", "Ann Lee"}, {"email", address}, {"role", role}}).status,
            201);
        post();
        auto const chosen = json::object{{"token", letters.secret(address)}, {"password", "nine red kites in March"}};
        EXPECT_EQ(send("POST", "/api/v1/password/reset", chosen).status, 204);
        auto const typed = json::object{{"email", address}, {"password", "nine red kites in March"}};
        EXPECT_EQ(send("POST", "/api/v1/session", typed).status, 200);
        EXPECT_EQ(send("GET", "/api/v1/billing").status, status) << role;
        EXPECT_EQ(choose({{"plan", "free"}}), status) << role;
        EXPECT_EQ(file(id).status, status) << role;
    }
    cookie.clear();
    EXPECT_EQ(file(id).status, 401);
    auto other = jo();
    other["email"] = "max@elsewhere.example";
    EXPECT_EQ(send("POST", "/api/v1/register", other).status, 202);
    post();
    auto const token = letters.secret("max@elsewhere.example");
    EXPECT_EQ(confirm(token).status, 200);
    EXPECT_EQ(file(id).status, 404);
    EXPECT_TRUE(billing().at("invoices").as_array().empty());
}

}  // namespace
}  // namespace ombrex
