// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "net/http_message.h"

namespace ombrex::api {

/// The one table from errors to HTTP statuses. A detail is for the log; clients get the status's own words.
[[nodiscard]] int status_of(Errc code) noexcept;

/// An answer of RFC 9457 (problem details) with nothing in it that the status does not say. 429 and 503 say when to try
/// again (Retry-After).
[[nodiscard]] net::HttpResponse problem(int status);
[[nodiscard]] net::HttpResponse problem(Error const& error);
/// With words for a person: what to do, and what is wrong with which field. Nothing personal, nothing of the inside.
[[nodiscard]] net::HttpResponse problem(int status, std::string_view detail,
                                        std::map<std::string, std::string, std::less<>> const& fields);

/// 429 for so long.
[[nodiscard]] net::HttpResponse too_often(std::chrono::seconds wait);

/// A page or text that is whole. `type` as in Content-Type.
[[nodiscard]] net::HttpResponse content(std::string_view type, std::string body);

}  // namespace ombrex::api
