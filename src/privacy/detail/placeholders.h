// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "privacy/policy.h"

namespace ombrex::privacy::detail {

/// `{kind:argument}` or `{kind}` in a text of the policy. The kinds:
///   keep:CATEGORY    how long it is kept                name:RECIPIENT   what it is called
///   limit:LIMIT      the number, with its unit          gets:RECIPIENT   the categories granted to it
///   answer:RIGHT     the deadline                       countries        where the processors are
///   company, address, home, privacy_mail, security_mail                  of the operator
struct Placeholder {
    std::string_view kind;
    std::string_view argument;
};

/// Splits `text` for the caller: `words` gets what stands between placeholders, `hole` each placeholder, in order.
/// An opening brace without its closing one is words.
template <class Words, class Hole>
constexpr void split(std::string_view text, Words&& words, Hole&& hole) {
    while (!text.empty()) {
        auto const open = text.find('{');
        auto const close = text.find('}', open == text.npos ? 0 : open);
        if (open == text.npos || close == text.npos) {
            words(text);
            return;
        }
        if (open > 0) words(text.substr(0, open));
        auto const inside = text.substr(open + 1, close - open - 1);
        auto const colon = inside.find(':');
        hole(colon == inside.npos ? Placeholder{inside, {}}
                                  : Placeholder{inside.substr(0, colon), inside.substr(colon + 1)});
        text.remove_prefix(close + 1);
    }
}

/// The row of `table` with this id, or null.
template <class Table>
[[nodiscard]] constexpr auto const* find_row(Table const& table, std::string_view id) {
    for (auto const& row : table) {
        if (row.id == id) return &row;
    }
    return static_cast<typename Table::value_type const*>(nullptr);
}

[[nodiscard]] constexpr bool is_known(Policy const& policy, Placeholder hole) {
    if (hole.kind == "keep") return find_row(policy.categories, hole.argument) != nullptr;
    if (hole.kind == "limit") return find_row(policy.limits, hole.argument) != nullptr;
    if (hole.kind == "answer") return find_row(policy.rights, hole.argument) != nullptr;
    if (hole.kind == "name" || hole.kind == "gets") return find_row(policy.recipients, hole.argument) != nullptr;
    for (std::string_view const kind : {"countries", "company", "address", "home", "privacy_mail", "security_mail"}) {
        if (hole.kind == kind) return hole.argument.empty();
    }
    return false;
}

}  // namespace ombrex::privacy::detail
