// SPDX-License-Identifier: Apache-2.0
// rule: text of a person is no text to whoever asks for text
// expect: could not convert|no viable conversion
#include <string>
#include <string_view>

#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<std::string, Category::caller_name>;

std::string_view f(Name const& name) {
#ifdef LEGAL
    return name.reveal<Purpose::serve_call>();
#else
    return name;
#endif
}

}  // namespace CASE
