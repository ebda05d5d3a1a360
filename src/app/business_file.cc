// SPDX-License-Identifier: Apache-2.0
#include "app/business_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/detail/business_reader.h"

namespace ombrex::app {
namespace {

using detail::TomlReader;
using Table = TomlReader::Table;

constexpr std::array<std::string_view, 4> scenario_only{"now", "busy", "appointment", "tools"};
constexpr std::array<std::string_view, 2> test_numbers{"echo", "ring"};  ///< services/answer_call.h keeps them.
constexpr std::size_t number_max = 64;
constexpr std::size_t mail_max = 254;  ///< RFC 5321, section 4.5.3.1.3, without the brackets.

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '+';
}

/// What a SIP address has before its @: a number or a name.
bool can_be_called(std::string_view number) {
    return !number.empty() && number.size() <= number_max && std::ranges::all_of(number, is_word) &&
           std::ranges::find(test_numbers, number) == test_numbers.end();
}

/// name@host.domain, in printable ASCII: what every mail server takes.
bool is_mail(std::string_view text) {
    auto const at = text.find('@');
    bool const printable =
        std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F && c != '<' && c != '>'; });
    return printable && text.size() <= mail_max && at != 0 && at != text.npos && text.find('@', at + 1) == text.npos &&
           text.find('.', at) != text.npos && text.back() != '.' && text[at + 1] != '.';
}

void read_numbers(TomlReader& in, Table const& t, BusinessFile& out) {
    out.numbers = in.texts(t, "numbers", "business");
    for (auto const& number : out.numbers) {
        if (can_be_called(number)) continue;
        in.fault(*in.get(t, "numbers"), "business.numbers",
                 fmt::format("\"{}\" cannot be called: write +13035550100, or a name like reception (not echo, ring)",
                             number));
    }
    if (in.get(t, "numbers") == nullptr && !out.assistant.business.phone.empty()) {
        out.numbers = {out.assistant.business.phone.e164()};
    }
    if (out.numbers.empty()) {
        in.fault(t, "business.numbers", "is missing: name the numbers it answers, [\"+13035550100\", \"reception\"]");
    }
    std::ranges::sort(out.numbers);
    out.numbers.erase(std::unique(out.numbers.begin(), out.numbers.end()), out.numbers.end());
}

void read_mail(TomlReader& in, Table const& t, BusinessFile& out) {
    for (auto& address : in.texts(t, "mail", "business")) {
        if (is_mail(address)) {
            out.mail.emplace_back(std::move(address));
        } else {
            in.fault(*in.get(t, "mail"), "business.mail", "must be a mail address like \"owner@example.com\"");
        }
    }
}

BusinessFile read_business(TomlReader& in) {
    BusinessFile out;
    out.assistant = detail::read_assistant(in);
    auto const* const t = in.section("business");
    if (t == nullptr) return out;
    if (auto const text = in.optional_text(*t, "id", "business")) {
        auto const id = Id128::parse(*text);
        if (id) out.id = model::CompanyId{id.value()};
        if (!id)
            in.fault(*in.get(*t, "id"), "business.id", "must be the id that an import printed: 32 hexadecimal digits");
    }
    read_numbers(in, *t, out);
    read_mail(in, *t, out);
    return out;
}

std::string unknown(std::string_view key) {
    bool const of_a_scenario = std::ranges::find(scenario_only, key) != scenario_only.end();
    return of_a_scenario ? "belongs in a scenario, not in the file of a business; take it out"
                         : "no such key; config/business.example.toml lists them all";
}

}  // namespace

Result<BusinessFile> parse_business(std::string_view toml, std::string_view source) {
    try {
        auto const root = toml::parse(toml, source);
        TomlReader reader{root, source};
        auto out = read_business(reader);
        reader.refuse_unread(unknown);
        if (!reader.faults().empty()) return Error{Errc::invalid_input, reader.faults()};
        return out;
    } catch (toml::parse_error const& e) {
        return Error{Errc::invalid_input, fmt::format("{}:{}: {}", source, e.source().begin.line, e.description())};
    }
}

}  // namespace ombrex::app
