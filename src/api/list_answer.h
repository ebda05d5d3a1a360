// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "api/account_json.h"
#include "api/query_input.h"

namespace ombrex::api {

/// `each` of all.
template <class All, class Each>
[[nodiscard]] boost::json::array items_json(All const& all, Each each) {
    boost::json::array out;
    for (auto const& one : all) out.push_back(each(one));
    return out;
}

/// A list that is whole.
template <class All, class Each>
[[nodiscard]] net::HttpResponse list_answer(All const& all, Each each) {
    return json_answer(boost::json::object{{"items", items_json(all, each)}});
}

/// A page of a list, and where the next begins: null at the end.
template <class All, class Each>
[[nodiscard]] net::HttpResponse page_answer(All const& all, std::optional<ports::ListPlace> const& next, Each each) {
    auto const place = next ? boost::json::value(cursor_text(*next)) : boost::json::value(nullptr);
    return json_answer(boost::json::object{{"items", items_json(all, each)}, {"next", place}});
}

}  // namespace ombrex::api
