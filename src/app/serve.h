// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "app/config.h"
#include "privacy/operator.h"

namespace ombrex::app {

/// `ombrex serve`.
struct ServeOptions {
    std::optional<std::string> scenario;  ///< Serve this business on a throw-away store, whatever number is called.
    std::optional<std::string> now;       ///< With a scenario: its clock starts here and runs at real speed.
    bool captions = false;                ///< Show calls on the terminal while they happen.
    bool clock_is_right = false;          ///< Although the store says otherwise (start_clock.h).
};

/// Serves until SIGINT or SIGTERM, then lets calls end (30 s at most). Says on `out` what it listens on: one line
/// `ombrex is ready: sip PORT, http PORT`. Returns the exit code: 0, 1 (cannot serve: said on `err`), 2 (bad scenario).
int run_serve(Config const& config, privacy::Operator const& who, std::filesystem::path const& model_folder,
              ServeOptions const& options, std::ostream& out, std::ostream& err);

}  // namespace ombrex::app
