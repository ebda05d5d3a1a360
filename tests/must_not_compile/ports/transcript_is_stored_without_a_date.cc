// SPDX-License-Identifier: Apache-2.0
// rule: a write of personal data says when it goes (C25)
// expect: no matching function|too few arguments|could not convert|cannot convert
#include "ports/call_repository.h"

namespace CASE {

using namespace ombrex;

Result<void> f(ports::CallRepository& calls, model::Call const& call, model::Transcript const& said,
               privacy::EraseOn date) {
#ifdef LEGAL
    return calls.put_transcript(call.company, call.id, said, date);
#else
    static_cast<void>(date);
    return calls.put_transcript(call.company, call.id, said);
#endif
}

}  // namespace CASE
