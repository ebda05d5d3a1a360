// SPDX-License-Identifier: Apache-2.0
#include "app/insights_command.h"

#include <boost/json.hpp>
#include <iostream>
#include <string>

#include "adapters/insights/local_insights.h"
#include "app/json_lines.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;

using privacy::Purpose;

model::Transcript transcript_of(json::object const& line) {
    model::Transcript transcript;
    auto const* const turns = line.if_contains("turns");
    if (turns == nullptr || !turns->is_array()) return transcript;
    for (auto const& turn : turns->get_array()) {
        if (!turn.is_object()) continue;
        auto const speaker =
            text_of(turn.get_object(), "speaker") == "agent" ? model::Speaker::agent : model::Speaker::caller;
        transcript.push_back({static_cast<int>(transcript.size()), speaker,
                              decltype(model::Turn::text){std::string{text_of(turn.get_object(), "text")}},
                              std::chrono::milliseconds{0}});
    }
    return transcript;
}

json::object answer(std::string_view id, model::Insight const& insight, std::chrono::microseconds took) {
    json::array evidence;
    for (auto const& [turn, begin, end] : insight.evidence)
        evidence.push_back({{"turn", turn}, {"start", begin}, {"end", end}});
    return {{"id", id},
            {"summary", insight.summary.reveal<Purpose::call_analysis>()},
            {"sentiment", insight.mood.sentiment},
            {"outcome", model::to_string(insight.label)},
            {"urgency", model::to_string(insight.urgency)},
            {"next_step", insight.next_step.reveal<Purpose::call_analysis>()},
            {"evidence", std::move(evidence)},
            {"cpu_s", static_cast<double>(took.count()) / 1e6}};
}

}  // namespace

int run_insights_command(std::istream& in, std::ostream& out, Clock const& clock) {
    adapters::insights::LocalInsights const engine;
    return answer_json_lines(in, out, std::cerr, [&](json::object const& line) {
        auto const transcript = transcript_of(line);
        auto const start = clock.monotonic();
        auto const insight = engine.make(transcript, {});
        return answer(text_of(line, "id"), insight, clock.monotonic() - start);
    });
}

}  // namespace ombrex::app
