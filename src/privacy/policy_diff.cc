// SPDX-License-Identifier: Apache-2.0
#include "privacy/policy_diff.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <map>

#include "privacy/published_page.h"

namespace ombrex::privacy {
namespace {

namespace json = boost::json;

struct Fact {
    std::string where;
    std::string value;
};

std::string as_words(json::value const& value) {
    if (json::string const* const words = value.if_string()) return std::string{words->data(), words->size()};
    if (json::array const* const list = value.if_array()) {
        std::string text;
        for (json::value const& item : *list) text += (text.empty() ? "" : ", ") + as_words(item);
        return text;
    }
    return json::serialize(value);
}

/// Every leaf with the path to it. The depth is bounded by the parser (32).
void collect(std::vector<Fact>& facts, std::string const& where, json::object const& object) {
    for (json::key_value_pair const& member : object) {
        std::string const path =
            fmt::format("{}{}{}", where, where.empty() ? "" : ", ", std::string_view{member.key()});
        if (json::object const* const inner = member.value().if_object()) {
            collect(facts, path, *inner);
        } else {
            facts.push_back({path, as_words(member.value())});
        }
    }
}

Result<std::vector<Fact>> facts_of(std::string_view document) {
    boost::system::error_code failed;
    json::value const value = json::parse(document, failed);
    json::object const* const object = failed ? nullptr : value.if_object();
    if (object == nullptr || !object->contains("promises")) {
        return Error{Errc::invalid_input, "this is no policy; write one with: ombrex policy show --format json"};
    }
    std::vector<Fact> facts;
    collect(facts, "", *object);
    return facts;
}

std::map<std::string, std::string, std::less<>> by_place(std::vector<Fact> const& facts) {
    std::map<std::string, std::string, std::less<>> places;
    for (Fact const& fact : facts) places.emplace(fact.where, fact.value);
    return places;
}

}  // namespace

Result<std::vector<PolicyChange>> policy_changes(std::string_view before, std::string_view after) {
    BOOST_OUTCOME_TRY(auto const old_facts, facts_of(before));
    BOOST_OUTCOME_TRY(auto const new_facts, facts_of(after));
    auto const old_places = by_place(old_facts);
    auto const new_places = by_place(new_facts);
    std::vector<PolicyChange> changes;
    for (Fact const& fact : old_facts) {
        auto const now = new_places.find(fact.where);
        if (now == new_places.end()) {
            changes.push_back({fact.where, fact.value, {}});
        } else if (now->second != fact.value) {
            changes.push_back({fact.where, fact.value, now->second});
        }
    }
    for (Fact const& fact : new_facts) {
        if (!old_places.contains(fact.where)) changes.push_back({fact.where, {}, fact.value});
    }
    return changes;
}

std::string to_string(std::vector<PolicyChange> const& changes) {
    if (changes.empty()) return "No difference.\n";
    std::string text;
    for (PolicyChange const& change : changes) {
        if (change.before.empty()) {
            text += fmt::format("{}: new: \"{}\"\n", change.where, change.after);
        } else if (change.after.empty()) {
            text += fmt::format("{}: gone; it was \"{}\"\n", change.where, change.before);
        } else {
            text += fmt::format("{}: \"{}\" becomes \"{}\"\n", change.where, change.before, change.after);
        }
    }
    return text;
}

std::string policy_diff(Policy const& before, Policy const& after, Operator const& who) {
    return to_string(policy_changes(render_policy_json(before, who), render_policy_json(after, who)).value());
}

}  // namespace ombrex::privacy
