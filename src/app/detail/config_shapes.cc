// SPDX-License-Identifier: Apache-2.0
#include "app/detail/config_shapes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "api/conversations.h"
#include "app/transfer_gateway.h"
#include "model/plan.h"
#include "net/smtp_transfer.h"
#include "net/transport.h"

namespace ombrex::app::detail {
namespace {

/// Of a list, whose every text is looked at alone: all that is wrong, in one line.
Check each(std::function<std::optional<std::string>(std::string const&)> check) {
    return [check = std::move(check)](Value const& value) -> std::optional<std::string> {
        std::vector<std::string> wrong;
        for (auto const& text : std::get<List>(value)) {
            if (auto why = check(text)) wrong.push_back(std::move(*why));
        }
        return wrong.empty() ? std::nullopt : std::optional{fmt::format("{}", fmt::join(wrong, "; "))};
    };
}

/// A name or an address, as it is compared.
bool is_host(std::string_view text) {
    boost::system::error_code failure;
    boost::asio::ip::make_address(text, failure);
    if (!failure) return true;
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-.";
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos && text.front() != '.' &&
           text.back() != '.';
}

/// Nothing, or a colon and a number of a port.
bool is_port_part(std::string_view text) {
    if (text.empty()) return true;
    std::uint16_t port = 0;
    auto const [end, failure] = std::from_chars(text.data() + 1, text.data() + text.size(), port);
    return text.front() == ':' && failure == std::errc{} && end == text.data() + text.size() && port != 0;
}

/// "desk.example", "desk.example:8443", "[2001:db8::7]:8443"
bool is_host_and_port(std::string_view text) {
    bool const bracketed = text.starts_with('[');
    auto const end = bracketed ? text.find(']') : std::min(text.find(':'), text.size());
    if (end == std::string_view::npos) return false;
    return is_host(bracketed ? text.substr(1, end - 1) : text.substr(0, end)) &&
           is_port_part(text.substr(end + (bracketed ? 1 : 0)));
}

}  // namespace

Result<boost::asio::ip::address> parse_address(std::string const& text) {
    boost::system::error_code failure;
    auto const out = boost::asio::ip::make_address(text, failure);
    if (failure) {
        return Error{Errc::invalid_input,
                     fmt::format("\"{}\" is not an address: write an IP address, 192.0.2.7", text)};
    }
    return out;
}

Check anything() {
    return [](Value const&) { return std::optional<std::string>{}; };
}

Check or_empty(Check check) {
    return [check = std::move(check)](Value const& value) {
        return std::get<Text>(value).empty() ? std::optional<std::string>{} : check(value);
    };
}

Check within(Number least, Number most) {
    return [=](Value const& value) -> std::optional<std::string> {
        auto const number = std::get<Number>(value);
        if (number >= least && number <= most) return std::nullopt;
        return fmt::format("must be from {} to {}", least, most);
    };
}

Check not_empty() {
    return [](Value const& value) -> std::optional<std::string> {
        if (!std::get<Text>(value).empty()) return std::nullopt;
        return "must not be empty";
    };
}

Check one_of(List words) {
    return [words = std::move(words)](Value const& value) -> std::optional<std::string> {
        if (std::ranges::find(words, std::get<Text>(value)) != words.end()) return std::nullopt;
        return fmt::format("must be one of {}", fmt::join(words, ", "));
    };
}

Check address() {
    return [](Value const& value) -> std::optional<std::string> {
        auto const parsed = parse_address(std::get<Text>(value));
        return parsed ? std::nullopt : std::optional{parsed.error().detail};
    };
}

Check gateway() {
    return [](Value const& value) -> std::optional<std::string> {
        auto const place = parse_gateway(std::get<Text>(value));
        return place ? std::nullopt : std::optional{place.error().detail};
    };
}

/// An operator's own may be "reception@localhost".
Check mailbox() {
    return [](Value const& value) -> std::optional<std::string> {
        std::string_view const text = std::get<Text>(value);
        auto const at = text.find('@');
        auto const is_odd = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; };
        bool const fits = at != 0 && at != std::string_view::npos && is_host(text.substr(at + 1)) &&
                          std::ranges::none_of(text, is_odd) && text.find_first_of("<>,;\"") == std::string_view::npos;
        if (fits) return std::nullopt;
        return "must be one e-mail address and nothing else, name@mail.example";
    };
}

Check mail_server() {
    return [](Value const& value) -> std::optional<std::string> {
        auto const server = net::SmtpServer::parse(std::get<Text>(value), "");
        return server ? std::nullopt : std::optional{server.error().detail};
    };
}

Check site() {
    return [](Value const& value) -> std::optional<std::string> {
        std::string_view text = std::get<Text>(value);
        text = text.substr(0, text.find_last_not_of('/') + 1);
        for (std::string_view const scheme : {"http://", "https://"}) {
            if (text.starts_with(scheme) && is_host_and_port(text.substr(scheme.size()))) return std::nullopt;
        }
        return "must be http:// or https://, a host in small letters and at most a port, without a path: "
               "https://desk.example";
    };
}

Check tenant() {
    return [](Value const& value) -> std::optional<std::string> {
        auto const& text = std::get<Text>(value);
        auto const fits = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        };
        if (!text.empty() && std::ranges::all_of(text, fits)) return std::nullopt;
        return "must be common, organizations, consumers, or the id or domain of a tenant";
    };
}

Check tax_rate() {
    return [](Value const& value) -> std::optional<std::string> {
        auto const rate = model::parse_tax_rate(std::get<Text>(value));
        return rate ? std::nullopt : std::optional{rate.error().detail};
    };
}

Check ranges() {
    return each([](std::string const& text) -> std::optional<std::string> {
        if (net::IpPrefix::parse(text)) return std::nullopt;
        return fmt::format("\"{}\" is not an address or a range of them: write 192.0.2.7 or 192.0.2.0/24", text);
    });
}

Check protected_networks() {
    return each([](std::string const& text) -> std::optional<std::string> {
        auto const parsed = net::parse_protected_networks(std::span{&text, 1});
        return parsed ? std::nullopt : std::optional{"C29: " + parsed.error().detail};
    });
}

Check agents() {
    return each([](std::string const& text) -> std::optional<std::string> {
        if (api::company_of_agent(text)) return std::nullopt;
        return fmt::format("\"{}\" is nobody to call: write agent_ and the id of a business", text);
    });
}

Check hosts() {
    return each([](std::string const& text) -> std::optional<std::string> {
        if (is_host(text)) return std::nullopt;
        return fmt::format("\"{}\" is not a host: write a name in small letters or an address, without a port", text);
    });
}

Check plans() {
    return [](Value const& value) -> std::optional<std::string> {
        std::vector<std::string> ids;
        for (auto const& text : std::get<List>(value)) {
            auto const plan = model::parse_plan(text);
            if (!plan) return fmt::format("\"{}\": {}", text, plan.error().detail);
            if (std::ranges::find(ids, plan.value().id) != ids.end()) return "two plans have the id " + plan.value().id;
            ids.push_back(plan.value().id);
        }
        return ids.empty() ? std::optional<std::string>{"must name one plan at least"} : std::nullopt;
    };
}

}  // namespace ombrex::app::detail
