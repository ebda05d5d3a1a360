// SPDX-License-Identifier: Apache-2.0
// rule: a redacted transcript has no printer: some risk stays in it (C23)
// expect: deleted function|deleted operator
#include <ostream>

#include "redaction/redacted_transcript.h"

namespace CASE {

using Strict = ombrex::redaction::RedactedTranscript<ombrex::redaction::Strength::strict>;

void f(std::ostream& out, Strict const& transcript) {
#ifdef LEGAL
    out << transcript.reveal<ombrex::privacy::Purpose::call_analysis>().size();
#else
    out << transcript;
#endif
}

}  // namespace CASE
