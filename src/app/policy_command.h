// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <span>
#include <string>

#include "privacy/operator.h"
#include "privacy/policy.h"

namespace ombrex::app {

/// `ombrex policy ...`; `arguments` are the words after `policy`:
///   show [--format text|html|json]   the published policy
///   record [--format text|html|json] the record of processing (GDPR article 30), from the same tables
///   diff A B                         what two policies say differently; each is a version, or a file written by
///                                    `show --format json`
///   check                            the state of each promise with its proof, or the reason why not yet; 1 if one is
///                                    broken
/// Answers go to `out`, what went wrong to `err`. Returns the exit code: 0, 1 (the answer is no), 2 (wrong use).
int run_policy_command(std::span<std::string const> arguments, privacy::Policy const& policy,
                       privacy::Operator const& who, std::ostream& out, std::ostream& err);

}  // namespace ombrex::app
