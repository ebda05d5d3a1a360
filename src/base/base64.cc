// SPDX-License-Identifier: Apache-2.0
#include "base/base64.h"

#include <algorithm>

namespace ombrex {

std::string to_base64(ByteView bytes) {
    auto out = to_base64url(bytes);
    std::ranges::replace(out, '-', '+');
    std::ranges::replace(out, '_', '/');
    out.append((4 - out.size() % 4) % 4, '=');
    return out;
}

Result<Bytes> from_base64(std::string_view text) {
    auto const size = text.find_last_not_of('=') + 1;
    bool const padded = text.size() % 4 == 0 && text.size() - size <= 2;
    if (!padded || text.find_first_of("-_") != std::string_view::npos) {
        return Error{Errc::invalid_input, "not base64 with padding"};
    }
    std::string out{text.substr(0, size)};
    std::ranges::replace(out, '+', '-');
    std::ranges::replace(out, '/', '_');
    return from_base64url(out);
}

}  // namespace ombrex
