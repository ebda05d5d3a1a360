// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "privacy/policy.h"

namespace ombrex::mutation {

/// One promise as a person would say it. It is written down a second time on purpose, in dates and sentences and never
/// by reading the tables: so it notices when a table changes.
struct Probe {
    std::string subject;                                  ///< What it is about: "retention.call_recording".
    std::function<bool(privacy::Policy const&)> behaves;  ///< Runs the program's own code. None: `says` only.
    std::string says;  ///< A piece of the published page; "A|B": of the line that begins with A, the piece B.
};

// One function a table of the policy.
[[nodiscard]] std::vector<Probe> retention_probes();
[[nodiscard]] std::vector<Probe> limit_probes();
[[nodiscard]] std::vector<Probe> right_probes();
[[nodiscard]] std::vector<Probe> recipient_probes();
[[nodiscard]] std::vector<Probe> use_probes();

/// The published page, each paragraph and each row of a table on a line that ends with `$`, without the marks of the
/// promises.
[[nodiscard]] std::string page_of(privacy::Policy const& policy);
/// Whether such a page says that.
[[nodiscard]] bool says(std::string const& page, std::string const& piece);

}  // namespace ombrex::mutation
