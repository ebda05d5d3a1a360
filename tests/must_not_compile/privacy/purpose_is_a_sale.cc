// SPDX-License-Identifier: Apache-2.0
// rule: selling is no purpose (C16)
// expect: sale.* (is not a member|in .*Purpose)|no member named .sale
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
#ifdef LEGAL
constexpr auto why = Purpose::billing;
#else
constexpr auto why = Purpose::sale;
#endif

static_assert(allows(Category::billing_record, why));

}  // namespace CASE
