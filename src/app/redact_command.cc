// SPDX-License-Identifier: Apache-2.0
#include "app/redact_command.h"

#include <boost/json.hpp>
#include <iostream>
#include <map>
#include <string>

#include "redaction/redactor.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;

constexpr int exit_bad_line = 3;

std::string_view text_of(json::object const& line, std::string_view key) {
    auto const* const value = line.if_contains(key);
    return value && value->is_string() ? std::string_view{value->get_string()} : std::string_view{};
}

json::object answer(std::string_view id, redaction::Redaction const& redaction, std::chrono::microseconds took) {
    json::array spans;
    for (auto const& span : redaction.spans)
        spans.push_back({{"start", span.begin},
                         {"end", span.end},
                         {"type", redaction::to_string(span.type)},
                         {"pseudonym", span.pseudonym}});
    return {{"id", id}, {"spans", std::move(spans)}, {"text", redaction.text}, {"us", took.count()}};
}

}  // namespace

int run_redact_command(std::istream& in, std::ostream& out, redaction::Strength strength, Clock const& clock) {
    redaction::Redactor const redactor;
    redaction::KnownValues const nobody;
    std::map<std::string, redaction::PseudonymTable, std::less<>> calls;
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (line.empty()) continue;
        boost::system::error_code error;
        auto const parsed = json::parse(line, error);
        auto const* const object = error ? nullptr : parsed.if_object();
        if (object == nullptr) {
            std::cerr << "line " << number << ": a line is one JSON object\n";
            return exit_bad_line;
        }
        redaction::PseudonymTable own;
        auto const call = text_of(*object, "call");
        auto& table = call.empty() ? own : calls[std::string{call}];
        auto const start = clock.monotonic();
        auto const redaction =
            redactor.redact(text_of(*object, "text"), text_of(*object, "prev"), table, strength, nobody);
        out << json::serialize(answer(text_of(*object, "id"), redaction, clock.monotonic() - start)) << '\n';
    }
    return 0;
}

}  // namespace ombrex::app
