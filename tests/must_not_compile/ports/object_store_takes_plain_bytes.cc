// SPDX-License-Identifier: Apache-2.0
// rule: a store of objects takes only what was sealed (C3)
// expect: could not convert|cannot convert|no viable conversion|no known conversion
#include <utility>

#include "ports/object_store.h"

namespace CASE {

using namespace ombrex;

auto f(ports::ObjectWriter& writer, crypto::Sealed sealed, Bytes plain, Deadline deadline) {
#ifdef LEGAL
    static_cast<void>(plain);
    return writer.append(std::move(sealed), deadline);
#else
    static_cast<void>(sealed);
    return writer.append(std::move(plain), deadline);
#endif
}

}  // namespace CASE
