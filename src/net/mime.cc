// SPDX-License-Identifier: Apache-2.0
#include "net/mime.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/base64.h"
#include "base/utf8.h"

namespace ombrex::net {
namespace {

constexpr std::size_t line_max = 76;  ///< RFC 2045 section 6.8

std::string base64_lines(std::string_view plain) {
    auto const whole = to_base64(as_bytes(plain));
    std::string out;
    for (std::size_t at = 0; at < whole.size(); at += line_max) out += whole.substr(at, line_max) + "\r\n";
    return out;
}

bool has_control(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 32 || c == 127; });
}

/// Header text of any language: encoded words of at most 75 characters, cut between characters (RFC 2047).
std::string header_text(std::string_view text) {
    bool const plain = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 128; });
    if (plain) return std::string{text};
    constexpr std::size_t word_max = 45;  // bytes before encoding
    std::string out;
    while (!text.empty()) {
        auto const cut = utf8::whole_within(text, word_max);
        out += (out.empty() ? "" : "\r\n ") + fmt::format("=?utf-8?B?{}?=", to_base64(as_bytes(text.substr(0, cut))));
        text.remove_prefix(cut);
    }
    return out;
}

/// "Wed, 16 Sep 2026 17:05:00 +0000"
std::string header_date(TimePoint when) {
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const day = std::chrono::floor<std::chrono::days>(when);
    std::chrono::year_month_day const date{day};
    std::chrono::hh_mm_ss const clock{std::chrono::floor<std::chrono::seconds>(when - day)};
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0000", days[std::chrono::weekday{day}.c_encoding()],
                       static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                       static_cast<int>(date.year()), clock.hours().count(), clock.minutes().count(),
                       clock.seconds().count());
}

std::string part(std::string_view content_type, std::string_view extra, std::string_view content) {
    return fmt::format("Content-Type: {}\r\n{}Content-Transfer-Encoding: base64\r\n\r\n{}", content_type, extra,
                       base64_lines(content));
}

std::string joined(std::string_view kind, std::string const& boundary, std::vector<std::string> const& parts) {
    auto out = fmt::format("Content-Type: multipart/{}; boundary=\"{}\"\r\n\r\n", kind, boundary);
    for (auto const& one : parts) out += "--" + boundary + "\r\n" + one;
    return out + "--" + boundary + "--\r\n";
}

std::string body_of(MimeLetter const& letter) {
    auto const text = part("text/plain; charset=utf-8", "", letter.text);
    // Ids are random, so no part can hold a boundary made of one; base64 has no '=_' anyway.
    auto readable = letter.html.empty() ? text
                                        : joined("alternative", "=_a" + letter.id,
                                                 {text, part("text/html; charset=utf-8", "", letter.html)});
    if (letter.attachments.empty()) return readable;
    std::vector<std::string> parts{readable};
    for (auto const& attachment : letter.attachments) {
        auto const extra = fmt::format("Content-Disposition: attachment; filename=\"{}\"\r\n", attachment.name);
        parts.push_back(part(attachment.content_type, extra, attachment.content));
    }
    return joined("mixed", "=_m" + letter.id, parts);
}

}  // namespace

Result<std::string> render_mime(MimeLetter const& letter) {
    bool forged =
        has_control(letter.from) || has_control(letter.to) || has_control(letter.subject) || has_control(letter.id);
    for (auto const& a : letter.attachments) {
        forged = forged || has_control(a.name) || has_control(a.content_type) || a.name.find('"') != std::string::npos;
    }
    if (forged) return Error{Errc::invalid_input, "a mail header with a control character"};
    auto const at = letter.from.rfind('@');
    auto const domain = at == std::string::npos ? std::string{"localhost"} : letter.from.substr(at + 1);
    return fmt::format(
        "Date: {}\r\nFrom: {}\r\nTo: {}\r\nSubject: {}\r\nMessage-ID: <{}@{}>\r\nMIME-Version: 1.0\r\n{}",
        header_date(letter.date), letter.from, letter.to, header_text(letter.subject), letter.id,
        domain.substr(0, domain.find('>')), body_of(letter));
}

}  // namespace ombrex::net
