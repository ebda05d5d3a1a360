// SPDX-License-Identifier: Apache-2.0
#include "app/redact_command.h"

#include <boost/json.hpp>
#include <iostream>
#include <map>
#include <string>

#include "app/json_lines.h"
#include "redaction/redactor.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;

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
    return answer_json_lines(in, out, std::cerr, [&](json::object const& line) {
        redaction::PseudonymTable own;
        auto const call = text_of(line, "call");
        auto& table = call.empty() ? own : calls[std::string{call}];
        auto const start = clock.monotonic();
        auto const redaction = redactor.redact(text_of(line, "text"), text_of(line, "prev"), table, strength, nobody);
        return answer(text_of(line, "id"), redaction, clock.monotonic() - start);
    });
}

}  // namespace ombrex::app
