// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <utility>

#include "crypto/sealed_file.h"
#include "model/audit_anchor.h"

namespace ombrex::sql::detail {

/// The anchor of the audit log, sealed in a file outside of the store. Whoever writes it holds the store's write lock.
class AnchorFile {
public:
    AnchorFile(std::filesystem::path path, crypto::KeyRing& keys, Random& random)
        : file_{std::move(path), {"audit_anchor", crypto::house, {}, "links"}, keys, random} {}

    /// Errors: not_found, denied or invalid_input (somebody altered it), unavailable.
    [[nodiscard]] Result<model::AuditAnchor> read() const {
        BOOST_OUTCOME_TRY(auto const text, file_.read());
        return model::audit_anchor_from_text(as_text(text));
    }
    [[nodiscard]] Result<void> write(model::AuditAnchor const& anchor) const {
        return file_.write(as_bytes(to_text(anchor)));
    }

private:
    crypto::SealedFile file_;
};

}  // namespace ombrex::sql::detail
