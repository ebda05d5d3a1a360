// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "privacy/category.h"
#include "privacy/purpose.h"
#include "privacy/recipient.h"

namespace ombrex::privacy {

// The published grants, as the compiler reads them. the_policy.cc takes them into the Policy value, so the page and
// whatever decides at run time read the same two tables.

struct Use {
    Category category;
    PurposeSet purposes;
};

/// Which purposes a category may be used for (C15), in the order of Category.
inline constexpr std::array<Use, category_count> published_uses = [] {
    using enum Category;
    using enum Purpose;
    constexpr PurposeSet account{serve_call, Purpose::billing, transactional_mail, abuse_detection, legal_duty};
    constexpr PurposeSet booking{serve_call, calendar_booking, transactional_mail, legal_duty};
    return std::array<Use, category_count>{{
        {account_name, account},
        {account_email, account},
        {company_name, account},
        {password_hash, {serve_call, abuse_detection}},
        {assistant_settings, {serve_call, calendar_booking, call_analysis, legal_duty}},
        {call_audio, {serve_call}},
        {call_recording, {serve_call, legal_duty}},
        {transcript, {serve_call, call_analysis, legal_duty}},
        {anonymised_transcript, {call_analysis}},
        {caller_number, {serve_call, calendar_booking, transactional_mail, abuse_detection, legal_duty}},
        {caller_name, booking},
        {caller_contact, booking},
        {call_metadata,
         {serve_call, billing, call_analysis, transactional_mail, abuse_detection, legal_duty, aggregate_analytics}},
        {insight, {serve_call, call_analysis, transactional_mail, legal_duty}},
        {appointment, booking},
        {message, {serve_call, transactional_mail, legal_duty}},
        {consent_proof, {serve_call, legal_duty}},
        {calendar_token, {calendar_booking}},
        {calendar_busy, {calendar_booking}},
        {billing_details, {billing, transactional_mail, legal_duty}},
        {billing_record, {billing, transactional_mail, legal_duty}},
        {usage_log, {serve_call, abuse_detection, legal_duty, aggregate_analytics}},
        {audit_entry, {abuse_detection, legal_duty}},
        {mail_body, {transactional_mail, legal_duty}},
        {export_archive, {legal_duty}},
        {privacy_request, {transactional_mail, legal_duty}},
        {incident_record, {legal_duty}},
    }};
}();

/// One recipient may be given one category, for one purpose.
struct Grant {
    Recipient recipient;
    Category category;
    Purpose purpose;
};

/// Who may be given what (section 3 of the policy). What is not here leaves for nobody.
inline constexpr std::array published_grants = [] {
    using enum Recipient;
    using enum Purpose;
    return std::array{
        Grant{elevenlabs, Category::assistant_settings, serve_call},
        Grant{elevenlabs, Category::call_audio, serve_call},
        Grant{aws, Category::call_recording, serve_call},
        Grant{aws, Category::mail_body, transactional_mail},
        Grant{stripe, Category::billing_details, billing},
        Grant{google, Category::calendar_token, calendar_booking},
        Grant{google, Category::appointment, calendar_booking},
        Grant{google, Category::caller_name, calendar_booking},
        Grant{microsoft, Category::calendar_token, calendar_booking},
        Grant{microsoft, Category::appointment, calendar_booking},
        Grant{microsoft, Category::caller_name, calendar_booking},
        Grant{openai, Category::anonymised_transcript, call_analysis},
        Grant{own_infrastructure, Category::call_recording, serve_call},
        Grant{own_infrastructure, Category::mail_body, transactional_mail},
        Grant{own_infrastructure, Category::anonymised_transcript, call_analysis},
        Grant{carrier, Category::call_audio, serve_call},
        Grant{carrier, Category::caller_number, serve_call},
        Grant{customer, Category::call_audio, serve_call},
        Grant{customer, Category::caller_number, serve_call},
        Grant{customer, Category::caller_name, serve_call},
        Grant{customer, Category::caller_contact, serve_call},
        Grant{customer, Category::call_metadata, serve_call},
        Grant{customer, Category::transcript, serve_call},
        Grant{customer, Category::insight, serve_call},
        Grant{customer, Category::appointment, serve_call},
        Grant{customer, Category::message, serve_call},
        Grant{customer, Category::mail_body, transactional_mail},
    };
}();

/// Whether the published policy lets this category be used for this purpose.
[[nodiscard]] constexpr bool allows(Category category, Purpose purpose) noexcept {
    return published_uses[static_cast<std::size_t>(category)].purposes.contains(purpose);
}

/// Whether the published policy lets this recipient be given this category.
[[nodiscard]] constexpr bool may_receive(Recipient recipient, Category category) noexcept {
    for (Grant const& grant : published_grants) {
        if (grant.recipient == recipient && grant.category == category) return true;
    }
    return false;
}

/// Why a body of these categories goes to this recipient: the purpose of the first grant that it uses, or with no
/// category that of the recipient's first grant.
[[nodiscard]] constexpr Purpose purpose_of(Recipient recipient, CategorySet categories) noexcept {
    for (Grant const& grant : published_grants) {
        if (grant.recipient == recipient && (categories.empty() || categories.contains(grant.category))) {
            return grant.purpose;
        }
    }
    return Purpose::legal_duty;
}

/// Whether all of these go to the recipient for one purpose: a body is sent for one reason.
[[nodiscard]] constexpr bool one_purpose(Recipient recipient, CategorySet categories) noexcept {
    Purpose const purpose = purpose_of(recipient, categories);
    for (Grant const& grant : published_grants) {
        bool const used = grant.recipient == recipient && categories.contains(grant.category);
        if (used && grant.purpose != purpose) return false;
    }
    return true;
}

}  // namespace ombrex::privacy
