// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/archive_subject.h"
#include "services/call_context.h"

namespace ombrex::services {

/// All rows of one part of an archive, a page at a time, each page a transaction of its own: what is written meanwhile
/// may be in it or not, and nothing is in it twice. Lifetime: `subject` outlives it. Thread: one strand.
class HeldRows {
public:
    /// `orphans`: only rows that a call left whose own row is gone.
    HeldRows(Deps deps, ArchiveSubject const& subject, model::ArchivePart part, bool orphans = false);

    /// The next rows; none: there are no more. Errors: unavailable, denied (a column does not open).
    Task<Result<std::vector<ports::HeldRow>>> next();

private:
    struct Lookup {
        ports::HeldQuery::By by;
        Id128 id;
    };
    void look_up_rows(ArchiveSubject const& subject);

    Deps deps_;
    ports::HeldQuery query_;
    std::vector<Lookup> lookups_;  ///< What is still to be asked, last first.
};

}  // namespace ombrex::services
