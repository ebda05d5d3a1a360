// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "services/open_invoice.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> get_invoice_file(Desk desk, Id128 invoice, services::Visitor visitor) {
    auto const opened =
        co_await services::open_invoice(desk.deps, visitor.principal(), model::InvoiceId{invoice}, desk.soon());
    if (!opened) co_return problem(opened.error());
    auto answer = content("application/pdf", opened.value().file.reveal<privacy::Purpose::billing>());
    answer.headers.emplace_back(
        "Content-Disposition", "attachment; filename=\"invoice-" + to_string(opened.value().invoice.number) + ".pdf\"");
    co_return answer;
}

}  // namespace

/// C13: the invoice as it was mailed, for owners and admins; who opens it stands in the audit log.
void route_get_invoice_file(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/invoices/{invoice}/file", get_invoice_file);
}

}  // namespace ombrex::api
