// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/account_json.h"
#include "model/api_key.h"

namespace ombrex::api {

/// `ApiKey` of the contract.
[[nodiscard]] inline boost::json::object key_json(model::ApiKey const& key) {
    boost::json::array scopes;
    for (std::size_t i = 0; i < model::scope_words.size(); ++i) {
        if (key.scopes.contains(static_cast<model::Scope>(i))) scopes.emplace_back(model::scope_words[i]);
    }
    boost::json::value used;
    if (key.last_used) used = boost::json::string{moment(*key.last_used)};
    return {{"id", key.id.value().to_string()},
            {"label", key.label},
            {"scopes", std::move(scopes)},
            {"made", moment(key.made)},
            {"last_used", std::move(used)}};
}

}  // namespace ombrex::api
