// SPDX-License-Identifier: Apache-2.0
#pragma once

// The one place where Sofia-SIP's headers are named. Its callbacks carry typed pointers to these classes of ours,
// which its headers want to know as macros before they are read.
namespace ombrex::adapters::sip {
class Call;
class SipThread;
class Stack;
}  // namespace ombrex::adapters::sip

#define NTA_AGENT_MAGIC_T ombrex::adapters::sip::Stack
#define NTA_LEG_MAGIC_T ombrex::adapters::sip::Call
#define NTA_INCOMING_MAGIC_T ombrex::adapters::sip::Call
#define NTA_OUTGOING_MAGIC_T ombrex::adapters::sip::Call
#define SU_WAKEUP_ARG_T ombrex::adapters::sip::SipThread

#include <sofia-sip/msg_addr.h>
#include <sofia-sip/nta.h>
#include <sofia-sip/nta_stateless.h>
#include <sofia-sip/nta_tag.h>
#include <sofia-sip/sip_extra.h>
#include <sofia-sip/sip_header.h>
#include <sofia-sip/sip_status.h>
#include <sofia-sip/sip_tag.h>
#include <sofia-sip/su_log.h>
#include <sofia-sip/su_wait.h>
#include <sofia-sip/tport_tag.h>
#include <sofia-sip/url.h>
