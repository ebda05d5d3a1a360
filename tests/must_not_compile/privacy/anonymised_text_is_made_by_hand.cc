// SPDX-License-Identifier: Apache-2.0
// rule: anonymised transcripts are made by the redactor alone (C23)
// expect: constraint.* (failure|not satisfied)|constraints not satisfied
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
#ifdef LEGAL
using Words = Personal<int, Category::transcript>;
#else
using Words = Personal<int, Category::anonymised_transcript>;
#endif

bool f(Words const& a, Words const& b) { return a == b; }

}  // namespace CASE
