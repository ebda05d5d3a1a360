// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "base/clock.h"
#include "base/result.h"
#include "voice/caller_script.h"

namespace ombrex::app {

/// A caller out of a file of scripts: who she is to the telephone network, what she plays, and what should come of it.
struct ScriptedCall {
    std::string id;
    std::string scenario;                ///< File name of the business she calls.
    std::string caller_id = "withheld";  ///< E.164, or "withheld".
    voice::CallerScript script;
    boost::json::value expect;  ///< As it stands in the file.
};

/// A JSON list of calls, as tests/data/audio/README.md describes it; their sound files stand beside it (WAV or FLAC,
/// any rate). `only`: the call of this id alone; empty: all. A turn with `noise_db` gets noise at that signal-to-noise
/// ratio under it. Blocking. Errors: not_found (a file, or that id), invalid_input; the detail says which and where.
[[nodiscard]] Result<std::vector<ScriptedCall>> read_caller_scripts(std::filesystem::path const& file,
                                                                    std::string_view only);

/// One turn out of a sound file. Errors: not_found, invalid_input.
[[nodiscard]] Result<voice::CallerTurn> turn_from_file(std::filesystem::path const& file);

/// One turn in flite's voice, which needs no model. Errors: invalid_input (longer than a sentence may be).
[[nodiscard]] Result<voice::CallerTurn> turn_from_words(std::string_view words, Clock const& clock);

}  // namespace ombrex::app
