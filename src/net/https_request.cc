// SPDX-License-Identifier: Apache-2.0
#include "net/https_request.h"

#include <algorithm>
#include <array>

namespace ombrex::net {
namespace {

constexpr std::size_t headers_max = 64;
constexpr std::array<std::string_view, 6> methods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
/// Where it goes, how long it is and how the connection lives is the client's to say; cookies are not kept at all.
constexpr std::array<std::string_view, 11> not_ours{
    "connection", "content-length",      "cookie",           "expect", "host",
    "keep-alive", "proxy-authorization", "proxy-connection", "te",     "transfer-encoding",
    "upgrade",
};

bool is_token_char(char c) {
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || std::string_view{"!#$%&'*+-.^_`|~"}.find(c) != std::string_view::npos;  // RFC 9110 section 5.6.2
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 32 || c == 127; }

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

/// Up to the next line end, which goes with it; what follows stays in `rest`.
std::string_view take_line(std::string_view& rest) {
    auto const end = std::min(rest.find("\r\n"), rest.size());
    auto const line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 2, rest.size()));
    return line;
}

Result<void> read_start(std::string_view line, HttpsRequest& out) {
    auto const space = line.find(' ');
    if (space == std::string_view::npos) return Error{Errc::invalid_input, "a request without a target"};
    out.method = line.substr(0, space);
    out.target = line.substr(space + 1);
    if (std::ranges::find(methods, out.method) == methods.end()) {
        return Error{Errc::invalid_input, "a request of a method that nobody serves"};
    }
    bool const plain = std::ranges::none_of(out.target, [](char c) { return is_control(c) || c == ' ' || c == '#'; });
    if (!out.target.starts_with('/') || !plain) return Error{Errc::invalid_input, "the target of a request"};
    return ok();
}

Result<void> read_header(std::string_view line, HttpsRequest& out) {
    auto const colon = line.find(": ");
    auto const name = line.substr(0, colon);
    if (colon == std::string_view::npos || name.empty() || !std::ranges::all_of(name, is_token_char)) {
        return Error{Errc::invalid_input, "a header that is none"};
    }
    auto const value = line.substr(colon + 2);
    if (std::ranges::any_of(value, is_control)) return Error{Errc::invalid_input, "a control character in a header"};
    if (std::ranges::find(not_ours, lower(name)) != not_ours.end()) {
        return Error{Errc::invalid_input, "a header that only the client may set"};
    }
    if (out.headers.size() == headers_max) return Error{Errc::invalid_input, "too many headers"};
    out.headers.emplace_back(name, value);
    return ok();
}

}  // namespace

std::string to_text(HttpsRequest const& request) {
    std::string out = request.method + " " + request.target + "\r\n";
    for (auto const& [name, value] : request.headers) out.append(name).append(": ").append(value).append("\r\n");
    return out + "\r\n" + request.body;
}

Result<HttpsRequest> parse_https_request(std::string_view text) {
    HttpsRequest out;
    BOOST_OUTCOME_TRY(read_start(take_line(text), out));
    for (;;) {
        if (text.empty()) return Error{Errc::invalid_input, "a request without an end of its headers"};
        auto const line = take_line(text);
        if (line.empty()) break;
        BOOST_OUTCOME_TRY(read_header(line, out));
    }
    out.body = text;
    return out;
}

}  // namespace ombrex::net
