// SPDX-License-Identifier: Apache-2.0
// rule: there are 48 clauses
// expect: the_policy_has_no_such_clause
#include "privacy/clause.h"

namespace CASE {

using namespace ombrex::privacy;
#ifdef LEGAL
constexpr Clause clause{48};
#else
constexpr Clause clause{49};
#endif

static_assert(clause.number() > 0);

}  // namespace CASE
