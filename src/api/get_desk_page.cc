// SPDX-License-Identifier: Apache-2.0
#include "api/get_desk_page.h"

#include "api/desk_file.h"

namespace ombrex::api {
namespace {

using Files = std::span<EmbeddedFile const>;

constexpr std::string_view pages[] = {
    "/sign-in",  "/register", "/verify-email", "/forgot",     "/reset-password", "/invitation",
    "/setup",    "/today",    "/calls",        "/calls/live", "/calls/{call}",   "/messages",
    "/calendar", "/insights", "/assistant",    "/promises",   "/promises/held",  "/settings",
};

/// A page, and what it loads, from here alone; no script but ours, and no text becomes one (Trusted Types).
constexpr std::pair<std::string_view, std::string_view> shields[] = {
    {"Content-Security-Policy",
     "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
     "require-trusted-types-for 'script'"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", microphone_alone},
};

Task<net::HttpResponse> send(Files files, net::HttpRequest request, std::string name, std::string_view keep) {
    auto out = desk_file(files, request, name, keep);
    if (out.status == 200) out.headers.insert(out.headers.end(), std::begin(shields), std::end(shields));
    co_return out;
}

}  // namespace

std::span<std::string_view const> desk_pages() noexcept { return pages; }

void route_desk_page(Router& router, Files files) {
    if (files.empty()) return;
    for (auto const page : pages) {
        router.add("GET", std::string{page}, [files](net::HttpRequest request, PathValues) {
            return send(files, std::move(request), "index.html", asked_anew);
        });
    }
    router.add("GET", "/assets/{file}", [files](net::HttpRequest request, PathValues values) {
        return send(files, std::move(request), "assets/" + values["file"], kept_for_good);
    });
}

}  // namespace ombrex::api
