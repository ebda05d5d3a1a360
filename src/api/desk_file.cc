// SPDX-License-Identifier: Apache-2.0
#include "api/desk_file.h"

#include <algorithm>
#include <array>

#include "api/accept.h"
#include "api/error_status.h"

namespace ombrex::api {
namespace {

using Files = std::span<EmbeddedFile const>;

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

EmbeddedFile const* find(Files files, std::string_view name) {
    auto const found = std::ranges::find(files, name, &EmbeddedFile::name);
    return found == files.end() ? nullptr : &*found;
}

std::string_view type_of(std::string_view name) {
    auto const found = std::ranges::find_if(types, [&](Type const& type) { return name.ends_with(type.suffix); });
    return found == types.end() ? "application/octet-stream" : found->name;
}

}  // namespace

net::HttpResponse desk_file(Files files, net::HttpRequest const& request, std::string_view name,
                            std::string_view keep) {
    auto const* const plain = name.ends_with(".gz") ? nullptr : find(files, name);
    if (plain == nullptr) return problem(404);
    auto const* const packed = find(files, std::string{name} + ".gz");
    bool const pack = packed != nullptr && accepts(request.header("accept-encoding"), "gzip");
    auto out = content(type_of(name), std::string{pack ? packed->content : plain->content});
    if (pack) out.headers.emplace_back("Content-Encoding", "gzip");
    if (packed != nullptr) out.headers.emplace_back("Vary", "Accept-Encoding");
    out.headers.emplace_back("Cache-Control", keep);
    return out;
}

}  // namespace ombrex::api
