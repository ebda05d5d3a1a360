// SPDX-License-Identifier: Apache-2.0
// rule: an engine outside this process takes no call as it was (C23)
// expect: could not convert|cannot convert|no viable conversion|no known conversion
#include <utility>

#include "ports/insight_engine.h"

namespace CASE {

using namespace ombrex;
using Strict = redaction::RedactedTranscript<redaction::Strength::strict>;

auto f(ports::InsightEngine& engine, Strict strict, model::Transcript const& said, Deadline deadline) {
#ifdef LEGAL
    static_cast<void>(said);
    return engine.make(std::move(strict), {}, deadline);
#else
    static_cast<void>(strict);
    return engine.make(said, {}, deadline);
#endif
}

}  // namespace CASE
