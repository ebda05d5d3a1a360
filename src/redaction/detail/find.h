// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "redaction/detail/utterance.h"
#include "redaction/pii_type.h"

namespace ombrex::redaction::detail {

/// Tokens that a rule holds for personal, [begin, end). Where two overlap, the lower rank wins.
struct Found {
    std::size_t begin;
    std::size_t end;
    PiiType type;
    int rank;

    friend bool operator==(Found const&, Found const&) = default;
};

// Each appends what it finds; none looks at what others found.
void find_network(Utterance const& utterance, std::vector<Found>& found);    ///< E-mail, web and IP addresses.
void find_dates(Utterance const& utterance, std::vector<Found>& found);      ///< Dates of birth, ages.
void find_numbers(Utterance const& utterance, std::vector<Found>& found);    ///< What the runs are.
void find_addresses(Utterance const& utterance, std::vector<Found>& found);  ///< House, street and town.
void find_people(Utterance const& utterance, std::vector<Found>& found);     ///< Names after a cue.
void find_health(Utterance const& utterance, std::vector<Found>& found);     ///< Conditions and medicines.
void find_employers(Utterance const& utterance, std::vector<Found>& found);  ///< Where somebody works.

/// All of them, in that order.
void find_by_rules(Utterance const& utterance, std::vector<Found>& found);

}  // namespace ombrex::redaction::detail
