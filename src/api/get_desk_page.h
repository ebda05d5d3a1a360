// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "api/router.h"
#include "base/embedded_file.h"

namespace ombrex::api {

/// The desk in the browser (web/). `GET` of each of desk_pages() is its one page, which is asked for anew each time;
/// `GET /assets/{file}` what that loads, whose names change with their content and which may be kept for good. Both
/// under a policy that lets it load and reach nothing but this server (C36).
/// `files`: "index.html" and "assets/...", and beside what shrinks the same by gzip, its name with ".gz" behind. None:
/// the program carries no desk, and nothing is routed. Lifetime: the program's.
void route_desk_page(Router& router, std::span<EmbeddedFile const> files);

/// The patterns of its pages' addresses, those of web/src/app/routes.tsx.
[[nodiscard]] std::span<std::string_view const> desk_pages() noexcept;

}  // namespace ombrex::api
