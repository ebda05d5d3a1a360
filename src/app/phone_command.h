// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace ombrex::app {

/// `ombrex call sip:...`: the words after it, in the order of the command line where that matters.
struct PhoneOptions {
    std::string to;
    std::vector<std::string> wav, say;  ///< Played after the agent has spoken: first the files, then the sentences.
    std::string script;                 ///< FILE, or FILE:ID.
    std::string keys;                   ///< Pressed first.
    std::string caller_id = "withheld";
    std::string record;            ///< Where the two channels go, as WAV.
    bool json = false;             ///< One line for programs at the end.
    bool captions = false;         ///< At the end, what both sides said: theirs as the models of this machine hear it.
    std::filesystem::path models;  ///< For the captions.
    std::vector<std::string> protected_networks = {};  ///< As network.protected.
};

/// Phones and shows what happens. Returns the exit code: 0 talked, 1 nobody answered, 2 bad option.
[[nodiscard]] int run_phone_command(PhoneOptions const& options, std::ostream& out, std::ostream& err);

}  // namespace ombrex::app
