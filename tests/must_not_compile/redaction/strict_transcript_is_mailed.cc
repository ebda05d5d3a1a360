// SPDX-License-Identifier: Apache-2.0
// rule: what went through the redactor serves the purpose it was made for (C23)
// expect: allows\(
#include <cstddef>

#include "redaction/redacted_transcript.h"

namespace CASE {

using namespace ombrex::redaction;
using Strict = RedactedTranscript<Strength::strict>;
using Display = RedactedTranscript<Strength::display>;

std::size_t f(Strict const& transcript) {
#ifdef LEGAL
    return transcript.reveal<ombrex::privacy::Purpose::call_analysis>().size();
#else
    return transcript.reveal<ombrex::privacy::Purpose::transactional_mail>().size();
#endif
}

}  // namespace CASE
