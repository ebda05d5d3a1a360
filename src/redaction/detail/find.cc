// SPDX-License-Identifier: Apache-2.0
#include "redaction/detail/find.h"

namespace ombrex::redaction::detail {

void find_by_rules(Utterance const& utterance, std::vector<Found>& found) {
    for (auto* const find :
         {&find_network, &find_dates, &find_numbers, &find_addresses, &find_people, &find_health, &find_employers})
        find(utterance, found);
}

}  // namespace ombrex::redaction::detail
