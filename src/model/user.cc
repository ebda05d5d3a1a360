// SPDX-License-Identifier: Apache-2.0
#include "model/user.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "language/card_number.h"

namespace ombrex::model {
namespace {

constexpr std::size_t name_max = 200;
constexpr std::size_t local_part_max = 64;  // RFC 5321, 4.5.3.1
constexpr std::size_t address_max = 254;
constexpr std::array<std::string_view, 4> roles{"owner", "admin", "staff", "viewer"};  // in the order of Role

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    auto const first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }
bool is_blank_or_control(char c) { return c == ' ' || is_control(c); }

template <class Name>
Result<Name> name_of(std::string_view typed, char const* what) {
    auto const text = trimmed(typed);
    if (text.empty() || utf8::code_points(text) > name_max || std::ranges::any_of(text, is_control)) {
        return Error{Errc::invalid_input, std::string{what} + " must be 1 to 200 characters on one line"};
    }
    if (language::holds_card_number(text)) {
        return Error{Errc::invalid_input, std::string{what} + " cannot be the number of a card"};  // C12
    }
    return Name{std::string{text}};
}

bool is_domain(std::string_view domain) {
    if (domain.find('.') == std::string_view::npos || domain.find("..") != std::string_view::npos) return false;
    return domain.front() != '.' && domain.back() != '.';
}

}  // namespace

Result<PersonName> person_name(std::string_view typed) { return name_of<PersonName>(typed, "a name"); }
Result<CompanyName> company_name(std::string_view typed) { return name_of<CompanyName>(typed, "a company's name"); }

Result<MailAddress> mail_address(std::string_view typed) {
    Error const refused{Errc::invalid_input, "an e-mail address looks like name@example.com"};
    auto const text = trimmed(typed);
    auto const at = text.find('@');
    if (at == 0 || at == std::string_view::npos || at > local_part_max || text.size() > address_max) return refused;
    auto const domain = text.substr(at + 1);
    if (domain.empty() || domain.find('@') != std::string_view::npos || !is_domain(domain)) return refused;
    if (std::ranges::any_of(text, is_blank_or_control) || text.find_first_of("<>,;\"") != std::string_view::npos) {
        return refused;
    }
    return MailAddress{std::string{text}};
}

std::string_view to_string(Role role) noexcept { return roles[static_cast<std::size_t>(role)]; }

std::optional<Role> find_role(std::string_view word) noexcept {
    auto const found = std::ranges::find(roles, word);
    if (found == roles.end()) return std::nullopt;
    return static_cast<Role>(found - roles.begin());
}

}  // namespace ombrex::model
