// SPDX-License-Identifier: Apache-2.0
// rule: a body that was made for one recipient is not passed off as one for another
// expect: is private within|is a private member
#include "privacy/outbound.h"

namespace CASE {

using namespace ombrex::privacy;
using Event = Outbound<Recipient::google, Category::appointment>;

bool f(Event& event) {
#ifdef LEGAL
    return event.recipient() == Recipient::google;
#else
    event.recipient_ = Recipient::customer;
    return true;
#endif
}

}  // namespace CASE
