// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "net/http_message.h"

namespace ombrex::api {

/// 302 to that address, for this once.
[[nodiscard]] inline net::HttpResponse redirect(std::string to) {
    net::HttpResponse out;
    out.status = 302;
    out.headers.emplace_back("Location", std::move(to));
    return out;
}

}  // namespace ombrex::api
