// SPDX-License-Identifier: Apache-2.0
// rule: a row of the ledger holds no content
// expect: no member named .content|has no (non-static data )?member named .content
#include "privacy/disclosure.h"

namespace CASE {

using namespace ombrex::privacy;
void f(Disclosure& row, OutboundBody const& body) {
#ifdef LEGAL
    row.bytes = body.bytes().size();
#else
    row.content = body.bytes();
#endif
}

}  // namespace CASE
