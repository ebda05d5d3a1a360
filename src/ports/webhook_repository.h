// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/webhook.h"
#include "ports/list_place.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// Which lines of a webhook's log.
struct DeliveryQuery {
    model::CompanyId company;
    model::WebhookId webhook;
    std::optional<ListPlace> after = {};
    std::size_t limit = 50;
};

/// Webhooks of businesses and the log of what they were told. Webhooks go with their company, the log in its own time.
/// Only inside a UnitOfWork; blocking. Errors of each: unavailable (the store failed).
class WebhookRepository {
public:
    virtual ~WebhookRepository() = default;

    virtual Result<void> add(model::Webhook const& webhook) = 0;
    /// The oldest first.
    virtual Result<std::vector<model::Webhook>> of_company(model::CompanyId company) = 0;
    /// Errors: not_found (also when it is another company's).
    virtual Result<model::Webhook> find(model::CompanyId company, model::WebhookId id) = 0;
    /// All of it but its address. Errors: not_found.
    virtual Result<void> update(model::Webhook const& webhook) = 0;
    /// With its log. Errors: not_found.
    virtual Result<void> remove(model::CompanyId company, model::WebhookId id) = 0;

    /// Adding the same again changes nothing; whether it is new.
    virtual Result<bool> add(model::WebhookDelivery const& delivery, privacy::EraseOn erase_on) = 0;
    /// Errors: not_found.
    virtual Result<model::WebhookDelivery> delivery(model::CompanyId company, model::WebhookDeliveryId id) = 0;
    /// What became of it. One that is not there any more stays so.
    virtual Result<void> update(model::WebhookDelivery const& delivery, privacy::EraseOn erase_on) = 0;
    /// The newest first.
    virtual Result<std::vector<model::WebhookDelivery>> page(DeliveryQuery const& query) = 0;
};

}  // namespace ombrex::ports
