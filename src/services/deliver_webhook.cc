// SPDX-License-Identifier: Apache-2.0
#include "services/deliver_webhook.h"

#include <variant>

#include "jobs/worker.h"
#include "services/audit.h"
#include "services/follow_up.h"
#include "services/job_kinds.h"
#include "services/webhook_request.h"

namespace ombrex::services {
namespace {

using model::DeliveryState;
using model::DeliveryTrouble;
using model::WebhookDelivery;
using model::WebhookEvent;
using model::WebhookState;

constexpr int gone_status = 410;

/// What is to be sent; no webhook: nothing is.
struct Waiting {
    WebhookDelivery line;
    std::optional<model::Webhook> webhook = {};
    std::variant<std::monostate, CallCard, AppointmentNews, model::Message> about = {};  ///< Nothing: a test.
};

/// How one try ended.
struct Tried {
    DeliveryTrouble trouble = DeliveryTrouble::none;
    int status = 0;
    std::chrono::milliseconds took{0};
};

/// The end of a line: from here on its time runs.
Result<void> close(Deps const& deps, ports::UnitOfWork& unit, WebhookDelivery const& line) {
    auto const keep = privacy::erase_on(deps.policy, privacy::Category::mail_body, deps.clock.now(), TimeZone::utc());
    return unit.webhooks().update(line, keep);
}

Result<void> withhold(Deps const& deps, ports::UnitOfWork& unit, WebhookDelivery line, DeliveryTrouble why) {
    line.state = DeliveryState::withheld;
    line.trouble = why;
    return close(deps, unit, line);
}

/// Whether it is there.
template <class T>
Result<bool> take(Result<T> read, T& into) {
    if (!read && read.error().code == Errc::not_found) return false;
    BOOST_OUTCOME_TRY(into, std::move(read));
    return true;
}

/// What the line is about; whether it is there.
Result<bool> gather_about(Deps const& deps, ports::UnitOfWork& unit, Waiting& out) {
    auto const& line = out.line;
    if (line.event == WebhookEvent::call_finished) {
        model::Call call;
        BOOST_OUTCOME_TRY(auto const held, take(unit.calls().find(line.company, *line.call), call));
        if (!held) return false;
        BOOST_OUTCOME_TRY(out.about, gather_call_card(deps, unit, std::move(call)));
        return true;
    }
    auto const about = line.about.value_or(Id128{});
    if (line.event == WebhookEvent::message_taken) {
        ports::MessageLine message;
        BOOST_OUTCOME_TRY(auto const held, take(unit.messages().find(line.company, model::MessageId{about}), message));
        if (held) out.about = std::move(message.message);
        return held;
    }
    AppointmentNews news;
    BOOST_OUTCOME_TRY(auto const held,
                      take(unit.appointments().find(line.company, model::AppointmentId{about}), news.appointment));
    if (!held) return false;
    BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(line.company));
    news.zone = assistant.business.zone;
    out.about = std::move(news);
    return true;
}

Result<void> gather(Deps const& deps, ports::UnitOfWork& unit, ports::Job const& job, Waiting& out) {
    model::WebhookDeliveryId const id{job.subject};
    BOOST_OUTCOME_TRY(auto const known, take(unit.webhooks().delivery(job.company, id), out.line));
    if (!known || out.line.state != DeliveryState::waiting) return ok();
    model::Webhook webhook;
    BOOST_OUTCOME_TRY(auto const there, take(unit.webhooks().find(job.company, out.line.webhook), webhook));
    if (!there) return ok();
    if (out.line.call) {
        if (webhook.state != WebhookState::on) return withhold(deps, unit, out.line, DeliveryTrouble::off);
        BOOST_OUTCOME_TRY(auto const held, gather_about(deps, unit, out));
        if (!held) return withhold(deps, unit, out.line, DeliveryTrouble::erased);
    }
    out.webhook = std::move(webhook);
    return ok();
}

DeliveryTrouble trouble_of(Error const& error) {
    if (error.code == Errc::too_late) return DeliveryTrouble::timeout;
    return error.code == Errc::unavailable ? DeliveryTrouble::unreachable : DeliveryTrouble::refused;
}

/// What is posted of each.
struct Body {
    WebhookDelivery const& line;
    model::Webhook const& webhook;
    net::HttpsAddress const& to;
    TimePoint now;

