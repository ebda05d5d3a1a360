// SPDX-License-Identifier: Apache-2.0
// rule: a display transcript is no part of a body that leaves (C23)
// expect: constraint.* (failure|not satisfied)|constraints not satisfied
#include "privacy/outbound.h"
#include "redaction/redacted_transcript.h"

namespace CASE {

using namespace ombrex;
#ifdef LEGAL
using Part = redaction::RedactedTranscript<redaction::Strength::strict>;
#else
using Part = redaction::RedactedTranscript<redaction::Strength::display>;
#endif
using Body = privacy::Outbound<privacy::Recipient::openai, privacy::Category::anonymised_transcript>;

Body f(Part const& transcript) {
    return Body::from([](auto turns) { return turns.empty() ? "" : turns[0].text; }, transcript);
}

}  // namespace CASE
