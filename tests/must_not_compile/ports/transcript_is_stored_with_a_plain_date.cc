// SPDX-License-Identifier: Apache-2.0
// rule: a moment that somebody worked out is no date of the policy (C25)
// expect: could not convert|cannot convert|no viable conversion|no known conversion
#include "ports/call_repository.h"

namespace CASE {

using namespace ombrex;

Result<void> f(ports::CallRepository& calls, model::Call const& call, model::Transcript const& said,
               privacy::EraseOn date, TimePoint when) {
#ifdef LEGAL
    static_cast<void>(when);
    return calls.put_transcript(call.company, call.id, said, date);
#else
    static_cast<void>(date);
    return calls.put_transcript(call.company, call.id, said, when);
#endif
}

}  // namespace CASE
