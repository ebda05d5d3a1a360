// SPDX-License-Identifier: Apache-2.0
// rule: a part of a body has a category
// expect: Part|no matching function for call
#include "privacy/outbound.h"
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Event = Outbound<Recipient::google, Category::appointment>;

Event f(std::string const& text) {
    auto const write = [](std::string const& words) { return words; };
#ifdef LEGAL
    return Event::from(write, Personal<std::string, Category::appointment>{text});
#else
    return Event::from(write, text);
#endif
}

}  // namespace CASE
