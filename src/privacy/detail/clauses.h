// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "privacy/policy.h"

namespace ombrex::privacy::detail {

// The 48 promises. To flip one: write kept(..., "the name of the test that proves it") for planned(...).

constexpr std::string_view not_built = "not built yet";

constexpr ClauseRow planned(Clause clause, Group group, std::string_view promise, std::string_view why = not_built) {
    return {clause, group, promise, Status::planned, why};
}
constexpr ClauseRow kept(Clause clause, Group group, std::string_view promise, std::string_view proof) {
    return {clause, group, promise, Status::kept, proof};
}

inline constexpr std::array<ClauseRow, clause_count> clauses{{
    planned(Clause{1}, Group::account,
            "When you register we ask for your name, your e-mail address, your company’s name and a password, and for "
            "nothing else."),
    planned(Clause{2}, Group::account,
            "Your password is kept only as a one-way bcrypt hash of cost {limit:password_cost}; the password itself is "
            "never written to a database, a log or a mail."),
    planned(Clause{3}, Group::calls,
            "Recordings of calls are encrypted before they are stored, with {name:aws} (S3) or, where that is not "
            "connected, in sealed files on our own server."),
    planned(Clause{4}, Group::calls,
            "Of every call we keep a transcript: who spoke, what was said as it was heard, and when."),
    planned(Clause{5}, Group::calls,
            "We keep the caller’s telephone number; where it is withheld we keep “unknown” and do not guess."),
    planned(Clause{6}, Group::calls, "We keep the length of the call, from answer to end."),
    planned(Clause{7}, Group::calls,
            "After every call the Service writes a summary and judges the mood of the conversation."),
    planned(Clause{8}, Group::calls,
            "A recording can be played only through a signed link, which belongs to one person and one recording and "
            "runs out after at most {limit:playback_link}; each play is logged."),
    planned(Clause{9}, Group::calendar,
            "The access and refresh tokens of your {name:google} or {name:microsoft} calendar are stored encrypted."),
    planned(Clause{10}, Group::calendar,
            "They are used only to see when you are free, and to create, change or cancel the events that the Service "
            "itself created."),
    planned(Clause{11}, Group::calendar,
            "What stands in your events is not read, stored or sold; we receive only the times at which you are busy."),
    planned(Clause{12}, Group::billing,
            "You pay through {name:stripe}. Card numbers are entered on its pages only; we never hold a full card "
            "number."),
    planned(Clause{13}, Group::billing,
            "We receive and keep your plan, transaction numbers and the history of your purchases."),
    planned(Clause{14}, Group::usage,
            "We log your IP address, the type of your browser, the pages you visit, times and the features you use. "
            "The log is our own, nobody else receives it, and it serves to improve the Service and to mend faults."),
    planned(Clause{15}, Group::use,
            "We use personal data for the purposes in this table and for no other. To improve the Service we use only "
            "anonymised figures, added up over groups of at least {limit:smallest_group}.",
            "every use is held to its purpose; the anonymised figures are not built yet"),
    kept(Clause{16}, Group::use, "We never sell personal data or recordings.",
         "C16_no_purpose_and_no_recipient_is_a_sale"),
    planned(Clause{17}, Group::use,
            "What is said in your calls never trains an AI model, neither ours nor that of a provider."),
    planned(Clause{18}, Group::use,
            "We look for fraud, abuse and unauthorised access: by limits on sign-in, on calls and on transfers, and by "
            "patterns in the traffic that are out of the ordinary."),
    planned(
        Clause{19}, Group::recipients,
        "{name:elevenlabs} generates the voice and handles calls; it receives {gets:elevenlabs}, and nothing else."),
    planned(Clause{20}, Group::recipients,
            "{name:aws} hosts the Service, stores recordings (S3) and sends mail (SES); it receives {gets:aws}."),
    planned(Clause{21}, Group::recipients, "{name:stripe} takes payments; it receives {gets:stripe}."),
    planned(
        Clause{22}, Group::recipients,
        "{name:google}, if you connect your calendar there, receives {gets:google}; {name:microsoft}, if you connect "
        "it, receives {gets:microsoft}. The appointments are those that the Service books."),
    planned(Clause{23}, Group::recipients,
            "{name:openai} analyses transcripts for insights; it receives {gets:openai} only, from which names, "
            "numbers and addresses have been removed before they leave."),
    planned(Clause{24}, Group::retention,
            "Recordings are deleted for good {keep:call_recording} after the call, every version together with its "
            "key. You may export one before; the export is your own copy."),
    planned(Clause{25}, Group::retention,
            "Transcripts are kept for {keep:transcript} and insights for {keep:insight} from the date of the call."),
    planned(Clause{26}, Group::retention,
            "Account data is kept for the life of the account. When you delete the account, personal data is purged "
            "within {keep:account_name}; until then you can restore it."),
    planned(Clause{27}, Group::retention,
            "Calendar tokens are deleted {keep:calendar_token} when you disconnect the calendar or delete your "
            "account."),
    planned(Clause{28}, Group::retention,
            "Billing records are kept for {keep:billing_record}, as tax law demands; when the account is deleted they "
            "are reduced to what that law needs."),
    planned(Clause{29}, Group::security,
            "All data travels under TLS {limit:tls_version} or newer; without it only inside the machine or on a "
            "network that we have declared protected."),
    planned(Clause{30}, Group::security, "Calendar tokens are encrypted where they rest."),
    planned(Clause{31}, Group::security,
            "Recordings lie in private storage behind signed links; the Service does not start if that storage is "
            "public."),
    planned(Clause{32}, Group::security,
            "Only authorised people may enter the production system, each under a name of their own, and every act is "
            "written to a log that shows tampering."),
    planned(Clause{33}, Group::security,
            "Connecting a calendar is protected against forged requests: the request is signed and works once, in your "
            "session, for {limit:oauth_state}."),
    planned(Clause{34}, Group::security, "If you find a weakness, please tell {security_mail}."),
    planned(Clause{35}, Group::cookies,
            "We set only the essential session cookie: a signed token (JWT) in an HttpOnly cookie, which keeps you "
            "signed in and which no script can read."),
    planned(Clause{36}, Group::cookies,
            "There are no advertising trackers, pixels or retargeting, no Google Analytics and nothing like it; every "
            "page loads from our own site alone."),
    planned(Clause{37}, Group::rights,
            "You can see all personal data that we hold about you, in the dashboard and in one archive."),
    planned(Clause{38}, Group::rights, "You can correct what is wrong in your profile settings."),
    planned(Clause{39}, Group::rights,
            "You can delete your account and the personal data that belongs to it, in one step."),
    planned(Clause{40}, Group::rights,
            "You can export transcripts and account data as one archive that people and programs can read. Its link "
            "works for {limit:export_link}; the archive goes after {keep:export_archive}."),
    planned(Clause{41}, Group::rights,
            "You can revoke access to your calendar at any time, in the assistant settings."),
    planned(Clause{42}, Group::rights,
            "You can object to a use of your data, to insights or to analytics for instance; the objection is recorded "
            "and obeyed."),
    planned(Clause{43}, Group::rights,
            "Write to {privacy_mail} with any request; we answer within {answer:ask}. Callers, who have no account, "
            "may ask as well."),
    planned(Clause{44}, Group::children,
            "The Service is not directed at people under {limit:adult_age}, and we do not knowingly collect their "
            "data. If you believe that we hold data of a minor, write to {privacy_mail} and it is removed."),
    planned(Clause{45}, Group::international,
            "We are based in {home}. The providers named above process data in {countries} and give it adequate "
            "protection by contract. By using the Service you agree to this.",
            "the dates of the contracts are not recorded, and consent is not stored yet"),
    planned(Clause{46}, Group::changes,
            "When this policy changes we tell every registered user by e-mail, and the date of the last update "
            "changes."),
    planned(Clause{47}, Group::changes, "Using the Service after a change has taken effect means that you accept it."),
    kept(Clause{48}, Group::contact, "{company}, {address}. For anything about privacy, write to {privacy_mail}.",
         "C48_the_page_names_company_address_and_mail"),
}};

}  // namespace ombrex::privacy::detail
