// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>

namespace ombrex::receptionist {

/// What a caller can do with a sentence. One sentence does several: "yes, and where can I park?".
enum class Act : std::uint8_t {
    greet,
    thanks,
    goodbye,
    finished,  ///< "that's all"
    // wishes
    book,
    ask_free,  ///< "is Friday at two free?", "do you have anything tomorrow?"
    move,
    cancel,
    lookup,  ///< "when is my appointment?"
    late,
    human,
    message,
    refer_other,  ///< "I'm a friend of his"
    // about the booking at hand
    soonest,
    any_time,
    any_staff,
    other_staff,
    earlier,
    later,
    another,
    same_staff,
    two_people,
    use_caller_id,
    no_phone,
    go_ahead,  ///< "please book it"
    never_mind,
    // questions
    ask_hours,
    ask_open_now,
    ask_price,
    ask_services,
    ask_do_you,  ///< "do you do beard trims?"
    ask_duration,
    ask_address,
    ask_phone,
    ask_rating,
    ask_staff,
    ask_reference,
    ask_business,  ///< "who is this?"
    ask_when_done,
    robot,
    // rights
    erase,
    access,
    no_recording,
    object,
    privacy_question,
    // trouble
    medical,
    self_harm,
    fire,
    gas,
    violence,
    urgent,
    spam,
    spam_hint,
    wrong_number,
    card,
    abuse,
    // the talk itself
    repeat,
    hold_on,
    dont_know,
    still_here,
    count_,
};

using Acts = std::bitset<static_cast<std::size_t>(Act::count_)>;

[[nodiscard]] inline bool has(Acts const& acts, Act act) { return acts.test(static_cast<std::size_t>(act)); }

}  // namespace ombrex::receptionist
