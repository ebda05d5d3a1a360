// SPDX-License-Identifier: Apache-2.0
// rule: only a strict transcript goes where a strict one is due (C23)
// expect: invalid initialization of reference|no known conversion|no matching function
#include "redaction/redacted_transcript.h"

namespace CASE {

using namespace ombrex::redaction;

void analyse(RedactedTranscript<Strength::strict> const& transcript);

#ifdef LEGAL
void f(RedactedTranscript<Strength::strict> const& transcript) { analyse(transcript); }
#else
void f(RedactedTranscript<Strength::display> const& transcript) { analyse(transcript); }
#endif

}  // namespace CASE
