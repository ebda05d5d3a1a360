// SPDX-License-Identifier: Apache-2.0
// rule: a body for one recipient is none for another
// expect: could not convert|no matching function|no viable conversion|invalid initialization
#include "privacy/outbound.h"
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using ForStripe = Outbound<Recipient::stripe, Category::billing_details>;
using ForAws = Outbound<Recipient::aws, Category::mail_body>;

void send(ForStripe const& body);

void f(ForStripe const& bill, ForAws const& mail) {
#ifdef LEGAL
    static_cast<void>(mail);
    send(bill);
#else
    static_cast<void>(bill);
    send(mail);
#endif
}

}  // namespace CASE
