// SPDX-License-Identifier: Apache-2.0
#include "model/audit_entry.h"

#include "base/bytes.h"

namespace ombrex::model {

std::string chain_input(AuditEntry const& entry, std::array<std::uint8_t, 32> const& previous) {
    // Each field ends with a line break, and none holds one: two different entries have two different inputs.
    std::string out = to_hex(previous) + "\n";
    out += std::to_string(entry.number) + "\n" + std::to_string(entry.at.time_since_epoch().count()) + "\n";
    out += entry.company.value().to_string() + "\n" + entry.actor + "\n" + entry.action + "\n";
    return out + entry.subject.to_string() + "\n";
}

}  // namespace ombrex::model
