// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/audit_anchor.h"
#include "services/call_context.h"

namespace ombrex::services {

struct AuditVerdict {
    std::size_t entries = 0;
    model::AuditAnchor::Link end;     ///< Whoever notes it elsewhere sees later whether the log was written anew.
    std::vector<std::string> faults;  ///< Each a sentence. None: the log is as it was written.
    std::vector<std::string> notes;   ///< Breaks that an operator made by putting a backup back: the log says who.
};

/// Reads the audit log against its chain and its anchor.
///
/// It sees: any change of any field of an entry, an entry taken out, put in or moved, an end cut off, all of it written
/// anew, an anchor that is missing or altered, and every time that the log went on from elsewhere than where it ended.
/// It cannot see: what was never written; the loss of the last transaction alone when a crash (or whoever made one)
/// left the anchor unsettled; the deeds of somebody who can use the keys of this machine, or who puts an old store and
/// the old anchor of that time back together: for those, keep `end` or an export elsewhere.
class AuditCheck {
public:
    explicit AuditCheck(model::AuditAnchor::Link base) : last_{base}, base_{base} {}

    /// In order of number.
    void add(model::AuditEntry const& entry);
    /// Everything was added. None: the store has no anchor.
    [[nodiscard]] AuditVerdict finish(std::optional<model::AuditAnchor> const& anchor) &&;

private:
    void look_at_break(model::AuditAnchor::Break const& one);

    model::AuditAnchor::Link last_, base_;
    std::vector<long long> restored_;
    AuditVerdict verdict_;
};

/// The whole log of a store; entries that are added meanwhile belong to it. Purpose: legal_duty.
/// Errors: unavailable. What cannot be read is a fault of the verdict.
Task<Result<AuditVerdict>> verify_audit(Deps deps);

}  // namespace ombrex::services
