// SPDX-License-Identifier: Apache-2.0
#include "api/lost_page.h"

#include "api/page.h"
#include "base/html.h"
#include "privacy/house_style.h"

namespace ombrex::api {
namespace {

constexpr auto lost_style = privacy::with_house_style(R"css(
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--bg); color: var(--text);
  font: 400 1.0625rem/1.65 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 30rem; padding: 2.5rem 1.5rem 4.5rem; display: grid; gap: 1rem; justify-items: start; }
svg { width: 3rem; height: 3rem; margin-left: -.375rem; color: var(--brand); }
h1 { margin: 0; font-size: 2rem; line-height: 2.5rem; font-weight: 680; letter-spacing: -.02em; text-wrap: balance; }
p { color: var(--text-muted); }
.home { padding: .5rem 1.125rem; border-radius: 6px; background: var(--brand); color: var(--on-brand);
  font-weight: 600; text-decoration: none; }
)css");

}  // namespace

net::HttpResponse lost_page() {
    Html html;
    html.markup(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n<title>This page does not exist</title>\n<style>");
    html.markup(lost_style.text).markup("</style>\n</head>\n<body>\n<main>\n").markup(privacy::house_sign);
    html.markup(
        "\n<h1>This page does not exist</h1>\n<p>Perhaps the address has a slip in it, or what stood here is gone: "
        "nothing is kept longer than promised.</p>\n<a class=\"home\" href=\"/\">Go home</a>\n</main>\n</body>\n"
        "</html>\n");
    auto out = page(std::move(html).take(), lost_style.view());
    out.status = 404;
    return out;
}

}  // namespace ombrex::api
