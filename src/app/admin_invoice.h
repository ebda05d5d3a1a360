// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "app/admin_store.h"

namespace ombrex::app {

/// What was typed of an invoice; empty: not given.
struct InvoiceWords {
    std::string invoice;      ///< Its id.
    std::string day;          ///< "2026-10-03"; none: today.
    std::string transaction;  ///< How the bank calls the payment; never a card (C12).
};

// `ombrex admin invoice ...`: what was billed, by the hand of an operator, who is the seller and stands in the audit
// log (C13, C28). Each returns the exit code: 0, 1 (refused, or no such), 2 (what was typed is no id, month or day).

/// The newest, of every company.
int run_admin_invoice_list(std::size_t limit, bool json, AdminContext const& context);
/// One of them, line by line; with `pdf`, its file as well, readable for its owner only.
int run_admin_invoice_show(std::string const& id, std::filesystem::path const& pdf, AdminContext const& context);
int run_admin_invoice_paid(InvoiceWords const& words, AdminContext const& context);
int run_admin_invoice_void(std::string const& id, AdminContext const& context);
/// For a month that is over and has none, or a voided one; the server mails it.
int run_admin_invoice_make(std::string const& company, std::string const& month, AdminContext const& context);

}  // namespace ombrex::app
