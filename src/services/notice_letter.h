// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/time_zone.h"
#include "net/mime.h"
#include "privacy/policy_notice.h"

namespace ombrex::services {

/// What a user is told of a new version of the policy. Out of the two editions alone, so that a program that does not
/// know the newer one yet writes the same letter. Sender, recipient and id are left to the post room.
struct NoticeWords {
    privacy::EditionSender sender;
    LocalDays effective;
    std::vector<privacy::NoticedChange> changes;  ///< The material first.
    std::string page;                             ///< Where the whole policy stands.
};

/// Plain text and HTML that says the same: what changes and how much that weighs, from when on, what need not be done
/// and how to object or leave. Nothing in it is loaded from anywhere: opening it tells nobody.
[[nodiscard]] net::MimeLetter notice_letter(NoticeWords const& words);

}  // namespace ombrex::services
