// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "ports/mailed_link_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class MailedLinkRepository final : public ports::MailedLinkRepository {
public:
    explicit MailedLinkRepository(soci::session& session) : sql_{session} {}

    Result<void> put(model::MailedLink const& link, crypto::TokenHash const& hash, privacy::EraseOn erase_on) override;
    Result<void> drop(model::CompanyId company, model::UserId user, model::LinkPurpose purpose) override;
    Result<model::MailedLink> find(crypto::TokenHash const& hash, model::LinkPurpose purpose, TimePoint now) override;
    Result<model::MailedLink> take(crypto::TokenHash const& hash, model::LinkPurpose purpose, TimePoint now) override;

private:
    soci::session& sql_;
};

}  // namespace ombrex::sql
