// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ombrex::receptionist {

struct Context;

/// One to three words that mean nothing here and now, and are no "stop!" either: what a recogniser makes of a
/// listener's "mm-hmm" ("the man"), or words that have to be asked for again. Pure; thread: safe. English.
[[nodiscard]] bool is_murmur(std::string_view said, Context const& context);

}  // namespace ombrex::receptionist
