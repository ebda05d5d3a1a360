// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "crypto/token.h"
#include "model/mailed_link.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// Links that people were mailed. Only inside a UnitOfWork; blocking. Errors of each: unavailable (the store failed).
class MailedLinkRepository {
public:
    virtual ~MailedLinkRepository() = default;

    /// In place of those the user had for this purpose: only the last one opens.
    virtual Result<void> put(model::MailedLink const& link, crypto::TokenHash const& hash,
                             privacy::EraseOn erase_on) = 0;
    /// Those the user had for this purpose open no more.
    virtual Result<void> drop(model::CompanyId company, model::UserId user, model::LinkPurpose purpose) = 0;
    /// Whose it is, without using it. Errors: as take().
    virtual Result<model::MailedLink> find(crypto::TokenHash const& hash, model::LinkPurpose purpose,
                                           TimePoint now) = 0;
    /// It opens, and never again. Errors: not_found (never was, for another purpose, used, or over at `now`).
    virtual Result<model::MailedLink> take(crypto::TokenHash const& hash, model::LinkPurpose purpose,
                                           TimePoint now) = 0;
};

}  // namespace ombrex::ports
