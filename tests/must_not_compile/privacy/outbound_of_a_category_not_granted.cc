// SPDX-License-Identifier: Apache-2.0
// rule: a recipient gets only what the policy grants it (C19 to C23)
// expect: Sendable|may_receive
#include "privacy/outbound.h"
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
#ifdef LEGAL
using Body = Outbound<Recipient::openai, Category::anonymised_transcript>;
#else
using Body = Outbound<Recipient::openai, Category::transcript>;
#endif

std::string f(Body const& body) { return body.bytes(); }

}  // namespace CASE
