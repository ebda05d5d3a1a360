// SPDX-License-Identifier: Apache-2.0
#include "adapters/billing/invoice_pdf.h"

#include <fmt/format.h>

#include <algorithm>

#include "adapters/billing/detail/pdf_page.h"

namespace ombrex::billing {
namespace {

using detail::Align;
using detail::Column;
using detail::Ink;
using detail::PdfPage;
using detail::Type;
using detail::Weight;
using language::Locale;
using privacy::Purpose;

constexpr PdfPage::Size letter{612, 792};
constexpr PdfPage::Size a4{595.28, 841.89};
constexpr double margin = 54;

constexpr Ink muted{0.322, 0.357, 0.325};
constexpr Ink hairline{0.874, 0.886, 0.851};
constexpr Ink brand{0.090, 0.376, 0.247};
constexpr Ink soft{0.973, 0.976, 0.961};

constexpr Type title{25, Weight::bold};
constexpr Type heading{11.5, Weight::bold};
constexpr Type body{9.5};
constexpr Type small{8.5, Weight::regular, muted};
constexpr Type label{7.8, Weight::medium, muted};

constexpr Type to_the_right(Type type) {
    type.align = Align::right;
    return type;
}
constexpr Type in_ink(Type type, Ink ink) {
    type.ink = ink;
    return type;
}

/// "October 1, 2026"; in Britain "1 October 2026".
std::string date(LocalDays day, Locale locale) {
    std::chrono::year_month_day const on{day};
    auto const month = model::in_words(on.year() / on.month());
    auto const name = month.substr(0, month.find(' '));
    auto const number = static_cast<unsigned>(on.day());
    auto const year = static_cast<int>(on.year());
    return locale == Locale::en_gb ? fmt::format("{} {} {}", number, name, year)
                                   : fmt::format("{} {}, {}", name, number, year);
}

/// The paper, from the top to the bottom; each part begins where the one before has ended.
class Paper {
public:
    Paper(ports::InvoiceSheet const& sheet, PdfPage::Size size)
        : sheet_{sheet},
          invoice_{sheet.invoice},
          record_{sheet.invoice.record.reveal<Purpose::billing>()},
          size_{size},
          page_{size,
                {"Invoice " + to_string(invoice_.number), record_.seller.name,
                 to_string(invoice_.issued) + "T00:00:00Z"}},
          whole_{margin, size.width - 2 * margin} {}

    Result<std::string> print() {
        head();
        parties();
        lines();
        sums();
        payment();
        foot();
        return page_.finish();
    }

private:
    /// A part of the whole width, from and to as fractions of it.
    [[nodiscard]] Column part(double from, double to) const {
        return {whole_.left + whole_.width * from, whole_.width * (to - from)};
    }

    void head() {
        page_.panel({0, size_.width}, 0, 6, brand);
        auto const left = part(0, 0.55), right = part(0.55, 1);
        auto at = page_.write(record_.seller.name, left, margin, heading);
        at = page_.write(record_.seller.address, left, at + 2, small);
        if (!record_.seller.tax_number.empty()) {
            at = page_.write("Tax number " + record_.seller.tax_number, left, at, small);
        }
        auto const below = page_.write("Invoice", right, margin - 8, to_the_right(title));
        auto const number =
            page_.write(to_string(invoice_.number), right, below + 1, to_the_right(in_ink(body, muted)));
        top_ = std::max(at, number) + 34;
    }

    void parties() {
        auto const left = part(0, 0.55);
        auto const& buyer = record_.buyer;
        auto at = page_.write("BILLED TO", left, top_, label);
        at = page_.write(buyer.name, left, at + 4, heading);
        at = page_.write(buyer.address, left, at + 2, body);
        if (!buyer.tax_number.empty()) at = page_.write("Tax number " + buyer.tax_number, left, at, body);
        auto down = top_;
        down = fact("FOR", model::in_words(invoice_.month), down);
        down = fact("ISSUED", date(invoice_.issued, sheet_.locale), down);
        if (invoice_.state == model::InvoiceState::void_) {
            down = fact("STATE", "Void: nothing is to be paid", down);
        } else if (invoice_.paid) {
            down = fact("PAID", date(*invoice_.paid, sheet_.locale), down);
        } else {
            down = fact("DUE", date(invoice_.due, sheet_.locale), down);
        }
        top_ = std::max(at, down) + 30;
    }
    /// A word and what it says, one under the other at the right.
    double fact(std::string_view word, std::string const& says, double at) {
        auto const in = part(0.62, 1);
        page_.write(word, {in.left, in.width * 0.34}, at + 1.6, label);
        return page_.write(says, {in.left + in.width * 0.34, in.width * 0.66}, at, to_the_right(body)) + 5;
    }

