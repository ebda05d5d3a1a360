// SPDX-License-Identifier: Apache-2.0
#include "app/business_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "model/assistant_json.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;

/// The lists of things that have a name: by which field, and what one is called.
struct Listed {
    std::string_view list;
    std::string_view name;
    std::string_view called;
};
constexpr std::array lists{
    Listed{"services", "name", "service"},    Listed{"staff", "name", "staff"}, Listed{"faqs", "key", "faq"},
    Listed{"transfers", "label", "transfer"}, Listed{"special", "day", "day"},
};

std::string name_of(json::value const& item, Listed const& listed) {
    return std::string{item.at(listed.name).as_string()};
}

json::value const* find(json::array const& in, std::string const& name, Listed const& listed) {
    auto const* const found =
        std::ranges::find_if(in, [&](json::value const& item) { return name_of(item, listed) == name; });
    return found == in.end() ? nullptr : found;
}

void compare(json::array const& before, json::array const& after, Listed const& listed, std::vector<std::string>& out) {
    auto const said = out.size();
    for (auto const& item : after) {
        auto const name = name_of(item, listed);
        auto const* const old = find(before, name, listed);
        if (old == nullptr || *old != item) {
            out.push_back(fmt::format("{} {} \"{}\"", old == nullptr ? "+" : "~", listed.called, name));
        }
    }
    for (auto const& item : before) {
        auto const name = name_of(item, listed);
        if (find(after, name, listed) == nullptr) out.push_back(fmt::format("- {} \"{}\"", listed.called, name));
    }
    if (said == out.size() && before != after) out.push_back(fmt::format("~ the order of {}", listed.list));
}

}  // namespace

std::vector<std::string> business_changes(model::Assistant const& before, model::Assistant const& after) {
    auto const old = json::parse(model::to_json(before)).as_object();
    auto const now = json::parse(model::to_json(after)).as_object();
    std::vector<std::string> out;
    for (auto const& [key, value] : now) {
        auto const* const listed = std::ranges::find(lists, std::string_view{key}, &Listed::list);
        if (listed != lists.end()) {
            compare(old.at(key).as_array(), value.as_array(), *listed, out);
        } else if (old.at(key) != value) {
            out.push_back(fmt::format("~ {}", std::string_view{key}));
        }
    }
    return out;
}

}  // namespace ombrex::app
