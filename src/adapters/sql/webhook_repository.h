// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/webhook_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class WebhookRepository final : public ports::WebhookRepository {
public:
    WebhookRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<void> add(model::Webhook const& webhook) override;
    Result<std::vector<model::Webhook>> of_company(model::CompanyId company) override;
    Result<model::Webhook> find(model::CompanyId company, model::WebhookId id) override;
    Result<void> update(model::Webhook const& webhook) override;
    Result<void> remove(model::CompanyId company, model::WebhookId id) override;

    Result<bool> add(model::WebhookDelivery const& delivery, privacy::EraseOn erase_on) override;
    Result<model::WebhookDelivery> delivery(model::CompanyId company, model::WebhookDeliveryId id) override;
    Result<void> update(model::WebhookDelivery const& delivery, privacy::EraseOn erase_on) override;
    Result<std::vector<model::WebhookDelivery>> page(ports::DeliveryQuery const& query) override;

private:
    Result<model::Webhook> read(soci::row const& row);
    Result<std::vector<model::Webhook>> read_all(soci::rowset<soci::row> rows);

    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
