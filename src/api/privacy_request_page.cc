// SPDX-License-Identifier: Apache-2.0
#include "api/privacy_request_page.h"

#include <array>

#include "base/html.h"
#include "privacy/house_style.h"

namespace ombrex::api {
namespace {

constexpr auto form_style = privacy::with_house_style(R"css(
body { margin: 0; background: var(--bg); color: var(--text); font: 400 1.0625rem/1.65 system-ui, -apple-system,
  "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2.5rem 1.5rem 4.5rem; display: grid; gap: 1.25rem; }
h1 { margin: 0; font-size: 2rem; line-height: 2.5rem; font-weight: 680; letter-spacing: -.02em; }
form { display: grid; gap: 1.25rem; } label { display: grid; gap: .375rem; font-weight: 600; }
small { font-weight: 400; font-size: .875rem; color: var(--text-muted); }
input, select, textarea { font: inherit; padding: .5rem .75rem; color: var(--text); background: var(--surface);
  border: 1px solid var(--edge); border-radius: 6px; width: 100%; }
button { justify-self: start; font: inherit; font-weight: 600; padding: .625rem 1.25rem; border: 0; border-radius: 6px;
  background: var(--brand); color: var(--on-brand); cursor: pointer; }
.problem { padding: .75rem 1rem; border-radius: 6px; background: var(--danger-soft); color: var(--danger-text); }
)css");

struct Choice {
    std::string_view kind, words;
};
constexpr std::array choices{
    Choice{"access", "See what you hold about me"}, Choice{"erase", "Have it deleted"},
    Choice{"correct", "Have something corrected"},  Choice{"export", "Take it with me"},
    Choice{"object", "Object to a use of it"},      Choice{"minor", "It is about a child"},
};

void print_form_head(Html& html, std::string_view title) {
    html.markup(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n<title>");
    html.text(title)
        .markup("</title>\n<style>")
        .markup(form_style.text)
        .markup("</style>\n</head>\n<body>\n<main>\n<h1>");
    html.text(title).markup("</h1>\n");
}

void print_form_foot(Html& html, privacy::Operator const& who) {
    html.markup("<p><small>You may as well write to <a href=\"mailto:").text(who.privacy_mail).markup("\">");
    html.text(who.privacy_mail).markup("</a>. What we promise: <a href=\"/privacy\">privacy policy</a>.</small></p>\n");
    html.markup("</main>\n</body>\n</html>\n");
}

}  // namespace

std::string render_privacy_request_form(privacy::Operator const& who, std::string_view problem) {
    Html html;
    print_form_head(html, "Your data: ask, or object");
    html.markup(
        "<p>Did you call a business whose telephone this service answers? Here you ask what is kept of you, have it "
        "corrected or deleted, or object to a use of it.</p>\n");
    if (!problem.empty()) html.markup("<p class=\"problem\" role=\"alert\">").text(problem).markup("</p>\n");
    html.markup(
        "<form method=\"post\" action=\"/privacy/request\" accept-charset=\"utf-8\">\n"
        "<label>What would you like?<select name=\"kind\">");
    for (auto const& choice : choices) {
        html.markup("<option value=\"").text(choice.kind).markup("\">").text(choice.words).markup("</option>");
    }
    html.markup(
        "</select></label>\n"
        "<label>The number you called<small>Of the business, so that we know which it was.</small>"
        "<input name=\"business\" type=\"tel\" maxlength=\"40\"></label>\n"
        "<label>The number you called from<small>With its country is best: +1 303 555 0177. Calls with a withheld "
        "number cannot be found by it.</small>"
        "<input name=\"number\" type=\"tel\" maxlength=\"40\" autocomplete=\"tel\"></label>\n"
        "<label>Your name, as you said it<input name=\"name\" maxlength=\"100\" autocomplete=\"name\"></label>\n"
        "<label>Where to answer<small>A mail address; without one you are called back at your number.</small>"
        "<input name=\"reply_to\" type=\"email\" maxlength=\"254\" autocomplete=\"email\"></label>\n"
        "<label>Anything else<textarea name=\"said\" rows=\"4\" maxlength=\"2000\"></textarea></label>\n"
        "<p><small>Before anything is shown or deleted you are called back at that number with a code, so that nobody "
        "else can ask in your name.</small></p>\n"
        "<button>Send</button>\n</form>\n");
    print_form_foot(html, who);
    return std::move(html).take();
}

std::string render_privacy_request_taken(privacy::Operator const& who, LocalDays answer_by) {
    Html html;
    print_form_head(html, "Your request is in our register");
    html.markup("<p>It is answered by ").text(to_string(answer_by));
    html.markup(
        ". You are called back at the number you gave, or written to, before anything is shown or deleted.</p>\n"
        "<p>This page says the same to everybody, whether or not anything is kept.</p>\n");
    print_form_foot(html, who);
    return std::move(html).take();
}

std::string_view privacy_request_style() noexcept { return form_style.view(); }

}  // namespace ombrex::api
