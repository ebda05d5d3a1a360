// SPDX-License-Identifier: Apache-2.0
// rule: training a model is no purpose (C17)
// expect: training.* (is not a member|in .*Purpose)|no member named .training
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
#ifdef LEGAL
constexpr auto why = Purpose::call_analysis;
#else
constexpr auto why = Purpose::training;
#endif

static_assert(allows(Category::transcript, why));

}  // namespace CASE
