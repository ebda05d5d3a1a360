// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/audit_entry.h"

namespace ombrex::model {

/// What is known of the chain of the audit log outside of the store that holds it. A chain alone shows that an entry in
/// the middle was changed; that its end was cut off, or that all of it was written anew, only the anchor shows.
struct AuditAnchor {
    struct Link {
        long long number = 0;
        ChainValue chain{};

        friend bool operator==(Link const&, Link const&) = default;
    };
    /// The log ended elsewhere than the anchor said: cut off, grown by another hand, or an older store there.
    struct Break {
        Link anchored, found;
        TimePoint at;

        friend bool operator==(Break const&, Break const&) = default;
    };
    /// Of more breaks the first are kept: later ones add nothing to the doubt.
    static constexpr std::size_t breaks_max = 16;

    Link base;     ///< What the oldest entry hangs on; older ones went when their time came.
    Link settled;  ///< The last entry that is known to be in the store.
    Link newest;   ///< The last one that was written; another one than `settled` only while a transaction is open.
    std::vector<Break> breaks;

    friend bool operator==(AuditAnchor const&, AuditAnchor const&) = default;
};

/// Lines of text, for a sealed file.
[[nodiscard]] std::string to_text(AuditAnchor const& anchor);
/// Errors: invalid_input (not such a text).
[[nodiscard]] Result<AuditAnchor> audit_anchor_from_text(std::string_view text);

}  // namespace ombrex::model
