// SPDX-License-Identifier: Apache-2.0
#include "api/get_widget_page.h"

#include <algorithm>

#include "api/conversations.h"
#include "api/desk_file.h"
#include "api/form_fields.h"
#include "api/page.h"
#include "base/html.h"
#include "privacy/house_style.h"
#include "services/own_site.h"

namespace ombrex::api {
namespace {

using WidgetFiles = std::span<EmbeddedFile const>;

/// The script has no state, and its content changes with the program alone.
constexpr std::string_view kept_for_an_hour = "public, max-age=3600";
/// The page, and what it loads, from here alone; behind it the origins that may show it.
constexpr std::string_view frame_policy =
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; frame-ancestors";

constexpr auto style = privacy::with_house_style(R"css(
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--surface); color: var(--text);
  font: 400 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 22rem; padding: 1.5rem; display: grid; gap: .75rem; }
h1 { margin: 0; font-size: 1.25rem; line-height: 1.625rem; text-wrap: balance; }
p { color: var(--text-muted); }
)css");

struct Words {
    std::string_view lang, title, visitor, owner;
};
constexpr Words english{"en", "The assistant does not answer on this page",
                        "Please reach the business another way: by telephone, or as its site says.",
                        "Is this your site? In the Ombrex desk, under Assistant, Your website, allow this address:"};
constexpr Words french{
    "fr-CA", "L’assistant ne répond pas sur cette page",
    "Veuillez joindre l’entreprise autrement : par téléphone, ou comme son site l’indique.",
    "C’est votre site ? Dans le bureau Ombrex, sous Assistant, Votre site Web, autorisez cette adresse :"};

/// Of what a browser says of the page that it was led from; empty: it says nothing, or it was led by nobody.
std::string referring_origin(net::HttpRequest const& request) {
    auto const led = request.header("referer");
    auto const host = led.find("://");
    if (host == std::string_view::npos) return {};
    return std::string{led.substr(0, led.find('/', host + 3))};
}

/// In a frame on a page that may not have it, so that a person reads why. It runs nothing and can do nothing. 200: an
/// error would be a line in the console of the page around it.
net::HttpResponse not_here(Words const& words, std::string_view origin) {
    Html html;
    html.markup("<!doctype html>\n<html lang=\"").text(words.lang);
    html.markup(
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">\n<title>Ombrex</title>\n<style>");
    html.markup(style.text).markup("</style>\n</head>\n<body>\n<main>\n<h1>").text(words.title);
    html.markup("</h1>\n<p>").text(words.visitor).markup("</p>\n");
    if (!origin.empty()) {
        html.markup("<p>").text(words.owner).markup(" <b>").text(origin).markup("</b></p>\n");
    }
    html.markup("</main>\n</body>\n</html>\n");
    auto out = page(std::move(html).take(), style.view(), Forms::none, Frames::anywhere);
    out.headers.emplace_back("Cache-Control", "no-store");
    return out;
}

Task<net::HttpResponse> frame(Desk desk, WidgetFiles files, net::HttpRequest request, PathValues values) {
    auto const& words = field(query_of(request), "lang") == "fr" ? french : english;
    auto const origin = referring_origin(request);
    auto const agent = company_of_agent(values["agent"]);
    if (!agent) co_return not_here(words, origin);
    auto const site = co_await services::own_site(desk.deps, *agent, desk.soon());
    if (!site) co_return not_here(words, origin);
    auto const& origins = site.value().origins;
    bool const elsewhere = !origin.empty() && std::ranges::find(origins, origin) == origins.end();
    if (elsewhere) co_return not_here(words, origin);
    auto out = desk_file(files, request, "widget.html", asked_anew);
    std::string policy{frame_policy};
    for (auto const& one : origins) policy += " " + one;
    out.headers.emplace_back("Content-Security-Policy", std::move(policy));
    out.headers.emplace_back("Permissions-Policy", microphone_alone);
    out.headers.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
    co_return out;
}

Task<net::HttpResponse> script(WidgetFiles files, net::HttpRequest request) {
    auto out = desk_file(files, request, "widget.js", kept_for_an_hour);
    out.headers.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
    co_return out;
}

}  // namespace

void route_widget_page(Router& router, Desk const& desk, WidgetFiles files) {
    if (files.empty()) return;
    router.add("GET", "/widget.js",
               [files](net::HttpRequest request, PathValues) { return script(files, std::move(request)); });
    router.add("GET", "/widget/{agent}", [desk, files](net::HttpRequest request, PathValues values) {
        return frame(desk, files, std::move(request), std::move(values));
    });
}

}  // namespace ombrex::api
