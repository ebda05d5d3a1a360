// SPDX-License-Identifier: Apache-2.0
//
// THE POLICY. Read from the top: what there is (categories), why it may be used (purposes; which for what is in
// grants.h), who may receive it (recipients; who gets what is in grants.h), how long it stays (retention), the other
// numbers that are promises (limits), what a person may ask for (rights), when it was published (versions), and in
// detail/clauses.h the 48 promises in the words of the page.

#include "privacy/detail/clauses.h"
#include "privacy/detail/consistency.h"
#include "privacy/policy.h"

namespace ombrex::privacy {
namespace {

using namespace std::chrono;

/// A category, with its purposes out of grants.h.
constexpr CategoryRow about(Category category, std::string_view id, Clause clause, std::string_view name,
                            std::string_view description) {
    return {category, id, clause, name, description, published_uses[static_cast<std::size_t>(category)].purposes};
}

constexpr std::array<CategoryRow, category_count> categories{{
    about(Category::account_name, "account_name", Clause{1}, "Your name", "as you give it when you register"),
    about(Category::account_email, "account_email", Clause{1}, "Your e-mail address", "with which you sign in"),
    about(Category::company_name, "company_name", Clause{1}, "Company name", "the business that the calls are for"),
    about(Category::password_hash, "password_hash", Clause{2}, "Password hash",
          "a one-way bcrypt hash, not the password"),
    about(Category::assistant_settings, "assistant_settings", Clause{19}, "Assistant settings",
          "hours, services, staff and answers that the assistant works from"),
    about(Category::call_audio, "call_audio", Clause{19}, "Call audio",
          "the sound of a call while it lasts, and text that is about to be spoken"),
    about(Category::call_recording, "call_recording", Clause{3}, "Recordings", "the sound of a call, stored encrypted"),
    about(Category::transcript, "transcript", Clause{4}, "Transcripts", "what was said in a call, by whom and when"),
    about(Category::anonymised_transcript, "anonymised_transcript", Clause{23}, "Anonymised transcripts",
          "transcripts from which names, numbers and addresses have been removed"),
    about(Category::caller_number, "caller_number", Clause{5}, "Callers’ numbers",
          "the telephone numbers that calls come from, unless withheld"),
    about(Category::caller_name, "caller_name", Clause{25}, "Callers’ names", "what callers say they are called"),
    about(Category::caller_contact, "caller_contact", Clause{25}, "Callers’ contact details",
          "e-mail or postal addresses that callers leave"),
    about(Category::call_metadata, "call_metadata", Clause{6}, "Call details",
          "when a call was, its length and outcome"),
    about(Category::insight, "insight", Clause{7}, "Insights", "the summary and the mood of a call"),
    about(Category::appointment, "appointment", Clause{10}, "Appointments", "what was booked, when and with whom"),
    about(Category::message, "message", Clause{25}, "Messages", "what a caller asks to have passed on"),
    about(Category::consent_proof, "consent_proof", Clause{25}, "Proof of consent",
          "that, when and how somebody agreed or refused"),
    about(Category::calendar_token, "calendar_token", Clause{9}, "Calendar tokens",
          "the keys that a connected calendar gives us"),
    about(Category::calendar_busy, "calendar_busy", Clause{11}, "Busy times", "when a connected calendar is not free"),
    about(Category::billing_details, "billing_details", Clause{21}, "Billing details", "whom an invoice goes to"),
    about(Category::billing_record, "billing_record", Clause{13}, "Billing records",
          "plan, transaction numbers, invoices and payments"),
    about(Category::usage_log, "usage_log", Clause{14}, "Usage log", "IP address, browser, pages, features and times"),
    about(Category::audit_entry, "audit_entry", Clause{32}, "Audit log",
          "who did what, what was disclosed and what was destroyed: ids only"),
    about(Category::mail_body, "mail_body", Clause{20}, "E-mails",
          "outgoing mail, and the bodies of webhooks and jobs"),
    about(Category::export_archive, "export_archive", Clause{40}, "Export archives", "the archive that you asked for"),
    about(Category::privacy_request, "privacy_request", Clause{43}, "Privacy requests",
          "what somebody asked for and what we answered"),
    about(Category::incident_record, "incident_record", Clause{32}, "Breach register",
          "what went wrong, whom it concerned and what was done"),
}};

constexpr std::array<PurposeRow, purpose_count> purposes{{
    {Purpose::serve_call, "serve_call", "The Service", "to provide, operate and maintain the Service"},
    {Purpose::calendar_booking, "calendar_booking", "Booking", "to find free times and to book them"},
    {Purpose::call_analysis, "call_analysis", "Call analysis", "to write summaries and judge the mood of calls"},
    {Purpose::billing, "billing", "Billing", "to bill for the Service and to run subscriptions"},
    {Purpose::transactional_mail, "transactional_mail", "Mail you need",
     "to send call summaries, invoices, password resets and notices"},
    {Purpose::abuse_detection, "abuse_detection", "Protection", "to find fraud, abuse and unauthorised access"},
    {Purpose::legal_duty, "legal_duty", "Legal duties", "to obey the law and to answer what you ask us"},
    {Purpose::aggregate_analytics, "aggregate_analytics", "Anonymous figures",
     "to improve the Service with figures that name nobody"},
}};

constexpr std::string_view united_states = "the United States";
constexpr Safeguard by_contract{"data processing agreement"};

constexpr std::array<RecipientRow, recipient_count> recipients{{
    {Recipient::elevenlabs, "elevenlabs", Clause{19}, "ElevenLabs", "voice generation and call handling", united_states,
     by_contract, Availability::always, true},
    {Recipient::aws, "aws", Clause{20}, "Amazon Web Services", "hosting, storage of recordings, mail", united_states,
     by_contract, Availability::always, true},
    {Recipient::stripe, "stripe", Clause{21}, "Stripe", "payments", united_states, by_contract, Availability::always,
     true},
    {Recipient::google, "google", Clause{22}, "Google", "your calendar", united_states, by_contract,
     Availability::if_connected, true},
    {Recipient::microsoft, "microsoft", Clause{22}, "Microsoft", "your calendar", united_states, by_contract,
     Availability::if_connected, true},
    {Recipient::openai, "openai", Clause{23}, "OpenAI", "analysis of transcripts", united_states, by_contract,
     Availability::always, true},
    {Recipient::own_infrastructure,
     "own_infrastructure",
     Clause{31},
     "Our own machines",
     "storage, mail and models that we operate ourselves",
     "places that we name here",
     {"operated by us"},
     Availability::always,
     false},
    {Recipient::carrier,
     "carrier",
     Clause{29},
     "Telephone carriers",
     "carrying the call",
     "the countries of the call",
     {"telecommunications law"},
     Availability::always,
     false},
    {Recipient::customer,
     "customer",
     Clause{15},
     "The business that was called",
     "its own calls: by mail, webhook and transfer",
     "the place of the business",
     {"our terms of service"},
     Availability::always,
     false},
}};

/// A row of our own: the policy left it open.
constexpr RetentionRow left_open(Category category, Clause clause, ClockStart start, Length length, EndAction end,
                                 AtAccountEnd at_account_end) {
    return {category, clause, start, length, end, at_account_end, false, true};
}

constexpr std::array<RetentionRow, category_count> retention = [] {
    using enum ClockStart;
    using enum EndAction;
    using enum AtAccountEnd;
    using enum Category;
    constexpr auto account = [](Category category) {
        return RetentionRow{category, Clause{26}, account_deletion, Length::days(30), delete_row, purge};
    };
    constexpr auto with_the_call = [](Category category) {
        return left_open(category, Clause{25}, call, Length::months(12), delete_row, purge);
    };
    return std::array<RetentionRow, category_count>{{
        account(account_name),
        account(account_email),
        account(company_name),
        account(password_hash),
        account(assistant_settings),
        left_open(call_audio, Clause{19}, use, Length::at_once(), forget, purge),
        {call_recording, Clause{24}, call, Length::days(90), destroy, purge},
        {transcript, Clause{25}, call, Length::months(12), delete_row, purge},
        left_open(anonymised_transcript, Clause{23}, use, Length::at_once(), forget, purge),
        with_the_call(caller_number),
        with_the_call(caller_name),
        with_the_call(caller_contact),
        with_the_call(call_metadata),
        {insight, Clause{25}, call, Length::months(12), delete_row, purge},
        with_the_call(appointment),
        with_the_call(message),
        with_the_call(consent_proof),
        {calendar_token, Clause{27}, disconnection, Length::at_once(), delete_row, purge},
        {calendar_busy, Clause{11}, use, Length::at_once(), forget, purge},
        account(billing_details),
        {billing_record, Clause{28}, creation, Length::years(7), delete_row, reduce, true},
        left_open(usage_log, Clause{14}, creation, Length::days(90), delete_row, purge),
        left_open(audit_entry, Clause{32}, creation, Length::months(24), delete_row, keep),
        left_open(mail_body, Clause{20}, delivery, Length::days(7), delete_row, purge),
        left_open(export_archive, Clause{40}, creation, Length::days(7), destroy, purge),
        left_open(privacy_request, Clause{43}, closing, Length::months(24), delete_row, keep),
        {incident_record, Clause{32}, creation, Length::months(24), delete_row, keep, true, true},
    }};
}();

constexpr std::array<LimitRow, limit_count> limits{{
    {Limit::password_cost, "password_cost", Clause{2}, 10, LimitUnit::plain, "cost of the bcrypt hash of a password"},
    {Limit::password_bytes, "password_bytes", Clause{2}, 72, LimitUnit::bytes,
     "longest password: bcrypt reads no more"},
    {Limit::playback_link, "playback_link", Clause{8}, 5, LimitUnit::minutes, "longest life of a link to a recording"},
    {Limit::oauth_state, "oauth_state", Clause{33}, 10, LimitUnit::minutes, "time to connect a calendar"},
    {Limit::export_link, "export_link", Clause{40}, 15, LimitUnit::minutes, "life of the link to an archive"},
    {Limit::tls_version, "tls_version", Clause{29}, 12, LimitUnit::tenths, "oldest version of TLS"},
    {Limit::adult_age, "adult_age", Clause{44}, 18, LimitUnit::plain, "youngest age of a user, in years"},
    {Limit::smallest_group, "smallest_group", Clause{15}, 10, LimitUnit::plain, "fewest cases behind a figure"},
    {Limit::breach_notice, "breach_notice", Clause{32}, 72, LimitUnit::hours, "time to tell the authority of a breach"},
    {Limit::change_notice, "change_notice", Clause{46}, 30, LimitUnit::days,
     "shortest time from the notice of a change to its effect"},
}};

constexpr std::array<RightRow, right_count> rights{{
    {Right::access, "access", Clause{37}, "See your data", "in the dashboard and in one archive", Length::days(30),
     Identity::session_or_call_back},
    {Right::correct, "correct", Clause{38}, "Correct it", "in your profile settings", Length::at_once(),
     Identity::session_or_call_back},
    {Right::erase, "erase", Clause{39}, "Delete it", "by deleting your account", Length::days(30),
     Identity::session_or_call_back},
    {Right::export_data, "export", Clause{40}, "Take it with you", "as an archive, from your account", Length::days(30),
     Identity::session_or_call_back},
    {Right::revoke_calendar, "revoke_calendar", Clause{41}, "Revoke a calendar", "in the assistant settings",
     Length::at_once(), Identity::session},
    {Right::object, "object", Clause{42}, "Object to a use", "in your account or by mail", Length::days(30),
     Identity::none},
    {Right::ask, "ask", Clause{43}, "Ask us anything else", "by mail, also as a caller without an account",
     Length::days(30), Identity::none},
}};

constexpr std::array<Version, version_count> versions{{
    {"2026-03-24", year{2026} / March / 24, year{2026} / March / 24, "the first version"},
}};

constexpr std::array<std::string_view, 4> in_short{
    "Recordings are deleted after {keep:call_recording}, transcripts after {keep:transcript}.",
    "What is in your calendar is never read. We see only when you are busy.",
    "Nothing is sold. No call trains an AI model.",
    "One cookie, to keep you signed in. No trackers.",
};

constexpr std::array<GroupRow, group_count> groups{{
    {Group::account, 1, "what", "What we collect", "Your account."},
    {Group::calls, 1, "what", "What we collect", "Calls."},
    {Group::calendar, 1, "what", "What we collect", "Your calendar, if you connect one."},
    {Group::billing, 1, "what", "What we collect", "Payments."},
    {Group::usage, 1, "what", "What we collect", "Use of the Service."},
    {Group::use, 2, "use", "What we use it for", ""},
    {Group::recipients, 3, "who", "Who receives it", ""},
    {Group::retention, 4, "long", "How long it stays", ""},
    {Group::security, 5, "safe", "How we keep it safe", ""},
    {Group::cookies, 6, "cookies", "Cookies", ""},
    {Group::rights, 7, "rights", "Your rights", ""},
    {Group::children, 8, "children", "Children", ""},
    {Group::international, 9, "where", "Where it is processed", ""},
    {Group::changes, 10, "changes", "Changes", ""},
    {Group::contact, 11, "contact", "Contact", ""},
}};

}  // namespace

constexpr Policy published_policy{categories, purposes, recipients, published_grants, retention,      limits,
                                  rights,     versions, in_short,   groups,           detail::clauses};

// A broken rule does not compile, and its line says which (detail/consistency.h says what each means).
static_assert(detail::rows_stand_in_the_order_of_their_enumerations(published_policy));
static_assert(detail::ids_are_unique_words(published_policy));
static_assert(detail::every_category_has_a_purpose(published_policy));
static_assert(detail::every_purpose_is_used(published_policy));
static_assert(detail::every_grant_serves_a_purpose_of_its_category(published_policy));
static_assert(detail::every_grant_is_there_once(published_policy));
static_assert(detail::every_recipient_has_a_grant(published_policy));
static_assert(detail::every_processor_names_country_and_safeguard(published_policy));
static_assert(detail::every_retention_row_ends(published_policy));
static_assert(detail::what_leaves_for_analysis_is_anonymised(published_policy));
static_assert(detail::who_sees_or_changes_data_shows_who_he_is(published_policy));
static_assert(detail::clauses_are_1_to_48(published_policy));
static_assert(detail::every_status_has_its_proof_or_reason(published_policy));
static_assert(detail::texts_hold_no_number_of_their_own(published_policy));
static_assert(detail::every_placeholder_is_known(published_policy));
static_assert(detail::versions_are_in_order(published_policy));
static_assert(detail::deletion_is_in_time_for_the_right_to_it(published_policy));

}  // namespace ombrex::privacy
