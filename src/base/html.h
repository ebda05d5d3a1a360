// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace ombrex {

/// An HTML document that grows. Markup can only be a string literal; a text of run time has no way in but escaped.
class Html {
public:
    class Markup {
    public:
        template <std::size_t N>
        consteval Markup(char const (&literal)[N]) : text_{literal, N - 1} {}
        [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }

    private:
        std::string_view text_;
    };

    Html& markup(Markup literal) {
        out_ += literal.text();
        return *this;
    }

    /// For content and for attribute values in double quotes.
    Html& text(std::string_view words) {
        for (char const c : words) {
            switch (c) {
                case '&':
                    out_ += "&amp;";
                    break;
                case '<':
                    out_ += "&lt;";
                    break;
                case '>':
                    out_ += "&gt;";
                    break;
                case '"':
                    out_ += "&quot;";
                    break;
                case '\'':
                    out_ += "&#39;";
                    break;
                default:
                    out_ += c;
            }
        }
        return *this;
    }

    [[nodiscard]] std::string take() && { return std::move(out_); }

private:
    std::string out_;
};

}  // namespace ombrex
