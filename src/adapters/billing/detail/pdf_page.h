// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ombrex::billing::detail {

/// Red, green and blue, from 0 to 1.
struct Ink {
    double red, green, blue;
};

enum class Weight { regular, medium, bold };
enum class Align { left, right };

struct Type {
    double size;  ///< points
    Weight weight = Weight::regular;
    Ink ink = {0.098, 0.129, 0.110};
    Align align = Align::left;
};

/// A column of the page: where it begins and how wide it is, in points.
struct Column {
    double left, width;
};

/// One page of a PDF file. All lengths are points (1/72 inch) from the upper left corner. Thread: one.
class PdfPage {
public:
    struct Size {
        double width, height;
    };
    struct About {
        std::string title;
        std::string author;
        std::string made;  ///< "2026-10-01T00:00:00Z": in the file, instead of the clock's.
    };
    PdfPage(Size size, About const& about);
    ~PdfPage();
    PdfPage(PdfPage const&) = delete;
    PdfPage& operator=(PdfPage const&) = delete;

    /// Writes text in a column from `top` on, broken into lines; a line break in it is one on the page. Where it ends.
    double write(std::string_view text, Column in, double top, Type const& type);
    void line(Column in, double top, double thickness, Ink ink);
    void panel(Column in, double top, double height, Ink ink);

    /// The file. Errors: unavailable. Call it once, last.
    [[nodiscard]] Result<std::string> finish();

private:
    struct Handles;
    std::unique_ptr<Handles> handles_;
};

}  // namespace ombrex::billing::detail
