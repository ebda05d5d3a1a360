// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>

#include "app/text_backend.h"

namespace ombrex::app {

/// The real tools over a throw-away store in memory, filled from the scenario: the same use cases, repositories and
/// seals as on the telephone. Ids, references and keys come from the seed, so a run can be repeated byte for byte.
/// Lifetime: `scenario` outlives it. Aborts when the store in memory cannot be made.
[[nodiscard]] std::unique_ptr<TextBackend> make_store_backend(Scenario const& scenario, std::uint64_t seed);

}  // namespace ombrex::app
