// SPDX-License-Identifier: Apache-2.0
// A call that we place: INVITE, progress, 200 and our ACK, or CANCEL.
#include <fmt/format.h>

#include <string>

#include "adapters/sip/detail/stack.h"
#include "adapters/sip/detail/uri_host.h"
#include "base/log.h"

namespace ombrex::adapters::sip {
namespace {

using ports::EndReason;

std::string from_header(ports::Dial const& dial, std::string const& host) {
    if (!dial.caller) return "\"Anonymous\" <sip:anonymous@anonymous.invalid>";
    return fmt::format("<sip:{}@{}>", dial.caller->reveal<privacy::Purpose::serve_call>(), host);
}

}  // namespace

void Call::dial(ports::Dial const& dial, std::string const& call_id, std::uint16_t media_port) {
    auto* const agent = stack_.agent();
    auto const host = stack_.address();
    auto const from = from_header(dial, uri_host(host));
    auto const to = '<' + dial.to + '>';
    state_ = State::dialling;
    leg_ = nta_leg_tcreate(agent, &on_request, this, SIPTAG_CALL_ID_STR(call_id.c_str()), SIPTAG_FROM_STR(from.c_str()),
                           SIPTAG_TO_STR(to.c_str()), TAG_END());
    if (!leg_) return over(EndReason::failed);
    nta_leg_tag(leg_, nullptr);
    auto const offer = negotiate(media_port, stack_.context().options.dialled_media).offer();
    invite_out_ = nta_outgoing_tcreate(
        leg_, &on_invite_response, this, nullptr, SIP_METHOD_INVITE, URL_STRING_MAKE(dial.to.c_str()),
        SIPTAG_CONTACT_STR(contact().c_str()), SIPTAG_ALLOW_STR(allowed_methods), SIPTAG_CONTENT_TYPE_STR(session_type),
        SIPTAG_PAYLOAD_STR(offer.c_str()), TAG_IF(!dial.caller, SIPTAG_PRIVACY_STR("id")), TAG_END());
    if (!invite_out_) over(EndReason::failed);
}

int Call::on_invite_response(Call* self, nta_outgoing_t* invite, sip_t const* response) {
    int const status = nta_outgoing_status(invite);
    if (status < 200) {
        if (status > 100) self->line_->put(ports::Ringing{status});
    } else if (status < 300 && response) {
        self->on_accepted(invite, *response);
    } else if (self->state_ == State::closing || status == 487) {
        self->over(EndReason::cancelled, status);
    } else {
        self->over(status == 408 || status == 503 ? EndReason::failed : EndReason::refused, status);
    }
    return 0;
}

void Call::on_accepted(nta_outgoing_t* invite, sip_t const& response) {
    if (state_ != State::dialling && state_ != State::closing) return acknowledge(invite);  // our ACK was lost
    bool const gave_up = state_ == State::closing;
    if (auto* const message = nta_outgoing_getresponse(invite)) {
        peer_ = {source_of(message), false};
        msg_destroy(message);
    }
    stay_within(response);
    nta_leg_rtag(leg_, response.sip_to->a_tag);
    nta_leg_client_route(leg_, response.sip_record_route, response.sip_contact);
    acknowledge(invite);
    if (gave_up) {
        bye("SIP;cause=200;text=\"Call completed elsewhere\"");
        line_->finish({EndReason::cancelled});
    } else if (!media_->accept(body_of(response))) {
        bye("SIP;cause=488;text=\"No common codec\"");
        line_->finish({EndReason::failed, 488});
    } else {
        connected();
    }
}

/// C29: the call was placed where nobody else listens, and what follows stays there, whatever Contact or Record-Route
/// say: instead of elsewhere it goes back to whoever answered.
void Call::stay_within(sip_t const& response) {
    auto const* next = response.sip_contact ? response.sip_contact->m_url : nullptr;
    for (auto const* hop = response.sip_record_route; hop; hop = hop->r_next) next = hop->r_url;  // the last is ours
    if (next && !stack_.may_reach(*next)) detour_ = uri_of(peer_.peer);
}

void Call::acknowledge(nta_outgoing_t* invite) {
    su_home_t home[1] = {SU_HOME_INIT(home)};
    su_home_init(home);
    auto const* const sequence = sip_cseq_create(home, nta_outgoing_cseq(invite), SIP_METHOD_ACK);
    auto* const ack = nta_outgoing_tcreate(leg_, nullptr, nullptr, route(), SIP_METHOD_ACK, nullptr,
                                           SIPTAG_CSEQ(sequence), TAG_END());
    if (ack) nta_outgoing_destroy(ack);
    su_home_deinit(home);
}

}  // namespace ombrex::adapters::sip
