// SPDX-License-Identifier: Apache-2.0
// rule: a transcript is not mailed: what was said is for the screen of whoever runs the business
// expect: allows\(
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Words = Personal<int, Category::transcript>;

int f(Words const& words) {
#ifdef LEGAL
    return words.reveal<Purpose::serve_call>();
#else
    return words.reveal<Purpose::transactional_mail>();
#endif
}

}  // namespace CASE