    privacy::OutboundBody operator()(std::monostate) const { return ping_request(webhook, to, now); }
    privacy::OutboundBody operator()(CallCard const& card) const { return call_request(card, webhook, to, now); }
    privacy::OutboundBody operator()(AppointmentNews const& news) const {
        return appointment_request(news, line, webhook, to, now);
    }
    privacy::OutboundBody operator()(model::Message const& message) const {
        return message_request(message, line, webhook, to, now);
    }
};

/// Errors: unavailable (the ledger cannot be written, and nothing was sent).
Task<Result<Tried>> send(Deps deps, WebhookRoom room, Waiting waiting, Deadline deadline) {
    auto const& webhook = *waiting.webhook;
    auto const to = net::parse_https_address(webhook.url, room.own_hosts);
    if (!to) co_return Tried{DeliveryTrouble::refused};
    auto const body = std::visit(Body{waiting.line, webhook, to.value(), deps.clock.now()}, waiting.about);
    // The list of whom the business itself named: this one address.
    auto const& place = to.value().destination;
    net::EgressGuard const guard{deps.policy, {{privacy::Recipient::customer, place}}, room.ledger, deps.clock};
    std::optional<privacy::CallRef> call;
    if (waiting.line.call) call.emplace(waiting.line.call->value());
    privacy::CompanyRef const company{webhook.company.value()};
    auto permit = co_await guard.permit(body, place, company, call, deadline);
    if (!permit && permit.error().code == Errc::denied) co_return Tried{DeliveryTrouble::refused};
    if (!permit) co_return permit.error();
    auto const begun = deps.clock.monotonic();
    auto const answer =
        co_await room.client.send(std::move(permit.value()), deadline.at_most(deps.clock, webhook_patience));
    Tried out;
    out.took = std::chrono::floor<std::chrono::milliseconds>(deps.clock.monotonic() - begun);
    if (answer) out.status = answer.value().status;
    bool const taken = out.status >= 200 && out.status < 300;
    if (!taken) out.trouble = answer ? DeliveryTrouble::status : trouble_of(answer.error());
    co_return out;
}

/// What a try says of the webhook itself: whether this line has an end.
Result<bool> judge(Deps const& deps, ports::UnitOfWork& unit, WebhookDelivery const& line, Tried const& tried) {
    model::Webhook webhook;
    BOOST_OUTCOME_TRY(auto const there, take(unit.webhooks().find(line.company, line.webhook), webhook));
    if (!there) return true;
    auto const now = deps.clock.now();
    bool const was_on = webhook.state == WebhookState::on;
    if (tried.trouble == DeliveryTrouble::none) {
        webhook.failing_since.reset();
    } else if (line.call && was_on) {
        if (!webhook.failing_since) webhook.failing_since = now;
        if (now - *webhook.failing_since >= webhook_failing_max) webhook.state = WebhookState::failing;
        if (tried.status == gone_status) webhook.state = WebhookState::gone;
    }
    BOOST_OUTCOME_TRY(unit.webhooks().update(webhook));
    bool const is_on = webhook.state == WebhookState::on;
    if (is_on || !was_on) return !is_on || !line.call;
    BOOST_OUTCOME_TRY(follow_up(deps, unit, mail_webhook_off_job, line.company, line.webhook.value()));
    BOOST_OUTCOME_TRY(
        audit(deps, unit, line.company, "job:deliver_webhook", "webhook_switched_off", line.webhook.value()));
    return true;
}

}  // namespace

Task<Result<void>> deliver_webhook(Deps deps, WebhookRoom room, ports::Job job, Deadline deadline) {
    Waiting waiting;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return gather(deps, unit, job, waiting); }, deadline));
    if (!waiting.webhook) co_return ok();
    BOOST_OUTCOME_CO_TRY(auto const tried, co_await send(deps, room, waiting, deadline));
    Error const again{Errc::unavailable, "a webhook took nothing: it is tried again"};
    auto& line = waiting.line;
    line.attempts = job.attempt + 1;
    line.tried = deps.clock.now();
    line.trouble = tried.trouble;
    line.status = tried.status;
    line.took = tried.took;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const ended, judge(deps, unit, line, tried));
            bool const last = ended || jobs::gives_up(job, again);
            if (tried.trouble == DeliveryTrouble::none) {
                line.state = DeliveryState::delivered;
            } else if (last) {
                line.state = DeliveryState::failed;
            }
            if (line.state != DeliveryState::waiting) return close(deps, unit, line);
            BOOST_OUTCOME_TRY(auto const stays, privacy::erase_after_event(deps.policy, privacy::Category::mail_body));
            return unit.webhooks().update(line, stays);
        },
        Deadline::in(deps.clock, webhook_patience)));
    if (line.state == DeliveryState::waiting) co_return again;
    co_return ok();
}

}  // namespace ombrex::services
