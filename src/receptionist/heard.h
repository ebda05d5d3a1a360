// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/person_name.h"
#include "language/phone.h"
#include "language/when.h"
#include "language/yes_no.h"
#include "model/assistant.h"
#include "ports/call_tools.h"
#include "receptionist/act.h"

namespace ombrex::receptionist {

/// What the last reply asked for. It decides what a bare "two", "Leo" or "yes" is.
enum class Question {
    none,
    help,  ///< "How can I help?", "Anything else?"
    service,
    facet,     ///< "Which city?": what tells the staff apart
    staff_ok,  ///< "How about Jo?"
    when,
    date,
    time,
    offer,
    name,
    phone,
    caller_id,  ///< "Is the number you're calling from the best one?"
    extra,      ///< a further word the business requires
    confirm_book,
    fix,  ///< "What would you like to change?"
    confirm_move,
    confirm_cancel,
    which_one,  ///< of his own appointments
    move_to,
    message_text,
    offer_message,
    still_there,
    may_record,
};

/// What understanding depends on besides the words.
struct Context {
    model::Assistant const& assistant;
    language::Locale locale;
    LocalMinutes now;
    Question asked = Question::none;
    std::vector<ports::Slot> offers{};       ///< Just offered, in the order spoken.
    std::optional<LocalDays> prior_date{};   ///< Already agreed, the time still open.
    std::optional<LocalMinutes> prior_at{};  ///< Already agreed.
    std::optional<LocalMinutes> last_at{};   ///< What was booked last in this call: "move it to Monday, same time".
    std::string known_name{};
    std::string known_phone{};            ///< E.164.
    model::Staff const* focus = nullptr;  ///< Whom "they" means.
    bool sensitive = false;               ///< The caller began to read out a card.
};

/// Somebody's property asked for: {"city", "Gilroy"}.
struct Mention {
    std::string raw;  ///< The words it came from.
};
struct ServiceMention : Mention {
    model::Service const* service;
    bool denied = false;  ///< "not the haircut", "rather than the haircut"
};
struct StaffMention : Mention {
    model::Staff const* staff;
    bool denied = false;
};
struct FacetMention : Mention {
    model::Fact fact;
};

/// One sentence of the caller, understood as far as words go. Views into the assistant live as long as it does.
struct Heard {
    std::string text;   ///< As said, card and passport numbers masked.
    std::string plain;  ///< Lower case words.
    bool question = false;
    bool masked = false;  ///< Something was masked.
    Acts acts;
    std::optional<language::YesNo> answer;
    std::vector<ServiceMention> services;
    std::optional<ServiceMention> guessed_service;  ///< By sound, where none was named and there is a wish to book.
    std::vector<StaffMention> staff;
    std::vector<FacetMention> facets;
    std::vector<std::string> asked_facts;  ///< Keys of facts of staff.
    model::Faq const* faq = nullptr;
    language::WhenResult when;
    std::string when_raw;
    language::WhenResult old_when;  ///< "from two" in "move it from two to four".
    std::optional<language::SpokenName> name;
    std::optional<std::string> amended_name;
    std::string name_raw;
    std::optional<language::SpokenPhone> phone;
    std::string phone_raw;
    std::optional<std::string> amended_phone;  ///< E.164: a correction of the known one.
    std::string email;
    std::string reference;
    bool about_other = false;  ///< "Sam Reed's appointment", "is she coming in?"
    bool backchannel = false;

    [[nodiscard]] bool does(Act act) const { return has(acts, act); }
    [[nodiscard]] bool yes() const { return answer == language::YesNo::yes; }
    [[nodiscard]] bool no() const { return answer == language::YesNo::no; }
    [[nodiscard]] bool has_when() const { return !std::holds_alternative<language::when::Nothing>(when.meaning); }
    /// Something of the business, a time, or who and where he is: more than yes, no and what he wants done.
    [[nodiscard]] bool has_content() const {
        return has_when() || !services.empty() || !staff.empty() || name || phone || !facets.empty() ||
               faq != nullptr || !asked_facts.empty() || !reference.empty();
    }
    [[nodiscard]] bool danger() const {
        return does(Act::medical) || does(Act::self_harm) || does(Act::fire) || does(Act::gas) || does(Act::violence);
    }
};

/// Pure; thread: safe.
[[nodiscard]] Heard understand(std::string_view said, Context const& context);

}  // namespace ombrex::receptionist
