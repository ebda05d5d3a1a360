// SPDX-License-Identifier: Apache-2.0
#include "model/insight_json.h"

#include <array>
#include <boost/json.hpp>

namespace ombrex::model {

namespace json = boost::json;
using enum privacy::Purpose;

std::string to_json(Insight const& insight) {
    json::array evidence;
    for (auto const& e : insight.evidence) evidence.push_back({e.turn, e.begin, e.end});
    json::value const out{
        {"summary", insight.summary.reveal<serve_call>()},
        {"label", static_cast<int>(insight.label)},
        {"sentiment", insight.mood.sentiment},
        {"score", insight.mood.score},
        {"urgency", static_cast<int>(insight.urgency)},
        {"next_step", insight.next_step.reveal<serve_call>()},
        {"evidence", evidence},
    };
    return json::serialize(out);
}

Result<Insight> insight_from_json(std::string_view text) {
    Error const damaged{Errc::invalid_input, "an insight cannot be read"};
    std::array<unsigned char, 4096> room;  // an insight's, as a rule: a list reads one a call
    json::monotonic_resource memory{room.data(), room.size()};
    boost::system::error_code failure;
    auto const parsed = json::parse(json::string_view{text.data(), text.size()}, failure, &memory);
    auto const* fields = failure ? nullptr : parsed.if_object();
    if (fields == nullptr) return damaged;
    auto const number = [&](char const* key, std::int64_t least, std::int64_t most) -> std::optional<std::int64_t> {
        auto const* value = fields->if_contains(key);
        if (value == nullptr || !value->is_int64() || value->as_int64() < least || value->as_int64() > most) return {};
        return value->as_int64();
    };
    auto const words = [&](char const* key) -> std::optional<std::string> {
        auto const* value = fields->if_contains(key);
        if (value == nullptr || !value->is_string()) return {};
        return std::string{value->as_string()};
    };
    auto const summary = words("summary");
    auto const next_step = words("next_step");
    auto const label = number("label", 0, static_cast<std::int64_t>(insight_label_words.size()) - 1);
    auto const sentiment = number("sentiment", -1, 1);
    auto const urgency = number("urgency", 0, 3);
    auto const* score = fields->if_contains("score");
    auto const* evidence = fields->if_contains("evidence");
    bool const whole = summary && next_step && label && sentiment && urgency && score != nullptr &&
                       score->is_number() && evidence != nullptr && evidence->is_array();
    if (!whole) return damaged;
    Insight out{InsightText{*summary},
                static_cast<InsightLabel>(*label),
                {static_cast<int>(*sentiment), score->to_number<double>()},
                static_cast<Urgency>(*urgency),
                InsightText{*next_step},
                {}};
    for (auto const& item : evidence->as_array()) {
        auto const* place = item.if_array();
        bool const fits = place != nullptr && place->size() == 3 && (*place)[0].is_int64() && (*place)[1].is_int64() &&
                          (*place)[2].is_int64();
        if (!fits) return damaged;
        out.evidence.push_back({static_cast<std::size_t>((*place)[0].as_int64()),
                                static_cast<std::uint32_t>((*place)[1].as_int64()),
                                static_cast<std::uint32_t>((*place)[2].as_int64())});
    }
    return out;
}

}  // namespace ombrex::model
