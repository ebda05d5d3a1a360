// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/write_archive.h"

namespace ombrex::services {

/// C40: makes every archive that waits, one after another, sealed under a key of its own while it is written, and kept
/// for as long as the policy says from then on. Nothing half is ever to be had: what a crash or a full disk left is
/// removed, and the archive is made anew, at the times at which a failed job is tried again, until it is given up.
/// Answers how many were made. Errors: unavailable (the store). Purpose: legal_duty.
///
/// It is no job of the queue, which does one after another: minutes of sound must not keep mail waiting.
Task<Result<std::size_t>> make_archives(Deps deps, ArchiveRoom room);

/// Where an archive's sealed bytes belong: writer and reader must agree.
[[nodiscard]] inline crypto::Binding archive_binding(model::CompanyId company, model::ArchiveId archive) {
    return {"archive", company.value(), archive.value(), "zip"};
}

}  // namespace ombrex::services
