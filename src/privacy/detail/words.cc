// SPDX-License-Identifier: Apache-2.0
#include "privacy/detail/words.h"

#include <fmt/format.h>

#include <algorithm>

#include "privacy/detail/placeholders.h"

namespace ombrex::privacy::detail {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 3> status_words{"kept", "planned", "broken"};

struct StartWords {
    std::string_view word;
    std::string_view phrase;  ///< {} is the length
};
constexpr std::array<StartWords, clock_start_count> start_words{{
    {"call", "{} after the call"},
    {"creation", "{} after creation"},
    {"use", "{} after use"},
    {"delivery", "{} after delivery"},
    {"closing", "{} after the request is closed"},
    {"disconnection", "{} when the calendar is disconnected"},
    {"account_deletion", "with the account, within {} of its deletion"},
}};

struct EndWords {
    std::string_view word;
    std::string_view sentence;
};
constexpr std::array<EndWords, end_action_count> end_words{{
    {"destroy", "every version is removed and its key destroyed; a receipt is written"},
    {"delete_row", "the record is deleted; a receipt is written"},
    {"forget", "it was in memory only, never stored"},
}};
constexpr std::array<EndWords, at_account_end_count> at_account_end_words{{
    {"purge", "goes with it"},
    {"reduce", "stays, reduced to what tax law needs"},
    {"keep", "stays, as proof of what was done"},
}};

template <class Table, class E>
constexpr auto const& at(Table const& table, E value) {
    return table[static_cast<std::size_t>(value)];
}

std::string counted(unsigned count, std::string_view unit) {
    return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
}

std::string processor_countries(Policy const& policy) {
    std::vector<std::string> found;
    for (RecipientRow const& row : policy.recipients) {
        bool const counts = row.processor && row.availability != Availability::off;
        if (counts && std::ranges::find(found, row.country) == found.end()) found.emplace_back(row.country);
    }
    return list(found);
}

std::string value_of(Policy const& policy, Operator const& who, Placeholder hole) {
    if (hole.kind == "keep") {
        auto const category = find_row(policy.categories, hole.argument)->category;
        return in_words(retention_of(policy, category).length);
    }
    if (hole.kind == "limit") return in_words(*find_row(policy.limits, hole.argument));
    if (hole.kind == "answer") return in_words(find_row(policy.rights, hole.argument)->deadline);
    if (hole.kind == "name") return std::string{find_row(policy.recipients, hole.argument)->name};
    if (hole.kind == "gets") {
        auto names = granted_names(policy, find_row(policy.recipients, hole.argument)->recipient);
        for (std::string& name : names) name = inside_sentence(name);
        return names.empty() ? "nothing" : list(names);
    }
    if (hole.kind == "countries") return processor_countries(policy);
    if (hole.kind == "company") return who.company;
    if (hole.kind == "address") return who.address;
    if (hole.kind == "home") return who.country;
    if (hole.kind == "privacy_mail") return who.privacy_mail;
    return who.security_mail;
}

}  // namespace

std::string in_words(Length length) {
    switch (length.unit) {
        case Length::Unit::at_once:
            return "at once";
        case Length::Unit::days:
            return counted(length.count, "day");
        case Length::Unit::months:
            return counted(length.count, "month");
        case Length::Unit::years:
            return counted(length.count, "year");
    }
    return "at once";
}

std::string in_words(RetentionRow const& row) {
    return fmt::format(fmt::runtime(at(start_words, row.start).phrase), in_words(row.length));
}

std::string in_words(LimitRow const& row) {
    switch (row.unit) {
        case LimitUnit::plain:
            return std::to_string(row.value);
        case LimitUnit::minutes:
            return counted(row.value, "minute");
        case LimitUnit::hours:
            return counted(row.value, "hour");
        case LimitUnit::days:
            return counted(row.value, "day");
        case LimitUnit::bytes:
            return counted(row.value, "byte");
        case LimitUnit::tenths:
            return fmt::format("{}.{}", row.value / 10, row.value % 10);
    }
    return {};
}

std::string in_words(std::chrono::year_month_day date) {
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                       static_cast<int>(date.year()));
}

std::string_view word(Status status) { return at(status_words, status); }
std::string_view word(ClockStart start) { return at(start_words, start).word; }
std::string_view word(EndAction end) { return at(end_words, end).word; }
std::string_view word(AtAccountEnd end) { return at(at_account_end_words, end).word; }
std::string_view sentence(EndAction end) { return at(end_words, end).sentence; }
std::string_view sentence(AtAccountEnd end) { return at(at_account_end_words, end).sentence; }

std::string list(std::vector<std::string> const& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
        text += parts[i];
    }
    return text;
}

std::string inside_sentence(std::string_view name) {
    std::string text{name};
    auto const is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    bool const lowers = !text.empty() && is_upper(text[0]) && !(text.size() > 1 && is_upper(text[1]));
    if (lowers) text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string first_capital(std::string_view words) {
    std::string text{words};
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::vector<std::string> granted_names(Policy const& policy, Recipient recipient) {
    std::vector<std::string> names;
    if (row_of(policy, recipient).availability == Availability::off) return names;
    for (Grant const& grant : policy.grants) {
        if (grant.recipient == recipient) names.emplace_back(row_of(policy, grant.category).name);
    }
    return names;
}

std::string granted_in_words(Policy const& policy, Recipient recipient) {
    if (row_of(policy, recipient).availability == Availability::off) return "nothing";
    std::string text;
    for (PurposeRow const& purpose : policy.purposes) {
        std::vector<std::string> names;
        for (Grant const& grant : policy.grants) {
            if (grant.recipient != recipient || grant.purpose != purpose.purpose) continue;
            names.push_back(inside_sentence(row_of(policy, grant.category).name));
        }
        if (names.empty()) continue;
        text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", list(names), inside_sentence(purpose.name));
    }
    return text.empty() ? "nothing" : text;
}

std::string fill(Policy const& policy, Operator const& who, std::string_view text) {
    std::string filled;
    split(
        text, [&](std::string_view words) { filled += words; },
        [&](Placeholder hole) { filled += value_of(policy, who, hole); });
    return filled;
}

}  // namespace ombrex::privacy::detail
