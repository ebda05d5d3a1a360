// SPDX-License-Identifier: Apache-2.0
#include "net/http_message.h"

#include <algorithm>
#include <charconv>

namespace ombrex::net {
namespace {

/// A whole text as a number; nothing for anything else.
std::optional<std::uint64_t> number(std::string_view text) noexcept {
    std::uint64_t value = 0;
    auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

}  // namespace

std::string_view HttpRequest::path() const noexcept { return std::string_view{target}.substr(0, target.find('?')); }

std::string_view HttpRequest::query() const noexcept {
    return std::string_view{target}.substr(std::min(path().size() + 1, target.size()));
}

std::string_view HttpRequest::header(std::string const& name) const noexcept {
    auto const found = headers.find(name);
    return found == headers.end() ? std::string_view{} : std::string_view{found->second};
}

std::pair<RangeKind, ByteRange> parse_range(std::string_view header, std::uint64_t size) noexcept {
    std::pair<RangeKind, ByteRange> const whole{RangeKind::whole, {0, size == 0 ? 0 : size - 1}};
    std::pair<RangeKind, ByteRange> const unsatisfiable{RangeKind::unsatisfiable, {}};
    constexpr std::string_view unit = "bytes=";
    if (!header.starts_with(unit) || header.find(',') != std::string_view::npos) return whole;
    header.remove_prefix(unit.size());
    auto const dash = header.find('-');
    if (dash == std::string_view::npos) return whole;
    auto const first = number(header.substr(0, dash));
    auto const last = number(header.substr(dash + 1));
    if (dash == 0) {  // the last so many bytes
        if (!last) return whole;
        if (*last == 0 || size == 0) return unsatisfiable;
        return {RangeKind::part, {size - std::min(*last, size), size - 1}};
    }
    bool const open_ended = dash + 1 == header.size();
    if (!first || (!last && !open_ended) || (last && *last < *first)) return whole;
    if (*first >= size) return unsatisfiable;
    return {RangeKind::part, {*first, last ? std::min(*last, size - 1) : size - 1}};
}

}  // namespace ombrex::net
