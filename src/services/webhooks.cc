// SPDX-License-Identifier: Apache-2.0
#include "services/webhooks.h"

#include <algorithm>

#include "crypto/token.h"
#include "net/https_address.h"
#include "services/audit.h"
#include "services/tell_business.h"

namespace ombrex::services {
namespace {

using model::Webhook;
using model::WebhookState;

/// By which those who look for leaked secrets know it.
constexpr std::string_view prefix = "whsec_";

Error not_his() { return {Errc::denied, "only an owner or admin has to do with webhooks"}; }

std::string new_secret(Deps const& deps) { return std::string{prefix} + crypto::Token::make(deps.random).reveal(); }

/// Changes one webhook in a transaction of its own, and writes down who did.
template <class Change>
Task<Result<Webhook>> change_one(Deps deps, model::Principal who, model::WebhookId id, std::string action,
                                 Change change, Deadline deadline) {
    if (!may(who.role, model::Act::manage_webhooks)) co_return not_his();
    Webhook out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.webhooks().find(who.company, id));
            change(out);
            BOOST_OUTCOME_TRY(unit.webhooks().update(out));
            return audit(deps, unit, who.company, who.actor, action, id.value());
        },
        deadline));
    co_return out;
}

}  // namespace

Task<Result<MadeWebhook>> make_webhook(Deps deps, model::Principal who, std::string url, WebhookTold told,
                                       std::vector<std::string> own_hosts, Deadline deadline) {
    if (!may(who.role, model::Act::manage_webhooks)) co_return not_his();
    BOOST_OUTCOME_CO_TRY(net::parse_https_address(url, own_hosts));
    MadeWebhook out;
    out.secret = new_secret(deps);
    out.webhook.id = model::WebhookId{Id128::make(deps.random)};
    out.webhook.company = who.company;
    out.webhook.url = std::move(url);
    out.webhook.detail = told.detail;
    if (told.events) out.webhook.events = *told.events;
    out.webhook.secret = model::WebhookSecret{out.secret};
    out.webhook.made = deps.clock.now();
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const there, unit.webhooks().of_company(who.company));
            if (there.size() >= webhooks_max) {
                return Error{Errc::invalid_input, "is one too many: five are all there may be"};
            }
            BOOST_OUTCOME_TRY(unit.webhooks().add(out.webhook));
            return audit(deps, unit, who.company, who.actor, "webhook_made", out.webhook.id.value());
        },
        deadline));
    co_return out;
}

Task<Result<std::vector<Webhook>>> webhooks_for(Deps deps, model::Principal who, Deadline deadline) {
    if (!may(who.role, model::Act::manage_webhooks)) co_return not_his();
    std::vector<Webhook> out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.webhooks().of_company(who.company));
            return ok();
        },
        deadline));
    co_return out;
}

Task<Result<Webhook>> webhook_for(Deps deps, model::Principal who, model::WebhookId id, Deadline deadline) {
    if (!may(who.role, model::Act::manage_webhooks)) co_return not_his();
    Webhook out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.webhooks().find(who.company, id));
            return ok();
        },
        deadline));
    co_return out;
}

Task<Result<Webhook>> change_webhook(Deps deps, model::Principal who, model::WebhookId id, WebhookTold told, bool on,
                                     Deadline deadline) {
    auto const change = [told, on](Webhook& webhook) {
        webhook.detail = told.detail;
        if (told.events) webhook.events = *told.events;
        bool const was_on = webhook.state == WebhookState::on;
        if (on == was_on) return;
        webhook.state = on ? WebhookState::on : WebhookState::off;
        webhook.failing_since.reset();
    };
    co_return co_await change_one(deps, std::move(who), id, "webhook_changed", change, deadline);
}

Task<Result<MadeWebhook>> renew_webhook_secret(Deps deps, model::Principal who, model::WebhookId id,
                                               Deadline deadline) {
    MadeWebhook out;
    out.secret = new_secret(deps);
    auto const change = [secret = out.secret](Webhook& webhook) { webhook.secret = model::WebhookSecret{secret}; };
    BOOST_OUTCOME_CO_TRY(out.webhook,
                         co_await change_one(deps, std::move(who), id, "webhook_secret_renewed", change, deadline));
    co_return out;
}

Task<Result<void>> end_webhook(Deps deps, model::Principal who, model::WebhookId id, Deadline deadline) {
    if (!may(who.role, model::Act::manage_webhooks)) co_return not_his();
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.webhooks().remove(who.company, id));
            return audit(deps, unit, who.company, who.actor, "webhook_ended", id.value());
        },
        deadline);
}

Task<Result<model::WebhookDelivery>> test_webhook(Deps deps, model::Principal who, model::WebhookId id,
                                                  Deadline deadline) {
    if (!may(who.role, model::Act::manage_webhooks)) co_return not_his();
    model::WebhookDelivery out;
    out.id = model::WebhookDeliveryId{Id128::make(deps.random)};
    out.company = who.company;
    out.webhook = id;
    out.made = deps.clock.now();
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.webhooks().find(who.company, id));
            BOOST_OUTCOME_TRY(auto const latest, unit.webhooks().page({who.company, id}));
            bool const under_way = std::ranges::any_of(latest, [](model::WebhookDelivery const& one) {
                return !one.call && one.state == model::DeliveryState::waiting;
            });
            if (under_way) return Error{Errc::conflict, "a test is under way"};
            BOOST_OUTCOME_TRY(queue_delivery(deps, unit, out));
            return audit(deps, unit, who.company, who.actor, "webhook_tested", id.value());
        },
        deadline));
    co_return out;
}

Task<Result<DeliveryPage>> webhook_log(Deps deps, model::Principal who, ports::DeliveryQuery query, Deadline deadline) {
    if (!may(who.role, model::Act::manage_webhooks)) co_return not_his();
    DeliveryPage out;
    auto const limit = query.limit;
    query.company = who.company;
    query.limit = limit + 1;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.webhooks().find(who.company, query.webhook));
            BOOST_OUTCOME_TRY(out.deliveries, unit.webhooks().page(query));
            return ok();
        },
        deadline));
    if (out.deliveries.size() > limit) {
        out.deliveries.resize(limit);
        out.next = ports::ListPlace{out.deliveries.back().made, out.deliveries.back().id.value()};
    }
    co_return out;
}

}  // namespace ombrex::services
