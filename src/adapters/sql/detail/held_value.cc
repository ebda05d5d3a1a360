// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/detail/held_value.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <sstream>

#include "adapters/sql/detail/columns.h"
#include "base/json_text.h"
#include "model/insight_json.h"
#include "model/transcript_json.h"
#include "privacy/policy.h"

namespace ombrex::sql::detail {
namespace {

namespace json = boost::json;
using privacy::published_policy;
using privacy::Purpose::legal_duty;

long long number_at(soci::row const& row, std::size_t at) {
    switch (row.get_properties(at).get_data_type()) {
        case soci::dt_long_long:
            return row.get<long long>(at);
        case soci::dt_integer:
            return row.get<int>(at);
        default:
            return std::strtoll(held_text(row, at).c_str(), nullptr, 10);
    }
}

json::value word_or_null(std::string_view text) { return text.empty() ? json::value{} : json_text(text); }

/// RFC 3339, UTC, to the microsecond.
std::string moment_text(TimePoint when) {
    auto const into_minute = (when - std::chrono::floor<std::chrono::minutes>(when)).count();
    return fmt::format("{}:{:02}.{:06}Z", to_string(TimeZone::utc().to_local(when)), into_minute / 1'000'000,
                       into_minute % 1'000'000);
}

Result<json::value> lines(std::string const& opened) {
    json::array out;
    std::istringstream in{opened};
    for (std::string line; std::getline(in, line);) out.push_back(json_text(line));
    return json::value(std::move(out));
}

Result<json::value> parsed(std::string const& stored) {
    boost::system::error_code failure;
    auto value = json::parse(stored, failure);
    if (failure) return Error{Errc::unavailable, "a stored object cannot be read"};
    return value;
}

Result<json::value> turns(std::string const& opened) {
    BOOST_OUTCOME_TRY(auto const said, model::transcript_from_json(opened));
    json::array out;
    for (auto const& turn : said) {
        out.push_back(json::object{{"who", turn.speaker == model::Speaker::caller ? "caller" : "agent"},
                                   {"at_ms", turn.at.count()},
                                   {"text", turn.text.reveal<legal_duty>()}});
    }
    return json::value(std::move(out));
}

Result<json::value> insight(std::string const& opened) {
    BOOST_OUTCOME_TRY(auto const one, model::insight_from_json(opened));
    json::array evidence;
    for (auto const& e : one.evidence) {
        evidence.push_back(json::object{{"turn", e.turn}, {"begin", e.begin}, {"end", e.end}});
    }
    return json::value(json::object{{"summary", one.summary.reveal<legal_duty>()},
                                    {"label", json_text(to_string(one.label))},
                                    {"sentiment", one.mood.sentiment},
                                    {"score", one.mood.score},
                                    {"urgency", json_text(to_string(one.urgency))},
                                    {"next_step", word_or_null(one.next_step.reveal<legal_duty>())},
                                    {"evidence", std::move(evidence)}});
}

Result<std::string> plain_of(HeldKind kind, Vault& vault, Vault::Place const& where, std::string const& sealed) {
    if (kind == HeldKind::transcript) return vault.open_transcript(where, sealed);
    if (kind == HeldKind::invoice) return vault.open_invoice(where, sealed);
    return vault.open(where, sealed);
}

/// The id of the `n`th row of a table of the policy.
template <class Rows>
Result<json::value> id_of(Rows const& rows, long long n) {
    if (n < 0 || n >= static_cast<long long>(rows.size()))
        return Error{Errc::unavailable, "a stored word cannot be read"};
    return json_text(rows[static_cast<std::size_t>(n)].id);
}

json::value categories(long long bits) {
    json::array out;
    for (auto const& row : published_policy.categories) {
        if ((bits >> static_cast<int>(row.category) & 1) != 0) out.push_back(json_text(row.id));
    }
    return out;
}

json::value actor(std::string const& stored, HeldPlace const& place) {
    constexpr std::string_view user = "user:";
    if (stored.starts_with("operator:") || stored.starts_with("os:")) return "operator";
    bool const other =
        place.only_for && stored.starts_with(user) && stored.substr(user.size()) != place.only_for->to_string();
    return other ? json::value("another user") : json_text(stored);
}

Result<json::value> opened_value(soci::row const& row, std::size_t at, HeldColumn const& column,
                                 HeldPlace const& place) {
    auto const sealed = held_text(row, at);
    if (sealed.empty()) return json::value{};
    auto const name = column.sql.substr(0, column.sql.size() - std::string_view{"_sealed"}.size());
    Vault::Place const where{place.table, place.company, place.row, name};
    auto const plain = plain_of(column.kind, place.vault, where, sealed);
    if (!plain && plain.error().code == Errc::not_found) return json::value{};
    if (!plain) return plain.error();
    switch (column.kind) {
        case HeldKind::sealed_lines:
            return lines(plain.value());
        case HeldKind::transcript:
            return turns(plain.value());
        case HeldKind::insight:
            return insight(plain.value());
        case HeldKind::invoice:
            return parsed(plain.value());
        default:
            return word_or_null(plain.value());
    }
}

}  // namespace

std::string held_text(soci::row const& row, std::size_t at) {
    switch (row.get_properties(at).get_data_type()) {
        case soci::dt_long_long:
            return std::to_string(row.get<long long>(at));
        case soci::dt_integer:
            return std::to_string(row.get<int>(at));
        default:
            return row.get<std::string>(at);
    }
}

Result<json::value> held_value(soci::row const& row, std::size_t at, HeldColumn const& column, HeldPlace const& place) {
    if (row.get_indicator(at) == soci::i_null) return json::value{};
    switch (column.kind) {
        case HeldKind::text:
            return json_text(held_text(row, at));
        case HeldKind::text_or_null:
            return word_or_null(held_text(row, at));
        case HeldKind::number:
            return json::value(number_at(row, at));
        case HeldKind::moment:
            return json_text(moment_text(from_us(number_at(row, at))));
        case HeldKind::wall:
            return json_text(to_string(from_wall(number_at(row, at))));
        case HeldKind::flag:
            return json::value(number_at(row, at) != 0);
        case HeldKind::json:
            return parsed(held_text(row, at));
        case HeldKind::recipient:
            return id_of(published_policy.recipients, number_at(row, at));
        case HeldKind::purpose:
            return id_of(published_policy.purposes, number_at(row, at));
        case HeldKind::categories:
            return categories(number_at(row, at));
        case HeldKind::actor:
            return actor(held_text(row, at), place);
        case HeldKind::sealed:
        case HeldKind::sealed_lines:
        case HeldKind::transcript:
        case HeldKind::insight:
        case HeldKind::invoice:
            break;
    }
    return opened_value(row, at, column, place);
}

}  // namespace ombrex::sql::detail
