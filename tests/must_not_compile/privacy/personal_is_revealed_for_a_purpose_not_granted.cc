// SPDX-License-Identifier: Apache-2.0
// rule: a category is revealed only for a purpose that the policy grants it
// expect: allows\(
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Words = Personal<int, Category::transcript>;

int f(Words const& words) {
#ifdef LEGAL
    return words.reveal<Purpose::call_analysis>();
#else
    return words.reveal<Purpose::aggregate_analytics>();
#endif
}

}  // namespace CASE
