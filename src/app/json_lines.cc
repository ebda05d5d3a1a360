// SPDX-License-Identifier: Apache-2.0
#include "app/json_lines.h"

#include <boost/json.hpp>
#include <istream>
#include <ostream>
#include <string>

namespace ombrex::app {
namespace {

namespace json = boost::json;

constexpr int exit_bad_line = 3;
constexpr std::string_view blank = " \t\r";

Result<json::object> answer_to(std::string const& line, LineAnswer const& answer) {
    if (line[line.find_first_not_of(blank)] != '{') return Error{Errc::invalid_input, "a line is one JSON object"};
    boost::system::error_code fault;
    auto const value = json::parse(line, fault);
    if (fault) return Error{Errc::invalid_input, "no JSON: " + fault.message()};
    return answer(value.as_object());
}

}  // namespace

int answer_json_lines(std::istream& in, std::ostream& out, std::ostream& err, LineAnswer const& answer) {
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        if (line.find_first_not_of(blank) == std::string::npos) continue;
        auto const answered = answer_to(line, answer);
        if (!answered) {
            err << "line " << number << ": " << answered.error().detail << '\n';
            return exit_bad_line;
        }
        out << answered.value() << '\n';
    }
    return 0;
}

std::string_view text_of(json::object const& object, std::string_view key) {
    auto const* const value = object.if_contains(key);
    return value != nullptr && value->is_string() ? std::string_view{value->get_string()} : std::string_view{};
}

}  // namespace ombrex::app
