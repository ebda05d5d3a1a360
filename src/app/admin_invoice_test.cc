// SPDX-License-Identifier: Apache-2.0
#include "app/admin_invoice.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/admin_testing.h"
#include "app/bookkeeping.h"
#include "services/make_invoice.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

/// A business that has had a plan since October; it is the second of November.
class AdminInvoiceTest : public testing::AdminTest {
protected:
    AdminInvoiceTest() {
        config.billing.plans = {"salon | Salon | 4900 | 300 | 15"};
        config.billing.tax_name = "HST";
        config.billing.tax_rate = "13";
        import("address = \"1 Alder Street\"");
        auto at = store();
        EXPECT_EQ(wait(services::make_invoices(at.deps(), terms_of(config), admin_soon())).value(), 0U);
        company = first_company(at).value().to_string();
        clock.set(std::chrono::sys_days{std::chrono::year{2026} / 11 / 2} + std::chrono::hours{18});
    }

    Deadline admin_soon() { return Deadline::in(clock, std::chrono::hours{1}); }
    std::string make() { return admin({"invoice", "make", company, "--month", "2026-10"}).out.substr(0, 32); }

    std::string company;
};

TEST_F(AdminInvoiceTest, C13_an_operator_makes_lists_and_shows_an_invoice) {
    auto const id = make();
    auto const listed = admin({"invoice", "list"}).out;
    EXPECT_THAT(listed, AllOf(HasSubstr(id), HasSubstr("2026-0001"), HasSubstr("2026-10"), HasSubstr("55.37 CAD"),
                              HasSubstr("due 2026-12-02"), HasSubstr("Alder Street Barbers")));
    auto const one = json::parse(admin({"invoice", "list", "--json"}).out);
    EXPECT_EQ(one.at("net_cents"), 4900);
    EXPECT_EQ(one.at("tax_cents"), 637);
    EXPECT_TRUE(one.at("paid").is_null());
    auto const pdf = base / "invoice.pdf";
    auto const shown = admin({"invoice", "show", id, "--pdf", pdf.string()});
    EXPECT_THAT(shown.out,
                AllOf(HasSubstr("Plan Salon, October 2026"), HasSubstr("1 Alder Street"), HasSubstr("HST 13 %")));
    std::ifstream file{pdf, std::ios::binary};
    std::string const content{std::istreambuf_iterator<char>{file}, {}};
    EXPECT_THAT(content, ::testing::StartsWith("%PDF-1."));
    EXPECT_EQ(admin({"invoice", "show", id, "--pdf", pdf.string()}).code, 1) << "what is there is not overwritten";
}

TEST_F(AdminInvoiceTest, C32_who_did_it_stands_in_the_log) {
    auto const id = make();
    admin({"invoice", "show", id});
    admin({"invoice", "paid", id});
    auto const log = admin({"audit", "export", "--jsonl"}).out;
    for (auto const* deed : {"invoice_made", "invoice_opened", "invoice_paid"}) EXPECT_THAT(log, HasSubstr(deed));
    EXPECT_THAT(log, HasSubstr("os:nobody"));
}

TEST_F(AdminInvoiceTest, C12_it_is_paid_once_and_no_card_is_noted) {
    auto const id = make();
    auto const card = admin({"invoice", "paid", id, "--transaction", "4111 1111 1111 1111"});
    EXPECT_EQ(card.code, 2);
    EXPECT_THAT(card.err, AllOf(HasSubstr("C12"), Not(HasSubstr("4111"))));
    EXPECT_EQ(admin({"invoice", "paid", id, "--day", "soon"}).code, 2);
    auto const paid = admin({"invoice", "paid", id, "--day", "2026-11-01", "--transaction", "FT26310"});
    EXPECT_THAT(paid.out, HasSubstr("paid 2026-11-01"));
    EXPECT_THAT(admin({"invoice", "show", id}).out, HasSubstr("payment   FT26310"));
    EXPECT_THAT(admin({"invoice", "paid", id}).err, HasSubstr("it is paid"));
    EXPECT_EQ(admin({"invoice", "void", id}).code, 1);
}

TEST_F(AdminInvoiceTest, a_void_one_can_be_made_again_under_the_next_number) {
    auto const first = make();
    EXPECT_THAT(admin({"invoice", "make", company, "--month", "2026-10"}).err, HasSubstr("there is an invoice"));
    EXPECT_THAT(admin({"invoice", "void", first}).out, HasSubstr("void"));
    auto const second = admin({"invoice", "make", company, "--month", "2026-10"});
    EXPECT_THAT(second.out, HasSubstr("2026-0002"));
    EXPECT_NE(second.out.substr(0, 32), first);
}

TEST_F(AdminInvoiceTest, what_was_typed_wrong_is_told) {
    EXPECT_EQ(admin({"invoice", "make", "nonsense", "--month", "2026-10"}).code, 2);
    EXPECT_EQ(admin({"invoice", "make", company, "--month", "October"}).code, 2);
    EXPECT_EQ(admin({"invoice", "make", company, "--month", "2026-11"}).code, 1) << "it is not over";
    EXPECT_EQ(admin({"invoice", "show", "nonsense"}).code, 2);
    EXPECT_EQ(admin({"invoice", "show", Id128{}.to_string()}).code, 1);
    EXPECT_EQ(admin({"invoice"}).code, 2);
}

}  // namespace
}  // namespace ombrex::app
