// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "model/ids.h"
#include "privacy/category.h"

namespace ombrex::model {

using ArchiveId = Strong<struct ArchiveIdTag, Id128>;

enum class ArchiveState : std::uint8_t {
    waiting,  ///< It is being made, or waits for its next try: `trouble` says why the last one failed.
    ready,    ///< It lies sealed on the disk, whole.
    failed,   ///< Given up; nothing is left of it. `trouble` says why; asking again makes another one.
};
inline constexpr std::array<std::string_view, 3> archive_state_words{"waiting", "ready", "failed"};
[[nodiscard]] constexpr std::string_view to_string(ArchiveState state) noexcept {
    return archive_state_words[static_cast<std::size_t>(state)];
}

/// C40: that somebody asked for what is held about him, and what became of it. The archive is sealed under a key of its
/// own.
struct Archive {
    ArchiveId id;
    CompanyId company;
    std::optional<UserId> about = {};  ///< None: the whole account.
    bool silenced = false;             ///< In its recordings what is personal is silent.
    std::string asked_by;              ///< As the audit log names him.
    ArchiveState state = ArchiveState::waiting;
    TimePoint asked;
    std::optional<TimePoint> made = {};
    std::uint64_t bytes = 0;  ///< Of the ZIP file inside.
    int attempt = 0;
    TimePoint try_at;
    std::string trouble = {};  ///< For operators; never personal.
    TimePoint erase_on = {};   ///< As it is stored.

    friend bool operator==(Archive const&, Archive const&) = default;
};

/// The object's name in the store of archives: ids only.
[[nodiscard]] inline std::string object_name(CompanyId company, ArchiveId archive) {
    return company.value().to_string() + "/" + archive.value().to_string();
}

/// What an archive tells, in its order: each is a list of rows.
enum class ArchivePart : std::uint8_t {
    account,
    numbers,
    plans,
    invoices,
    invoice_files,
    calendar_connections,
    api_keys,
    webhooks,
    webhook_deliveries,
    users,
    acceptances,
    notices,
    sessions,
    mailed_links,
    usage,
    abuse_events,
    sightings,
    blocked_numbers,
    calls,
    transcripts,
    insights,
    recordings,
    messages,
    appointments,
    transfers,
    emergencies,
    privacy_requests,
    processor_requests,
    calendar_blocks,
    calendar_claims,
    waiting_jobs,
    disclosures,
    receipts,
    audit,
    archives,
};

struct ArchivePartRow {
    ArchivePart part;
    std::string_view key;        ///< In data.json.
    std::string_view title;      ///< For people.
    std::string_view says;       ///< What it is, to whom it is about.
    privacy::Category category;  ///< By which retention goes.
};

inline constexpr std::array archive_parts = [] {
    using enum ArchivePart;
    using privacy::Category;
    return std::array{
        ArchivePartRow{account, "account", "The account", "The business, and what its assistant knows.",
                       Category::company_name},
        ArchivePartRow{numbers, "numbers", "Numbers", "What the assistant answers.", Category::assistant_settings},
        ArchivePartRow{plans, "plans", "Plans", "Which plan was chosen from which month on.", Category::billing_record},
        ArchivePartRow{invoices, "invoices", "Invoices", "What was billed and paid, in cents.",
                       Category::billing_record},
        ArchivePartRow{invoice_files, "invoice_files", "Invoices as files",
                       "That the invoice lies here as it was mailed; the desk hands it out.",
                       Category::billing_details},
        ArchivePartRow{calendar_connections, "calendar_connections", "Connected calendars",
                       "Which are connected. Their keys are in no archive.", Category::calendar_token},
        ArchivePartRow{api_keys, "api_keys", "Keys",
                       "Programs that may ask in its name. Their secrets are in no archive.",
                       Category::assistant_settings},
        ArchivePartRow{webhooks, "webhooks", "Webhooks",
                       "Addresses that are told of each call. Their secrets are in no archive.",
                       Category::assistant_settings},
        ArchivePartRow{webhook_deliveries, "webhook_deliveries", "Deliveries",
                       "When a webhook was told of a call, and what it answered.", Category::mail_body},
        ArchivePartRow{users, "users", "Users", "Who may sign in. Passwords are in no archive.",
                       Category::account_name},
        ArchivePartRow{acceptances, "acceptances", "Accepted versions",
                       "Which version of the policy was accepted when.", Category::account_name},
        ArchivePartRow{notices, "notices", "Notices", "Who was told of which version of the policy.",
                       Category::audit_entry},
        ArchivePartRow{sessions, "sessions", "Signed in", "Where somebody is signed in.", Category::usage_log},
        ArchivePartRow{mailed_links, "mailed_links", "Links by mail", "To whom a link was mailed that works once.",
                       Category::usage_log},
        ArchivePartRow{usage, "usage", "Use of the Service", "The usage log of who was signed in.",
                       Category::usage_log},
        ArchivePartRow{abuse_events, "abuse_events", "Counted against abuse", "What is limited.", Category::usage_log},
        ArchivePartRow{sightings, "sightings", "Unusual patterns", "What the owner was told of.", Category::usage_log},
        ArchivePartRow{blocked_numbers, "blocked_numbers", "Blocked numbers", "Whose calls are not answered.",
                       Category::caller_number},
        ArchivePartRow{calls, "calls", "Calls", "Each call, and what it left.", Category::call_metadata},
        ArchivePartRow{transcripts, "transcripts", "Transcripts", "What was said.", Category::transcript},
        ArchivePartRow{insights, "insights", "Insights", "Summary and mood of a call.", Category::insight},
        ArchivePartRow{recordings, "recordings", "Recordings", "The sound lies beside this page.",
                       Category::call_recording},
        ArchivePartRow{messages, "messages", "Messages", "What callers wanted passed on.", Category::message},
        ArchivePartRow{appointments, "appointments", "Appointments", "By the clock of the business.",
                       Category::appointment},
        ArchivePartRow{transfers, "transfers", "Transfers", "Attempts to put a caller through to a human.",
                       Category::call_metadata},
        ArchivePartRow{emergencies, "emergencies", "Emergencies", "That a caller in danger was told whom to call.",
                       Category::call_metadata},
        ArchivePartRow{privacy_requests, "privacy_requests", "Privacy requests", "What was asked for.",
                       Category::privacy_request},
        ArchivePartRow{processor_requests, "processor_requests", "Asked of recipients",
                       "What a recipient was asked to delete, and what it answered.", Category::audit_entry},
        ArchivePartRow{calendar_blocks, "calendar_blocks", "Blocked times", "When nobody is to be booked.",
                       Category::assistant_settings},
        ArchivePartRow{calendar_claims, "calendar_claims", "Taken times", "Five minutes of a calendar that are taken.",
                       Category::appointment},
        ArchivePartRow{waiting_jobs, "waiting_jobs", "Work that waits", "What is still to be done; ids only.",
                       Category::call_metadata},
        ArchivePartRow{disclosures, "disclosures", "Disclosures", "Who was given what kinds of data, and when.",
                       Category::audit_entry},
        ArchivePartRow{receipts, "receipts", "Receipts of deletion", "What was destroyed, and when.",
                       Category::audit_entry},
        ArchivePartRow{audit, "audit", "Who saw and did what", "Our own people appear as “operator”.",
                       Category::audit_entry},
        ArchivePartRow{archives, "archives", "Archives", "This one, and others that still lie here.",
                       Category::export_archive},
    };
}();

[[nodiscard]] constexpr ArchivePartRow const& row_of(ArchivePart part) {
    return archive_parts[static_cast<std::size_t>(part)];
}

}  // namespace ombrex::model
