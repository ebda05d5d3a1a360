// SPDX-License-Identifier: Apache-2.0
#include "app/bookkeeping.h"

#include "services/job_kinds.h"
#include "services/mail_invoice.h"

namespace ombrex::app {

model::BillingTerms terms_of(Config const& config) {
    auto const& billing = config.billing;
    model::BillingTerms out;
    out.plans.clear();
    for (auto const& plan : billing.plans) out.plans.push_back(model::parse_plan(plan).value());
    out.currency = billing.currency;
    out.tax_name = billing.tax_name;
    out.tax_rate = model::parse_tax_rate(billing.tax_rate).value();
    out.seller_name = config.operated_by.company;
    out.seller_address = config.operated_by.address;
    out.seller_tax_number = billing.tax_number;
    out.days_to_pay = billing.days_to_pay;
    out.how_to_pay = billing.how_to_pay;
    return out;
}

void Bookkeeping::take_jobs(jobs::Worker& worker, services::Deps deps, std::function<services::PostRoom()> post_room) {
    worker.handle(services::mail_invoice_job,
                  [this, deps, post_room = std::move(post_room)](ports::Job job, Deadline by) {
                      return services::mail_invoice(deps, room(), post_room(), std::move(job), by);
                  });
}

}  // namespace ombrex::app
