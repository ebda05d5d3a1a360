// SPDX-License-Identifier: Apache-2.0
// rule: what asks for a redacted transcript takes no raw one (C23)
// expect: invalid initialization of reference|no known conversion|no matching function
#include "redaction/redacted_transcript.h"

namespace CASE {

using Strict = ombrex::redaction::RedactedTranscript<ombrex::redaction::Strength::strict>;

void analyse(Strict const& transcript);

#ifdef LEGAL
void f(Strict const& transcript) { analyse(transcript); }
#else
void f(ombrex::model::Transcript const& transcript) { analyse(transcript); }
#endif

}  // namespace CASE
