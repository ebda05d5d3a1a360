// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "api/account_json.h"
#include "api/error_status.h"
#include "api/json_field.h"
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

/// Of rows that have a tree of their own: what page_answer() puts.
template <class Each>
[[nodiscard]] auto put_tree(Each each) {
    return [each](std::string& out, auto const& one) { out += boost::json::serialize(each(one)); };
}

/// A page of a list, and where the next begins: null at the end. `put` adds each of all to the end of a text.
template <class All, class Put>
[[nodiscard]] net::HttpResponse page_answer(All const& all, std::optional<ports::ListPlace> const& next, Put put) {
    auto const place = next ? cursor_text(*next) : std::string{};
    constexpr std::size_t row = 512;  // bytes, about
    std::string body = "{\"items\":[";
    body.reserve(row * (std::size(all) + 1));
    for (auto const& one : all) {
        if (!body.ends_with('[')) body += ',';
        put(body, one);
    }
    body += ']';
    put_field(body, "next", next ? JsonField{std::string_view{place}} : JsonField{nullptr});
    return content("application/json", body + "}");
}

}  // namespace ombrex::api
