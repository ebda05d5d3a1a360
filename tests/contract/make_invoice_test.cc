// SPDX-License-Identifier: Apache-2.0
#include "services/make_invoice.h"

#include <gmock/gmock.h>

#include "services/choose_plan.h"
#include "services/close_invoice.h"
#include "tests/contract/billing_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class MakeInvoiceTest : public BillingTest {
protected:
    void choose(std::string plan) {
        EXPECT_TRUE(wait(services::choose_plan(deps, terms, owner(), std::move(plan), soon())));
    }
    Result<std::size_t> bill() { return wait(services::make_invoices(deps, terms, soon())); }
    Result<model::Invoice> make(std::string_view month) {
        return wait(
            services::make_invoice(deps, terms, company, model::parse_month(month).value(), "operator:ann", soon()));
    }
    /// Another business, on the same plan.
    model::CompanyId neighbour() {
        model::CompanyId const other{Id128::make(random)};
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.companies().put(other, barber()));
            return unit.billing().choose({other, model::parse_month("2026-10").value(), "salon", clock.now()});
        });
        return other;
    }
};

TEST_F(MakeInvoiceTest, C13_a_month_is_billed_once_when_it_is_over_by_the_clock_of_the_business) {
    choose("salon");
    put_call(company, local("2026-09-30T23:59"), 10min);  // September: not yet on that plan
    put_call(company, local("2026-10-01T00:00"), 61s);
    put_call(company, local("2026-10-12T11:00"), 60s);
    put_call(company, local("2026-10-31T23:59"), 1ms);
    put_call(company, local("2026-11-01T00:00"), 10min);  // November
    clock.set(local("2026-11-01T00:00") - 1us);
    EXPECT_EQ(bill().value(), 0U);
    clock.set(local("2026-11-01T00:00"));
    EXPECT_EQ(bill().value(), 1U);
    EXPECT_EQ(bill().value(), 0U);
    clock.set(local("2026-11-30T23:00"));
    EXPECT_EQ(bill().value(), 0U);
    auto const made = invoices_of(company);
    ASSERT_EQ(made.size(), 1U);
    auto const& one = made.front();
    EXPECT_EQ(to_string(one.number), "2026-0001");
    EXPECT_EQ(model::to_string(one.month), "2026-10");
    EXPECT_EQ(to_string(one.issued), "2026-11-01");
    EXPECT_EQ(to_string(one.due), "2026-12-01");
    auto const& record = one.record.reveal<privacy::Purpose::billing>();
    EXPECT_EQ(record.buyer.name, "Alder Street Barbers");
    EXPECT_THAT(record.lines, ElementsAre(model::InvoiceLine{"Plan Salon, October 2026", 1, 4900},
                                          model::InvoiceLine{"Minutes of calls beyond the 3 included", 1, 15}));
    EXPECT_EQ(one.net, 4915);
    EXPECT_EQ(one.tax, 639);
    EXPECT_EQ(one.total(), 5554);
    EXPECT_THAT(deeds(), Contains("job:make_invoices invoice_made").Times(1));
}

TEST_F(MakeInvoiceTest, C13_who_is_on_a_free_plan_is_billed_nothing_and_stays_on_it) {
    EXPECT_EQ(bill().value(), 0U);
    terms.plans = {{"salon", "Salon", 4900, 3, 15}, {"free", "Free"}};  // another first plan than then
    for (auto const* day : {"2026-10-01T00:00", "2026-11-01T00:00", "2026-12-01T00:00"}) {
        clock.set(local(day));
        EXPECT_EQ(bill().value(), 0U) << day;
    }
    EXPECT_THAT(invoices_of(company), IsEmpty());
}

TEST_F(MakeInvoiceTest, C13_the_month_in_which_an_account_begins_costs_nothing) {
    terms.plans = {{"salon", "Salon", 4900, 3, 15}};
    EXPECT_EQ(bill().value(), 0U);
    clock.set(local("2026-10-01T00:00"));
    EXPECT_EQ(bill().value(), 0U);
    clock.set(local("2026-11-01T00:00"));
    EXPECT_EQ(bill().value(), 1U);
}

TEST_F(MakeInvoiceTest, numbers_have_no_gap_within_a_year_of_one_seller) {
    choose("salon");
    auto const other = neighbour();
    auto const third = neighbour();
    in_unit([&](ports::UnitOfWork& unit) {
        return unit.billing().choose({third, model::parse_month("2026-10").value(), "gone", clock.now()});
    });
    clock.set(local("2026-11-01T00:00"));
    EXPECT_EQ(bill().error().code, Errc::not_found) << "a plan that is not in the configuration is said";
    std::vector<int> running;
    for (auto const& of : {company, other}) running.push_back(invoices_of(of).at(0).number.running);
    std::ranges::sort(running);
    EXPECT_THAT(running, ElementsAre(1, 2)) << "what failed took no number and kept nobody back";
    EXPECT_THAT(invoices_of(third), IsEmpty());
    clock.set(local("2026-12-01T00:00"));
    terms.seller_tax_number = "12345 RT0001";  // another seller
    EXPECT_FALSE(bill());
    clock.set(local("2027-01-01T00:00"));  // another year
    EXPECT_FALSE(bill());
    for (auto const& of : {company, other}) {
        auto const all = invoices_of(of);
        ASSERT_EQ(all.size(), 3U);
        for (auto const& one : all) EXPECT_LE(one.number.running, 2) << to_string(one.number);
        EXPECT_EQ(all.at(0).number.year, 2027);
    }
}

