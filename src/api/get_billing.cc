// SPDX-License-Identifier: Apache-2.0
#include "api/account_json.h"
#include "api/billing_answer.h"
#include "api/error_status.h"
#include "services/billing_card.h"

namespace ombrex::api {
namespace {

namespace json = boost::json;

json::value day_or_null(std::optional<LocalDays> day) { return day ? json::value(to_string(*day)) : json::value(); }

json::object plan_json(model::Plan const& plan) {
    return {{"id", plan.id},
            {"name", plan.name},
            {"cents_a_month", plan.cents_a_month},
            {"minutes", plan.minutes},
            {"cents_a_minute_more", plan.cents_a_minute_more}};
}

json::object invoice_json(model::Invoice const& invoice) {
    auto const state = to_string(invoice.state);
    auto const& transaction = invoice.transaction.reveal<privacy::Purpose::billing>();
    return {{"id", invoice.id.value().to_string()},
            {"number", to_string(invoice.number)},
            {"month", model::to_string(invoice.month)},
            {"currency", invoice.currency},
            {"cents", invoice.total()},
            {"issued", to_string(invoice.issued)},
            {"due", to_string(invoice.due)},
            {"paid", day_or_null(invoice.paid)},
            {"transaction", transaction.empty() ? json::value() : json::value(transaction)},
            {"state", json::string_view{state.data(), state.size()}}};
}

json::object billing_json(services::BillingCard const& card, model::BillingTerms const& terms) {
    json::array plans;
    for (auto const& plan : terms.plans) plans.push_back(plan_json(plan));
    json::array invoices;
    for (auto const& invoice : card.invoices) invoices.push_back(invoice_json(invoice));
    return {{"plan", card.plan ? json::value(*card.plan) : json::value()},
            {"next_plan", card.next_plan},
            {"currency", terms.currency},
            {"plans", std::move(plans)},
            {"minutes", json::object{{"used", card.minutes_used}, {"included", card.minutes_included}}},
            {"invoices", std::move(invoices)}};
}

}  // namespace

Task<net::HttpResponse> billing_answer(Desk desk, services::Visitor visitor) {
    auto const card = co_await services::billing_card(desk.deps, desk.billing, visitor.principal(), desk.soon());
    co_return card ? json_answer(billing_json(card.value(), desk.billing)) : problem(card.error());
}

/// C13: for owners and admins.
void route_get_billing(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/billing", billing_answer);
}

}  // namespace ombrex::api
