// SPDX-License-Identifier: Apache-2.0
#include "services/notice_letter.h"

#include <fmt/format.h>

#include "base/html.h"
#include "language/say_when.h"
#include "services/letter_lines.h"

namespace ombrex::services {
namespace {

using privacy::Weight;

/// One paragraph, or a list under a line.
struct Part {
    std::string line;
    std::vector<std::string> items = {};
};

std::vector<std::string> lines_of(NoticeWords const& words, Weight weight) {
    std::vector<std::string> out;
    for (auto const& change : words.changes) {
        if (change.weight == weight) out.push_back(to_string(change));
    }
    return out;
}

/// "Tuesday, June 1, 2027"
std::string date(LocalDays day) {
    return language::say_date(day, {language::Locale::en_us, language::Form::written, {}});
}

std::vector<Part> parts_of(NoticeWords const& words) {
    auto const& who = words.sender;
    auto const day = date(words.effective);
    auto material = lines_of(words, Weight::material);
    auto editorial = lines_of(words, Weight::editorial);
    std::vector<Part> out;
    out.push_back({fmt::format("{} changes its privacy policy. The change takes effect on {}.", who.company, day)});
    if (material.empty()) {
        out.push_back(
            {"Nothing in it means that more is collected, that somebody else receives it, that it stays "
             "longer or that you have fewer rights."});
    } else {
        out.push_back({"What you would want to know:", std::move(material)});
    }
    if (!editorial.empty()) out.push_back({"What else is different:", std::move(editorial)});
    out.push_back({"The whole policy: " + words.page});
    out.push_back(
        {"If you agree, there is nothing to do: using the Service on that day or later means that you accept "
         "the change. What was collected before goes when it was promised then."});
    out.push_back(
        {fmt::format("If you do not agree: write to {} to object to a use of your data, or delete your "
                     "account before that day. Your data is then destroyed as the policy you know says.",
                     who.privacy_mail)});
    out.push_back({fmt::format("{}, {}", who.company, who.address)});
    return out;
}

std::string text_of(std::vector<Part> const& parts) {
    std::string out;
    for (auto const& part : parts) {
        out += wrapped(part.line, 0) + "\n";
        for (auto const& item : part.items) out += "- " + wrapped(item, 2) + "\n";
        out += "\n";
    }
    return out;
}

std::string html_of(std::string const& subject, std::vector<Part> const& parts) {
    Html html;
    html.markup(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\"><title>");
    html.text(subject).markup(
        "</title></head>\n<body style=\"margin:0;padding:24px 12px;background:#f3f4ef;color:#19211c;"
        "font-family:Figtree,-apple-system,'Segoe "
        "UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:25px;\">\n<div "
        "role=\"main\" style=\"max-width:560px;margin:0 auto;background:#ffffff;border:1px solid "
        "#dfe2d9;border-radius:10px;padding:20px 24px;\">\n<h1 style=\"font-size:24px;line-height:31px;\">");
    html.text(subject).markup("</h1>\n");
    for (auto const& part : parts) {
        html.markup("<p>").text(part.line).markup("</p>\n");
        if (part.items.empty()) continue;
        html.markup("<ul>");
        for (auto const& item : part.items) html.markup("<li>").text(item).markup("</li>\n");
        html.markup("</ul>\n");
    }
    html.markup("</div>\n</body></html>\n");
    return std::move(html).take();
}

}  // namespace

net::MimeLetter notice_letter(NoticeWords const& words) {
    auto const parts = parts_of(words);
    net::MimeLetter letter;
    letter.subject = "The privacy policy changes on " + date(words.effective);
    letter.text = text_of(parts);
    letter.html = html_of(letter.subject, parts);
    return letter;
}

}  // namespace ombrex::services
