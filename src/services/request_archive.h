// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/signed_url.h"
#include "model/archive.h"
#include "model/principal.h"
#include "services/call_context.h"

namespace ombrex::services {

/// The path that a link to this archive signs.
[[nodiscard]] inline std::string archive_path(model::ArchiveId archive) {
    return "/archives/" + archive.value().to_string();
}

/// What of, and how.
struct ArchiveOrder {
    std::optional<model::UserId> about = {};  ///< None: the whole account.
    bool silenced = false;                    ///< In its recordings what is personal is silent.
};

/// C40: asks for an archive of the whole account, which owners and admins may, or of one user, which he himself may as
/// well. make_archives does it. While such a one is being made, asking again answers that one. Errors: denied,
/// not_found (no such company or user), unavailable. Purpose: legal_duty.
Task<Result<model::Archive>> request_archive(Deps deps, model::Principal who, ArchiveOrder order, Deadline deadline);

/// Those that `who` may have, newest first. Errors: unavailable.
Task<Result<std::vector<model::Archive>>> archives_for(Deps deps, model::Principal who, Deadline deadline);

/// C40: a link to an archive that is ready, for as long as the policy lets one live. Errors: not_found (also: not his),
/// conflict (it is not ready), unavailable.
Task<Result<std::string>> link_to_archive(Deps deps, model::Principal who, model::ArchiveId archive,
                                          crypto::ArchiveLinks const& links, Deadline deadline);

}  // namespace ombrex::services
