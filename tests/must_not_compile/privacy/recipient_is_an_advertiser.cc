// SPDX-License-Identifier: Apache-2.0
// rule: who is not in the table of recipients is nobody (C16, C36)
// expect: advertiser.* (is not a member|in .*Recipient)|no member named .advertiser
#include "privacy/recipient.h"

namespace CASE {

using namespace ombrex::privacy;

#ifdef LEGAL
constexpr auto whom = Recipient::customer;
#else
constexpr auto whom = Recipient::advertiser;
#endif

}  // namespace CASE