    [[nodiscard]] Column what() const { return part(0.025, 0.54); }
    [[nodiscard]] Column quantity() const { return part(0.55, 0.67); }
    [[nodiscard]] Column each() const { return part(0.68, 0.82); }
    [[nodiscard]] Column sum() const { return part(0.83, 0.975); }

    void lines() {
        page_.panel(whole_, top_, 22, soft);
        page_.write("DESCRIPTION", what(), top_ + 6, label);
        page_.write("QUANTITY", quantity(), top_ + 6, to_the_right(label));
        page_.write("EACH", each(), top_ + 6, to_the_right(label));
        page_.write("AMOUNT", sum(), top_ + 6, to_the_right(label));
        top_ += 22;
        for (auto const& line : record_.lines) {
            auto const at = top_ + 8;
            auto const end = page_.write(line.what, what(), at, body);
            page_.write(std::to_string(line.quantity), quantity(), at, to_the_right(body));
            page_.write(model::amount(line.each), each(), at, to_the_right(body));
            page_.write(model::amount(line.cents()), sum(), at, to_the_right(body));
            top_ = end + 8;
            page_.line(whole_, top_, 0.6, hairline);
        }
        top_ += 14;
    }

    void sums() {
        auto const word = part(0.55, 0.80);
        auto const row = [&](std::string const& says, model::Cents cents) {
            page_.write(says, word, top_, in_ink(body, muted));
            top_ = page_.write(model::amount(cents), sum(), top_, to_the_right(body)) + 5;
        };
        row("Subtotal", invoice_.net);
        auto const& tax = record_.tax_name.empty() ? std::string{"Tax"} : record_.tax_name;
        row(fmt::format("{} {}", tax, to_string(record_.tax_rate)), invoice_.tax);
        top_ += 4;
        page_.panel(part(0.53, 1), top_, 34, soft);
        page_.panel({part(0.53, 1).left, 3}, top_, 34, brand);
        page_.write("Total", word, top_ + 9, heading);
        page_.write(fmt::format("{} {}", invoice_.currency, model::amount(invoice_.total())), part(0.66, 0.975),
                    top_ + 8, to_the_right({13, Weight::bold}));
        top_ += 34 + 34;
    }

    void payment() {
        auto const& how = sheet_.payment;
        if (how.words.empty() && how.link.empty()) return;
        auto const in = part(0, 0.72);
        top_ = page_.write("HOW TO PAY", in, top_, label) + 4;
        top_ = page_.write(how.words, in, top_, body);
        top_ = page_.write(how.link, in, top_ + 2, in_ink(body, brand));
        top_ = page_.write(fmt::format("Please give the number {} with your payment.", to_string(invoice_.number)), in,
                           top_ + 6, small);
    }

    void foot() {
        auto const at = size_.height - margin;
        page_.line(whole_, at, 0.6, hairline);
        page_.write(record_.seller.name, part(0, 0.7), at + 8, small);
        page_.write("Invoice " + to_string(invoice_.number), part(0.7, 1), at + 8, to_the_right(small));
    }

    ports::InvoiceSheet const& sheet_;
    model::Invoice const& invoice_;
    model::InvoiceRecord const& record_;
    PdfPage::Size size_;
    PdfPage page_;
    Column whole_;
    double top_ = margin;
};

}  // namespace

Result<model::InvoiceFile> InvoicePdf::print(ports::InvoiceSheet const& sheet) const {
    BOOST_OUTCOME_TRY(auto file, Paper(sheet, sheet.locale == Locale::en_us ? letter : a4).print());
    return model::InvoiceFile{std::move(file)};
}

}  // namespace ombrex::billing
