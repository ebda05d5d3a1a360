// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time_zone.h"
#include "model/assistant.h"
#include "model/phone_number.h"

namespace ombrex::app {

/// Somebody is not there, or nobody is (`staff` empty). Half open.
struct BusySpan {
    std::string staff;
    LocalMinutes from;
    LocalMinutes to;
};

/// An appointment from before the call. Test data: plain values, never a real person's.
struct SeededAppointment {
    std::string reference, service, staff;
    LocalMinutes at;
    std::string name;
    model::PhoneNumber phone;
};

/// How a tool behaves in this scenario.
struct ToolSetting {
    std::chrono::milliseconds delay{0};
    bool fail = false;
};

/// A business, its calendar and its moods: docs/TEXT_MODE.md, "Scenario file".
struct Scenario {
    model::Assistant assistant;
    std::optional<LocalMinutes> now;
    std::vector<BusySpan> busy;
    std::vector<SeededAppointment> appointments;
    std::map<std::string, bool, std::less<>> answers;  ///< By transfer label: whether somebody picks up.
    std::map<std::string, ToolSetting, std::less<>> tools;

    [[nodiscard]] ToolSetting setting(std::string_view tool) const;
};

/// Reads a scenario. `source` names it in messages. Errors: invalid_input; the detail holds every fault, one a line,
/// each with line and key. Keys that are not known are ignored.
[[nodiscard]] Result<Scenario> parse_scenario(std::string_view toml, std::string_view source);
[[nodiscard]] Result<Scenario> load_scenario(std::string const& path);

}  // namespace ombrex::app
