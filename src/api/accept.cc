// SPDX-License-Identifier: Apache-2.0
#include "api/accept.h"

#include <algorithm>

namespace ombrex::api {
namespace {

bool lets_in(std::string_view part, std::string_view name) {
    part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
    auto const weight = part.find("q=");
    bool const refused = weight != std::string_view::npos &&
                         part.substr(weight + 2).find_first_of("123456789") == std::string_view::npos;
    return part.substr(0, part.find_first_of("; ")) == name && !refused;
}

}  // namespace

bool accepts(std::string_view list, std::string_view name) noexcept {
    while (!list.empty()) {
        auto const comma = std::min(list.find(','), list.size());
        if (lets_in(list.substr(0, comma), name)) return true;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return false;
}

}  // namespace ombrex::api
