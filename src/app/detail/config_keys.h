// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "app/config.h"
#include "app/detail/config_shapes.h"

namespace ombrex::app::detail {

/// One key: where its value goes and what it may be.
struct Key {
    std::string_view path;
    std::variant<Text*, Number*, List*> target;
    Check check;
};

/// Every key there is, in the order of the example. Lifetime: `config` outlives them.
[[nodiscard]] std::vector<Key> keys_of(Config& config);

}  // namespace ombrex::app::detail