TEST_F(MakeInvoiceTest, C13_it_is_mailed_to_the_owners_with_its_file_once) {
    choose("salon");
    clock.set(local("2026-11-01T00:00"));
    EXPECT_EQ(bill().value(), 1U);
    by_hand.broken = true;
    EXPECT_TRUE(wait(worker.run_due()));
    EXPECT_THAT(letters(), IsEmpty());
    by_hand.broken = false;
    clock.advance(1min);
    EXPECT_TRUE(wait(worker.run_due()));
    ASSERT_EQ(letters().size(), 1U);
    auto const letter = letters().front();
    for (auto const* words : {"owner@shop.example", "Subject: Invoice 2026-0001 for October 2026", "Total", "55.37 CAD",
                              "by transfer", "%PDF 2026-0001"}) {
        EXPECT_THAT(letter, HasSubstr(words));
    }
    auto const id = invoices_of(company).front().id.value();
    ports::Job const again{model::JobId{}, services::mail_invoice_job, company, id, 0};
    EXPECT_TRUE(wait(services::mail_invoice(deps, room_of_billing(), post(), again, soon())));
    EXPECT_THAT(letters(), ElementsAre(letter)) << "a crash between mail and note sends nothing new";
}

TEST_F(MakeInvoiceTest, C13_plan_payments_and_history_are_in_the_archive) {
    choose("salon");
    clock.set(local("2026-11-01T00:00"));
    EXPECT_EQ(bill().value(), 1U);
    auto const id = invoices_of(company).front().id;
    EXPECT_TRUE(wait(services::mark_paid(deps, id, std::nullopt, "FT26310", "operator:ann", soon())));
    auto const files = written({.company = company});
    for (auto const* file : {"data.json", "index.html"}) {
        for (auto const* words : {"salon", "2026-10", "FT26310", "Plan Salon, October 2026", "2026-11-01", "4900"}) {
            EXPECT_THAT(files.at(file), HasSubstr(words)) << file;
        }
    }
}

TEST_F(MakeInvoiceTest, a_void_one_keeps_its_number_is_not_mailed_and_can_be_made_again) {
    choose("salon");
    clock.set(local("2026-11-01T00:00"));
    EXPECT_EQ(bill().value(), 1U);
    EXPECT_EQ(make("2026-10").error().code, Errc::conflict) << "there is one";
    auto const first = invoices_of(company).front();
    EXPECT_TRUE(wait(services::void_invoice(deps, by_hand, first.id, "operator:ann", soon())));
    EXPECT_EQ(by_hand.withdrawn, 1);
    EXPECT_EQ(wait(services::void_invoice(deps, by_hand, first.id, "operator:ann", soon())).error().code,
              Errc::conflict);
    EXPECT_TRUE(wait(worker.run_due()));
    EXPECT_THAT(letters(), IsEmpty());
    EXPECT_EQ(bill().value(), 0U) << "only a person makes another";
    auto const second = make("2026-10");
    ASSERT_TRUE(second);
    EXPECT_EQ(second.value().number.running, 2);
    EXPECT_TRUE(wait(worker.run_due()));
    EXPECT_EQ(letters().size(), 1U);
}

TEST_F(MakeInvoiceTest, by_hand_only_what_is_over_and_costs_something) {
    EXPECT_EQ(make("2026-09").error().code, Errc::conflict) << "it is not over";
    clock.set(local("2026-11-03T10:00"));
    EXPECT_EQ(make("2026-10").error().code, Errc::conflict) << "it was free";
    in_unit([&](ports::UnitOfWork& unit) {
        return unit.billing().choose({company, model::parse_month("2026-10").value(), "salon", clock.now()});
    });
    EXPECT_EQ(make("2026-09").error().code, Errc::conflict) << "there was no plan yet";
    auto const made = make("2026-10");
    ASSERT_TRUE(made);
    EXPECT_EQ(to_string(made.value().issued), "2026-11-03");
    EXPECT_THAT(deeds(), Contains("operator:ann invoice_made"));
}

TEST_F(MakeInvoiceTest, C12_what_is_noted_of_a_payment_is_no_card) {
    choose("salon");
    clock.set(local("2026-11-01T00:00"));
    EXPECT_EQ(bill().value(), 1U);
    auto const id = invoices_of(company).front().id;
    auto const pay = [&](std::string transaction) {
        return wait(services::mark_paid(deps, id, std::nullopt, std::move(transaction), "operator:ann", soon()));
    };
    for (auto const* card : {"4111 1111 1111 1111", "card 5500-0055-5555-5559", "x\ny"}) {
        EXPECT_EQ(pay(card).error().code, Errc::invalid_input) << card;
    }
    auto const paid = pay("FT26310-88121");
    ASSERT_TRUE(paid);
    EXPECT_EQ(paid.value().state, model::InvoiceState::paid);
    EXPECT_EQ(to_string(*paid.value().paid), "2026-11-01");
    EXPECT_EQ(pay("twice").error().code, Errc::conflict);
    EXPECT_EQ(invoices_of(company).front().transaction.reveal<privacy::Purpose::billing>(), "FT26310-88121");
    EXPECT_THAT(deeds(), Contains("operator:ann invoice_paid").Times(1));
}

}  // namespace
}  // namespace ombrex
