// SPDX-License-Identifier: Apache-2.0
#include "model/transcript_json.h"

#include <boost/json.hpp>

namespace ombrex::model {

namespace json = boost::json;
using enum privacy::Purpose;

std::string to_json(Transcript const& turns) {
    json::array out;
    out.reserve(turns.size());
    for (auto const& turn : turns) {
        out.push_back({turn.number, turn.speaker == Speaker::caller ? "caller" : "agent",
                       turn.text.reveal<serve_call>(), turn.at.count()});
    }
    return json::serialize(out);
}

Result<Transcript> transcript_from_json(std::string_view text) {
    Error const damaged{Errc::invalid_input, "a transcript cannot be read"};
    boost::system::error_code failure;
    auto const parsed = json::parse(json::string_view{text.data(), text.size()}, failure);
    if (failure || !parsed.is_array()) return damaged;
    Transcript out;
    for (auto const& item : parsed.as_array()) {
        auto const* row = item.if_array();
        bool const fits = row != nullptr && row->size() == 4 && (*row)[0].is_int64() && (*row)[1].is_string() &&
                          (*row)[2].is_string() && (*row)[3].is_int64();
        if (!fits) return damaged;
        Turn turn;
        turn.number = static_cast<int>((*row)[0].as_int64());
        turn.speaker = (*row)[1].as_string() == "caller" ? Speaker::caller : Speaker::agent;
        turn.text = decltype(turn.text){std::string{(*row)[2].as_string()}};
        turn.at = std::chrono::milliseconds{(*row)[3].as_int64()};
        out.push_back(std::move(turn));
    }
    return out;
}

}  // namespace ombrex::model
