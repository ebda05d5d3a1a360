// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ombrex::adapters::sip {

/// Follows a stream of SIP messages (RFC 3261 section 18.3) and puts another transport into the topmost Via of each:
/// Sofia takes a request only by the transport that its Via names, and knows nothing of the TLS before it.
/// Pure. Limits: a message's head and its body 64 KiB each.
class ViaRewriter {
public:
    /// REQUIRES: as long as each other, so that nothing moves.
    ViaRewriter(std::string_view from, std::string_view to) : from_{from}, to_{to} {}

    /// What may go on, once these bytes have come: whole heads, and bodies as they come.
    /// Errors: invalid_input (too long, or a length that is none: nobody can tell where the next message begins).
    [[nodiscard]] Result<std::string> feed(std::string_view bytes);

private:
    Result<void> take_head(std::size_t size, std::string& out);

    std::string_view from_, to_;
    std::string held_;  ///< The part of a head that has come.
    std::size_t body_left_ = 0;
};

}  // namespace ombrex::adapters::sip
