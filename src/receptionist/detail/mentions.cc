// SPDX-License-Identifier: Apache-2.0
#include "receptionist/detail/mentions.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "language/everyday_words.h"
#include "language/similarity.h"

namespace ombrex::receptionist::detail {
namespace {

using Words = std::vector<std::string>;

/// Words that name a trade or an organisation, not a person or a service.
constexpr std::array generic = std::to_array<std::string_view>({
    "dental",       "dentist",   "dentistry", "dentists",   "doctor",     "doctors",  "dr",           "md",
    "dds",          "dmd",       "center",    "centre",     "medical",    "clinic",   "family",       "group",
    "office",       "care",      "practice",  "salon",      "studio",     "spa",      "health",       "hospital",
    "the",          "and",       "of",        "for",        "in",         "a",        "inc",          "llc",
    "pc",           "lab",       "smile",     "smiles",     "associates", "service",  "services",     "appointment",
    "visit",        "session",   "hour",      "full",       "standard",   "basic",    "consultation", "new",
    "general",      "initial",   "to",        "with",       "on",         "or",       "an",           "do",
    "my",           "cosmetic",  "children",  "kids",       "m",          "d",        "endodontics",  "orthodontics",
    "periodontics", "institute", "surgery",   "university", "foundation", "medicine", "physicians",   "specialists",
    "partners",     "hair",      "beauty",    "barbers",    "barber",     "nails",    "therapy",      "counseling",
    "counselling",  "cuts",      "lounge",    "skin",
});
bool is_generic(std::string_view word) { return std::ranges::find(generic, word) != generic.end(); }

struct Window {
    std::size_t at;
    std::size_t count;
};

std::string joined(Words const& words, Window window) {
    std::string out;
    for (std::size_t i = window.at; i < window.at + window.count; ++i) out += (out.empty() ? "" : " ") + words[i];
    return out;
}

bool alike(std::string_view said, std::string_view wanted) {
    if (said == wanted || stem(said) == stem(wanted)) return true;
    if (said.size() < 4 || wanted.size() < 4 || language::is_everyday(said)) return false;
    return language::similarity(said, wanted) >= (wanted.size() < 6 ? 0.87 : 0.83);
}

/// "Joe" for Jo: short words only beside others that fit.
bool sounds_like(std::string_view said, std::string_view wanted) {
    bool const short_words =
        said.size() >= 2 && wanted.size() >= 2 && said[0] == wanted[0] && !language::is_everyday(said);
    return short_words && language::sound_key(said) == language::sound_key(wanted);
}

/// Where `wanted` stands in `words`, each word alike; compounds may be written apart ("hair cut").
std::optional<Window> find_phrase(Words const& words, Words const& wanted) {
    if (wanted.empty()) return std::nullopt;
    for (std::size_t at = 0; at + wanted.size() <= words.size(); ++at) {
        std::size_t i = 0;
        while (i < wanted.size() &&
               (alike(words[at + i], wanted[i]) || (wanted.size() > 1 && sounds_like(words[at + i], wanted[i]))))
            ++i;
        if (i == wanted.size()) return Window{at, i};
    }
    if (wanted.size() != 1 || wanted[0].size() < 6) return std::nullopt;
    for (std::size_t at = 0; at + 2 <= words.size(); ++at) {
        if (words[at] + words[at + 1] == wanted[0]) return Window{at, 2};
    }
    return std::nullopt;
}

/// "not the haircut", "rather than the haircut", "instead of a shave".
bool denied_before(Words const& words, std::size_t at) {
    static constexpr std::array<std::string_view, 6> articles{"the", "a", "an", "my", "with", "to"};
    while (at > 0 && std::ranges::find(articles, words[at - 1]) != articles.end()) --at;
    if (at == 0) return false;
    auto const& before = words[at - 1];
    return before == "not" || before == "than" || (before == "of" && at > 1 && words[at - 2] == "instead");
}

struct Found {
    Window window;
    double weight;
};

/// The best place a service is meant at: its name or an alias whole, or a telling part of the name.
std::optional<Found> place_service(Words const& words, model::Service const& service,
                                   std::set<std::string> const& shared) {
    std::optional<Found> best;
    auto const consider = [&](std::string_view phrase, double weight) {
        auto const wanted = split_words(language::plain_words(phrase));
        auto const window = find_phrase(words, wanted);
        if (window && (!best || best->weight < weight + 0.1 * static_cast<double>(wanted.size()))) {
            best = Found{*window, weight + 0.1 * static_cast<double>(wanted.size())};
        }
    };
    consider(service.name, 3.0);
    for (auto const& alias : service.aliases) consider(alias, 2.0);
    if (best) return best;
    for (auto const& word : split_words(language::plain_words(service.name))) {
        if (word.size() < 4 || is_generic(word) || shared.contains(stem(word))) continue;
        consider(word, 1.0);
    }
    return best;
}

/// Stems that stand in the names of more than one service tell nothing.
std::set<std::string> shared_stems(model::Assistant const& assistant) {
    std::map<std::string, int> seen;
    for (auto const& service : assistant.services) {
        std::set<std::string> once;
        for (auto const& word : split_words(language::plain_words(service.name))) once.insert(stem(word));
        for (auto const& word : once) ++seen[word];
    }
    std::set<std::string> out;
    for (auto const& [word, times] : seen) {
        if (times > 1) out.insert(word);
    }
    return out;
}

bool overlap(Window a, Window b) { return a.at < b.at + b.count && b.at < a.at + a.count; }

bool is_organisation(Words const& name) {
    return std::ranges::any_of(name, [](auto const& word) { return is_generic(word) && word != "dr" && word != "md"; });
}

/// The ways somebody may be called: in full, an alias, one distinctive part of a person's name.
std::vector<std::pair<Words, double>> ways_to_name(model::Staff const& member, model::Assistant const& assistant) {
    std::vector<std::pair<Words, double>> out;
    auto full = split_words(language::plain_words(member.name));
    out.emplace_back(full, 4.0);
    for (auto const& alias : member.aliases) out.emplace_back(split_words(language::plain_words(alias)), 3.0);
    std::erase_if(full, [](auto const& w) { return w == "dr" || w == "md" || w == "mr" || w == "mrs" || w == "ms"; });
    if (is_organisation(full) || full.size() > 4) return out;
    if (full.size() > 1) out.emplace_back(full, 3.5);
    for (auto const& word : full) {
        bool const unique = std::ranges::none_of(assistant.staff, [&](auto const& other) {
            auto const theirs = split_words(language::plain_words(other.name));
            return other.name != member.name && std::ranges::find(theirs, word) != theirs.end();
        });
        // A town is no name: "Fairfield" is not Fairfield Endodontics.
        bool const fact = std::ranges::any_of(assistant.staff, [&](auto const& other) {
            return std::ranges::any_of(other.facts, [&](auto const& f) {
                return is_facet_key(f.key) && language::plain_words(f.value).find(word) != std::string::npos;
            });
        });
        bool const telling = !fact && word.size() >= 2 && !language::is_everyday(word) && !is_generic(word);
        if (unique && telling) out.emplace_back(Words{word}, 2.0);
    }
    return out;
}

struct Speciality {
    std::string_view said;
    std::string_view is;
};
constexpr std::array specialities{
    Speciality{"skin", "dermatologist"},         Speciality{"skin doctor", "dermatologist"},
    Speciality{"gp", "general practitioner"},    Speciality{"family doctor", "general practitioner"},
    Speciality{"eye", "ophthalmologist"},        Speciality{"eyes", "ophthalmologist"},
    Speciality{"ear", "ent specialist"},         Speciality{"throat", "ent specialist"},
    Speciality{"nose", "ent specialist"},        Speciality{"ent", "ent specialist"},
    Speciality{"obgyn", "gynecologist"},         Speciality{"gynaecologist", "gynecologist"},
    Speciality{"womens health", "gynecologist"}, Speciality{"physiotherapist", "physical therapist"},
};

/// "SF" for San Francisco, "san fran": initials, or each word cut short.
bool is_short_for(Words const& words, Words const& value) {
    if (value.size() < 2) return false;
    std::string initials;
    for (auto const& word : value) initials += word.substr(0, 1);
    if (std::ranges::find(words, initials) != words.end() && initials.size() >= 2) return true;
    if (initials == "sf" && std::ranges::find(words, "sfo") != words.end()) return true;
    for (std::size_t at = 0; at + value.size() <= words.size(); ++at) {
        std::size_t i = 0;
        while (i < value.size() && words[at + i].size() >= 3 && value[i].starts_with(words[at + i])) ++i;
        if (i == value.size()) return true;
    }
    return false;
}

bool names_value(Words const& words, std::string_view plain, std::string const& value) {
    auto const wanted = split_words(language::plain_words(value));
    if (wanted.empty()) return false;
    if (find_phrase(words, wanted) || is_short_for(words, wanted)) return true;
    auto const joined_value = language::plain_words(value);
    return std::ranges::any_of(specialities, [&](Speciality const& s) {
        return s.is == joined_value && find_phrase(words, split_words(s.said)).has_value() && !plain.empty();
    });
}

bool is_flag(std::string_view value) {
    auto const plain = language::plain_words(value);
    return plain == "true" || plain == "false" || plain == "yes" || plain == "no";
}

/// "offers_cosmetic_services" to {"cosmetic"}: the words of a key that tell it from others.
Words telling_words(std::string_view key) {
    std::string spaced{key};
    std::ranges::replace(spaced, '_', ' ');
    auto words = split_words(language::plain_words(spaced));
    std::erase_if(words, [](auto const& w) {
        return w == "is" || w == "has" || w == "offers" || w == "services" || w == "service" || w == "accepts" ||
               w == "average" || w == "number" || w == "street" || w == "does" || w == "name";
    });
    return words;
}

}  // namespace

std::vector<std::string> split_words(std::string_view plain) {
    Words out;
    while (!plain.empty()) {
        auto const space = plain.find(' ');
        if (space != 0) out.emplace_back(plain.substr(0, space));
        plain = space == std::string_view::npos ? std::string_view{} : plain.substr(space + 1);
    }
    return out;
}

std::string stem(std::string_view word) {
    std::string out{word};
    if (out.size() > 4 && out.ends_with("ies")) return out.substr(0, out.size() - 3) + "y";
    if (out.size() > 4 && (out.ends_with("shes") || out.ends_with("ches") || out.ends_with("xes"))) {
        return out.substr(0, out.size() - 2);
    }
    if (out.size() > 3 && out.ends_with('s') && !out.ends_with("ss") && !out.ends_with("us")) out.pop_back();
    return out;
}

bool is_facet_key(std::string_view key) {
    static constexpr std::array<std::string_view, 8> told{"phone",  "address", "rating", "email",
                                                          "mobile", "website", "fax",    "price"};
    return std::ranges::none_of(told, [&](auto part) { return key.find(part) != std::string_view::npos; });
}

std::vector<ServiceMention> find_services(std::string_view plain, model::Assistant const& assistant) {
    auto const words = split_words(plain);
    auto const shared = shared_stems(assistant);
    std::vector<std::pair<Found, model::Service const*>> hits;
    for (auto const& service : assistant.services) {
        if (auto const found = place_service(words, service, shared)) hits.emplace_back(*found, &service);
    }
    // Where two services claim the same words, the longer claim stands.
    std::ranges::stable_sort(hits, std::greater{}, [](auto const& hit) {
        return hit.first.weight + static_cast<double>(hit.first.window.count);
    });
    std::vector<std::pair<Found, model::Service const*>> kept;
    for (auto const& hit : hits) {
        bool const claimed =
            std::ranges::any_of(kept, [&](auto const& other) { return overlap(hit.first.window, other.first.window); });
        if (!claimed) kept.push_back(hit);
    }
    std::ranges::stable_sort(kept, {}, [](auto const& hit) { return hit.first.window.at; });
    std::vector<ServiceMention> out;
    for (auto const& [found, service] : kept) {
        out.push_back({{joined(words, found.window)}, service, denied_before(words, found.window.at)});
    }
    return out;
}

std::vector<StaffMention> find_staff(std::string_view plain, model::Assistant const& assistant) {
    auto const words = split_words(plain);
    struct Hit {
        double weight;
        Window window;
        model::Staff const* member;
    };
    std::vector<Hit> hits;
    for (auto const& member : assistant.staff) {
        for (auto const& [way, weight] : ways_to_name(member, assistant)) {
            auto const window = find_phrase(words, way);
            if (window) hits.push_back({weight + 0.2 * static_cast<double>(way.size()), *window, &member});
        }
    }
    std::ranges::stable_sort(hits, std::greater{}, &Hit::weight);
    std::vector<Hit> kept;
    for (auto const& hit : hits) {
        bool const claimed = std::ranges::any_of(
            kept, [&](auto const& other) { return other.member == hit.member || overlap(hit.window, other.window); });
        if (!claimed) kept.push_back(hit);
    }
    std::ranges::stable_sort(kept, {}, [](auto const& hit) { return hit.window.at; });
    std::vector<StaffMention> out;
    for (auto const& hit : kept)
        out.push_back({{joined(words, hit.window)}, hit.member, denied_before(words, hit.window.at)});
    return out;
}

std::vector<FacetMention> find_facets(std::string_view plain, model::Assistant const& assistant) {
    auto const words = split_words(plain);
    std::vector<FacetMention> out;
    std::set<std::pair<std::string, std::string>> seen;
    for (auto const& member : assistant.staff) {
        for (auto const& fact : member.facts) {
            if (!is_facet_key(fact.key) || !seen.insert({fact.key, fact.value}).second) continue;
            if (is_flag(fact.value)) continue;
            if (names_value(words, plain, fact.value)) out.push_back({{fact.value}, fact});
        }
    }
    for (auto const& member : assistant.staff) {
        for (auto const& fact : member.facts) {
            if (!is_flag(fact.value) || !seen.insert({fact.key, "asked"}).second) continue;
            auto const telling = telling_words(fact.key);
            if (!telling.empty() && find_phrase(words, telling)) out.push_back({{telling[0]}, {fact.key, "True"}});
        }
    }
    return out;
}

std::vector<std::string> find_asked_facts(std::string_view plain, Acts const& acts, model::Assistant const& assistant) {
    struct Way {
        Act act;
        std::string_view part;
    };
    static constexpr std::array ways{Way{Act::ask_address, "address"}, Way{Act::ask_phone, "phone"},
                                     Way{Act::ask_rating, "rating"}};
    auto const words = split_words(plain);
    std::vector<std::string> out;
    for (auto const& member : assistant.staff) {
        for (auto const& fact : member.facts) {
            if (std::ranges::find(out, fact.key) != out.end()) continue;
            bool const by_act = std::ranges::any_of(ways, [&](Way const& way) {
                return has(acts, way.act) && fact.key.find(way.part) != std::string::npos;
            });
            auto const telling = telling_words(fact.key);
            bool const by_word = !is_facet_key(fact.key) || is_flag(fact.value) || fact.key.size() > 4;
            bool const named = by_word && !telling.empty() && find_phrase(words, telling).has_value();
            static constexpr std::array<std::string_view, 3> all{"phone", "address", "rating"};
            bool const everything =
                plain.find("information") != std::string_view::npos || plain.find("details") != std::string_view::npos;
            bool const told =
                std::ranges::any_of(all, [&](auto part) { return fact.key.find(part) != std::string::npos; });
            if (by_act || named || (everything && told && has(acts, Act::ask_phone))) out.push_back(fact.key);
        }
    }
    return out;
}

}  // namespace ombrex::receptionist::detail
