// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "ports/kept_mail.h"
#include "services/archive_subject.h"
#include "services/save_recording.h"

namespace ombrex::services {

/// Where archives come from and where they lie. Lifetime: all outlive the caller.
struct ArchiveRoom {
    RecordingRoom recordings;
    ports::ObjectStore& archives;  ///< Folders of this machine, never a store of others (C40).
    ports::KeptMail& mail;
};

/// Takes the next bytes of an archive. An error of it ends the writing.
using ArchiveSink = std::function<Task<Result<void>>(Bytes)>;

/// C37, C40: writes a ZIP file of everything that is held about the subject: data.json in the form of
/// archive.schema.json, which lies beside it, index.html for people, recordings/*.ogg and mails/*.eml. Silenced, a
/// recording that nobody can silence is left out, and recordings/left-out.txt names it. In memory that
/// does not grow with what is held, but for a hundred bytes a recording. What is erased while it is written may be left
/// out. `mail` none: no mail is looked for. Answers how many bytes. Errors: the sink's; not_found (no such company, no
/// such user), denied (something stored was altered), invalid_input (a file of 4 GiB), unavailable. Purpose:
/// legal_duty.
Task<Result<std::uint64_t>> write_archive(Deps deps, RecordingRoom room, ports::KeptMail* mail, ArchiveSubject subject,
                                          ArchiveSink sink);

}  // namespace ombrex::services
