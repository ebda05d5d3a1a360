// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/via_rewriter.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "adapters/sip/detail/caseless.h"

namespace ombrex::adapters::sip {
namespace {

constexpr std::size_t head_max = 64 * 1024;
constexpr std::size_t body_max = 64 * 1024;
constexpr std::string_view end_of_head = "\r\n\r\n";

/// Where the first header of this name, long or short, has its value; nothing: there is none.
struct Span {
    std::size_t begin, size;
};
std::optional<Span> value_of(std::string_view head, std::string_view name, std::string_view compact) {
    for (auto line = head.find("\r\n"); line != head.npos && line + 2 < head.size();
         line = head.find("\r\n", line + 2)) {
        auto const begin = line + 2;
        auto const end = head.find("\r\n", begin);
        auto const colon = head.find(':', begin);
        if (colon == head.npos || colon >= end) continue;
        auto const key = head.substr(begin, head.find_last_not_of(" \t", colon - 1) + 1 - begin);
        if (equal_ignoring_case(key, name) || equal_ignoring_case(key, compact))
            return Span{colon + 1, end - colon - 1};
    }
    return std::nullopt;
}

std::optional<std::size_t> body_size(std::string_view head) {
    auto const at = value_of(head, "content-length", "l");
    if (!at) return std::nullopt;  // over a stream it must be there (RFC 3261 section 20.14)
    auto text = head.substr(at->begin, at->size);
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    text = text.substr(0, text.find_last_not_of(" \t") + 1);
    std::size_t out = 0;
    auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (text.empty() || failure != std::errc{} || end != text.data() + text.size() || out > body_max)
        return std::nullopt;
    return out;
}

}  // namespace

Result<std::string> ViaRewriter::feed(std::string_view bytes) {
    std::string out;
    while (!bytes.empty()) {
        if (body_left_ > 0) {
            auto const part = bytes.substr(0, body_left_);
            out += part;
            body_left_ -= part.size();
            bytes.remove_prefix(part.size());
        } else if (held_.empty() && (bytes.front() == '\r' || bytes.front() == '\n')) {
            out += bytes.front();  // a sign of life between messages (RFC 5626 section 3.5.1)
            bytes.remove_prefix(1);
        } else {
            auto const searched = held_.size() < end_of_head.size() ? 0 : held_.size() - (end_of_head.size() - 1);
            auto const before = held_.size();
            held_ += bytes;
            auto const end = held_.find(end_of_head, searched);
            if (std::min(end, held_.size()) > head_max) return Error{Errc::invalid_input, "a SIP message has no end"};
            if (end == held_.npos) return out;
            auto const size = end + end_of_head.size();
            bytes.remove_prefix(size - before);
            BOOST_OUTCOME_TRY(take_head(size, out));
        }
    }
    return out;
}

Result<void> ViaRewriter::take_head(std::size_t size, std::string& out) {
    held_.resize(size);
    auto const body = body_size(held_);
    if (!body) return Error{Errc::invalid_input, "a SIP message does not say how long it is"};
    if (auto const via = value_of(held_, "via", "v")) {
        auto const value = std::string_view{held_}.substr(via->begin, via->size);
        auto const slash = value.find('/', value.find('/') + 1);
        auto const begin = slash == value.npos ? value.npos : value.find_first_not_of(" \t", slash + 1);
        if (begin != value.npos && equal_ignoring_case(value.substr(begin, from_.size()), from_)) {
            held_.replace(via->begin + begin, from_.size(), to_);
        }
    }
    out += held_;
    held_.clear();
    body_left_ = *body;
    return ok();
}

}  // namespace ombrex::adapters::sip
