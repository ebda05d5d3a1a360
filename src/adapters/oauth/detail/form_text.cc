// SPDX-License-Identifier: Apache-2.0
#include "adapters/oauth/detail/form_text.h"

namespace ombrex::oauth::detail {
namespace {

bool is_unreserved(char c) {
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || std::string_view{"-._~"}.find(c) != std::string_view::npos;
}

void append_escaped(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (char const c : text) {
        if (is_unreserved(c)) {
            out += c;
            continue;
        }
        auto const byte = static_cast<unsigned char>(c);
        out += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
}

}  // namespace

std::string form_text(std::initializer_list<std::pair<std::string_view, std::string_view>> fields) {
    std::string out;
    for (auto const& [name, value] : fields) {
        if (!out.empty()) out += '&';
        append_escaped(out, name);
        out += '=';
        append_escaped(out, value);
    }
    return out;
}

}  // namespace ombrex::oauth::detail
