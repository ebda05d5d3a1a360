// SPDX-License-Identifier: Apache-2.0
// rule: whoever reveals a personal value says why
// expect: couldn.t (deduce|infer) template (parameter|argument) .P
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Words = Personal<int, Category::transcript>;

int f(Words const& words) {
#ifdef LEGAL
    return words.reveal<Purpose::serve_call>();
#else
    return words.reveal();
#endif
}

}  // namespace CASE
