// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "services/card_words.h"

namespace ombrex::services {

/// Where the mail points to. Empty: there is no such place.
struct SummaryLinks {
    std::string listen;  ///< Where who is signed in hears the recording.
    std::string page;    ///< Where calls can be seen later.
};

/// "Urgent: Harriet Boone left a message"
[[nodiscard]] std::string summary_subject(CardWords const& words);
/// For those who read mail as text: lines of at most 78 columns, but for addresses.
[[nodiscard]] std::string summary_text(CardWords const& words, SummaryLinks const& links);
/// For everybody else: tables and styles inside the tags, as mail programs need them; no picture, no script, nothing
/// loaded from anywhere: opening it tells nobody.
[[nodiscard]] std::string summary_html(CardWords const& words, SummaryLinks const& links);

}  // namespace ombrex::services
