// SPDX-License-Identifier: Apache-2.0
#include "adapters/recipients/embedded_recipients.h"

#include <array>
#include <string_view>

namespace ombrex::recipients {
namespace {

using model::ProcessorState;

struct Row {
    ProcessorState state;
    std::string_view erase, correct;
};
constexpr Row not_connected{ProcessorState::by_hand, "it is not connected to this program: ask it to delete, by hand",
                            "it is not connected to this program: tell it what is right, by hand"};
/// A name in an entry that was made is changed by nothing in this program.
constexpr std::string_view calendar_entry = "correct the entry of that appointment in the calendar, by hand";
/// Who disconnects a calendar hands its tokens back (services/hand_back.h); afterwards there is nothing to ask with.
constexpr Row google_calendar{ProcessorState::by_hand,
                              "its tokens are gone: remove the access at https://myaccount.google.com/connections",
                              calendar_entry};
constexpr Row microsoft_calendar{ProcessorState::by_hand,
                                 "its tokens are gone: remove the access at https://myapps.microsoft.com or "
                                 "https://account.live.com/consent/Manage",
                                 calendar_entry};
constexpr std::string_view passed_through = "nothing to ask: sound passed through it, and it stores none for us";

/// In the order of privacy::Recipient.
constexpr std::array<Row, privacy::recipient_count> rows{
    not_connected,  // elevenlabs
    not_connected,  // aws
    not_connected,  // stripe
    google_calendar,
    microsoft_calendar,
    not_connected,  // openai
    Row{ProcessorState::by_hand, "a host of the operator got it: delete the mails about that call there",
        "a host of the operator got it: the mails about that call there show what stood here before"},
    Row{ProcessorState::done, passed_through, passed_through},
    Row{ProcessorState::by_hand, "the business got it itself: ask it to delete its mails and notes about that call",
        "the business got it itself: tell it to correct its mails and notes about that call"},
};

Row const& row_of(model::ProcessorRequest const& request) {
    return rows.at(static_cast<std::size_t>(request.recipient));
}

}  // namespace

Task<Result<ports::ProcessorAnswer>> EmbeddedRecipients::erase(model::ProcessorRequest request, Deadline) {
    auto const& row = row_of(request);
    co_return ports::ProcessorAnswer{row.state, std::string{row.erase}};
}

Task<Result<ports::ProcessorAnswer>> EmbeddedRecipients::correct(model::ProcessorRequest request, Deadline) {
    auto const& row = row_of(request);
    co_return ports::ProcessorAnswer{row.state, std::string{row.correct}};
}

}  // namespace ombrex::recipients
