// SPDX-License-Identifier: Apache-2.0
#include "api/page.h"

#include "api/error_status.h"
#include "base/base64.h"
#include "crypto/digest.h"

namespace ombrex::api {

net::HttpResponse page(std::string html, std::string_view style, Forms forms, Frames frames) {
    auto const hash = to_base64(crypto::sha256(as_bytes(style)));
    auto out = content("text/html; charset=utf-8", std::move(html));
    bool const shown = frames == Frames::anywhere;
    out.headers.emplace_back("Content-Security-Policy", "default-src 'none'; media-src 'self'; style-src 'sha256-" +
                                                            hash + "'; frame-ancestors " + (shown ? "*" : "'none'") +
                                                            "; base-uri 'none'; form-action " +
                                                            (forms == Forms::none ? "'none'" : "'self'"));
    out.headers.emplace_back("Cross-Origin-Resource-Policy", shown ? "cross-origin" : "same-origin");
    return out;
}

}  // namespace ombrex::api
