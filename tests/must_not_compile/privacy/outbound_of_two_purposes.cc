// SPDX-License-Identifier: Apache-2.0
// rule: a body goes out for one purpose
// expect: Sendable|one_purpose
#include "privacy/outbound.h"
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
#ifdef LEGAL
using Body = Outbound<Recipient::aws, Category::mail_body>;
#else
using Body = Outbound<Recipient::aws, Category::mail_body, Category::call_recording>;
#endif

std::string f(Body const& body) { return body.bytes(); }

}  // namespace CASE
