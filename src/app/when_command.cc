// SPDX-License-Identifier: Apache-2.0
#include "app/when_command.h"

#include <boost/json.hpp>
#include <iostream>
#include <string>

#include "app/json_lines.h"
#include "language/when.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using namespace language;

/// One line, with the values that a WhenQuery only looks at.
struct Question {
    std::string id;
    Locale locale;
    TimeZone zone;
    LocalMinutes now;
    WeekHours hours;
    Wanted wanted = Wanted::any;
    std::optional<LocalDays> prior_date{};
    std::optional<LocalMinutes> prior_at{};
    std::vector<LocalMinutes> offers{};
    std::string say;
};

Error missing(std::string_view key) {
    return {Errc::invalid_input, "\"" + std::string{key} + "\" must be there, as text"};
}

Result<std::string> text(json::object const& object, std::string_view key) {
    auto const* const value = object.if_contains(key);
    if (value == nullptr || !value->is_string()) return missing(key);
    return std::string{value->as_string()};
}

Result<Wanted> parse_wanted(json::object const& object) {
    if (object.if_contains("want") == nullptr) return Wanted::any;
    BOOST_OUTCOME_TRY(auto name, text(object, "want"));
    if (name == "any") return Wanted::any;
    if (name == "date") return Wanted::date;
    if (name == "time") return Wanted::time;
    return Error{Errc::invalid_input, "\"want\" is any, date or time"};
}

Result<void> read_prior(json::object const& object, Question& question) {
    auto const* const prior = object.if_contains("prior");
    if (prior == nullptr || prior->is_null()) return ok();
    if (!prior->is_object()) return Error{Errc::invalid_input, "\"prior\" is {\"date\":...} or {\"at\":...}"};
    if (prior->as_object().if_contains("date") != nullptr) {
        BOOST_OUTCOME_TRY(auto date, text(prior->as_object(), "date"));
        BOOST_OUTCOME_TRY(auto day, parse_local_day(date));
        question.prior_date = day;
    }
    if (prior->as_object().if_contains("at") != nullptr) {
        BOOST_OUTCOME_TRY(auto at, text(prior->as_object(), "at"));
        BOOST_OUTCOME_TRY(auto moment, parse_local_minutes(at));
        question.prior_at = moment;
    }
    return ok();
}

Result<void> read_offers(json::object const& object, Question& question) {
    auto const* const offers = object.if_contains("offers");
    if (offers == nullptr || offers->is_null()) return ok();
    if (!offers->is_array()) return Error{Errc::invalid_input, "\"offers\" is a list of moments"};
    for (auto const& offer : offers->as_array()) {
        if (!offer.is_string()) return Error{Errc::invalid_input, "\"offers\" is a list of moments"};
        BOOST_OUTCOME_TRY(auto moment, parse_local_minutes(offer.as_string()));
        question.offers.push_back(moment);
    }
    return ok();
}

Result<Question> parse(json::object const& object) {
    BOOST_OUTCOME_TRY(auto id, text(object, "id"));
    BOOST_OUTCOME_TRY(auto tag, text(object, "locale"));
    auto const locale = parse_locale(tag);
    if (!locale) return Error{Errc::invalid_input, "\"locale\" is en-US or en-GB"};
    BOOST_OUTCOME_TRY(auto zone_name, text(object, "tz"));
    BOOST_OUTCOME_TRY(auto zone, TimeZone::find(zone_name));
    BOOST_OUTCOME_TRY(auto now_text, text(object, "now"));
    BOOST_OUTCOME_TRY(auto now, parse_local_minutes(now_text));
    BOOST_OUTCOME_TRY(auto hours_text, text(object, "hours"));
    BOOST_OUTCOME_TRY(auto hours, WeekHours::parse(hours_text));
    BOOST_OUTCOME_TRY(auto wanted, parse_wanted(object));
    BOOST_OUTCOME_TRY(auto say, text(object, "say"));
    Question question{std::move(id), *locale, zone, now, std::move(hours), wanted, {}, {}, {}, std::move(say)};
    BOOST_OUTCOME_TRY(read_prior(object, question));
    BOOST_OUTCOME_TRY(read_offers(object, question));
    return question;
}

json::string clock(std::chrono::minutes time) { return json::string{clock_text(time)}; }

template <class T>
json::value text_or_null(std::optional<T> const& value) {
    if (!value) return nullptr;
    if constexpr (std::is_same_v<T, std::chrono::minutes>)
        return clock(*value);
    else
        return json::string{to_string(*value)};
}

template <class List>
json::array windows_of(List const& list) {
    json::array windows;
    for (auto const& window : list)
        windows.push_back({{"from", text_or_null(window.from)}, {"to", text_or_null(window.to)}});
    return windows;
}

/// Writes what was meant into the answer, whose id is there.
struct Write {
    json::object& answer;

    void operator()(when::Nothing const&) const { answer["kind"] = "none"; }
    void operator()(when::At const& at) const { set("at", json::string{to_string(at.at)}); }
    void operator()(when::Date const& date) const { set("date", json::string{to_string(date.date)}); }
    void operator()(when::Time const& time) const { set("time", clock(time.time)); }
    void operator()(when::Windows const& all) const {
        answer["kind"] = "window";
        answer["windows"] = windows_of(all.windows);
    }
    void operator()(when::ClockWindows const& all) const {
        answer["kind"] = "window";
        answer["windows"] = windows_of(all.windows);
    }
    void operator()(when::Ask const& ask) const {
        answer["kind"] = "ask";
        answer["why"] = json::string{to_string(ask.why)};
        json::array options;
        for (auto const& option : ask.options) {
            options.push_back(std::visit(
                [](auto const& value) -> json::value {
                    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::chrono::minutes>)
                        return clock(value);
                    else
                        return json::string{to_string(value)};
                },
                option));
        }
        answer["options"] = std::move(options);
    }

private:
    void set(std::string_view kind, json::string value) const {
        answer["kind"] = kind;
        answer[kind] = std::move(value);
    }
};

Result<json::object> answer_to(json::object const& line) {
    BOOST_OUTCOME_TRY(auto const question, parse(line));
    WhenQuery const query{question.locale,     question.zone,     question.now,    question.hours, question.wanted,
                          question.prior_date, question.prior_at, question.offers, question.say};
    auto const result = understand_when(query);
    json::object answer{{"id", question.id}};
    std::visit(Write{answer}, result.meaning);
    return answer;
}

}  // namespace

int run_when_command(std::istream& in, std::ostream& out) { return answer_json_lines(in, out, std::cerr, answer_to); }

}  // namespace ombrex::app
