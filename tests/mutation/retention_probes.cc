// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "privacy/account_end.h"
#include "privacy/erase_on.h"
#include "privacy/measures.h"
#include "privacy/tighten.h"
#include "tests/mutation/probe.h"

namespace ombrex::mutation {
namespace {

using namespace privacy;

/// What a person is promised about one kind of data: a case on the calendar, and the line of the page.
struct Stay {
    std::string_view category;
    std::string_view since;  ///< When its clock starts, in Toronto.
    std::string_view gone;   ///< A minute before it is still there. Empty: it goes at once.
    bool dated;              ///< Its date is known when it is written.
    bool objects;            ///< Every version of its object is destroyed.
    bool receipt;
    bool by_law;  ///< The operator cannot shorten it.
    std::string_view line;
};

constexpr std::string_view deleted = "How: the record is deleted; a receipt is written";
constexpr std::string_view with_it = "When the account is deleted: goes with it";

/// What the page says of everything that goes with the account.
std::string account_line(std::string_view name) {
    return fmt::format("- {}. Deleted: with the account, within 30 days of its deletion; {}; {}$", name, deleted,
                       with_it);
}

constexpr Stay stays[]{
    {"account_name", "2026-03-01T09:00", "2026-03-31T09:00", false, false, true, false, "Your name"},
    {"account_email", "2026-01-31T12:00", "2026-03-02T12:00", false, false, true, false, "Your e-mail address"},
    {"company_name", "2026-06-15T12:00", "2026-07-15T12:00", false, false, true, false, "Company name"},
    {"password_hash", "2026-09-01T12:00", "2026-10-01T12:00", false, false, true, false, "Password hash"},
    {"assistant_settings", "2026-11-20T12:00", "2026-12-20T12:00", false, false, true, false, "Assistant settings"},
    {"billing_details", "2026-02-01T12:00", "2026-03-03T12:00", false, false, true, false, "Billing details"},
    {"call_audio", "2026-01-01T10:00", "", true, false, false, false,
     "- Call audio. Deleted: at once after use (our own rule); How: it was in memory only, never stored; When the "
     "account is deleted: goes with it$"},
    {"call_recording", "2026-01-01T10:00", "2026-04-01T10:00", true, true, true, false,
     "- Recordings. Deleted: 90 days after the call; How: every version is removed and its key destroyed; a receipt is "
     "written; When the account is deleted: goes with it$"},
    {"transcript", "2028-02-29T10:00", "2029-03-01T10:00", true, false, true, false,
     "- Transcripts. Deleted: 12 months after the call; How: the record is deleted; a receipt is written; When the "
     "account is deleted: goes with it$"},
    {"anonymised_transcript", "2026-01-01T10:00", "", true, false, false, false,
     "- Anonymised transcripts. Deleted: at once after use (our own rule); How: it was in memory only, never stored; "
     "When the account is deleted: goes with it$"},
    {"caller_number", "2026-05-05T10:00", "2027-05-05T10:00", true, false, true, false,
     "- Callers’ numbers. Deleted: 12 months after the call (our own rule); How: the record is deleted; a receipt is "
     "written; When the account is deleted: goes with it$"},
    {"caller_name", "2026-05-05T10:00", "2027-05-05T10:00", true, false, true, false,
     "- Callers’ names. Deleted: 12 months after the call (our own rule); How: the record is deleted; a receipt is "
     "written; When the account is deleted: goes with it$"},
    {"caller_contact", "2026-05-05T10:00", "2027-05-05T10:00", true, false, true, false,
     "- Callers’ contact details. Deleted: 12 months after the call (our own rule); How: the record is deleted; a "
     "receipt is written; When the account is deleted: goes with it$"},
    {"call_metadata", "2026-05-05T10:00", "2027-05-05T10:00", true, false, true, false,
     "- Call details. Deleted: 12 months after the call (our own rule); How: the record is deleted; a receipt is "
     "written; When the account is deleted: goes with it$"},
    {"insight", "2026-08-31T23:59", "2027-08-31T23:59", true, false, true, false,
     "- Insights. Deleted: 12 months after the call; How: the record is deleted; a receipt is written; When the "
     "account is deleted: goes with it$"},
    {"appointment", "2026-05-05T10:00", "2027-05-05T10:00", true, false, true, false,
     "- Appointments. Deleted: 12 months after the call (our own rule); How: the record is deleted; a receipt is "
     "written; When the account is deleted: goes with it$"},
    {"message", "2026-05-05T10:00", "2027-05-05T10:00", true, false, true, false,
     "- Messages. Deleted: 12 months after the call (our own rule); How: the record is deleted; a receipt is written; "
     "When the account is deleted: goes with it$"},
    {"consent_proof", "2026-05-05T10:00", "2027-05-05T10:00", true, false, true, false,
     "- Proof of consent. Deleted: 12 months after the call (our own rule); How: the record is deleted; a receipt is "
     "written; When the account is deleted: goes with it$"},
    {"calendar_token", "2026-01-01T10:00", "", false, false, true, false,
     "- Calendar tokens. Deleted: at once when the calendar is disconnected; How: the record is deleted; a receipt is "
     "written; When the account is deleted: goes with it$"},
    {"calendar_busy", "2026-01-01T10:00", "", true, false, false, false,
     "- Busy times. Deleted: at once after use; How: it was in memory only, never stored; When the "
     "account is deleted: goes with it$"},
    {"billing_record", "2026-01-31T10:00", "2033-01-31T10:00", true, false, true, true,
     "- Billing records. Deleted: 7 years after creation (fixed by law); How: the record is deleted; a receipt is "
     "written; When the account is deleted: stays, reduced to what tax law needs$"},
    {"usage_log", "2026-12-01T10:00", "2027-03-01T10:00", true, false, true, false,
     "- Usage log. Deleted: 90 days after creation (our own rule); How: the record is deleted; a receipt is written; "
     "When the account is deleted: goes with it$"},
    {"audit_entry", "2026-07-07T10:00", "2028-07-07T10:00", true, false, true, false,
     "- Audit log. Deleted: 24 months after creation (our own rule); How: the record is deleted; a receipt is written; "
     "When the account is deleted: stays, as proof of what was done$"},
    {"mail_body", "2026-02-25T10:00", "2026-03-04T10:00", false, false, true, false,
     "- E-mails. Deleted: 7 days after delivery (our own rule); How: the record is deleted; a receipt is written; When "
     "the account is deleted: goes with it$"},
    {"export_archive", "2026-02-25T10:00", "2026-03-04T10:00", true, true, true, false,
     "- Export archives. Deleted: 7 days after creation (our own rule); How: every version is removed and its key "
     "destroyed; a receipt is written; When the account is deleted: goes with it$"},
    {"privacy_request", "2026-07-07T10:00", "2028-07-07T10:00", false, false, true, false,
     "- Privacy requests. Deleted: 24 months after the request is closed (our own rule); How: the record is deleted; a "
     "receipt is written; When the account is deleted: stays, as proof of what was done$"},
    {"incident_record", "2026-07-07T10:00", "2028-07-07T10:00", true, false, true, true,
     "- Breach register. Deleted: 24 months after creation (our own rule, never shortened); How: the record is "
     "deleted; a "
     "receipt is written; When the account is deleted: stays, as proof of what was done$"},
};

/// It is there a minute before, and gone at the time.
bool goes_on_time(Policy const& policy, Category category, Stay const& stay) {
    static auto const toronto = TimeZone::find("America/Toronto").value();
    auto const at = [](std::string_view local) { return toronto.to_instant(parse_local_minutes(local).value()).first; };
    EraseOn const erase = erase_on(policy, category, at(stay.since), toronto);
    if (stay.gone.empty()) return erase.kind() == EraseOn::Kind::at_once;
    return erase.kind() == EraseOn::Kind::date && erase.due() == at(stay.gone);
}

/// Whether the operator may have it kept for one day only.
bool can_be_shortened(Policy const& policy, Stay const& stay) {
    Setting const setting{fmt::format("retention.{}", stay.category), "1 day"};
    return tightened(policy, {&setting, 1}).has_value();
}

/// The promise itself says so: what stays says that it does.
bool goes_with_it(Stay const& stay) { return stay.line.find("account is deleted: stays") == stay.line.npos; }

bool is_reduced(Stay const& stay) { return stay.line.find("account is deleted: stays, reduced") != stay.line.npos; }

bool behaves(Policy const& policy, Category category, Stay const& stay) {
    Ending const ending = ending_of(policy, category);
    return goes_on_time(policy, category, stay) && erase_after_event(policy, category).has_value() != stay.dated &&
           goes_with_account(policy).contains(category) == goes_with_it(stay) &&
           is_reduced_with_account(policy, category) == is_reduced(stay) && ending.object_versions == stay.objects &&
           ending.receipt == stay.receipt && (stay.gone.empty() || can_be_shortened(policy, stay) != stay.by_law);
}

}  // namespace

std::vector<Probe> retention_probes() {
    std::vector<Probe> out;
    for (Stay const& stay : stays) {
        auto const category = find_category(published_policy, stay.category).value();
        auto const line = stay.line.starts_with('-') ? std::string{stay.line} : account_line(stay.line);
        out.push_back({fmt::format("retention.{}", stay.category),
                       [category, &stay](Policy const& policy) { return behaves(policy, category, stay); }, line});
    }
    return out;
}

}  // namespace ombrex::mutation
