// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "crypto/sealed_reader.h"
#include "crypto/signed_url.h"
#include "services/write_archive.h"

namespace ombrex::services {

/// C40: opens the archive that a valid link names, in the granted company only, and writes down that it was fetched.
/// Errors: not_found (never was, not ready, erased, due, or another company's), unavailable. Purpose: legal_duty.
/// Lifetime: the room outlives the reader.
Task<Result<std::shared_ptr<crypto::SealedReader>>> open_archive(Deps deps, ArchiveRoom room,
                                                                 crypto::ArchiveGrant grant, Deadline deadline);

}  // namespace ombrex::services
