// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "tests/mutation/probe.h"
#include "tests/mutation/use_sheet.h"

namespace ombrex::mutation {
namespace {

using namespace privacy;

/// What one kind of data may be used for, and the end of its line on the page.
struct Uses {
    std::string_view category;
    std::vector<Purpose> purposes;
    std::string_view name;
    std::string_view used_for;
};

std::vector<Uses> const& all_uses() {
    using enum Purpose;
    static std::vector<Purpose> const account{serve_call, billing, transactional_mail, abuse_detection, legal_duty};
    static std::vector<Purpose> const booking{serve_call, calendar_booking, transactional_mail, legal_duty};
    constexpr std::string_view for_account = "the Service, billing, mail you need, protection and legal duties";
    constexpr std::string_view for_booking = "the Service, booking, mail you need and legal duties";
    static std::vector<Uses> const all{
        {"account_name", account, "Your name", for_account},
        {"account_email", account, "Your e-mail address", for_account},
        {"company_name", account, "Company name", for_account},
        {"password_hash", {serve_call, abuse_detection}, "Password hash", "the Service and protection"},
        {"assistant_settings",
         {serve_call, calendar_booking, call_analysis, legal_duty},
         "Assistant settings",
         "the Service, booking, call analysis and legal duties"},
        {"call_audio", {serve_call}, "Call audio", "the Service"},
        {"call_recording", {serve_call, legal_duty}, "Recordings", "the Service and legal duties"},
        {"transcript",
         {serve_call, call_analysis, legal_duty},
         "Transcripts",
         "the Service, call analysis and legal duties"},
        {"anonymised_transcript", {call_analysis}, "Anonymised transcripts", "call analysis"},
        {"caller_number",
         {serve_call, calendar_booking, transactional_mail, abuse_detection, legal_duty},
         "Callers’ numbers",
         "the Service, booking, mail you need, protection and legal duties"},
        {"caller_name", booking, "Callers’ names", for_booking},
        {"caller_contact", booking, "Callers’ contact details", for_booking},
        {"call_metadata",
         {serve_call, billing, call_analysis, transactional_mail, abuse_detection, legal_duty, aggregate_analytics},
         "Call details",
         "the Service, call analysis, billing, mail you need, protection, legal duties and anonymous figures"},
        {"insight",
         {serve_call, call_analysis, transactional_mail, legal_duty},
         "Insights",
         "the Service, call analysis, mail you need and legal duties"},
        {"appointment", booking, "Appointments", for_booking},
        {"message",
         {serve_call, transactional_mail, legal_duty},
         "Messages",
         "the Service, mail you need and legal duties"},
        {"consent_proof", {serve_call, legal_duty}, "Proof of consent", "the Service and legal duties"},
        {"calendar_token", {calendar_booking}, "Calendar tokens", "booking"},
        {"calendar_busy", {calendar_booking}, "Busy times", "booking"},
        {"billing_details",
         {billing, transactional_mail, legal_duty},
         "Billing details",
         "billing, mail you need and legal duties"},
        {"billing_record",
         {billing, transactional_mail, legal_duty},
         "Billing records",
         "billing, mail you need and legal duties"},
        {"usage_log",
         {serve_call, abuse_detection, legal_duty, aggregate_analytics},
         "Usage log",
         "the Service, protection, legal duties and anonymous figures"},
        {"audit_entry", {abuse_detection, legal_duty}, "Audit log", "protection and legal duties"},
        {"mail_body", {transactional_mail, legal_duty}, "E-mails", "mail you need and legal duties"},
        {"export_archive", {legal_duty}, "Export archives", "legal duties"},
        {"privacy_request", {transactional_mail, legal_duty}, "Privacy requests", "mail you need and legal duties"},
        {"incident_record", {legal_duty}, "Breach register", "legal duties"},
    };
    return all;
}

/// What the compiler makes of `policy`: it was asked for each pair that differs from the published one. Two wrongs in a
/// row do not happen, because one thing changes at a time.
bool reveals(Policy const& policy, Category category, Purpose purpose) {
    bool const toggled = allows(policy, category, purpose) != allows(published_policy, category, purpose);
    bool const after = reveals_when_toggled(static_cast<std::size_t>(category), static_cast<std::size_t>(purpose));
    return toggled ? after : !after;
}

bool used_as_said(Policy const& policy, Category category, Uses const& uses) {
    return std::ranges::all_of(published_policy.purposes, [&](PurposeRow const& row) {
        bool const promised = std::ranges::count(uses.purposes, row.purpose) > 0;
        return reveals(policy, category, row.purpose) == promised;
    });
}

}  // namespace

std::vector<Probe> use_probes() {
    std::vector<Probe> out;
    for (Uses const& uses : all_uses()) {
        auto const category = find_category(published_policy, uses.category).value();
        out.push_back({fmt::format("uses.{}", uses.category),
                       [category, &uses](Policy const& policy) { return used_as_said(policy, category, uses); },
                       fmt::format("{}. What it is:|Used for: {}$", uses.name, uses.used_for)});
    }
    return out;
}

}  // namespace ombrex::mutation
