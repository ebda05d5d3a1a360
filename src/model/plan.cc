// SPDX-License-Identifier: Apache-2.0
#include "model/plan.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace ombrex::model {
namespace {

constexpr std::size_t fields = 5;
constexpr std::size_t name_max = 40;
constexpr std::int64_t number_max = 10'000'000;  // so that no sum of an invoice overflows

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

bool is_id(std::string_view text) {
    auto const plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
    return !text.empty() && text.size() <= name_max && std::ranges::all_of(text, plain);
}

bool is_name(std::string_view text) {
    auto const control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    return !text.empty() && text.size() <= name_max && std::ranges::none_of(text, control);
}

Result<std::int64_t> number(std::string_view text) {
    std::int64_t out = 0;
    auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), out);
    bool const whole = failure == std::errc{} && end == text.data() + text.size();
    if (!whole || out < 0 || out > number_max) {
        return Error{Errc::invalid_input, "cents and minutes are whole numbers from 0 to 10000000"};
    }
    return out;
}

}  // namespace

Result<Plan> parse_plan(std::string_view text) {
    std::array<std::string_view, fields> part;
    for (std::size_t n = 0; n < fields; ++n) {
        auto const bar = text.find('|');
        bool const last = n + 1 == fields;
        if (last != (bar == std::string_view::npos)) {
            return Error{Errc::invalid_input,
                         "a plan is: id | name | cents a month | minutes included | cents a minute more"};
        }
        part[n] = trimmed(text.substr(0, bar));
        if (!last) text.remove_prefix(bar + 1);
    }
    if (!is_id(part[0])) return Error{Errc::invalid_input, "the id of a plan is of a to z, 0 to 9, _ and -"};
    if (!is_name(part[1])) return Error{Errc::invalid_input, "the name of a plan is of 1 to 40 bytes"};
    Plan out{std::string{part[0]}, std::string{part[1]}};
    BOOST_OUTCOME_TRY(out.cents_a_month, number(part[2]));
    BOOST_OUTCOME_TRY(out.minutes, number(part[3]));
    BOOST_OUTCOME_TRY(out.cents_a_minute_more, number(part[4]));
    return out;
}

Plan const* BillingTerms::plan(std::string_view id) const noexcept {
    auto const found = std::ranges::find(plans, id, &Plan::id);
    return found == plans.end() ? nullptr : &*found;
}

PlanChoice const* choice_in(std::vector<PlanChoice> const& choices, Month month) noexcept {
    PlanChoice const* out = nullptr;
    for (auto const& one : choices) {
        if (one.from <= month) out = &one;
    }
    return out;
}

}  // namespace ombrex::model
