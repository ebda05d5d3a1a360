// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "app/admin_store.h"
#include "privacy/operator.h"

namespace ombrex::app {

/// `ombrex policy prove ...`; `arguments` are the words after `prove`:
///   [--json]                     where each promise lives, the tests that prove it, and what the store says of today;
///                                as JSON signed with the installation's key. Without a store: unsigned, no figures.
///   --verify FILE [--key KEY]    whether FILE is what this installation signed, or the one with that public key
/// Returns the exit code: 0, 1 (it is not; or the store failed), 2 (wrong use).
int run_prove_command(std::span<std::string const> arguments, AdminContext const& context,
                      privacy::Operator const& who);

}  // namespace ombrex::app
