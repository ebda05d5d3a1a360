// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

#include "privacy/category.h"

namespace ombrex::sql::detail {

/// Every table that holds personal data with a date on it, what it holds, the column that names a row, the one that
/// names the call it comes from (empty: it comes from none), the one that says when it was made (empty: with that
/// call), the token of the number it stands under, and the call that changed it (empty: there is none of these). The
/// company's own is the last: it goes after all it has.
struct Table {
    privacy::Category category;
    std::string_view name;
    std::string_view id;
    std::string_view call = "call";
    std::string_view made = "";
    std::string_view number = "";
    std::string_view changed = "";
};
inline constexpr std::array tables{
    Table{privacy::Category::call_recording, "recording", "recording"},
    Table{privacy::Category::transcript, "transcript", "call"},
    Table{privacy::Category::insight, "insight", "call"},
    Table{privacy::Category::appointment, "appointment", "appointment", "made_in", "", "phone_token", "changed_in"},
    Table{privacy::Category::message, "message", "message", "call", "taken_us", "callback_token"},
    Table{privacy::Category::privacy_request, "privacy_request", "request", "call", "asked_us", "phone_token"},
    Table{privacy::Category::call_metadata, "transfer_attempt", "call"},
    Table{privacy::Category::call_metadata, "emergency_note", "call"},
    Table{privacy::Category::call_metadata, "call", "call", "call", "answered_us", "caller_token"},
    Table{privacy::Category::incident_record, "incident", "incident", ""},  // no call left it
    Table{privacy::Category::usage_log, "session", "session", "", "begun_us"},
    Table{privacy::Category::usage_log, "mailed_link", "link", ""},
    Table{privacy::Category::usage_log, "usage_log", "entry", "", "at_us"},
    Table{privacy::Category::usage_log, "abuse_event", "event", "", "at_us"},
    Table{privacy::Category::usage_log, "sighting", "sighting", "", "at_us"},
    Table{privacy::Category::caller_number, "blocked_number", "entry", "", "added_us", "phone_token"},
    Table{privacy::Category::export_archive, "archive", "archive", "", "asked_us"},
    Table{privacy::Category::billing_record, "invoice", "invoice", ""},
    Table{privacy::Category::billing_details, "invoice_file", "invoice", ""},
    Table{privacy::Category::calendar_token, "calendar_connection", "connection", "", "connected_us"},
    Table{privacy::Category::mail_body, "webhook_delivery", "delivery", "", "made_us"},
    Table{privacy::Category::account_name, "account_user", "user_id", "", "created_us"},
    Table{privacy::Category::company_name, "company", "company", "", "created_us"},
};

/// What else rests in a row of one of these, or in a proof, which audit_repository.h forgets.
inline constexpr std::array beside{
    Table{privacy::Category::caller_number, "call", "call", "call", "answered_us"},
    Table{privacy::Category::account_email, "account_user", "user_id", "", "created_us"},
    Table{privacy::Category::password_hash, "account_user", "user_id", "", "created_us"},
    Table{privacy::Category::assistant_settings, "company", "company", "", "created_us"},
    Table{privacy::Category::audit_entry, "audit", "number", "", "at_us"},
    Table{privacy::Category::audit_entry, "disclosure", "call", "", "at_us"},
    Table{privacy::Category::audit_entry, "receipt", "receipt", "", "destroyed_us"},
    Table{privacy::Category::audit_entry, "notice", "notice", "", "queued_us"},
    Table{privacy::Category::audit_entry, "processor_request", "processor_request", "", "asked_us"},
};

inline bool is_company(Table const& table) { return table.category == privacy::Category::company_name; }

/// When the rows of a company in that table were made; empty: nobody wrote it down.
inline std::string made_query(Table const& table) {
    if (!table.made.empty()) return fmt::format("SELECT MIN({}) FROM {} WHERE company = :c", table.made, table.name);
    if (table.call.empty()) return {};
    return fmt::format(
        "SELECT MIN(c.answered_us) FROM {} t JOIN call c ON c.company = t.company AND c.call = t.{} "
        "WHERE t.company = :c",
        table.name, table.call);
}

}  // namespace ombrex::sql::detail
