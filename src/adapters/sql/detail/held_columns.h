// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

/// Which columns of a table an archive shows, and as what. tests/contract/archive_graph_test.cc walks every table: a
/// column is either here, or there with the reason why not.
namespace ombrex::sql::detail {

/// How a column becomes a value of JSON.
enum class HeldKind : std::uint8_t {
    text,
    text_or_null,  ///< Empty: null.
    number,
    moment,  ///< µs UTC: RFC 3339. NULL: null.
    wall,    ///< Minutes of the business's own clock.
    flag,
    json,  ///< Text that is JSON.
    sealed,
    sealed_lines,  ///< One value a line.
    transcript,    ///< Under a key of its own.
    insight,
    invoice,  ///< What tax law wants of it, under a key of its own.
    recipient,
    purpose,
    categories,
    actor,  ///< Who did it; our operators and, in one user's archive, other users are not named.
};

struct HeldColumn {
    std::string_view name;  ///< In the archive.
    std::string_view sql;   ///< Of table `t`.
    HeldKind kind = HeldKind::text;
};

namespace held {

using enum HeldKind;

inline constexpr HeldColumn erased{"erased_on", "erase_on_us", moment};

inline constexpr std::array account{
    HeldColumn{"company", "company"},
    HeldColumn{"name", "name_sealed", sealed},
    HeldColumn{"created", "created_us", moment},
    HeldColumn{"mail_to", "mail_sealed", sealed_lines},
    HeldColumn{"deletion_asked", "deletion_us", moment},
    erased,
    HeldColumn{"assistant", "assistant", json},
};
inline constexpr std::array numbers{HeldColumn{"number", "called"}};
inline constexpr std::array plans{
    HeldColumn{"from_month", "from_month"},
    HeldColumn{"plan", "plan"},
    HeldColumn{"chosen", "chosen_us", moment},
};
inline constexpr std::array invoices{
    HeldColumn{"invoice", "invoice"},
    HeldColumn{"month", "month"},
    HeldColumn{"numbers_of", "seller"},
    HeldColumn{"year", "year", number},
    HeldColumn{"number", "running", number},
    HeldColumn{"issued_day", "issued_day"},
    HeldColumn{"due_day", "due_day"},
    HeldColumn{"paid_day", "paid_day", text_or_null},
    HeldColumn{"state", "state"},
    HeldColumn{"currency", "currency"},
    HeldColumn{"net_cents", "net_cents", number},
    HeldColumn{"tax_cents", "tax_cents", number},
    HeldColumn{"transaction", "transaction_sealed", sealed},
    HeldColumn{"record", "record_sealed", invoice},
    erased,
};
inline constexpr std::array invoice_files{HeldColumn{"invoice", "invoice"}, erased};
inline constexpr std::array calendar_connections{
    HeldColumn{"connection", "connection"},
    HeldColumn{"provider", "provider"},
    HeldColumn{"connected", "connected_us", moment},
    HeldColumn{"access_ends", "access_ends_us", moment},
    erased,
};
inline constexpr std::array api_keys{
    HeldColumn{"key", "api_key"},          HeldColumn{"label", "label_sealed", sealed}, HeldColumn{"scopes", "scopes"},
    HeldColumn{"made", "made_us", moment}, HeldColumn{"last_used", "used_us", moment},
};
inline constexpr std::array webhooks{
    HeldColumn{"webhook", "webhook"},
    HeldColumn{"url", "url_sealed", sealed},
    HeldColumn{"tells_of", "events"},
    HeldColumn{"tells", "detail"},
    HeldColumn{"state", "state"},
    HeldColumn{"made", "made_us", moment},
    HeldColumn{"failing_since", "failing_since_us", moment},
};
inline constexpr std::array webhook_deliveries{
    HeldColumn{"delivery", "delivery"},
    HeldColumn{"webhook", "webhook"},
    HeldColumn{"call", "call", text_or_null},
    HeldColumn{"event", "event"},
    HeldColumn{"about", "about", text_or_null},
    HeldColumn{"state", "state"},
    HeldColumn{"trouble", "trouble"},
    HeldColumn{"status", "status", number},
    HeldColumn{"took_ms", "took_ms", number},
    HeldColumn{"attempts", "attempts", number},
    HeldColumn{"made", "made_us", moment},
    HeldColumn{"tried", "tried_us", moment},
    erased,
};
inline constexpr std::array users{
    HeldColumn{"user", "user_id"},
    HeldColumn{"name", "name_sealed", sealed},
    HeldColumn{"email", "email_sealed", sealed},
    HeldColumn{"next_email", "next_email_sealed", sealed},
    HeldColumn{"role", "role"},
    HeldColumn{"has_password", "CASE WHEN t.password_sealed = '' THEN 0 ELSE 1 END", flag},
    HeldColumn{"created", "created_us", moment},
    HeldColumn{"email_verified", "verified_us", moment},
    HeldColumn{"second_factor", "second_factor_us", moment},
    erased,
};
inline constexpr std::array notices{
    HeldColumn{"notice", "notice"},
    HeldColumn{"user", "user_id"},
    HeldColumn{"version", "version"},
    HeldColumn{"queued", "queued_us", moment},
    HeldColumn{"handed_over", "handed_over_us", moment},
    erased,
};
inline constexpr std::array sessions{
    HeldColumn{"user", "user_id"},
    HeldColumn{"begun", "begun_us", moment},
    HeldColumn{"used", "used_us", moment},
    HeldColumn{"browser", "browser_sealed", sealed},
    erased,
};
inline constexpr std::array mailed_links{
    HeldColumn{"user", "user_id"},
    HeldColumn{"purpose", "purpose"},
    HeldColumn{"ends", "ends_us", moment},
    erased,
};
inline constexpr std::array usage{
    HeldColumn{"entry", "entry"},
    HeldColumn{"user", "user_id", text_or_null},
    HeldColumn{"at", "at_us", moment},
    HeldColumn{"feature", "feature"},
    HeldColumn{"status", "status", number},
    HeldColumn{"browser_and_address", "client_sealed", sealed},
    erased,
};
inline constexpr std::array abuse_events{
    HeldColumn{"event", "event"},
    HeldColumn{"kind", "kind"},
    HeldColumn{"subject", "subject"},
    HeldColumn{"at", "at_us", moment},
    erased,
};
inline constexpr std::array sightings{
    HeldColumn{"sighting", "sighting"},        HeldColumn{"pattern", "pattern"},
    HeldColumn{"day_of_epoch", "day", number}, HeldColumn{"at", "at_us", moment},
    HeldColumn{"call", "call", text_or_null},  HeldColumn{"seen", "seen", number},
    HeldColumn{"usual", "usual", number},      erased,
};
inline constexpr std::array blocked_numbers{
    HeldColumn{"entry", "entry"},
    HeldColumn{"phone", "phone_sealed", sealed},
    HeldColumn{"added", "added_us", moment},
    erased,
};
inline constexpr std::array acceptances{
    HeldColumn{"user", "user_id"},
    HeldColumn{"version", "version"},
    HeldColumn{"at", "at_us", moment},
    HeldColumn{"by", "accepted_by"},
};
inline constexpr std::array calls{
    HeldColumn{"call", "call"},
    HeldColumn{"answered", "answered_us", moment},
    HeldColumn{"caller", "caller_sealed", sealed},
    HeldColumn{"duration_ms", "duration_ms", number},
    HeldColumn{"outcome", "outcome", text_or_null},
    HeldColumn{"end_reason", "end_reason", text_or_null},
    HeldColumn{"sip_call_id", "protocol_id", text_or_null},
    HeldColumn{"via", "via"},
    erased,
};
inline constexpr std::array transcripts{
    HeldColumn{"call", "call"},
    HeldColumn{"turns", "body_sealed", transcript},
    erased,
};
inline constexpr std::array insights{
    HeldColumn{"call", "call"},
    HeldColumn{"insight", "body_sealed", insight},
    erased,
};
inline constexpr std::array recordings{
    HeldColumn{"recording", "recording"},
    HeldColumn{"call", "call"},
    HeldColumn{"state", "state"},
    HeldColumn{"length_ms", "length_ms", number},
    HeldColumn{"bytes", "bytes", number},
    HeldColumn{"file",
               "CASE WHEN t.state IN ('saved', 'partial') THEN 'recordings/' || t.recording || '.ogg' ELSE '' END",
               text_or_null},
    erased,
};
inline constexpr std::array messages{
    HeldColumn{"message", "message"},
    HeldColumn{"call", "call", text_or_null},
    HeldColumn{"taken", "taken_us", moment},
    HeldColumn{"for", "addressee", text_or_null},
    HeldColumn{"from", "from_sealed", sealed},
    HeldColumn{"callback", "callback_sealed", sealed},
    HeldColumn{"text", "text_sealed", sealed},
    HeldColumn{"urgency", "urgency"},
    HeldColumn{"answered", "answered_us", moment},
    erased,
};
inline constexpr std::array appointments{
    HeldColumn{"appointment", "appointment"},
    HeldColumn{"at", "at_min", wall},
    HeldColumn{"length_min", "length_min", number},
    HeldColumn{"service", "service"},
    HeldColumn{"staff", "staff"},
    HeldColumn{"name", "name_sealed", sealed},
    HeldColumn{"phone", "phone_sealed", sealed},
    HeldColumn{"notes", "notes_sealed", sealed},
    HeldColumn{"reference", "reference"},
    HeldColumn{"status", "status"},
    HeldColumn{"made_in_call", "made_in", text_or_null},
    HeldColumn{"changed_in_call", "changed_in", text_or_null},
    erased,
};
inline constexpr std::array transfers{
    HeldColumn{"call", "call"},
    HeldColumn{"position", "position", number},
    HeldColumn{"label", "label"},
    HeldColumn{"result", "result"},
    erased,
};
inline constexpr std::array emergencies{
    HeldColumn{"call", "call"},
    HeldColumn{"position", "position", number},
    HeldColumn{"kind", "kind"},
    HeldColumn{"advised_number", "advised_number"},
    erased,
};
inline constexpr std::array privacy_requests{
    HeldColumn{"request", "request"},
    HeldColumn{"call", "call", text_or_null},
    HeldColumn{"kind", "kind"},
    HeldColumn{"name", "name_sealed", sealed},
    HeldColumn{"phone", "phone_sealed", sealed},
    HeldColumn{"user", "user_id", text_or_null},
    HeldColumn{"against", "against"},
    HeldColumn{"asked", "asked_us", moment},
    HeldColumn{"said", "said_sealed", sealed},
    HeldColumn{"reply_to", "reply_sealed", sealed},
    HeldColumn{"status", "status"},
    HeldColumn{"answer_by", "answer_by"},
    HeldColumn{"proof", "proof"},
    HeldColumn{"answer", "words_sealed", sealed},
    HeldColumn{"refusal", "refusal"},
    HeldColumn{"closed", "closed_us", moment},
    HeldColumn{"reminded", "reminded", number},
    erased,
};
inline constexpr std::array processor_requests{
    HeldColumn{"processor_request", "processor_request"},
    HeldColumn{"request", "request"},
    HeldColumn{"call", "call"},
    HeldColumn{"recipient", "recipient", recipient},
    HeldColumn{"state", "state"},
    HeldColumn{"rounds", "rounds", number},
    HeldColumn{"answer", "answer", text_or_null},
    HeldColumn{"asked", "asked_us", moment},
    HeldColumn{"answered", "answered_us", moment},
    erased,
};
inline constexpr std::array calendar_blocks{
    HeldColumn{"staff", "staff", text_or_null},
    HeldColumn{"from", "from_min", wall},
    HeldColumn{"to", "to_min", wall},
};
inline constexpr std::array calendar_claims{
    HeldColumn{"staff", "staff"},
    HeldColumn{"at", "cell", wall},
    HeldColumn{"appointment", "owner"},
    HeldColumn{"held_until", "until_us", moment},
};
inline constexpr std::array waiting_jobs{
    HeldColumn{"job", "job"},
    HeldColumn{"kind", "kind"},
    HeldColumn{"subject", "subject"},
    HeldColumn{"due", "run_at_us", moment},
    HeldColumn{"attempt", "attempt", number},
    HeldColumn{"given_up", "dead", flag},
};
inline constexpr std::array disclosures{
    HeldColumn{"at", "at_us", moment},
    HeldColumn{"call", "call", text_or_null},
    HeldColumn{"recipient", "recipient", recipient},
    HeldColumn{"categories", "categories", categories},
    HeldColumn{"purpose", "purpose", purpose},
    HeldColumn{"bytes", "bytes", number},
    erased,
};
inline constexpr std::array receipts{
    HeldColumn{"receipt", "receipt"},
    HeldColumn{"category", "category"},
    HeldColumn{"subject", "subject"},
    HeldColumn{"due", "due_us", moment},
    HeldColumn{"destroyed", "destroyed_us", moment},
    HeldColumn{"object_versions", "versions", number},
    erased,
};
inline constexpr std::array audit{
    HeldColumn{"number", "number", number}, HeldColumn{"at", "at_us", moment}, HeldColumn{"who", "actor", actor},
    HeldColumn{"action", "action"},         HeldColumn{"subject", "subject"},  erased,
};
inline constexpr std::array archives{
    HeldColumn{"archive", "archive"},
    HeldColumn{"about_user", "about", text_or_null},
    HeldColumn{"asked_by", "asked_by", actor},
    HeldColumn{"asked", "asked_us", moment},
    HeldColumn{"made", "made_us", moment},
    HeldColumn{"state", "state"},
    HeldColumn{"bytes", "bytes", number},
    HeldColumn{"silenced", "silenced", flag},
    erased,
};

}  // namespace held

}  // namespace ombrex::sql::detail
