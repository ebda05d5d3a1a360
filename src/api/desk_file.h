// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "base/embedded_file.h"
#include "net/http_message.h"

namespace ombrex::api {

/// How long a browser may keep a file (Cache-Control).
inline constexpr std::string_view asked_anew = "no-cache";
inline constexpr std::string_view kept_for_good = "public, max-age=31536000, immutable";

/// Permissions-Policy of a page from which one calls an assistant.
inline constexpr std::string_view microphone_alone =
    "microphone=(self), camera=(), geolocation=(), payment=(), usb=(), display-capture=()";

/// One of the files that web/ was built to, packed where there is a packed one beside it (NAME.gz) and the request
/// takes it. 404 where there is none. What may be done with it, whoever answers with it says.
[[nodiscard]] net::HttpResponse desk_file(std::span<EmbeddedFile const> files, net::HttpRequest const& request,
                                          std::string_view name, std::string_view keep);

}  // namespace ombrex::api
