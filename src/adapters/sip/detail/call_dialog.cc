// SPDX-License-Identifier: Apache-2.0
// A call that stands: requests within the dialog, and its end.
#include <array>
#include <string>
#include <utility>

#include "adapters/sip/detail/stack.h"
#include "base/log.h"

namespace ombrex::adapters::sip {

using ports::EndReason;
using ports::HangUp;

namespace {

int reject(nta_incoming_t* transaction, Rejection const& rejection) {
    int const status = rejection.status;
    nta_incoming_treply(transaction, status, rejection.phrase, TAG_IF(status == 405, SIPTAG_ALLOW_STR(allowed_methods)),
                        TAG_IF(status == 415, SIPTAG_ACCEPT_STR(session_type)),
                        TAG_IF(status == 420, SIPTAG_UNSUPPORTED_STR(rejection.unsupported.c_str())),
                        TAG_IF(status == 500, SIPTAG_RETRY_AFTER_STR("5")), TAG_END());
    return status;
}

std::optional<Origin> sender_of(Stack const& stack, nta_incoming_t* transaction) {
    auto* const message = nta_incoming_getrequest(transaction);
    auto const sender = stack.origin_of(message);
    msg_destroy(message);
    return sender;
}

}  // namespace

Call::Call(Stack& stack, CallNumber number, std::shared_ptr<CallLine> line)
    : stack_{stack}, number_{number}, line_{std::move(line)} {}

Call::~Call() {
    line_->finish({EndReason::stopped});
    for (auto* const transaction : {invite_in_, reinvite_}) {
        if (transaction) nta_incoming_destroy(transaction);
    }
    for (auto* const transaction : {invite_out_, bye_out_}) {
        if (transaction) nta_outgoing_destroy(transaction);
    }
    if (leg_) nta_leg_destroy(leg_);
}

/// What Sofia sends here carries our dialog's tags. A status that is returned, Sofia answers; 0: answered already.
int Call::on_request(Call* self, nta_leg_t*, nta_incoming_t* transaction, sip_t const* request) {
    auto const method = request->sip_request->rq_method;
    if (method == sip_method_ack) {  // of no answer that still waits for one
        nta_incoming_destroy(transaction);
        return 0;
    }
    auto const sender = sender_of(self->stack_, transaction);
    if (!sender || !self->stack_.belongs(*sender, self->peer_)) return 403;
    if (!request->sip_to->a_tag) return 482;
    if (auto const rejection = check_method(*request)) return reject(transaction, *rejection);
    if (auto const rejection = check(*request)) return reject(transaction, *rejection);
    if (method == sip_method_bye) return self->on_bye(transaction);
    if (method == sip_method_options) return 200;
    if (self->state_ != State::connected) return reject(transaction, {SIP_491_REQUEST_PENDING});
    if (method == sip_method_invite) return self->on_reinvite(transaction, *request);
    if (method == sip_method_update) return self->on_update(transaction, *request);
    return 481;
}

int Call::on_bye(nta_incoming_t* transaction) {
    nta_incoming_treply(transaction, SIP_200_OK, TAG_END());
    if (state_ == State::ringing) nta_incoming_treply(invite_in_, SIP_487_REQUEST_CANCELLED, TAG_END());
    over(EndReason::remote_hung_up);
    return 200;
}

/// Hold, resume, another address, or only a sign of life (RFC 3261 section 14).
int Call::on_reinvite(nta_incoming_t* transaction, sip_t const& request) {
    if (reinvite_) return reject(transaction, {SIP_500_INTERNAL_SERVER_ERROR});  // section 14.2
    auto const before = media_->media();
    auto const body = body_of(request);
    we_offered_ = body.empty();
    auto const description = we_offered_ ? Result<std::string>{media_->offer()} : media_->answer(body);
    if (!description) return reject(transaction, {SIP_488_NOT_ACCEPTABLE});
    reinvite_ = transaction;
    nta_leg_server_route(leg_, request.sip_record_route, request.sip_contact);
    nta_incoming_bind(transaction, &on_confirmation, this);
    nta_incoming_treply(transaction, SIP_200_OK, SIPTAG_CONTACT_STR(contact().c_str()),
                        SIPTAG_ALLOW_STR(allowed_methods), SIPTAG_CONTENT_TYPE_STR(session_type),
                        SIPTAG_PAYLOAD_STR(description.value().c_str()), TAG_END());
    media_may_have_changed(before);
    return 0;
}

void Call::on_reinvite_ack(sip_t const& ack) {
    auto const before = media_->media();
    // An answer that cannot be taken leaves the session as it was (RFC 3261 section 14.1).
    if (we_offered_ && media_->accept(body_of(ack))) media_may_have_changed(before);
    nta_incoming_destroy(std::exchange(reinvite_, nullptr));
}

/// RFC 3311: as a re-INVITE, without ACK. Without a body it is a sign of life.
int Call::on_update(nta_incoming_t* transaction, sip_t const& request) {
    auto const body = body_of(request);
    if (body.empty()) return 200;
    auto const before = media_->media();
    auto const description = media_->answer(body);
    if (!description) return reject(transaction, {SIP_488_NOT_ACCEPTABLE});
    nta_incoming_treply(transaction, SIP_200_OK, SIPTAG_CONTACT_STR(contact().c_str()),
                        SIPTAG_CONTENT_TYPE_STR(session_type), SIPTAG_PAYLOAD_STR(description.value().c_str()),
                        TAG_END());
    media_may_have_changed(before);
    return 200;
}

void Call::hang_up(HangUp why) {
    switch (state_) {
        case State::ringing:
            return refuse(ports::Refusal::unavailable, std::nullopt);
        case State::answered:
            hang_up_after_ack_ = why;
            return;  // no BYE before the ACK (RFC 3261 section 15)
        case State::dialling:
            state_ = State::closing;
            nta_outgoing_cancel(invite_out_);
            return;
        case State::connected:
            break;
        case State::closing:
        case State::over:
            return;
    }
    bye(why == HangUp::finished ? "Q.850;cause=16;text=\"Normal call clearing\""
                                : "Q.850;cause=41;text=\"Temporary failure\"");
    line_->finish({EndReason::local_hung_up});
}

void Call::bye(char const* reason) {
    state_ = State::closing;
    bye_out_ = nta_outgoing_tcreate(leg_, &on_bye_response, this, route(), SIP_METHOD_BYE, nullptr,
                                    SIPTAG_REASON_STR(reason), TAG_END());
    if (!bye_out_) over(EndReason::failed);
}

int Call::on_bye_response(Call* self, nta_outgoing_t* bye, sip_t const*) {
    if (nta_outgoing_status(bye) >= 200) self->over(EndReason::local_hung_up);
    return 0;
}

void Call::connected() {
    state_ = State::connected;
    log::info("sip_call_connected", {{"call", number_}});
    line_->put(Connected{media_->media()});
}

void Call::media_may_have_changed(ports::RtpMedia const& before) {
    if (media_->media() == before) return;
    if (line_->put(ports::MediaChanged{media_->media()})) return;
    // Whoever does not read sixteen changes in a row has lost the call already.
    hang_up(HangUp::failed);
}

void Call::over(EndReason reason, int status) {
    if (state_ == State::over) return;
    state_ = State::over;
    log::info("sip_call_over", {{"call", number_}, {"status", status}});
    line_->finish({reason, status});
    stack_.remove_later(number_);
}

url_string_t const* Call::route() const { return detour_.empty() ? nullptr : URL_STRING_MAKE(detour_.c_str()); }

std::string Call::contact() const { return stack_.contact(peer_.by_tls); }

MediaNegotiation& Call::negotiate(std::uint16_t media_port, MediaSource rule) {
    auto const& context = stack_.context();
    net::SrtpKey key;
    context.random.fill(key);
    media_ = std::make_unique<MediaNegotiation>(
        MediaNegotiation::Local{.address = stack_.address(),
                                .port = media_port,
                                .session_id = context.random.below(1ULL << 53),
                                .codecs = context.options.codecs,
                                .source_rule = rule,
                                .signalling_source = peer_.peer.address(),
                                .sealed = peer_.by_tls,
                                .key = key,
                                .protected_networks = context.options.protected_networks});
    return *media_;
}

}  // namespace ombrex::adapters::sip
