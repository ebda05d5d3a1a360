// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "adapters/sql/detail/held_columns.h"
#include "model/archive.h"

/// What an archive shows of which table.
namespace ombrex::sql::detail {

struct HeldPart {
    model::ArchivePart part;
    std::string_view table;
    std::string_view id;   ///< The column that retention names a row by, and that sealed columns are bound to.
    std::string_view key;  ///< What it is paged by; a column with an index.
    bool key_is_number = false;
    std::string_view call;  ///< The column that names the call it comes from; empty: it comes from none.
    std::string_view user;  ///< Which rows are about the user {0}; empty: none is.
    std::span<HeldColumn const> columns;
};

/// In the order of model::ArchivePart.
inline constexpr std::array held_parts = [] {
    using enum model::ArchivePart;
    constexpr std::string_view his = "t.user_id = '{0}'";
    constexpr std::string_view about_him = "t.subject = '{0}'";
    return std::array{
        HeldPart{account, "company", "company", "company", false, "", "", held::account},
        HeldPart{numbers, "company_number", "called", "called", false, "", "", held::numbers},
        HeldPart{plans, "subscription", "from_month", "from_month", false, "", "", held::plans},
        HeldPart{invoices, "invoice", "invoice", "invoice", false, "", "", held::invoices},
        HeldPart{invoice_files, "invoice_file", "invoice", "invoice", false, "", "", held::invoice_files},
        HeldPart{calendar_connections, "calendar_connection", "connection", "connection", false, "", "",
                 held::calendar_connections},
        HeldPart{api_keys, "api_key", "api_key", "api_key", false, "", "", held::api_keys},
        HeldPart{webhooks, "webhook", "webhook", "webhook", false, "", "", held::webhooks},
        HeldPart{webhook_deliveries, "webhook_delivery", "delivery", "delivery", false, "call", "",
                 held::webhook_deliveries},
        HeldPart{users, "account_user", "user_id", "user_id", false, "", his, held::users},
        HeldPart{acceptances, "acceptance", "user_id", "user_id", false, "", his, held::acceptances},
        HeldPart{notices, "notice", "notice", "user_id", false, "", his, held::notices},
        HeldPart{sessions, "session", "session", "session", false, "", his, held::sessions},
        HeldPart{mailed_links, "mailed_link", "link", "link", false, "", his, held::mailed_links},
        HeldPart{usage, "usage_log", "entry", "entry", false, "", his, held::usage},
        HeldPart{abuse_events, "abuse_event", "event", "event", false, "", about_him, held::abuse_events},
        HeldPart{sightings, "sighting", "sighting", "sighting", false, "", "", held::sightings},
        HeldPart{blocked_numbers, "blocked_number", "entry", "entry", false, "", "", held::blocked_numbers},
        HeldPart{calls, "call", "call", "answered_us", true, "", "", held::calls},
        HeldPart{transcripts, "transcript", "call", "call", false, "call", "", held::transcripts},
        HeldPart{insights, "insight", "call", "call", false, "call", "", held::insights},
        HeldPart{recordings, "recording", "recording", "recording", false, "call", "", held::recordings},
        HeldPart{messages, "message", "message", "message", false, "call", "", held::messages},
        HeldPart{appointments, "appointment", "appointment", "at_min", true, "", "", held::appointments},
        HeldPart{transfers, "transfer_attempt", "call", "call", false, "call", "", held::transfers},
        HeldPart{emergencies, "emergency_note", "call", "call", false, "call", "", held::emergencies},
        HeldPart{privacy_requests, "privacy_request", "request", "request", false, "", his, held::privacy_requests},
        HeldPart{processor_requests, "processor_request", "processor_request", "processor_request", false, "call", "",
                 held::processor_requests},
        HeldPart{calendar_blocks, "calendar_block", "from_min", "from_min", true, "", "", held::calendar_blocks},
        HeldPart{calendar_claims, "claim", "owner", "owner", false, "", "", held::calendar_claims},
        HeldPart{waiting_jobs, "job", "job", "job", false, "", about_him, held::waiting_jobs},
        HeldPart{disclosures, "disclosure", "call", "call", false, "call", "", held::disclosures},
        HeldPart{receipts, "receipt", "receipt", "receipt", false, "", about_him, held::receipts},
        HeldPart{audit, "audit", "number", "number", true, "", "(t.subject = '{0}' OR t.actor = 'user:{0}')",
                 held::audit},
        HeldPart{archives, "archive", "archive", "archive", false, "", "(t.about = '{0}' OR t.asked_by = 'user:{0}')",
                 held::archives},
    };
}();

static_assert([] {
    for (std::size_t i = 0; i < held_parts.size(); ++i) {
        if (held_parts[i].part != model::archive_parts[i].part || static_cast<std::size_t>(held_parts[i].part) != i)
            return false;
    }
    return held_parts.size() == model::archive_parts.size();
}());

}  // namespace ombrex::sql::detail
