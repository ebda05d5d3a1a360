// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/base64.h"

namespace ombrex::testing_support {

/// The parts of a MIME letter that are base64, decoded, one after the other; its head as it is.
inline std::string readable(std::string const& mime) {
    std::string out = mime.substr(0, mime.find("\r\n\r\n"));
    for (std::size_t at = 0; (at = mime.find("base64\r\n\r\n", at)) != std::string::npos;) {
        at += std::string_view{"base64\r\n\r\n"}.size();
        auto body = mime.substr(at, mime.find("--=_", at) - at);
        std::erase_if(body, [](char c) { return c == '\r' || c == '\n'; });
        out += "\n" + std::string{as_text(from_base64(body).value())};
    }
    return out;
}

}  // namespace ombrex::testing_support
