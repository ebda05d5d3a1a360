// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "language/locale.h"
#include "receptionist/action.h"

namespace ombrex::receptionist {

/// Everything the receptionist can say, but one: that something is booked. That is render_booked's.
enum class Line {
    greeting,
    greeting_recorded,
    greet_back,
    ask_recording,
    recording_agreed,
    recording_declined,
    lines_busy,
    help,
    help_closed,
    anything_else,
    what_then,
    welcome,
    still_there,
    goodbye,
    goodbye_nothing_booked,
    goodbye_silent,
    take_your_time,
    one_moment,
    say_again,
    confused,
    spell_it,
    // booking
    ask_service,
    ask_service_list,
    service_unknown,
    ask_facet,
    suggest_staff,
    suggest_next,
    no_more_staff,
    no_such_staff,
    ask_when,
    ask_date,
    ask_time,
    ask_time_free,
    offer_one,
    offer_some,
    offer_again,
    which_offer,
    nothing_free,
    nothing_later,
    not_free,
    closed_day,
    closed_holiday,
    closed_time,
    past,
    notice,
    horizon,
    off_grid,
    day_full,
    staff_not_for_service,
    clarify,
    clarify_date,
    clarify_meridiem,
    no_such_date,
    mismatch,
    past_date,
    no_such_time,
    ask_name,
    ask_name_whose,
    ask_phone,
    ask_phone_whose,
    caller_id_ok,
    caller_id_whose,
    no_caller_id,
    phone_partial,
    phone_one_short,
    phone_short,
    phone_long,
    ask_extra,
    read_back,
    read_back_again,
    before_you_go,
    what_to_change,
    dropped,
    taken,
    limit_reached,
    tool_down,
    next_one,
    // own appointments
    not_found,
    not_found_again,
    which_one,
    your_appointment,
    your_appointments,
    confirm_cancel,
    cancelled,
    kept,
    ask_move_to,
    confirm_move,
    nothing_changed,
    other_person,
    reference_no,
    reference_in_call,
    // information
    answer,
    hours,
    hours_day,
    closed_on,
    open_now,
    closed_now,
    price,
    price_unknown,
    price_list,
    duration,
    address,
    phone,
    services,
    services_yes,
    services_no,
    staff_list,
    staff_yes,
    only_staff,
    fact_phone,
    fact_address,
    fact_rating,
    fact_yes,
    fact_no,
    fact_other,
    fact_unknown,
    dont_know,
    dont_know_short,
    business,
    when_done,
    // people
    robot,
    transfer_try,
    transfer_connected,
    transfer_failed,
    transfer_none,
    ask_message,
    message_taken,
    message_noted,
    late_noted,
    message_failed,
    offer_message,
    emergency,
    emergency_self_harm,
    emergency_noted,
    on_call_try,
    urgent_soonest,
    // rights and trouble
    rights_recorded,
    rights_done,
    rights_failed,
    no_recording,
    recording_stopped,
    privacy_answer,
    card,
    spam,
    wrong_number,
    wrong_business,
    calm,
    count_,
};

using Args = std::map<std::string_view, std::string>;

[[nodiscard]] SayKind kind_of(Line line);

/// Words for a line, its {names} filled in. `turn` chooses among equally good wordings.
[[nodiscard]] std::string render(Line line, Args const& args, language::Locale locale, unsigned turn);

/// The only words that claim a booking; they need the committed one.
struct BookedWords {
    std::string moment;  ///< As say_moment gives it.
    bool moved = false;
};
[[nodiscard]] Say render_booked(ports::Booked const& committed, BookedWords const& words, language::Locale locale);

}  // namespace ombrex::receptionist
