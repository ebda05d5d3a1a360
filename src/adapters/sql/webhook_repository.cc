// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/webhook_repository.h"

#include <algorithm>
#include <sstream>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::NullableUs;
using detail::text;
using enum privacy::Purpose;
using model::Webhook;
using model::WebhookDelivery;
using soci::use;

detail::Vault::Place webhook_place(model::CompanyId company, model::WebhookId id, std::string_view column) {
    return {"webhook", company, id.value(), column};
}

std::string webhooks(std::string_view where) {
    return "SELECT company, webhook, url_sealed, secret_sealed, detail, state, made_us, failing_since_us, events FROM "
           "webhook "
           "WHERE company = :c " +
           std::string{where};
}

std::string deliveries(std::string_view where) {
    return "SELECT company, delivery, webhook, call, state, trouble, status, took_ms, attempts, made_us, tried_us, "
           "event, about "
           "FROM webhook_delivery WHERE company = :c AND " +
           std::string{where};
}

/// The value of that word. Errors: unavailable (no such word: the store is damaged).
template <class Enum, std::size_t N>
Result<Enum> of_word(std::array<std::string_view, N> const& words, std::string const& word) {
    auto const found = std::ranges::find(words, word);
    if (found == words.end()) return Error{Errc::unavailable, "a stored word cannot be read"};
    return static_cast<Enum>(found - words.begin());
}

std::string words_of(model::WebhookEvents events) {
    std::string out;
    for (std::size_t i = 0; i < model::webhook_event_words.size(); ++i) {
        if (!events.contains(static_cast<model::WebhookEvent>(i))) continue;
        out += (out.empty() ? "" : " ") + std::string{model::webhook_event_words[i]};
    }
    return out;
}

Result<model::WebhookEvents> events_from(std::string const& words) {
    model::WebhookEvents out;
    std::istringstream in{words};
    for (std::string word; in >> word;) {
        BOOST_OUTCOME_TRY(auto const event, of_word<model::WebhookEvent>(model::webhook_event_words, word));
        out.insert(event);
    }
    return out;
}

std::optional<TimePoint> moment_or_none(soci::row const& row, std::size_t column) {
    if (row.get_indicator(column) == soci::i_null) return std::nullopt;
    return detail::from_us(row.get<long long>(column));
}

Result<WebhookDelivery> delivery_from(soci::row const& row) {
    WebhookDelivery out;
    BOOST_OUTCOME_TRY(out.company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
    BOOST_OUTCOME_TRY(out.id, detail::id_from<model::WebhookDeliveryId>(row.get<std::string>(1)));
    BOOST_OUTCOME_TRY(out.webhook, detail::id_from<model::WebhookId>(row.get<std::string>(2)));
    BOOST_OUTCOME_TRY(out.call, detail::optional_id_from<model::CallId>(row.get<std::string>(3)));
    BOOST_OUTCOME_TRY(out.state, of_word<model::DeliveryState>(model::delivery_state_words, row.get<std::string>(4)));
    BOOST_OUTCOME_TRY(out.trouble,
                      of_word<model::DeliveryTrouble>(model::delivery_trouble_words, row.get<std::string>(5)));
    out.status = static_cast<int>(row.get<long long>(6));
    out.took = std::chrono::milliseconds{row.get<long long>(7)};
    out.attempts = static_cast<int>(row.get<long long>(8));
    out.made = detail::from_us(row.get<long long>(9));
    out.tried = moment_or_none(row, 10);
    BOOST_OUTCOME_TRY(out.event, of_word<model::WebhookEvent>(model::webhook_event_words, row.get<std::string>(11)));
    if (auto const about = row.get<std::string>(12); !about.empty()) {
        auto const id = Id128::parse(about);
        if (!id) return Error{Errc::unavailable, "a stored id cannot be read"};
        out.about = id.value();
    }
    return out;
}

}  // namespace

