// SPDX-License-Identifier: Apache-2.0
#include "adapters/recipients/embedded_recipients.h"

#include <gtest/gtest.h>

#include "base/wait.h"

namespace ombrex::recipients {
namespace {

TEST(EmbeddedRecipients, C39_says_of_every_recipient_what_came_of_it_or_what_a_person_has_to_do) {
    EmbeddedRecipients recipients;
    ManualClock const clock{TimePoint{}};
    for (std::size_t n = 0; n < privacy::recipient_count; ++n) {
        model::ProcessorRequest request;
        request.recipient = static_cast<privacy::Recipient>(n);
        auto const answer = wait(recipients.erase(request, Deadline::in(clock, std::chrono::seconds{1}))).value();
        EXPECT_FALSE(answer.words.empty()) << n;
        bool const passes_through = request.recipient == privacy::Recipient::carrier;
        EXPECT_EQ(answer.state, passes_through ? model::ProcessorState::done : model::ProcessorState::by_hand) << n;
    }
}

}  // namespace
}  // namespace ombrex::recipients
