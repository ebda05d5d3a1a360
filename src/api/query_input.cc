// SPDX-License-Identifier: Apache-2.0
#include "api/query_input.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "api/error_status.h"
#include "base/bytes.h"
#include "base/utf8.h"

namespace ombrex::api {
namespace {

constexpr auto no_cursor = "is not what a page before gave as next";
constexpr std::size_t cursor_bytes = 8 + 16;  // microseconds, the highest byte first, and an id

std::optional<long long> whole_number(std::string_view text) {
    long long out = 0;
    auto const [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return out;
}

std::optional<ports::ListPlace> read_cursor(std::string_view text) {
    auto const bytes = from_base64url(text);
    if (!bytes || bytes.value().size() != cursor_bytes) return std::nullopt;
    std::uint64_t us = 0;
    for (std::size_t i = 0; i < 8; ++i) us = us << 8 | bytes.value()[i];
    std::array<std::uint8_t, 16> id{};
    std::copy(bytes.value().begin() + 8, bytes.value().end(), id.begin());
    return ports::ListPlace{TimePoint{std::chrono::microseconds{static_cast<std::int64_t>(us)}}, Id128{id}};
}

}  // namespace

std::string cursor_text(ports::ListPlace const& place) {
    Bytes bytes(8);
    auto const us = static_cast<std::uint64_t>(place.at.time_since_epoch().count());
    for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<std::uint8_t>(us >> (56 - 8 * i));
    bytes.insert(bytes.end(), place.id.bytes().begin(), place.id.bytes().end());
    return to_base64url(bytes);
}

QueryInput::QueryInput(net::HttpRequest const& request) {
    auto read = parse_form(request.query());
    readable_ = read.has_value();
    if (readable_) fields_ = std::move(read.value());
}

std::optional<std::string> QueryInput::take(std::string_view name) {
    auto const found = fields_.find(name);
    if (found == fields_.end()) return std::nullopt;
    auto out = std::move(found->second);
    fields_.erase(found);
    return out;
}

std::string QueryInput::text(std::string_view name, std::size_t characters_max) {
    auto given = take(name);
    if (!given) return {};
    if (given->empty()) refuse(name, "is empty");
    if (utf8::code_points(*given) > characters_max)
        refuse(name, "has at most " + std::to_string(characters_max) + " characters");
    return std::move(*given);
}

std::optional<LocalDays> QueryInput::day(std::string_view name) {
    auto const given = take(name);
    if (!given) return std::nullopt;
    auto const day = parse_local_day(*given);
    if (day) return day.value();
    refuse(name, "is to be a day like 2026-09-16");
    return std::nullopt;
}

LocalDays QueryInput::required_day(std::string_view name) {
    if (!fields_.contains(name)) refuse(name, "is missing");
    return day(name).value_or(LocalDays{});
}

int QueryInput::number(std::string_view name, int least, int most, int otherwise) {
    auto const given = take(name);
    if (!given) return otherwise;
    auto const read = whole_number(*given);
    if (read && least <= *read && *read <= most) return static_cast<int>(*read);
    refuse(name, "is a number from " + std::to_string(least) + " to " + std::to_string(most));
    return otherwise;
}

bool QueryInput::flag(std::string_view name) {
    auto const given = take(name);
    if (!given) return false;
    if (*given != "true" && *given != "false") refuse(name, "is to be true or false");
    return *given == "true";
}

std::optional<std::size_t> QueryInput::word(std::string_view name, std::span<std::string_view const> words) {
    auto const given = take(name);
    if (!given) return std::nullopt;
    auto const found = std::ranges::find(words, *given);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::string all;
    for (auto const word : words) all.append(all.empty() ? "" : ", ").append(word);
    refuse(name, "is one of " + all);
    return std::nullopt;
}

std::optional<ports::ListPlace> QueryInput::cursor(std::string_view name) {
    auto const given = take(name);
    if (!given) return std::nullopt;
    auto const place = read_cursor(*given);
    if (!place) refuse(name, no_cursor);
    return place;
}

std::optional<long long> QueryInput::numbered_cursor(std::string_view name) {
    auto const given = take(name);
    if (!given) return std::nullopt;
    auto const number = whole_number(*given);
    if (number && *number >= 1) return number;
    refuse(name, no_cursor);
    return std::nullopt;
}

void QueryInput::refuse(std::string_view name, std::string why) { wrong_.emplace(name, std::move(why)); }

std::optional<net::HttpResponse> QueryInput::refusal() {
    if (!readable_) return problem(400, "the query cannot be read", {});
    for (auto const& field : fields_) refuse(field.first, "is not asked for");
    if (wrong_.empty()) return std::nullopt;
    return problem(400, "look at the marked fields", wrong_);
}

}  // namespace ombrex::api
