// SPDX-License-Identifier: Apache-2.0
#include "adapters/sip/detail/stack.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <filesystem>
#include <string>
#include <utility>

#include "adapters/sip/detail/kernel_filter.h"
#include "adapters/sip/detail/uri_host.h"
#include "base/log.h"

namespace ombrex::adapters::sip {
namespace {

namespace ip = boost::asio::ip;

constexpr unsigned message_max = 64 * 1024;
/// With the kernel's default Sofia loses calls at a third of its load.
constexpr unsigned receive_buffer = 4 * 1024 * 1024;

/// `maddr` is how Sofia is told to bind another address than the one it puts into Via and Contact.
std::string binding(Options const& options) {
    auto const port = options.port == 0 ? std::string{"*"} : std::to_string(options.port);
    auto const named = options.external_address.value_or(options.address);
    auto url = fmt::format("sip:{}:{};transport=udp", uri_host(named), port);
    return named == options.address ? url : url + ";maddr=" + uri_host(options.address);
}

/// C29: our own calls go in plain, so only to where nobody else listens. A name may be anywhere.
bool is_protected(std::string named, Options const& options) {
    std::erase_if(named, [](char c) { return c == '[' || c == ']'; });
    boost::system::error_code is_name;
    auto const address = ip::make_address(named, is_name);
    return !is_name && (address.is_loopback() || net::contains(options.protected_networks, address));
}

bool may_be_called(std::string const& uri, Options const& options) {
    su_home_t home[1] = {SU_HOME_INIT(home)};
    su_home_init(home);
    auto const* const url = url_hdup(home, URL_STRING_MAKE(uri.c_str())->us_url);
    std::string named{url ? view(url->url_host) : std::string_view{}};
    su_home_deinit(home);
    return is_protected(std::move(named), options);
}

/// Sofia does not hand out its socket, so it is found by where it is bound.
int socket_bound_to(net::Endpoint const& local) {
    std::error_code failure;
    for (auto const& entry : std::filesystem::directory_iterator{"/proc/self/fd", failure}) {
        auto const name = entry.path().filename().string();
        int fd = -1;
        std::from_chars(name.data(), name.data() + name.size(), fd);
        net::Endpoint bound;
        auto length = static_cast<socklen_t>(bound.capacity());
        int type = 0;
        socklen_t type_size = sizeof type;
        if (fd < 0 || ::getsockname(fd, bound.data(), &length) != 0) continue;
        if (::getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &type_size) != 0 || type != SOCK_DGRAM) continue;
        if (length > bound.capacity()) continue;
        bound.resize(length);
        if (bound == local) return fd;
    }
    return -1;
}

}  // namespace

Result<std::unique_ptr<Stack>> Stack::open(su_root_t* root, SipThread& thread, Context context) {
    auto stack = std::unique_ptr<Stack>{new Stack{thread, context}};
    BOOST_OUTCOME_TRY(stack->bind(root));
    BOOST_OUTCOME_TRY(stack->shut_out_strangers());
    if (context.options.tls) {
        BOOST_OUTCOME_TRY(stack->bind_stream());
    }
    return stack;
}

Stack::Stack(SipThread& thread, Context context) : thread_{thread}, context_{context}, gate_{context.options} {
    if (context.options.tls) tls_gate_.emplace(context.options, context.options.tls->trunks);
}

Stack::~Stack() {
    calls_.clear();
    if (agent_) nta_agent_destroy(agent_);
}

Result<void> Stack::bind(su_root_t* root) {
    auto const url = binding(context_.options);
    auto const t1 = static_cast<unsigned>(context_.options.round_trip.count());
    agent_ = nta_agent_create(root, URL_STRING_MAKE(url.c_str()), &on_message, this, NTATAG_UA(1),
                              NTATAG_MAXSIZE(message_max), NTATAG_UDP_MTU(message_max), NTATAG_SERVER_RPORT(1),
                              NTATAG_CLIENT_RPORT(1), NTATAG_MERGE_482(1), NTATAG_CANCEL_487(1), NTATAG_USE_NAPTR(0),
                              NTATAG_USE_SRV(0), NTATAG_SIP_T1(t1), NTATAG_SIP_T1X64(64 * t1),
                              TPTAG_UDP_RMEM(receive_buffer), TAG_END());
    if (!agent_) return Error{Errc::unavailable, fmt::format("cannot bind {}; is the port in use?", url)};
    auto const bound = view(nta_agent_via(agent_)->v_port);
    port_ = 5060;  // Sofia leaves the usual port out
    std::from_chars(bound.data(), bound.data() + bound.size(), port_);
    return ok();
}

