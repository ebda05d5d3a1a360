// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

#include "app/scenario.h"
#include "app/text_backend.h"

namespace ombrex::app {

/// Options of `ombrex call --text`, as given on the command line.
struct TextCallOptions {
    std::string scenario;            ///< A path.
    std::optional<std::string> now;  ///< "2026-09-16T11:05"; overrides the scenario's.
    std::uint64_t seed = 0;
    std::string caller_id = "withheld";  ///< E.164, or "withheld".
    std::string brain = "local";
    std::optional<std::string> export_to;  ///< A path.
    bool real_time = false;                ///< Wait as long as it would take.
};

/// Makes what stands behind the call.
using MakeBackend = std::function<std::unique_ptr<TextBackend>(Scenario const&, std::uint64_t seed)>;

/// One call, protocol ombrex-text/1 (docs/TEXT_MODE.md): caller lines in, one JSON object a line out. The same
/// scenario, options and input give byte-identical output. Returns the exit code: 0 the call ended, 2 bad option or
/// scenario (said on `err`), 3 bad input line.
[[nodiscard]] int run_text_call(TextCallOptions const& options, std::istream& in, std::ostream& out, std::ostream& err,
                                MakeBackend const& make_backend = make_memory_backend);

}  // namespace ombrex::app
