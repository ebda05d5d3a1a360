// SPDX-License-Identifier: Apache-2.0
// A call that comes in: INVITE, 180, 200 and ACK, or CANCEL and 487.
#include <string>

#include "adapters/sip/detail/stack.h"
#include "base/log.h"

namespace ombrex::adapters::sip {

using ports::EndReason;

bool Call::receive(msg_t* message, sip_t* request, Trunk const& trunk, Origin const& origin) {
    peer_ = origin;
    auto const source = origin.peer.address();
    source_rule_ = trunk.media;
    offer_ = std::string{body_of(*request)};
    for (auto const* header = request->sip_require; header; header = header->k_next) silent_ringing_ = true;
    auto* const contact = request->sip_contact;
    boost::system::error_code is_name;
    auto const target = boost::asio::ip::make_address(view(contact->m_url->url_host), is_name);
    if (origin.by_tls) {
        // Back through the front, by the connection that the call came by; Sofia itself speaks no TLS.
        detour_ = "sip:127.0.0.1:" + std::to_string(source_of(message).port()) + ";transport=tcp";
        if (contact->m_url->url_type == url_sips)
            contact->m_url->url_type = url_sip, contact->m_url->url_scheme = "sip";
    } else if (trunk.media == MediaSource::signalling && !request->sip_record_route && !is_name && target != source &&
               net::is_private(target)) {
        detour_ = uri_of(origin.peer);
    }

    auto* const agent = stack_.agent();
    invite_in_ = nta_incoming_create(agent, nullptr, message, request, TAG_END());
    if (!invite_in_) return false;
    auto const* const tag = nta_incoming_tag(invite_in_, nullptr);
    leg_ = nta_leg_tcreate(agent, &on_request, this, SIPTAG_CALL_ID(request->sip_call_id), SIPTAG_FROM(request->sip_to),
                           SIPTAG_TO(request->sip_from), NTATAG_REMOTE_CSEQ(request->sip_cseq->cs_seq), TAG_END());
    if (!leg_ || !tag) return false;
    nta_leg_tag(leg_, tag);
    nta_leg_server_route(leg_, request->sip_record_route, contact);
    nta_incoming_bind(invite_in_, &on_confirmation, this);
    nta_incoming_treply(invite_in_, SIP_100_TRYING, TAG_END());
    state_ = State::ringing;
    return true;
}

void Call::ring() {
    if (state_ != State::ringing || silent_ringing_) return;
    nta_incoming_treply(invite_in_, SIP_180_RINGING, SIPTAG_CONTACT_STR(contact().c_str()), TAG_END());
}

void Call::answer(std::uint16_t media_port) {
    if (state_ != State::ringing) return;
    auto& media = negotiate(media_port, source_rule_);
    we_offered_ = offer_.empty();
    auto const description = we_offered_ ? Result<std::string>{media.offer()} : media.answer(offer_);
    if (!description) {
        nta_incoming_treply(invite_in_, SIP_488_NOT_ACCEPTABLE, TAG_END());
        return over(EndReason::failed, 488);
    }
    state_ = State::answered;
    nta_incoming_treply(invite_in_, SIP_200_OK, SIPTAG_CONTACT_STR(contact().c_str()),
                        SIPTAG_ALLOW_STR(allowed_methods), SIPTAG_CONTENT_TYPE_STR(session_type),
                        SIPTAG_PAYLOAD_STR(description.value().c_str()), TAG_END());
}

void Call::refuse(ports::Refusal why, std::optional<std::chrono::seconds> retry_after) {
    if (state_ != State::ringing) return;
    auto const seconds = std::to_string(retry_after.value_or(std::chrono::seconds::zero()).count());
    int const status = static_cast<int>(why);
    nta_incoming_treply(invite_in_, status, nullptr,
                        TAG_IF(retry_after.has_value(), SIPTAG_RETRY_AFTER_STR(seconds.c_str())), TAG_END());
    over(EndReason::local_hung_up, status);
}

/// ACK, CANCEL, or nothing at all (no request) for one of our answers to an INVITE.
int Call::on_confirmation(Call* self, nta_incoming_t* invite, sip_t const* request) {
    bool const first = invite == self->invite_in_;
    if (!request) {
        // 64 * T1 without ACK (RFC 3261 section 13.3.1.4). A refusal needs none to be final.
        if (self->state_ == State::over || self->state_ == State::closing) return 0;
        self->bye("SIP;cause=408;text=\"ACK missing\"");
        self->line_->finish({EndReason::not_acknowledged});
    } else if (request->sip_request->rq_method == sip_method_cancel) {
        // A CANCEL of a re-INVITE that was answered already changes nothing; Sofia sends 200 and 487 where due.
        if (first && self->state_ == State::ringing) {
            nta_incoming_treply(invite, SIP_487_REQUEST_CANCELLED, TAG_END());
            self->over(EndReason::cancelled, 487);
        }
    } else if (first) {
        self->on_first_ack(*request);
    } else if (invite == self->reinvite_) {
        self->on_reinvite_ack(*request);
    }
    return 0;
}

void Call::on_first_ack(sip_t const& ack) {
    if (state_ != State::answered) return;
    if (we_offered_ && !media_->accept(body_of(ack))) {
        bye("SIP;cause=488;text=\"No common codec\"");
        line_->finish({EndReason::failed, 488});
        return;
    }
    connected();
    if (hang_up_after_ack_) hang_up(*hang_up_after_ack_);
}

}  // namespace ombrex::adapters::sip