/// After bind(): what Sofia sends of itself goes over the first transport.
Result<void> Stack::bind_stream() {
    if (nta_agent_add_tport(agent_, URL_STRING_MAKE("sip:127.0.0.1:*;transport=tcp"), TAG_END()) < 0)
        return Error{Errc::unavailable, "no port of loopback is left for what comes by TLS"};
    for (auto const* via = nta_agent_via(agent_); via; via = via->v_next) {
        if (!view(via->v_protocol).ends_with("TCP")) continue;
        auto const bound = view(via->v_port);
        std::from_chars(bound.data(), bound.data() + bound.size(), stream_port_);
    }
    return ok();
}

/// Sources that are no trunk need not reach the parser at all, unless they shall hear a 403, or we phone them.
Result<void> Stack::shut_out_strangers() const {
    auto const& options = context_.options;
    if (options.strangers != Strangers::silence || options.trunks.empty()) return ok();
    std::vector<net::IpPrefix> allowed;
    allowed.reserve(options.trunks.size());
    for (auto const& trunk : options.trunks) allowed.push_back(trunk.addresses);
    int const socket = socket_bound_to({options.address, port_});
    if (socket < 0) return Error{Errc::unavailable, "the SIP socket cannot be found for its filter"};
    return allow_only(socket, allowed, options.address.is_v6());
}

ip::address const& Stack::address() const noexcept {
    auto const& options = context_.options;
    return options.external_address ? *options.external_address : options.address;
}

std::string Stack::contact(bool by_tls) const {
    return by_tls ? fmt::format("<sip:{}:{};transport=tls>", uri_host(address()), context_.tls_port)
                  : fmt::format("<sip:{}:{}>", uri_host(address()), port_);
}

std::optional<Origin> Stack::origin_of(msg_t* message) const {
    auto const source = source_of(message);
    if (!came_by_stream(message)) return Origin{source, false};
    auto const peer = context_.tls_peers ? context_.tls_peers->at(source.port()) : std::nullopt;
    if (!peer) return std::nullopt;
    return Origin{*peer, true};
}

Call* Stack::find(CallNumber number) noexcept {
    auto const found = calls_.find(number);
    return found == calls_.end() ? nullptr : found->second.get();
}

Call& Stack::add(CallNumber number, std::shared_ptr<CallLine> line) {
    return *calls_.emplace(number, std::make_unique<Call>(*this, number, std::move(line))).first->second;
}

bool Stack::may_reach(url_t const& url) const {
    return is_protected(std::string{view(url.url_host)}, context_.options);
}

void Stack::place(Outgoing const& outgoing) {
    if (!may_be_called(outgoing.dial.to, context_.options)) {
        log::warn("sip_call_not_placed", {{"why", "it would leave the protected networks (C29)"}});
        return outgoing.line->finish({ports::EndReason::failed, 403});
    }
    if (draining_ || calls_.size() >= context_.options.calls_max)
        return outgoing.line->finish({ports::EndReason::failed, 503});
    add(outgoing.number, outgoing.line).dial(outgoing.dial, outgoing.call_id, outgoing.media_port);
}

void Stack::remove_later(CallNumber number) {
    thread_.post([number](Stack& self) {
        self.calls_.erase(number);
        self.tell_if_idle();
    });
}

bool Stack::belongs(Origin const& origin, Origin const& peer) const {
    auto const& gate = origin.by_tls ? *tls_gate_ : gate_;
    return origin.by_tls == peer.by_tls &&
           (origin.peer.address() == peer.peer.address() || gate.trunk_of(origin.peer.address()));
}

void Stack::drain() {
    draining_ = true;
    context_.inbox.rings.close();
    tell_if_idle();
}

void Stack::hang_up_all() {
    for (auto const& [number, call] : calls_) call->hang_up(ports::HangUp::failed);
}

void Stack::tell_if_idle() {
    if (draining_ && calls_.empty()) context_.inbox.idle.put(true);
}

