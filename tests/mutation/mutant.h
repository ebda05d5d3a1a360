// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "privacy/policy.h"

namespace ombrex::mutation {

/// The policy with one thing changed.
struct Mutant {
    std::string subject;  ///< Which row: "retention.call_recording", "grants.openai.transcript".
    std::string change;   ///< What became of it: "shorter".
    privacy::Policy policy;
};

/// Every number one up and one down, every grant taken away and every other one given, every purpose of every category
/// the other way round, and so on: tests/mutation/README.md lists the kinds.
[[nodiscard]] std::vector<Mutant> all_mutants();

}  // namespace ombrex::mutation
