// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "base/task.h"
#include "net/web_socket.h"

namespace ombrex::net {

/// One request, whole. Header names are lower case; of a header that comes twice the last counts.
struct HttpRequest {
    std::string method;  ///< "GET"
    std::string target;  ///< As sent: path and query.
    std::map<std::string, std::string> headers;
    std::string body;
    std::string remote_address;

    /// The target without its query.
    [[nodiscard]] std::string_view path() const noexcept;
    /// What stands behind its first '?'.
    [[nodiscard]] std::string_view query() const noexcept;
    [[nodiscard]] std::string_view header(std::string const& name) const noexcept;  ///< Empty: not sent.
};

/// A body that is made while it is sent, in parts.
struct HttpStream {
    std::uint64_t length = 0;
    /// Up to `length` bytes from `offset` on; fewer at the end. An error ends the connection: the peer sees it cut off.
    std::function<Task<Result<Bytes>>(std::uint64_t offset, std::size_t length)> read;
};

struct HttpResponse {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::optional<HttpStream> stream;              ///< Instead of `body`.
    std::optional<WebSocketUpgrade> upgrade = {};  ///< Instead of any answer; 426 where the peer did not ask for it.
};

/// What a Range header asks of `size` bytes (RFC 9110 section 14.1.2), one range only: several, and what cannot be
/// read, are no range at all and the whole is sent.
struct ByteRange {
    std::uint64_t first = 0;
    std::uint64_t last = 0;  ///< Inclusive.
};
enum class RangeKind { whole, part, unsatisfiable };
[[nodiscard]] std::pair<RangeKind, ByteRange> parse_range(std::string_view header, std::uint64_t size) noexcept;

}  // namespace ombrex::net