int Stack::on_message(Stack* self, nta_agent_t* agent, msg_t* message, sip_t* sip) {
    if (sip && sip->sip_request && sip->sip_request->rq_method != sip_method_ack) {
        self->on_request(message, sip);
    } else {
        nta_msg_discard(agent, message);  // a stray response or ACK: nobody may answer it
    }
    return 0;
}

void Stack::on_request(msg_t* message, sip_t* request) {
    auto const origin = origin_of(message);
    if (!origin) return nta_msg_discard(agent_, message);
    auto const source = origin->peer.address();
    switch (gate_of(*origin).judge(source, user_agent_of(*request), context_.clock.monotonic())) {
        case Gate::Verdict::drop:
            return nta_msg_discard(agent_, message);
        case Gate::Verdict::forbid:
            return reply(message, {SIP_403_FORBIDDEN});
        case Gate::Verdict::overload:
            return reply(message, {SIP_503_SERVICE_UNAVAILABLE});
        case Gate::Verdict::admit:
            break;
    }
    if (auto const rejection = check_method(*request)) return reply(message, *rejection);
    if (auto const rejection = check(*request)) return reply(message, *rejection);
    auto const method = request->sip_request->rq_method;
    if (method == sip_method_cancel || request->sip_to->a_tag) return reply(message, {SIP_481_NO_CALL});
    if (method == sip_method_options) return reply(message, {SIP_200_OK});
    if (method != sip_method_invite) return reply(message, {SIP_481_NO_CALL});
    on_invite(message, request, *origin);
}

void Stack::on_invite(msg_t* message, sip_t* request, Origin const& origin) {
    Inbox::Ring ring{};
    if (auto const rejection = check_call(*request, origin.by_tls, ring.offer)) return reply(message, *rejection);
    ring.number = context_.inbox.next_number();
    ring.line = std::make_shared<CallLine>(context_.inbox.executor);
    auto& call = add(ring.number, ring.line);
    auto const& trunk = *gate_of(origin).trunk_of(origin.peer.address());
    if (!call.receive(message, request, trunk, origin)) return remove_later(ring.number);
    log::info("sip_call_offered", {{"call", ring.number}});
    // check_call() saw room, and nobody but this thread puts anything in.
    context_.inbox.rings.put(std::move(ring));
}

std::optional<Rejection> Stack::check_call(sip_t const& request, bool by_tls, ports::CallOffer& offer) const {
    auto const& options = context_.options;
    if (draining_ || calls_.size() >= options.calls_max || context_.inbox.rings.size() >= options.unfetched_max)
        return Rejection{SIP_503_SERVICE_UNAVAILABLE};
    auto const user = user_of(view(request.sip_request->rq_url->url_user));
    if (!user || !options.is_our_number || !options.is_our_number(*user)) return Rejection{SIP_404_NOT_FOUND};
    offer.codecs = options.codecs;
    if (auto const body = body_of(request); !body.empty()) {
        auto common = common_codecs(body, options.codecs, by_tls);
        if (!common) return Rejection{400, "Bad Session Description"};
        if (common.value().empty()) return Rejection{SIP_488_NOT_ACCEPTABLE};
        offer.codecs = std::move(common).value();
    }
    offer.call_id = request.sip_call_id->i_id;
    offer.called = *user;
    offer.caller = caller_number(identity_of(request));
    return std::nullopt;
}

void Stack::reply(msg_t* message, Rejection const& rejection) {
    int const status = rejection.status;
    log::debug("sip_request_refused", {{"status", status}});
    auto const retry_after = std::to_string(context_.options.retry_after.count());
    nta_msg_treply(agent_, message, status, rejection.phrase,
                   TAG_IF(status == 200 || status == 405, SIPTAG_ALLOW_STR(allowed_methods)),
                   TAG_IF(status == 200 || status == 415 || status == 488, SIPTAG_ACCEPT_STR(session_type)),
                   TAG_IF(status == 415, SIPTAG_ACCEPT_ENCODING_STR("identity")),
                   TAG_IF(status == 420, SIPTAG_UNSUPPORTED_STR(rejection.unsupported.c_str())),
                   TAG_IF(status == 503, SIPTAG_RETRY_AFTER_STR(retry_after.c_str())), TAG_END());
}

}  // namespace ombrex::adapters::sip
