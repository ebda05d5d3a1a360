// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/admin_store.h"

namespace ombrex::app {

/// `ombrex audit verify`: whether the audit log is as it was written (services/audit_check.h says what it sees).
/// Changes nothing. Returns the exit code: 0, 1 (it is not: a line for each fault; or no store).
int run_admin_audit_verify(bool json, AdminContext const& context);

/// `ombrex audit export --jsonl`: the whole log, an entry a line, behind a first line with both ends;
/// tools/verify_audit.py reads it. The export itself is the last entry in it. Returns the exit code: 0, 1.
int run_admin_audit_export(AdminContext const& context);

}  // namespace ombrex::app