Result<void> WebhookRepository::add(Webhook const& webhook) {
    BOOST_OUTCOME_TRY(auto const url, vault_.seal(webhook_place(webhook.company, webhook.id, "url"), webhook.url));
    BOOST_OUTCOME_TRY(auto const secret, vault_.seal(webhook_place(webhook.company, webhook.id, "secret"),
                                                     webhook.secret.reveal<serve_call>()));
    return guarded([&]() -> Result<void> {
        auto const company = text(webhook.company), id = text(webhook.id);
        std::string const detail{to_string(webhook.detail)}, state{to_string(webhook.state)},
            events = words_of(webhook.events);
        auto const made = detail::us(webhook.made);
        NullableUs failing{webhook.failing_since};
        sql_ << "INSERT INTO webhook (company, webhook, url_sealed, secret_sealed, detail, state, made_us, "
                "failing_since_us, events) VALUES (:c, :w, :u, :s, :d, :t, :m, :f, :e)",
            use(company, "c"), use(id, "w"), use(url, "u"), use(secret, "s"), use(detail, "d"), use(state, "t"),
            use(made, "m"), use(failing.value, failing.indicator, "f"), use(events, "e");
        return ok();
    });
}

Result<Webhook> WebhookRepository::read(soci::row const& row) {
    Webhook out;
    BOOST_OUTCOME_TRY(out.company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
    BOOST_OUTCOME_TRY(out.id, detail::id_from<model::WebhookId>(row.get<std::string>(1)));
    BOOST_OUTCOME_TRY(out.url, vault_.open(webhook_place(out.company, out.id, "url"), row.get<std::string>(2)));
    BOOST_OUTCOME_TRY(auto secret, vault_.open(webhook_place(out.company, out.id, "secret"), row.get<std::string>(3)));
    out.secret = model::WebhookSecret{std::move(secret)};
    BOOST_OUTCOME_TRY(out.detail, of_word<model::WebhookDetail>(model::webhook_detail_words, row.get<std::string>(4)));
    BOOST_OUTCOME_TRY(out.state, of_word<model::WebhookState>(model::webhook_state_words, row.get<std::string>(5)));
    out.made = detail::from_us(row.get<long long>(6));
    out.failing_since = moment_or_none(row, 7);
    BOOST_OUTCOME_TRY(out.events, events_from(row.get<std::string>(8)));
    return out;
}

Result<std::vector<Webhook>> WebhookRepository::read_all(soci::rowset<soci::row> rows) {
    std::vector<Webhook> out;
    for (auto const& row : rows) {
        BOOST_OUTCOME_TRY(auto one, read(row));
        out.push_back(std::move(one));
    }
    return out;
}

Result<std::vector<Webhook>> WebhookRepository::of_company(model::CompanyId company) {
    return guarded([&]() -> Result<std::vector<Webhook>> {
        auto const id = text(company);
        return read_all((sql_.prepare << webhooks("ORDER BY made_us, webhook"), use(id, "c")));
    });
}

Result<Webhook> WebhookRepository::find(model::CompanyId company, model::WebhookId id) {
    return guarded([&]() -> Result<Webhook> {
        auto const company_text = text(company), id_text = text(id);
        BOOST_OUTCOME_TRY(auto found, read_all((sql_.prepare << webhooks("AND webhook = :w"), use(company_text, "c"),
                                                use(id_text, "w"))));
        if (found.empty()) return Error{Errc::not_found, "no such webhook"};
        return std::move(found.front());
    });
}

Result<void> WebhookRepository::update(Webhook const& webhook) {
    BOOST_OUTCOME_TRY(auto const secret, vault_.seal(webhook_place(webhook.company, webhook.id, "secret"),
                                                     webhook.secret.reveal<serve_call>()));
    return guarded([&]() -> Result<void> {
        auto const company = text(webhook.company), id = text(webhook.id);
        std::string const detail{to_string(webhook.detail)}, state{to_string(webhook.state)},
            events = words_of(webhook.events);
        NullableUs failing{webhook.failing_since};
        soci::statement change =
            (sql_.prepare << "UPDATE webhook SET secret_sealed = :s, detail = :d, state = :t, failing_since_us = :f, "
                             "events = :e WHERE company = :c AND webhook = :w",
             use(secret, "s"), use(detail, "d"), use(state, "t"), use(failing.value, failing.indicator, "f"),
             use(events, "e"), use(company, "c"), use(id, "w"));
        return detail::change_one(change, "no such webhook");
    });
}

Result<void> WebhookRepository::remove(model::CompanyId company, model::WebhookId id) {
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company), id_text = text(id);
        soci::statement change = (sql_.prepare << "DELETE FROM webhook WHERE company = :c AND webhook = :w",
                                  use(company_text, "c"), use(id_text, "w"));
        BOOST_OUTCOME_TRY(detail::change_one(change, "no such webhook"));
        sql_ << "DELETE FROM webhook_delivery WHERE company = :c AND webhook = :w", use(company_text, "c"),
            use(id_text, "w");
        return ok();
    });
}

