// SPDX-License-Identifier: Apache-2.0
#include "privacy/policy_notice.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>

#include "privacy/detail/length.h"
#include "privacy/published_page.h"

namespace ombrex::privacy {
namespace {

namespace json = boost::json;
using Words = std::vector<std::string_view>;

Words split(std::string_view text) {
    constexpr std::string_view comma = ", ";
    Words out;
    for (std::size_t at = 0;;) {
        auto const end = text.find(comma, at);
        out.push_back(text.substr(at, end - at));
        if (end == text.npos) return out;
        at = end + comma.size();
    }
}

bool came(PolicyChange const& change) { return change.before.empty(); }
bool went(PolicyChange const& change) { return change.after.empty(); }
bool differs(PolicyChange const&) { return true; }

/// Something stands in the new list that did not stand in the old one.
bool has_more(PolicyChange const& change) {
    auto const before = split(change.before);
    return std::ranges::any_of(split(change.after),
                               [&](std::string_view word) { return std::ranges::find(before, word) == before.end(); });
}

Length length_of(std::string const& words) { return detail::parse_length(words).value_or(Length::at_once()); }
/// On some day at least.
bool is_longer(PolicyChange const& change) {
    return !came(change) && !went(change) && !detail::never_longer(length_of(change.after), length_of(change.before));
}

/// "off", "if_connected", "always": later is wider.
bool is_wider(PolicyChange const& change) {
    constexpr std::array<std::string_view, 3> steps{"off", "if_connected", "always"};
    return std::ranges::find(steps, change.after) > std::ranges::find(steps, change.before);
}

/// "5 minutes", "1.2": in the smallest of its units.
double amount(std::string const& words) {
    constexpr std::array<std::pair<std::string_view, double>, 3> units{{{"minute", 1}, {"hour", 60}, {"day", 24 * 60}}};
    double number = 0;
    std::from_chars(words.data(), words.data() + words.size(), number);
    for (auto const& [unit, factor] : units) {
        if (words.find(unit) != std::string::npos) number *= factor;
    }
    return number;
}

/// Those of which less is weaker; of every other one more is.
constexpr std::array<std::string_view, 5> least_of{"password_cost", "tls_version", "adult_age", "smallest_group",
                                                   "change_notice"};

bool is_weaker(PolicyChange const& change) {
    auto const where = split(change.where);
    bool const less_is_weaker = std::ranges::find(least_of, where[1]) != least_of.end();
    auto const before = amount(change.before), after = amount(change.after);
    return less_is_weaker ? after < before : after > before;
}

/// The first that fits a change says what it weighs; one that none fits is of no concern to readers.
struct Rule {
    std::string_view section;
    std::string_view leaf;  ///< The third word of the place; empty: any.
    bool (*applies)(PolicyChange const&);
    Weight weight;
    std::string_view why;
};
constexpr auto material = Weight::material;
constexpr auto editorial = Weight::editorial;
constexpr Rule rules[]{
    {"categories", "name", came, material, "collected from now on"},
    {"categories", "name", went, editorial, "no longer collected"},
    {"categories", "", came, editorial, "about what is collected from now on"},
    {"categories", "", went, editorial, "about what is no longer collected"},
    {"categories", "purposes", has_more, material, "used for another purpose"},
    {"categories", "purposes", differs, editorial, "used for less"},
    {"categories", "", differs, editorial, "other words"},
    {"retention", "", came, editorial, "about what is collected from now on"},
    {"retention", "", went, editorial, "about what is no longer collected"},
    {"retention", "kept", is_longer, material, "kept longer"},
    {"retention", "kept", differs, editorial, "kept shorter"},
    {"retention", "from", differs, material, "counted from another moment"},
    {"retention", "then", differs, material, "ends in another way"},
    {"retention", "at_account_end", differs, material, "another fate when the account is deleted"},
    {"recipients", "name", came, material, "a new recipient"},
    {"recipients", "name", went, editorial, "receives nothing any more"},
    {"recipients", "name", differs, material, "another recipient"},
    {"recipients", "receives", went, editorial, "receives less"},
    {"recipients", "receives", came, material, "receives more"},
    {"recipients", "receives", differs, material, "receives it for another purpose"},
    {"recipients", "safeguard_since", differs, editorial, "the date of the contract"},
    {"recipients", "", came, editorial, "about the new recipient"},
    {"recipients", "", went, editorial, "about the recipient that is gone"},
    {"recipients", "country", differs, material, "in another country"},
    {"recipients", "safeguard", differs, material, "protected in another way"},
    {"recipients", "availability", is_wider, material, "receives in more cases"},
    {"recipients", "availability", differs, editorial, "receives in fewer cases"},
    {"recipients", "for", differs, editorial, "other words"},
    {"recipients", "active", differs, editorial, "the policy named it before; now it is connected, or not any more"},
    {"limits", "limit", came, editorial, "a new limit"},
    {"limits", "limit", went, material, "a limit is lost"},
    {"limits", "limit", is_weaker, material, "a weaker limit"},
    {"limits", "limit", differs, editorial, "a stronger limit"},
    {"rights", "", came, editorial, "a new right"},
    {"rights", "", went, material, "a right is lost"},
    {"rights", "deadline", is_longer, material, "answered later"},
    {"rights", "deadline", differs, editorial, "answered sooner"},
    {"rights", "how", differs, editorial, "another way to ask"},
    {"rights", "identity", differs, material, "something else is to be shown"},
    {"rights", "name", differs, editorial, "other words"},
    {"promises", "text", came, editorial, "a new promise"},
    {"promises", "text", went, material, "a promise is lost"},
    {"promises", "text", differs, editorial, "other words; what is done is what the tables say"},
    {"operator", "", differs, editorial, "whom you deal with"},
};

Rule const* rule_for(PolicyChange const& change, Words const& where) {
    bool const of_operator = where[0] == "operator";
    std::string_view const leaf = of_operator ? where[1] : where.size() > 2 ? where[2] : std::string_view{};
    if (leaf == "clause") return nullptr;
    for (Rule const& rule : rules) {
        bool const here = rule.section == where[0] && (rule.leaf.empty() || rule.leaf == leaf);
        if (here && rule.applies(change)) return &rule;
    }
    return nullptr;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> sections{{
    {"categories", "What we collect"},
    {"retention", "How long it stays"},
    {"recipients", "Who receives it"},
    {"limits", "Limits"},
    {"rights", "Your rights"},
    {"promises", "What we promise"},
    {"operator", "Who we are"},
}};

/// Ids in the words of the documents that have them: of the newer one, else of the older.
class Names {
public:
    Names(json::value newer, json::value older) : documents_{std::move(newer), std::move(older)} {}

    [[nodiscard]] std::string place(Words const& where) const {
        auto const section = std::ranges::find(sections, where[0], [](auto const& pair) { return pair.first; });
        std::string out{section->second};
        for (std::size_t i = 1; i < where.size(); ++i) {
            out += i == 1 ? ": " : ", ";
            out += i == 2 ? plain(where[i]) : named(i == 1 ? where[0] : "categories", where[i]);
        }
        return out;
    }

private:
    static std::string plain(std::string_view id) {
        std::string out{id};
        std::ranges::replace(out, '_', ' ');
        return out;
    }
    [[nodiscard]] std::string named(std::string_view section, std::string_view id) const {
        auto const table = section == "retention" ? std::string_view{"categories"} : section;
        auto const leaf = section == "limits" ? "description" : "name";
        for (json::value const& document : documents_) {
            boost::system::error_code none;
            json::value const* const found = document.find_pointer(fmt::format("/{}/{}/{}", table, id, leaf), none);
            if (found != nullptr && found->is_string()) return std::string{std::string_view{found->get_string()}};
        }
        return plain(id);
    }
    std::array<json::value, 2> documents_;
};

}  // namespace

Edition edition_of(Policy const& policy, Operator who) {
    Version const& version = current_version(policy);
    who.holds.clear();
    return {std::string{version.id}, std::chrono::local_days{version.effective}, render_policy_json(policy, who)};
}

Result<std::vector<NoticedChange>> noticed_changes(std::string_view before, std::string_view after) {
    BOOST_OUTCOME_TRY(auto const changes, policy_changes(before, after));
    Names const names{json::parse({after.data(), after.size()}), json::parse({before.data(), before.size()})};
    std::vector<NoticedChange> out;
    for (PolicyChange const& change : changes) {
        auto const where = split(change.where);
        if (where.size() < 2) continue;  // version and dates
        Rule const* const rule = rule_for(change, where);
        if (rule == nullptr) continue;
        out.push_back({names.place(where), change.before, change.after, rule->weight, rule->why});
    }
    std::ranges::stable_sort(out, {}, &NoticedChange::weight);
    return out;
}

bool any_material(std::vector<NoticedChange> const& changes) {
    return std::ranges::find(changes, Weight::material, &NoticedChange::weight) != changes.end();
}

std::string to_string(NoticedChange const& change) {
    auto const what = change.before.empty()  ? fmt::format("new: \"{}\"", change.after)
                      : change.after.empty() ? fmt::format("gone; it was \"{}\"", change.before)
                                             : fmt::format("\"{}\" becomes \"{}\"", change.before, change.after);
    return fmt::format("{}: {} ({})", change.where, what, change.why);
}

std::chrono::days notice_promised(std::string_view document) {
    boost::system::error_code failed;
    json::value const value = json::parse({document.data(), document.size()}, failed);
    json::value const* const found = failed ? nullptr : value.find_pointer("/limits/change_notice/limit", failed);
    if (found == nullptr || !found->is_string()) return std::chrono::days{0};
    auto const length = detail::parse_length(std::string_view{found->get_string()});
    return std::chrono::days{length && length->unit == Length::Unit::days ? length->count : 0};
}

Result<EditionSender> sender_of(std::string_view document) {
    boost::system::error_code failed;
    json::value const value = json::parse({document.data(), document.size()}, failed);
    auto const text = [&](char const* place) {
        json::value const* const found = failed ? nullptr : value.find_pointer(place, failed);
        return found != nullptr && found->is_string() ? std::string{std::string_view{found->get_string()}} : "";
    };
    EditionSender out{text("/operator/company"), text("/operator/address"), text("/operator/privacy_mail")};
    if (out.privacy_mail.empty()) return Error{Errc::invalid_input, "the stored edition of the policy cannot be read"};
    return out;
}

}  // namespace ombrex::privacy
