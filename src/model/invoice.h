// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.h"
#include "model/plan.h"
#include "privacy/personal.h"

namespace ombrex::model {

using InvoiceId = Strong<struct InvoiceIdTag, Id128>;

enum class InvoiceState {
    open,
    paid,
    void_,  ///< Made in error: it keeps its number, and nothing is to be paid.
};
inline constexpr std::array<std::string_view, 3> invoice_state_words{"open", "paid", "void"};
[[nodiscard]] constexpr std::string_view to_string(InvoiceState state) noexcept {
    return invoice_state_words[static_cast<std::size_t>(state)];
}

struct InvoiceLine {
    std::string what;
    std::int64_t quantity = 1;
    Cents each = 0;

    [[nodiscard]] Cents cents() const noexcept { return quantity * each; }
    friend bool operator==(InvoiceLine const&, InvoiceLine const&) = default;
};

/// Who sells or buys, as an invoice names him: a business.
struct InvoiceParty {
    std::string name;
    std::string address;
    std::string tax_number;  ///< Of the seller; empty: he is not registered.

    friend bool operator==(InvoiceParty const&, InvoiceParty const&) = default;
};

/// What tax law wants of an invoice beside its dates, number and sums, and no more: docs/BILLING.md says which law. No
/// user's name and no e-mail address is in it, so it outlives the account (C28).
struct InvoiceRecord {
    InvoiceParty seller;
    InvoiceParty buyer;
    std::vector<InvoiceLine> lines;
    std::string tax_name;
    TaxRate tax_rate;

    friend bool operator==(InvoiceRecord const&, InvoiceRecord const&) = default;
};

/// Without gaps for each seller and year of issue.
struct InvoiceNumber {
    Id128 seller;  ///< Whose numbers they are: made of his name and tax number.
    int year = 0;
    int running = 0;

    friend bool operator==(InvoiceNumber const&, InvoiceNumber const&) = default;
};
/// "2026-0042".
[[nodiscard]] std::string to_string(InvoiceNumber const& number);

/// What a company owes for one month (C13).
struct Invoice {
    InvoiceId id;
    CompanyId company;
    InvoiceNumber number;
    Month month;
    LocalDays issued;  ///< By the company's calendar, as `due` and `paid`.
    LocalDays due;
    std::optional<LocalDays> paid = {};
    InvoiceState state = InvoiceState::open;
    std::string currency;
    Cents net = 0;
    Cents tax = 0;
    privacy::Personal<InvoiceRecord, privacy::Category::billing_record> record;
    /// Number of the payment, as a bank or a payment provider names it; never one of a card (C12). It goes with the
    /// account.
    privacy::Personal<std::string, privacy::Category::billing_record> transaction;

    [[nodiscard]] Cents total() const noexcept { return net + tax; }
    friend bool operator==(Invoice const&, Invoice const&) = default;
};

/// The invoice as it was mailed, a PDF file. It says no more than its record; it goes with the account (C28).
using InvoiceFile = privacy::Personal<std::string, privacy::Category::billing_details>;

/// What that month costs: the plan, and minutes beyond those that it includes. Nothing to pay: empty.
[[nodiscard]] std::vector<InvoiceLine> lines_of(Plan const& plan, Month month, std::int64_t minutes);

}  // namespace ombrex::model
