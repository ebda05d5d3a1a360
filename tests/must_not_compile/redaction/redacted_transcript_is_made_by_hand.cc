// SPDX-License-Identifier: Apache-2.0
// rule: the redactor alone makes a redacted transcript (C23)
// expect: private
#include <utility>
#include <vector>

#include "redaction/redacted_transcript.h"

namespace CASE {

using namespace ombrex::redaction;
using Strict = RedactedTranscript<Strength::strict>;

#ifdef LEGAL
Strict f(Strict made) { return made; }
#else
Strict f(std::vector<RedactedTurn> turns) { return Strict{std::move(turns)}; }
#endif

}  // namespace CASE
