// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/signed_url.h"

namespace ombrex::crypto {

/// Who may call which business from a browser: what a link to a conversation says.
struct ConversationGrant {
    Id128 company;
    Id128 call;  ///< The call that it opens, which can be only one; nil: as many as are begun in its time.
    Id128 user;  ///< Who asked for it.

    friend bool operator==(ConversationGrant const&, ConversationGrant const&) = default;
};

/// Links of a third kind, by the rules of the others.
using ConversationLinks = SignedLinks<ConversationGrant>;
extern template class SignedLinks<ConversationGrant>;

}  // namespace ombrex::crypto