Result<bool> WebhookRepository::add(WebhookDelivery const& d, privacy::EraseOn erase_on) {
    return guarded([&]() -> Result<bool> {
        auto const company = text(d.company), id = text(d.id), webhook = text(d.webhook);
        auto const call = d.call ? text(*d.call) : std::string{};
        std::string const state{to_string(d.state)}, trouble{to_string(d.trouble)}, event{to_string(d.event)};
        auto const about = d.about ? d.about->to_string() : std::string{};
        auto const made = detail::us(d.made);
        NullableUs tried{d.tried}, erase{erase_on.due()};
        long long const status = d.status, took = d.took.count(), attempts = d.attempts;
        soci::statement put =
            (sql_.prepare << "INSERT INTO webhook_delivery (company, delivery, webhook, call, state, trouble, status, "
                             "took_ms, attempts, made_us, tried_us, erase_on_us, event, about) VALUES (:c, :d, :w, :k, "
                             ":s, :t, :x, :ms, :a, :m, :at, :e, :v, :b) ON CONFLICT DO NOTHING",
             use(company, "c"), use(id, "d"), use(webhook, "w"), use(call, "k"), use(state, "s"), use(trouble, "t"),
             use(status, "x"), use(took, "ms"), use(attempts, "a"), use(made, "m"),
             use(tried.value, tried.indicator, "at"), use(erase.value, erase.indicator, "e"), use(event, "v"),
             use(about, "b"));
        put.execute(true);
        return put.get_affected_rows() == 1;
    });
}

Result<WebhookDelivery> WebhookRepository::delivery(model::CompanyId company, model::WebhookDeliveryId id) {
    return guarded([&]() -> Result<WebhookDelivery> {
        auto const company_text = text(company), id_text = text(id);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << deliveries("delivery = :d"), use(company_text, "c"), use(id_text, "d"));
        for (auto const& row : rows) return delivery_from(row);
        return Error{Errc::not_found, "no such delivery"};
    });
}

Result<void> WebhookRepository::update(WebhookDelivery const& d, privacy::EraseOn erase_on) {
    return guarded([&]() -> Result<void> {
        auto const company = text(d.company), id = text(d.id);
        std::string const state{to_string(d.state)}, trouble{to_string(d.trouble)};
        NullableUs tried{d.tried}, erase{erase_on.due()};
        long long const status = d.status, took = d.took.count(), attempts = d.attempts;
        sql_ << "UPDATE webhook_delivery SET state = :s, trouble = :t, status = :x, took_ms = :ms, attempts = :a, "
                "tried_us = :at, erase_on_us = :e WHERE company = :c AND delivery = :d",
            use(state, "s"), use(trouble, "t"), use(status, "x"), use(took, "ms"), use(attempts, "a"),
            use(tried.value, tried.indicator, "at"), use(erase.value, erase.indicator, "e"), use(company, "c"),
            use(id, "d");
        return ok();
    });
}

Result<std::vector<WebhookDelivery>> WebhookRepository::page(ports::DeliveryQuery const& asked) {
    return guarded([&]() -> Result<std::vector<WebhookDelivery>> {
        auto const company = text(asked.company), webhook = text(asked.webhook);
        auto const from = asked.after.value_or(ports::ListPlace{TimePoint::max(), Id128{}});
        auto const from_us = detail::us(from.at);
        auto const from_id = from.id.to_string();
        auto const most = static_cast<long long>(asked.limit);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << deliveries("webhook = :w AND (made_us, delivery) < (:a, :k) "
                                        "ORDER BY made_us DESC, delivery DESC LIMIT :l"),
             use(company, "c"), use(webhook, "w"), use(from_us, "a"), use(from_id, "k"), use(most, "l"));
        std::vector<WebhookDelivery> out;
        for (auto const& row : rows) {
            BOOST_OUTCOME_TRY(auto one, delivery_from(row));
            out.push_back(one);
        }
        return out;
    });
}

}  // namespace ombrex::sql
