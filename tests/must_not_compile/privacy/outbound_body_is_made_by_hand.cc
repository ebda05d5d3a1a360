// SPDX-License-Identifier: Apache-2.0
// rule: what the egress guard carries came out of an Outbound
// expect: is private within|private constructor
#include "privacy/outbound.h"
#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
OutboundBody f(std::string const& text) {
#ifdef LEGAL
    return Outbound<Recipient::google, Category::appointment>::from([](std::string const& words) { return words; },
                                                                    Personal<std::string, Category::appointment>{text});
#else
    return OutboundBody{Recipient::google, CategorySet{Category::appointment}, text};
#endif
}

}  // namespace CASE
