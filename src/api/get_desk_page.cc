// SPDX-License-Identifier: Apache-2.0
#include "api/get_desk_page.h"

#include <algorithm>
#include <array>

#include "api/accept.h"
#include "api/error_status.h"

namespace ombrex::api {
namespace {

using Files = std::span<EmbeddedFile const>;

constexpr std::string_view pages[] = {
    "/sign-in",  "/register", "/verify-email", "/forgot",     "/reset-password", "/invitation",
    "/setup",    "/today",    "/calls",        "/calls/live", "/calls/{call}",   "/messages",
    "/calendar", "/insights", "/assistant",    "/promises",   "/promises/held",  "/settings",
};

struct Type {
    std::string_view suffix, name;
};
constexpr std::array types{
    Type{".html", "text/html; charset=utf-8"}, Type{".js", "text/javascript; charset=utf-8"},
    Type{".css", "text/css; charset=utf-8"},   Type{".svg", "image/svg+xml"},
    Type{".txt", "text/plain; charset=utf-8"}, Type{".woff2", "font/woff2"},
    Type{".json", "application/json"},         Type{".png", "image/png"},
    Type{".wasm", "application/wasm"},
};

/// A page, and what it loads, from here alone; no script but ours, and no text becomes one (Trusted Types). The
/// microphone is for calling one's assistant.
constexpr std::pair<std::string_view, std::string_view> shields[] = {
    {"Content-Security-Policy",
     "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
     "require-trusted-types-for 'script'"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "microphone=(self), camera=(), geolocation=(), payment=(), usb=(), display-capture=()"},
};

constexpr std::string_view asked_anew = "no-cache";
constexpr std::string_view kept_for_good = "public, max-age=31536000, immutable";

EmbeddedFile const* find_file(Files files, std::string_view name) {
    auto const found = std::ranges::find(files, name, &EmbeddedFile::name);
    return found == files.end() ? nullptr : &*found;
}

std::string_view type_of(std::string_view name) {
    auto const found = std::ranges::find_if(types, [&](Type const& type) { return name.ends_with(type.suffix); });
    return found == types.end() ? "application/octet-stream" : found->name;
}

Task<net::HttpResponse> send(Files files, net::HttpRequest request, std::string name, std::string_view keep) {
    auto const* const plain = name.ends_with(".gz") ? nullptr : find_file(files, name);
    if (plain == nullptr) co_return problem(404);
    auto const* const packed = find_file(files, name + ".gz");
    bool const pack = packed != nullptr && accepts(request.header("accept-encoding"), "gzip");
    auto out = content(type_of(name), std::string{pack ? packed->content : plain->content});
    if (pack) out.headers.emplace_back("Content-Encoding", "gzip");
    if (packed != nullptr) out.headers.emplace_back("Vary", "Accept-Encoding");
    out.headers.emplace_back("Cache-Control", keep);
    out.headers.insert(out.headers.end(), std::begin(shields), std::end(shields));
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
