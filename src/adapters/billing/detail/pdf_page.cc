// SPDX-License-Identifier: Apache-2.0
#include "adapters/billing/detail/pdf_page.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <new>

namespace ombrex::billing::detail {
namespace {

constexpr auto families = "Inter,Liberation Sans,DejaVu Sans,sans-serif";
constexpr float line_spacing = 1.3F;

/// Frees what a C library made.
template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* handle) const noexcept {
        Free(handle);
    }
};
using Surface = std::unique_ptr<cairo_surface_t, Freed<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Freed<cairo_destroy>>;
using Layout = std::unique_ptr<PangoLayout, Freed<g_object_unref>>;
using Font = std::unique_ptr<PangoFontDescription, Freed<pango_font_description_free>>;
using Text = std::unique_ptr<char, Freed<g_free>>;
using Options = std::unique_ptr<cairo_font_options_t, Freed<cairo_font_options_destroy>>;

/// What is no UTF-8 becomes U+FFFD: neither library takes anything else.
Text valid(std::string_view text) { return Text{g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()))}; }

cairo_status_t append(void* to, unsigned char const* data, unsigned int length) noexcept {
    try {
        static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(data), length);
    } catch (std::bad_alloc const&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
    return CAIRO_STATUS_SUCCESS;
}

PangoWeight weight_of(Weight weight) {
    if (weight == Weight::bold) return PANGO_WEIGHT_SEMIBOLD;
    return weight == Weight::medium ? PANGO_WEIGHT_MEDIUM : PANGO_WEIGHT_NORMAL;
}

}  // namespace

struct PdfPage::Handles {
    std::string bytes;  // written until the surface is finished
    Surface surface;
    Context context;

    void dip(Ink ink) const { cairo_set_source_rgb(context.get(), ink.red, ink.green, ink.blue); }
};

PdfPage::PdfPage(Size size, About const& about) : handles_{std::make_unique<Handles>()} {
    handles_->surface.reset(cairo_pdf_surface_create_for_stream(append, &handles_->bytes, size.width, size.height));
    auto* const surface = handles_->surface.get();
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, valid(about.title).get());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, valid(about.author).get());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, about.made.c_str());
    handles_->context.reset(cairo_create(surface));
}

PdfPage::~PdfPage() = default;

double PdfPage::write(std::string_view text, Column in, double top, Type const& type) {
    if (text.empty()) return top;
    auto* const context = handles_->context.get();
    Layout const layout{pango_cairo_create_layout(context)};
    Options const options{cairo_font_options_create()};
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(pango_layout_get_context(layout.get()), options.get());
    Font const font{pango_font_description_new()};
    pango_font_description_set_family(font.get(), families);
    pango_font_description_set_weight(font.get(), weight_of(type.weight));
    pango_font_description_set_absolute_size(font.get(), type.size * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_text(layout.get(), valid(text).get(), -1);
    pango_layout_set_width(layout.get(), static_cast<int>(in.width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(layout.get(), line_spacing);
    pango_layout_set_alignment(layout.get(), type.align == Align::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    handles_->dip(type.ink);
    cairo_move_to(context, in.left, top);
    pango_cairo_show_layout(context, layout.get());
    int height = 0;
    pango_layout_get_size(layout.get(), nullptr, &height);
    return top + static_cast<double>(height) / PANGO_SCALE;
}

void PdfPage::line(Column in, double top, double thickness, Ink ink) { panel(in, top, thickness, ink); }

void PdfPage::panel(Column in, double top, double height, Ink ink) {
    handles_->dip(ink);
    cairo_rectangle(handles_->context.get(), in.left, top, in.width, height);
    cairo_fill(handles_->context.get());
}

Result<std::string> PdfPage::finish() {
    cairo_show_page(handles_->context.get());
    handles_->context.reset();
    cairo_surface_finish(handles_->surface.get());
    if (cairo_surface_status(handles_->surface.get()) != CAIRO_STATUS_SUCCESS) {
        return Error{Errc::unavailable, "the page could not be printed"};
    }
    return std::move(handles_->bytes);
}

}  // namespace ombrex::billing::detail
