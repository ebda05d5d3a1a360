// SPDX-License-Identifier: Apache-2.0
// rule: a body is made of parts, not of bytes
// expect: is private within|private constructor|no viable conversion
#include "privacy/outbound.h"
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Event = Outbound<Recipient::google, Category::appointment>;

Event f(std::string const& text) {
#ifdef LEGAL
    return Event::from([](std::string const& words) { return words; },
                       Personal<std::string, Category::appointment>{text});
#else
    return Event{text};
#endif
}

}  // namespace CASE
