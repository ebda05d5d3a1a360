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
        bool const passes_through = request.recipient == privacy::Recipient::carrier;
        auto const by = Deadline::in(clock, std::chrono::seconds{1});
        for (auto const& answer : {wait(recipients.erase(request, by)), wait(recipients.correct(request, by))}) {
            EXPECT_FALSE(answer.value().words.empty()) << n;
            EXPECT_EQ(answer.value().state,
                      passes_through ? model::ProcessorState::done : model::ProcessorState::by_hand)
                << n;
        }
    }
}

}  // namespace
}  // namespace ombrex::recipients
