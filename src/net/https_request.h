// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace ombrex::net {

/// A request to a recipient, whole. It is what the `write` function of an Outbound returns as text, so that a token in
/// a header or an address in a path is part of the checked body and counts in the ledger like everything else.
struct HttpsRequest {
    std::string method;  ///< GET, HEAD, POST, PUT, PATCH or DELETE.
    std::string target;  ///< Path and query, as sent: "/v1/responses".
    /// Without those that say where it goes and how long it is: HttpsClient fills them in.
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    friend bool operator==(HttpsRequest const&, HttpsRequest const&) = default;
};

/// As a message of RFC 9112 section 2.1, without host and length. What cannot be written is found when it is read.
[[nodiscard]] std::string to_text(HttpsRequest const& request);

/// And back. Errors: invalid_input (another method; a target that does not begin with '/', or has a space, a control
/// character or '#'; a header that is none, holds a control character, or is Host, Content-Length, Cookie or one of the
/// connection's; more than 64 headers). Names what is wrong, never what it holds.
[[nodiscard]] Result<HttpsRequest> parse_https_request(std::string_view text);

}  // namespace ombrex::net
