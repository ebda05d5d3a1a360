// SPDX-License-Identifier: Apache-2.0
// rule: nothing is put back into a redacted transcript (C23)
// expect: no match for .operator=.|no viable overloaded .=.
#include "redaction/redacted_transcript.h"

namespace CASE {

using namespace ombrex::redaction;
using Strict = RedactedTranscript<Strength::strict>;
using Display = RedactedTranscript<Strength::display>;

bool f(Strict& transcript) {
#ifdef LEGAL
    return transcript.reveal<ombrex::privacy::Purpose::call_analysis>().front().text.empty();
#else
    transcript.reveal<ombrex::privacy::Purpose::call_analysis>().front().text = "Sam Reed";
    return true;
#endif
}

}  // namespace CASE
