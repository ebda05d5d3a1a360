// SPDX-License-Identifier: Apache-2.0
#include "adapters/billing/invoice_pdf.h"

#include <gmock/gmock.h>

namespace ombrex::billing {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string print(ports::InvoiceSheet const& sheet) {
    return InvoicePdf{}.print(sheet).value().reveal<privacy::Purpose::billing>();
}

ports::InvoiceSheet sheet() {
    using namespace std::chrono;
    ports::InvoiceSheet out;
    auto& invoice = out.invoice;
    invoice.number = {{}, 2026, 42};
    invoice.month = year{2026} / 9;
    invoice.issued = LocalDays{year{2026} / 10 / 1};
    invoice.due = LocalDays{year{2026} / 10 / 31};
    invoice.currency = "CAD";
    invoice.net = 5530;
    invoice.tax = 719;
    model::InvoiceRecord record{
        {"Ombrex AI Inc.", "2980 Drew Rd, Unit 224\nMississauga, ON, Canada", "71234 5678 RT0001"},
        {"Alder Street Barbers", "1 Alder Street\nDenver, CO", ""},
        {{"Plan Salon, September 2026", 1, 4900}, {"Minutes of calls beyond the 300 included", 42, 15}},
        "HST",
        {13000}};
    invoice.record = decltype(invoice.record){std::move(record)};
    out.payment.words = "By transfer to Ombrex AI Inc.\nInstitution 003, transit 01234, account 1234567";
    return out;
}

TEST(InvoicePdf, is_a_file_of_one_page_whose_text_can_be_selected) {
    auto const file = print(sheet());
    EXPECT_THAT(file, StartsWith("%PDF-1."));
    EXPECT_THAT(file, HasSubstr("/Count 1"));
    EXPECT_THAT(file, HasSubstr("/ToUnicode")) << "glyphs that say which letters they are";
    EXPECT_THAT(file, HasSubstr("Invoice 2026-0042"));  // its title
    EXPECT_LT(file.size(), 100'000U);
}

TEST(InvoicePdf, the_same_sheet_is_the_same_file_and_another_is_another) {
    auto const one = print(sheet());
    EXPECT_EQ(print(sheet()), one);
    EXPECT_THAT(one, HasSubstr("20261001"));  // its day, and not the clock's
    auto paid = sheet();
    paid.invoice.paid = paid.invoice.due;
    EXPECT_NE(print(paid), one);
}

TEST(InvoicePdf, the_paper_is_that_of_the_country) {
    auto paper = sheet();
    EXPECT_THAT(print(paper), HasSubstr("[ 0 0 612 792 ]"));
    paper.locale = language::Locale::en_gb;
    EXPECT_THAT(print(paper), HasSubstr("841.89"));
}

TEST(InvoicePdf, takes_whatever_a_name_is_made_of) {
    auto odd = sheet();
    model::InvoiceRecord record;
    record.seller.name = "Bücher & Söhne <GmbH>\xff";
    record.buyer.name = std::string(400, 'W');
    for (int n = 0; n < 3; ++n) record.lines.push_back({std::string(200, 'x'), 1'000'000, 10'000'000});
    odd.invoice.record = decltype(odd.invoice.record){std::move(record)};
    EXPECT_THAT(print(odd), StartsWith("%PDF-1."));
}

}  // namespace
}  // namespace ombrex::billing
