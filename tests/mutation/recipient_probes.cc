// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "base/wait.h"
#include "net/egress_guard.h"
#include "privacy/tighten.h"
#include "tests/mutation/forged_body.h"
#include "tests/mutation/probe.h"

namespace ombrex::mutation {
namespace {

using namespace privacy;

class NoLedger final : public net::DisclosureSink {
public:
    Task<Result<void>> record(Disclosure, Deadline) override { co_return ok(); }
};

/// Whether the guard lets a body of this category go to this recipient, at a host that is on the recipient's list.
bool leaves(Policy const& policy, Recipient recipient, Category category) {
    ManualClock const clock{TimePoint{std::chrono::seconds{1'800'000'000}}};
    NoLedger ledger;
    net::Destination const place{"peer.example", 443};
    auto dated = policy;  // the operator says since when there is a contract
    for (auto& row : dated.recipients) row.safeguard.signed_on = std::chrono::year{2026} / 2 / 3;
    net::EgressGuard const guard{dated, {{recipient, place}}, ledger, clock};
    auto const soon = Deadline::in(clock, std::chrono::seconds{1});
    return wait(guard.permit(forged(recipient, category), place, CompanyRef{Id128{{1}}}, std::nullopt, soon))
        .has_value();
}

/// Whom the page names, what he gets, and whether the operator can do without him.
struct Receiver {
    Recipient recipient;
    std::string_view id;
    bool dispensable;
    std::vector<Category> gets;
    std::string_view name;
    std::string_view receives;
    std::string_view here;
};

std::vector<Receiver> const& receivers() {
    using enum Category;
    static std::vector<Category> const own_calls{call_audio, caller_number, caller_name, caller_contact, call_metadata,
                                                 transcript, insight,       appointment, message,        mail_body};
    static std::vector<Receiver> const all{
        {Recipient::elevenlabs,
         "elevenlabs",
         true,
         {assistant_settings, call_audio},
         "ElevenLabs.",
         "assistant settings and call audio (the Service)",
         "not connected here"},
        {Recipient::aws,
         "aws",
         true,
         {call_recording, mail_body},
         "Amazon Web Services.",
         "recordings (the Service), e-mails (mail you need)",
         "not connected here"},
        {Recipient::stripe,
         "stripe",
         true,
         {billing_details},
         "Stripe.",
         "billing details (billing)",
         "not connected here"},
        {Recipient::google,
         "google",
         true,
         {calendar_token, appointment, caller_name},
         "Google.",
         "calendar tokens, appointments and callers’ names (booking)",
         "only if you connect it"},
        {Recipient::microsoft,
         "microsoft",
         true,
         {calendar_token, appointment, caller_name},
         "Microsoft.",
         "calendar tokens, appointments and callers’ names (booking)",
         "only if you connect it"},
        {Recipient::openai,
         "openai",
         true,
         {anonymised_transcript},
         "OpenAI.",
         "anonymised transcripts (call analysis)",
         "not connected here"},
        {Recipient::own_infrastructure,
         "own_infrastructure",
         false,
         {call_recording, mail_body, anonymised_transcript},
         "Our own machines.",
         "recordings (the Service), anonymised transcripts (call analysis), e-mails (mail you need)",
         "always"},
        {Recipient::carrier,
         "carrier",
         false,
         {call_audio, caller_number},
         "Telephone carriers.",
         "call audio and callers’ numbers (the Service)",
         "always"},
        {Recipient::customer, "customer", false, own_calls, "The business that was called.",
         "call audio, callers’ numbers, callers’ names, callers’ contact details, call details, transcripts, insights, "
         "appointments and messages (the Service), e-mails (mail you need)",
         "always"},
    };
    return all;
}

bool is_given(Receiver const& who, Category category) { return std::ranges::count(who.gets, category) > 0; }

/// He gets something, and the operator can switch him off where the page says he is a provider.
bool serves(Policy const& policy, Receiver const& who) {
    Setting const off{fmt::format("recipients.{}", who.id), "off"};
    return leaves(policy, who.recipient, who.gets.front()) &&
           tightened(policy, {&off, 1}).has_value() == who.dispensable;
}

/// A piece of the line about him (probe.h).
std::string piece_of(Receiver const& who, std::string_view piece) { return fmt::format("{}|{}", who.name, piece); }

}  // namespace

std::vector<Probe> recipient_probes() {
    std::vector<Probe> out;
    for (Receiver const& who : receivers()) {
        out.push_back({fmt::format("recipients.{}", who.id),
                       [&who](Policy const& policy) { return serves(policy, who); },
                       piece_of(who, fmt::format("Here: {}$", who.here))});
        for (CategoryRow const& row : published_policy.categories) {
            bool const due = is_given(who, row.category);
            out.push_back({fmt::format("grants.{}.{}", who.id, row.id),
                           [&who, category = row.category, due](Policy const& policy) {
                               return leaves(policy, who.recipient, category) == due;
                           },
                           piece_of(who, fmt::format("Receives: {};", who.receives))});
        }
    }
    return out;
}

}  // namespace ombrex::mutation
