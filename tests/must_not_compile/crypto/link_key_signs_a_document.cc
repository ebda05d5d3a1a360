// SPDX-License-Identifier: Apache-2.0
// rule: a document that everybody checks is signed by the key for that alone
// expect: could not convert|no known conversion|cannot convert|invalid initialization
#include "crypto/signed_document.h"

namespace CASE {

using namespace ombrex::crypto;

std::string f(MasterKey const& master) {
#ifdef LEGAL
    return sign_json("{\"a\":1}", master.derive<KeyUse::sign>());
#else
    return sign_json("{\"a\":1}", master.derive<KeyUse::link>());
#endif
}

}  // namespace CASE
