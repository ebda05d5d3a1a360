// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "privacy/policy.h"
#include "services/call_card.h"

namespace ombrex::services {

/// A card in words, in the business's zone and manner of speech: what mail, terminal and page print, each in its way.
/// UTF-8, no markup. The words are personal; whoever prints them is one of the two places below.
struct CardWords {
    struct Row {
        std::string label;
        std::vector<std::string> lines;
    };
    struct Said {
        std::string at;  ///< "0:12"
        std::string who;
        std::string text;
    };

    std::string business;
    std::string headline;  ///< Who wanted what, in one sentence without a full stop.
    std::string urgency;   ///< "Emergency", "High urgency", or empty.
    std::string when;      ///< "Wednesday, September 16 at 11:05 am"
    std::string length;    ///< "1 min 24 s"
    std::string outcome;   ///< "Booked"
    std::string mood;      ///< "Pleased", "Calm", "Upset", "Not judged"
    std::string summary;   ///< Empty: none could be made.
    std::vector<std::string> notes;  ///< What the owner should know about the recording; mostly none.
    std::vector<Row> rows;           ///< Caller, appointments, messages and so on, in the order to read them.
    std::vector<Row> goes;           ///< A date, and what is deleted then.
    std::vector<std::string> left;   ///< What left the machine. Never empty: it says when nothing did.
    std::vector<Said> said;          ///< Only on a screen.
};

/// For whoever runs the business and looks at its own machine.
[[nodiscard]] CardWords words_for_screen(CallCard const& card, privacy::Policy const& policy, TimePoint now);

/// For the mail to the owner. The policy does not let transcripts be mailed (grants.h), and the compiler holds us to
/// it: where the screen quotes the caller, this only says when in the call it was.
[[nodiscard]] CardWords words_for_mail(CallCard const& card, privacy::Policy const& policy, TimePoint now);

}  // namespace ombrex::services
