// SPDX-License-Identifier: Apache-2.0
// rule: a password hash is revealed to sign in and to find abuse, never to write a mail (C2)
// expect: allows\(
#include <string>

#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Hash = Personal<std::string, Category::password_hash>;

std::string f(Hash const& hash) {
#ifdef LEGAL
    return hash.reveal<Purpose::serve_call>();
#else
    return hash.reveal<Purpose::transactional_mail>();
#endif
}

}  // namespace CASE
