// SPDX-License-Identifier: Apache-2.0
// rule: a display transcript does not become a strict one, not even when told to (C23)
// expect: no matching (function|conversion)|invalid .static_cast.|cannot convert
#include "redaction/redacted_transcript.h"

namespace CASE {

using namespace ombrex::redaction;
using Strict = RedactedTranscript<Strength::strict>;
using Display = RedactedTranscript<Strength::display>;

Strict f(Strict const& strict, Display const& display) {
#ifdef LEGAL
    static_cast<void>(display);
    return strict;
#else
    static_cast<void>(strict);
    return static_cast<Strict>(display);
#endif
}

}  // namespace CASE
