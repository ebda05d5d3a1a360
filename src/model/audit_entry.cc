// SPDX-License-Identifier: Apache-2.0
#include "model/audit_entry.h"

#include "base/bytes.h"

namespace ombrex::model {

std::string chain_input(AuditEntry const& entry, ChainValue const& previous, ChainForm form) {
    // Each field ends with a line break, and none holds one: two different entries have two different inputs.
    std::string out = to_hex(previous) + "\n";
    out += std::to_string(entry.number) + "\n" + std::to_string(entry.at.time_since_epoch().count()) + "\n";
    out += entry.company.value().to_string() + "\n" + entry.actor + "\n" + entry.action + "\n";
    out += entry.subject.to_string() + "\n";
    if (form == ChainForm::dated) out += std::to_string(entry.erase_on.time_since_epoch().count()) + "\n";
    return out;
}

}  // namespace ombrex::model
