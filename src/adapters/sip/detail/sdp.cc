// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/sdp.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>
#include <utility>

namespace ombrex::adapters::sip {
namespace {

namespace ip = boost::asio::ip;

constexpr std::size_t size_max = 64 * 1024;
constexpr std::size_t media_max = 16;
constexpr std::size_t formats_max = 64;

Error wrong(char const* what) { return Error{Errc::invalid_input, what}; }

/// Cuts off and returns everything before `separator`; all of it when there is none.
std::string_view take(std::string_view& rest, char separator) {
    auto const end = rest.find(separator);
    auto const word = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return word;
}

template <std::unsigned_integral T>
std::optional<T> number(std::string_view text) {
    T value{};
    auto const* const end = text.data() + text.size();
    auto const [stopped, error] = std::from_chars(text.data(), end, value);
    if (text.empty() || error != std::errc{} || stopped != end) return std::nullopt;
    return value;
}

std::string lower(std::string_view text) {
    std::string result{text};
    for (auto& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return result;
}

/// `IN IP4 192.0.2.1`. Nothing for a host name or a multicast group: we send to neither.
Result<std::optional<ip::address>> connection(std::string_view value) {
    if (take(value, ' ') != "IN") return wrong("c= is not of the Internet");
    auto const family = take(value, ' ');
    if (family != "IP4" && family != "IP6") return wrong("c= has an unknown address type");
    if (value.empty() || value.find(' ') != std::string_view::npos) return wrong("c= has no single address");
    boost::system::error_code failure;
    auto const address = ip::make_address(std::string{value.substr(0, value.find('/'))}, failure);
    if (failure || address.is_multicast()) return std::optional<ip::address>{};
    if (address.is_v4() != (family == "IP4")) return wrong("c= contradicts its address type");
    return std::optional{address};
}

Result<SdpMedia> media_line(std::string_view value) {
    SdpMedia media{};
    media.type = lower(take(value, ' '));
    auto const port = number<std::uint16_t>(take(value, ' '));  // "4000/2", layered streams, is no telephone call
    media.protocol = std::string{take(value, ' ')};
    if (media.type.empty() || !port || media.protocol.empty()) return wrong("m= line is broken");
    media.port = *port;
    while (!value.empty()) {
        auto const format = take(value, ' ');
        if (format.empty()) continue;
        if (media.formats.size() == formats_max) return wrong("m= line has too many formats");
        media.formats.emplace_back(format);
    }
    if (media.formats.empty()) return wrong("m= line has no format");
    return media;
}

Result<void> rtpmap(std::string_view value, SdpMedia& media) {
    if (media.rtpmaps.size() == formats_max) return wrong("too many a=rtpmap");
    auto const type = number<std::uint8_t>(take(value, ' '));
    auto const encoding = take(value, '/');
    auto const rate = number<std::uint32_t>(take(value, '/'));
    auto const channels = value.empty() ? std::optional{1U} : number<std::uint32_t>(value);
    if (!type || *type > 127 || encoding.empty() || !rate || !channels) return wrong("a=rtpmap is broken");
    media.rtpmaps.push_back(RtpMap{*type, lower(encoding), *rate, *channels});
    return ok();
}

std::optional<Direction> direction(std::string_view attribute) {
    static constexpr std::array<std::pair<std::string_view, Direction>, 4> words{{
        {"sendrecv", Direction::sendrecv},
        {"sendonly", Direction::sendonly},
        {"recvonly", Direction::recvonly},
        {"inactive", Direction::inactive},
    }};
    auto const found = std::ranges::find(words, attribute, &std::pair<std::string_view, Direction>::first);
    return found == words.end() ? std::nullopt : std::optional{found->second};
}

/// Line by line; what stands before the first m= line holds for every media that does not say otherwise.
class Reader {
public:
    Result<void> line(char type, std::string_view value) {
        switch (type) {
            case 'c':
                return on_connection(value);
            case 'm':
                return on_media(value);
            case 'a':
                return on_attribute(value);
            default:
                return ok();
        }
    }

    Sdp take_result() && { return std::move(sdp_); }

private:
    Result<void> on_connection(std::string_view value) {
        BOOST_OUTCOME_TRY(auto address, connection(value));
        (sdp_.media.empty() ? address_ : sdp_.media.back().address) = address;
        return ok();
    }

    Result<void> on_media(std::string_view value) {
        if (sdp_.media.size() == media_max) return wrong("too many media");
        BOOST_OUTCOME_TRY(auto media, media_line(value));
        media.address = address_;
        media.direction = direction_;
        sdp_.media.push_back(std::move(media));
        return ok();
    }

    Result<void> on_attribute(std::string_view value) {
        if (auto const found = direction(value)) {
            (sdp_.media.empty() ? direction_ : sdp_.media.back().direction) = *found;
            return ok();
        }
        if (sdp_.media.empty()) return ok();
        auto& media = sdp_.media.back();
        auto const name = take(value, ':');
        if (name == "rtpmap") return rtpmap(value, media);
        if (name == "crypto" && media.cryptos.size() < formats_max) {
            if (auto const crypto = SdpCrypto::parse(value)) media.cryptos.push_back(*crypto);
        }
        if (name == "ptime") media.ptime = number<unsigned>(value);
        if (name == "maxptime") media.maxptime = number<unsigned>(value);
        return ok();
    }

    Sdp sdp_;
    std::optional<ip::address> address_;
    Direction direction_ = Direction::sendrecv;
};

}  // namespace

Result<Sdp> parse_sdp(std::string_view text) {
    if (text.size() > size_max) return wrong("session description is too long");
    if (text.find('\0') != std::string_view::npos) return wrong("session description holds a zero byte");
    Reader reader;
    bool first = true;
    while (!text.empty()) {
        auto line = take(text, '\n');
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        if (line.size() < 2 || line[1] != '=') return wrong("a line is not of the form x=value");
        if (first && line != "v=0") return wrong("session description does not begin with v=0");
        first = false;
        BOOST_OUTCOME_TRY(reader.line(line[0], line.substr(2)));
    }
    if (first) return wrong("session description is empty");
    return std::move(reader).take_result();
}

}  // namespace ombrex::adapters::sip
