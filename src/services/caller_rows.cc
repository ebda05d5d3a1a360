// SPDX-License-Identifier: Apache-2.0
#include "services/caller_rows.h"

#include <algorithm>
#include <set>
#include <string>

#include "language/similarity.h"

namespace ombrex::services {
namespace {

std::string plain(model::CallerName const& name) {
    return language::plain_words(name.reveal<privacy::Purpose::legal_duty>());
}

}  // namespace

PersonRows split_by_person(std::vector<ports::CallerRow> rows, std::vector<model::CallerName> const& names) {
    std::set<std::string> he, named;
    for (auto const& name : names) he.insert(plain(name));
    for (auto const& row : rows) named.insert(plain(row.name));
    he.erase("");
    named.erase("");
    PersonRows out;
    out.several = he.empty() ? named.size() > 1 : !std::ranges::includes(he, named);
    std::set<model::CallId> his_calls, others_calls;
    for (auto const& row : rows) {
        auto const name = plain(row.name);
        if (name.empty()) continue;
        auto& calls = he.contains(name) ? his_calls : others_calls;
        calls.insert({row.call, row.changed_in});
    }
    his_calls.erase(model::CallId{});  // what no call left is nobody's
    for (auto& row : rows) {
        auto const name = plain(row.name);
        bool const call_is_his = his_calls.contains(row.call) && !others_calls.contains(row.call);
        bool const is_his = !out.several || (name.empty() ? call_is_his : he.contains(name));
        (is_his ? out.his : out.others).push_back(std::move(row));
    }
    return out;
}

}  // namespace ombrex::services
