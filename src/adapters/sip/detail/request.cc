// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/request.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "adapters/sip/detail/caseless.h"
#include "adapters/sip/detail/uri_host.h"

namespace ombrex::adapters::sip {
namespace {

using Check = std::optional<Rejection> (*)(sip_t const&);

/// RFC 3261 section 8.1.1.5: below 2^31. Beyond it, arithmetic on sequence numbers overflows (ES2017-01).
std::optional<Rejection> check_sequence(sip_t const& request) {
    if (request.sip_cseq->cs_seq >> 31 == 0) return std::nullopt;
    return Rejection{400, "CSeq Too Large"};
}

std::optional<Rejection> check_target(sip_t const& request) {
    static constexpr std::array<int, 3> schemes{url_sip, url_sips, url_tel};
    if (std::ranges::find(schemes, int{request.sip_request->rq_url->url_type}) != schemes.end()) return std::nullopt;
    return Rejection{SIP_416_UNSUPPORTED_URI};
}

/// 100rel is understood: a call that requires it is answered without any provisional response but 100.
std::optional<Rejection> check_extensions(sip_t const& request) {
    auto const method = request.sip_request->rq_method;
    if (method == sip_method_ack || method == sip_method_cancel) return std::nullopt;
    std::string unsupported;
    for (auto const* header = request.sip_require; header; header = header->k_next) {
        for (auto const* item = header->k_items; item && *item; ++item) {
            if (equal_ignoring_case(*item, "100rel")) continue;
            if (!unsupported.empty()) unsupported += ", ";
            unsupported += *item;
        }
    }
    if (unsupported.empty()) return std::nullopt;
    return Rejection{SIP_420_BAD_EXTENSION, unsupported};
}

std::optional<Rejection> check_contact(sip_t const& request) {
    if (request.sip_request->rq_method != sip_method_invite) return std::nullopt;
    auto const* const contact = request.sip_contact;
    if (contact && !contact->m_next && contact->m_url->url_type != url_any) return std::nullopt;
    return Rejection{400, "Exactly One Contact Is Needed"};
}

std::optional<Rejection> check_content(sip_t const& request) {
    auto const method = request.sip_request->rq_method;
    bool const carries_session = method == sip_method_invite || method == sip_method_update;
    if (!carries_session || body_of(request).empty()) return std::nullopt;
    auto const* const type = request.sip_content_type;
    auto const* const encoding = request.sip_content_encoding;
    bool const plain =
        !encoding || !encoding->k_items || !*encoding->k_items || equal_ignoring_case(*encoding->k_items, "identity");
    if (plain && type && equal_ignoring_case(view(type->c_type), session_type)) return std::nullopt;
    return Rejection{SIP_415_UNSUPPORTED_MEDIA};
}

NamedAddress named(char const* display, url_t const& url) {
    bool const is_tel = url.url_type == url_tel;
    return {.display = view(display),
            .scheme = view(url.url_scheme),
            .user = view(is_tel && !url.url_user ? url.url_host : url.url_user),
            .host = is_tel ? std::string_view{} : view(url.url_host)};
}

}  // namespace

std::optional<Rejection> check(sip_t const& request) {
    static constexpr std::array<Check, 5> checks{&check_sequence, &check_target, &check_extensions, &check_contact,
                                                 &check_content};
    for (auto const one : checks) {
        if (auto rejection = one(request)) return rejection;
    }
    return std::nullopt;
}

std::optional<Rejection> check_method(sip_t const& request) {
    static constexpr std::array<int, 6> ours{sip_method_invite, sip_method_ack,     sip_method_cancel,
                                             sip_method_bye,    sip_method_options, sip_method_update};
    int const method = request.sip_request->rq_method;
    if (std::ranges::find(ours, method) != ours.end()) return std::nullopt;
    if (method == sip_method_unknown) return Rejection{SIP_501_NOT_IMPLEMENTED};
    return Rejection{SIP_405_METHOD_NOT_ALLOWED};
}

net::Endpoint source_of(msg_t* message) {
    auto const* const address = msg_addr(message);
    net::Endpoint source;
    auto const size = address->su_family == AF_INET6 ? sizeof address->su_sin6 : sizeof address->su_sin;
    std::memcpy(source.data(), address, size);
    source.resize(size);
    return source;
}

std::string uri_of(net::Endpoint const& place) {
    return "sip:" + uri_host(place.address()) + ':' + std::to_string(place.port());
}

bool came_by_stream(msg_t* message) { return msg_addrinfo(message)->ai_socktype == SOCK_STREAM; }

IdentityHeaders identity_of(sip_t const& request) {
    IdentityHeaders headers;
    headers.from = named(request.sip_from->a_display, *request.sip_from->a_url);
    for (auto const* asserted = sip_p_asserted_identity(&request); asserted; asserted = asserted->paid_next)
        headers.asserted.push_back(named(asserted->paid_display, *asserted->paid_url));
    if (request.sip_privacy) {
        for (auto const* value = request.sip_privacy->priv_values; value && *value; ++value)
            headers.privacy.emplace_back(*value);
    }
    return headers;
}

std::string_view body_of(sip_t const& message) {
    auto const* const payload = message.sip_payload;
    return payload && payload->pl_data ? std::string_view{payload->pl_data, payload->pl_len} : std::string_view{};
}

std::string_view user_agent_of(sip_t const& message) {
    return message.sip_user_agent ? view(message.sip_user_agent->g_string) : std::string_view{};
}

}  // namespace ombrex::adapters::sip
