// SPDX-License-Identifier: Apache-2.0
// rule: a key leads down, never up: who holds a link key opens no recording
// expect: derives
#include "crypto/key.h"

namespace CASE {

using namespace ombrex::crypto;

#ifdef LEGAL
auto f(CompanyKey const& key) { return key.derive<KeyUse::seal>(); }
#else
auto f(LinkKey const& key) { return key.derive<KeyUse::seal>(); }
#endif

}  // namespace CASE
