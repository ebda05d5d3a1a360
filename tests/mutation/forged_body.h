// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "privacy/outbound.h"

namespace ombrex::mutation {

namespace detail {

// Access is not checked where a template is instantiated by hand ([temp.spec.general]/6): the one way into a class that
// C++ leaves open. tools/tidy refuses it outside of tests.
template <class Value, Value privacy::OutboundBody::* Member>
struct Opened {
    friend Value& opened(privacy::OutboundBody& body, Value*) { return body.*Member; }
};
template struct Opened<privacy::Recipient, &privacy::OutboundBody::recipient_>;
template struct Opened<privacy::CategorySet, &privacy::OutboundBody::categories_>;
privacy::Recipient& opened(privacy::OutboundBody&, privacy::Recipient*);
privacy::CategorySet& opened(privacy::OutboundBody&, privacy::CategorySet*);

}  // namespace detail

/// A body that the types would refuse: what a fault in them, or in the memory, could hand to the egress guard.
[[nodiscard]] inline privacy::OutboundBody forged(privacy::Recipient recipient, privacy::Category category) {
    auto body = privacy::OutboundBody{privacy::Outbound<privacy::Recipient::aws>::from([] { return "x"; })};
    detail::opened(body, static_cast<privacy::Recipient*>(nullptr)) = recipient;
    detail::opened(body, static_cast<privacy::CategorySet*>(nullptr)) = {category};
    return body;
}

}  // namespace ombrex::mutation
