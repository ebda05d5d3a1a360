// SPDX-License-Identifier: Apache-2.0
#include "api/form_fields.h"

#include <charconv>

namespace ombrex::api {
namespace {

constexpr std::size_t body_max = 16 * 1024;
constexpr std::size_t fields_max = 32;

Result<std::string> decode(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        char const c = text.front();
        text.remove_prefix(1);
        if (c != '%') {
            out += c == '+' ? ' ' : c;
            continue;
        }
        unsigned char byte = 0;
        auto const digits = text.substr(0, 2);
        auto const [end, broken] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (digits.size() != 2 || broken != std::errc{} || end != digits.data() + 2) {
            return Error{Errc::invalid_input, "a broken escape in a form"};
        }
        out += static_cast<char>(byte);
        text.remove_prefix(2);
    }
    return out;
}

}  // namespace

Result<FormFields> parse_form(std::string_view body) {
    if (body.size() > body_max) return Error{Errc::invalid_input, "the form is too long"};
    FormFields out;
    while (!body.empty()) {
        auto const pair = body.substr(0, body.find('&'));
        body.remove_prefix(std::min(pair.size() + 1, body.size()));
        if (pair.empty()) continue;
        auto const equals = pair.find('=');
        BOOST_OUTCOME_TRY(auto name, decode(pair.substr(0, equals)));
        BOOST_OUTCOME_TRY(auto value, decode(equals == pair.npos ? std::string_view{} : pair.substr(equals + 1)));
        out.insert_or_assign(std::move(name), std::move(value));
        if (out.size() > fields_max) return Error{Errc::invalid_input, "the form has too many fields"};
    }
    return out;
}

FormFields query_of(net::HttpRequest const& request) {
    auto fields = parse_form(request.query());
    return fields ? std::move(fields).value() : FormFields{};
}

std::string field(FormFields const& fields, std::string_view name) {
    auto const found = fields.find(name);
    return found == fields.end() ? std::string{} : found->second;
}

}  // namespace ombrex::api
