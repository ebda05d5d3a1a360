// SPDX-License-Identifier: Apache-2.0
#include "services/caller_rows.h"

#include <set>
#include <string>

#include "language/similarity.h"

namespace ombrex::services {
namespace {

using privacy::Purpose::legal_duty;

bool same(std::string const& a, std::string const& b) { return !a.empty() && !b.empty() && language::same_name(a, b); }

}  // namespace

PersonRows split_by_person(std::vector<ports::CallerRow> rows, model::CallerName const& name) {
    auto const& asks = name.reveal<legal_duty>();
    PersonRows out;
    std::string first;
    std::set<model::CallId> his_calls, others_calls;
    for (auto const& row : rows) {
        auto const& named = row.name.reveal<legal_duty>();
        if (named.empty()) continue;
        if (first.empty()) first = named;
        if (!same(named, first) || (!asks.empty() && !same(named, asks))) out.several = true;
        (same(named, asks) ? his_calls : others_calls).insert(row.call);
    }
    for (auto& row : rows) {
        auto const& named = row.name.reveal<legal_duty>();
        bool const call_is_his = his_calls.contains(row.call) && !others_calls.contains(row.call);
        bool const is_his = !out.several || (named.empty() ? call_is_his : same(named, asks));
        (is_his ? out.his : out.others).push_back(std::move(row));
    }
    return out;
}

}  // namespace ombrex::services
