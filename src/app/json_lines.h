// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json/object.hpp>
#include <functional>
#include <iosfwd>
#include <string_view>

#include "base/result.h"

/// Commands for those who measure: one JSON object a line in, one a line out.
namespace ombrex::app {

/// What is said to one line. Errors: the line cannot be read; the detail says why, without its text.
using LineAnswer = std::function<Result<boost::json::object>(boost::json::object const& line)>;

/// Answers `in` line by line on `out`; a blank line is passed over. Returns the exit code: 0, or 3 after the first line
/// that cannot be read, which ends it: its number and fault go to `err`.
int answer_json_lines(std::istream& in, std::ostream& out, std::ostream& err, LineAnswer const& answer);

/// The text of a key; empty where the key is not there or is no text. Lifetime: that of the object.
[[nodiscard]] std::string_view text_of(boost::json::object const& object, std::string_view key);

}  // namespace ombrex::app
