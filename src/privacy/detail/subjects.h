// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "privacy/category.h"

namespace ombrex::privacy::detail {

/// Whom data is about.
enum class Subject : std::uint8_t { account_holder, employee, caller, visitor };
inline constexpr std::array<std::string_view, 4> subject_ids{"account_holder", "employee", "caller", "visitor"};
inline constexpr std::array<std::string_view, 4> subject_names{"account holders", "people who work for a business",
                                                               "callers", "visitors of our pages"};
using SubjectSet = EnumSet<Subject>;

struct About {
    Category category;
    SubjectSet subjects;
};

/// Of whom each category is, in the order of Category.
inline constexpr std::array<About, category_count> data_subjects = [] {
    using enum Category;
    using enum Subject;
    constexpr SubjectSet everybody{account_holder, employee, caller, visitor};
    return std::array<About, category_count>{{
        {account_name, {account_holder}},
        {account_email, {account_holder}},
        {company_name, {account_holder}},
        {password_hash, {account_holder}},
        {assistant_settings, {account_holder, employee}},
        {call_audio, {caller, employee}},
        {call_recording, {caller, employee}},
        {transcript, {caller, employee}},
        {anonymised_transcript, {caller, employee}},
        {caller_number, {caller}},
        {caller_name, {caller}},
        {caller_contact, {caller}},
        {call_metadata, {caller}},
        {insight, {caller}},
        {appointment, {caller, employee}},
        {message, {caller, employee}},
        {consent_proof, {account_holder, caller}},
        {calendar_token, {account_holder}},
        {calendar_busy, {employee}},
        {billing_details, {account_holder}},
        {billing_record, {account_holder}},
        {usage_log, {account_holder, visitor}},
        {audit_entry, {account_holder, employee}},
        {mail_body, {account_holder, caller}},
        {export_archive, {account_holder, caller}},
        {privacy_request, everybody},
        {incident_record, everybody},
    }};
}();

constexpr bool every_category_is_about_somebody() {
    for (std::size_t i = 0; i < data_subjects.size(); ++i) {
        if (static_cast<std::size_t>(data_subjects[i].category) != i || data_subjects[i].subjects.empty()) return false;
    }
    return true;
}
static_assert(every_category_is_about_somebody());

[[nodiscard]] constexpr SubjectSet subjects_of(Category category) {
    return data_subjects[static_cast<std::size_t>(category)].subjects;
}

}  // namespace ombrex::privacy::detail
