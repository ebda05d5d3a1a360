// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/canaries/rows.h"

#include <boost/json.hpp>

#include <algorithm>

#include "crypto/sealed.h"
#include "net/http_answer.h"
#include "net/https_request.h"
#include "services/transfer_brief.h"
#include "services/webhook_request.h"
#include "tests/bench/canaries/spoken.h"

namespace ombrex::canaries {
namespace {

namespace json = boost::json;
using privacy::Category;
using privacy::Outbound;
using privacy::Recipient;

template <Category C>
using Words = privacy::Personal<std::string, C>;

std::string post(std::string target, std::string body, std::string token = {}) {
    net::HttpsRequest request{"POST", std::move(target), {{"Content-Type", "application/json"}}, std::move(body)};
    if (!token.empty()) request.headers.emplace_back("Authorization", "Bearer " + token);
    return net::to_text(request);
}

/// The event of an appointment, in the words of a calendar.
Words<Category::appointment> event_of(CallLeft const& left, Plant const& plant) {
    return Words<Category::appointment>{left.appointment.service + " with " + left.appointment.staff + ", " +
                                        to_string(left.appointment.at) + ", reference " + left.appointment.reference +
                                        ", asked for " + plant.of(Field::notes)};
}

template <class Turns>
std::string lines_of(Turns const& turns) {
    json::array out;
    for (auto const& turn : turns) {
        out.push_back({{"who", turn.speaker == model::Speaker::caller ? "caller" : "agent"}, {"text", turn.text}});
    }
    return json::serialize(json::object{{"store", false}, {"input", std::move(out)}});
}

}  // namespace

void Rows::send_all(CallLeft const& left, Shop const& shop, Plant const& plant) {
    to_elevenlabs(left, plant);
    to_aws(left, plant);
    to_stripe(left, plant);
    to_calendar<Recipient::google>(left, plant);
    to_calendar<Recipient::microsoft>(left, plant);
    to_oauth<Recipient::google>(left, plant);
    to_oauth<Recipient::microsoft>(left, plant);
    to_model<Recipient::openai>(left, plant);
    to_own_infrastructure(left, plant);
    by_telephone(left, shop, plant);
    to_webhook(left, plant);
}

void Rows::to_elevenlabs(CallLeft const& left, Plant const& plant) {
    using Start = Outbound<Recipient::elevenlabs, Category::assistant_settings, Category::call_audio>;
    auto const start = Start::from(
        [](std::string const& settings, std::string const& spoken) {
            return post("/v1/convai/conversation",
                        json::serialize(json::object{{"prompt", settings}, {"say", spoken}}));
        },
        Words<Category::assistant_settings>{"We use " + plant.of(Field::settings)},
        Words<Category::call_audio>{"One moment please, " + plant.of(Field::spoken)});
    send(start, left, plant, {{Field::settings, Field::spoken}});
    // A tool of the assistant asks what is free: the answer holds moments, and nothing of anybody.
    auto const moments = Outbound<Recipient::elevenlabs>::from(
        [&] { return json::serialize(json::object{{"free", {to_string(left.appointment.at)}}, {"more", true}}); });
    answer(moments, left, plant);
}

void Rows::to_aws(CallLeft const& left, Plant const& plant) {
    auto const key = world_.keys.create(left.call.company.value(), {crypto::KeyKind::recording, left.call.id.value()});
    crypto::Binding const place{"recording", left.call.company.value(), left.call.id.value(), "body"};
    auto const sealed =
        crypto::seal(key.value(), place, as_bytes("sound of " + plant.of(Field::recording)), world_.random);
    std::string const bytes{as_text(sealed.bytes())};
    auto const put = [](std::string const& body) { return net::to_text({"PUT", "/recordings/1", {}, body}); };
    Words<Category::call_recording> const recording{bytes};
    send(Outbound<Recipient::aws, Category::call_recording>::from(put, recording), left, plant, {.exact = bytes});
    send(Outbound<Recipient::own_infrastructure, Category::call_recording>::from(put, recording), left, plant,
         {.exact = bytes});
    auto const mail = [](std::string const& whole) { return net::to_text({"POST", "/v2/email", {}, whole}); };
    // The operator's own mail server has the letter by now, through the real mailer. The same letter, byte for byte,
    // goes to the others, so it is searched once.
    auto& tally = tally_of(Recipient::own_infrastructure);
    Captured const captured{world_.mail_server.letter(), true};
    tally.captured_bytes += captured.bytes().size();
    search(tally, captured, plant,
           {{Field::given_name, Field::family_name, Field::callback_number, Field::message, Field::owner_email},
            {Field::caller_number, Field::email, Field::address, Field::reference, Field::notes, Field::staff}});
    auto const whole = left.letter.body.reveal<privacy::Purpose::transactional_mail>();
    Expected const same{.only_head = true, .exact = "\r\n\r\n" + whole};
    send(Outbound<Recipient::aws, Category::mail_body>::from(mail, left.letter.body), left, plant, same);
    send(Outbound<Recipient::customer, Category::mail_body>::from(mail, left.letter.body), left, plant, same);
}

void Rows::to_stripe(CallLeft const& left, Plant const& plant) {
    auto const body = Outbound<Recipient::stripe, Category::billing_details>::from(
        [](std::string const& name) { return net::to_text({"POST", "/v1/customers", {}, "name=" + name}); },
        Words<Category::billing_details>{plant.of(Field::billing)});
    send(body, left, plant, {{Field::billing}});
}

template <Recipient R>
void Rows::to_calendar(CallLeft const& left, Plant const& plant) {
    using Event = Outbound<R, Category::calendar_token, Category::appointment, Category::caller_name>;
    auto const event = Event::from(
        [](std::string const& token, std::string const& what, std::string const& who) {
            return post("/calendar/events", json::serialize(json::object{{"summary", who}, {"description", what}}),
                        token);
        },
        Words<Category::calendar_token>{plant.of(Field::calendar_token)}, event_of(left, plant), left.appointment.name);
    send(
        event, left, plant,
        {{Field::calendar_token, Field::given_name, Field::family_name, Field::notes, Field::reference, Field::staff}});
}

template <Recipient R>
void Rows::to_model(CallLeft const& left, Plant const& plant) {
    auto const redacted = world_.redactor.redact<redaction::Strength::strict>(left.transcript, left.known);
    auto const body = Outbound<R, Category::anonymised_transcript>::from(
        [](auto const& turns) { return post("/v1/responses", lines_of(turns)); }, redacted);
    send(body, left, plant, {.there = {}, .look = Look::ends_too, .exact = "haircut"});
}

void Rows::to_own_infrastructure(CallLeft const& left, Plant const& plant) {
    to_model<Recipient::own_infrastructure>(left, plant);
}

/// A code for tokens, and tokens given back: by the adapter itself.
template <Recipient R>
void Rows::to_oauth(CallLeft const& left, Plant const& plant) {
    auto provider = world_.calendar_provider(R);
    model::CalendarToken const token{plant.of(Field::calendar_token)};
    auto const company = left.call.company;
    // What it makes of the answer is another test's: the answer of this peer grants nothing.
    static_cast<void>(
        wait(provider.exchange({company, token, "verifier", "https://shop.example/back"}, world_.soon())));
    Expected const one{.there = {Field::calendar_token}};
    came(R, plant, {one});
    model::CalendarConnection const connection{.id = {},
                                               .company = company,
                                               .provider = R,
                                               .access = token,
                                               .refresh = token,
                                               .access_ends = {},
                                               .connected = {}};
    auto const given_back = wait(provider.revoke(connection, world_.soon()));
    bool const asks = R == Recipient::google;  // Microsoft has no way to be asked
    if (!given_back) ++tally_of(R).failures;
    came(R, plant, asks ? std::vector{one} : std::vector<Expected>{});
}

/// A human is asked for, as the transfer desk does it; and what it tells, byte for byte, since a sound is no text.
void Rows::by_telephone(CallLeft const& left, Shop const& shop, Plant const& plant) {
    auto const brief = plant.name() + ": " + plant.of(Field::spoken);
    services::CallContext const context{left.call.company, left.call.id, shop.assistant, left.call.answered};
    auto const result = world_.transfers.join(context, shop.assistant.transfers.front(), brief, world_.soon());
    auto& tally = tally_of(Recipient::carrier);
    Captured const captured{world_.phone.take()};
    tally.failures += result != model::TransferResult::refused || captured.bytes().empty();
    tally.captured_bytes += captured.bytes().size();
    search(tally, captured, plant, {.there = {Field::staff_number}, .others = false});
    Expected const told{.there = {Field::given_name, Field::family_name, Field::spoken}};
    auto const write = [&](privacy::OutboundBody const& body) { send(body, left, plant, told); };
    write(services::brief_carried(net::to_text({"POST", "/calls", {}, brief})));
    write(services::brief_told(net::to_text({"POST", "/calls", {}, brief})));
}

/// The webhook of the business, by the job that tells it: of the appointment, the message, the finished call.
void Rows::to_webhook(CallLeft const& left, Plant const& plant) {
    if (!wait(world_.webhooks.run_due())) ++tally_of(Recipient::customer).failures;
    Expected const appointment{
        .there = {Field::given_name, Field::family_name, Field::callback_number, Field::reference, Field::staff},
        .exact = "appointment.booked"};
    Expected const message{.there = {Field::given_name, Field::family_name, Field::callback_number, Field::message},
                           .exact = "message.taken"};
    Expected const call{.there = {Field::caller_number, Field::said},
                        .may = {Field::given_name, Field::family_name, Field::callback_number, Field::email,
                                Field::address, Field::reference, Field::staff, Field::message},
                        .exact = "post_call_transcription"};
    came(Recipient::customer, plant, {appointment, message, call});
    model::Webhook const webhook{.id = {},
                                 .company = left.call.company,
                                 .url = world_.webhook_url(),
                                 .secret = model::WebhookSecret{plant.of(Field::webhook_secret)},
                                 .made = {}};
    auto const to = net::parse_https_address(webhook.url, world_.own_hosts);
    send(services::ping_request(webhook, to.value(), world_.clock.now()), left, plant, {});
}

void Rows::came(Recipient recipient, Plant const& plant, std::vector<Expected> const& expected) {
    auto& tally = tally_of(recipient);
    auto requests = world_.peer(recipient).take();
    if (requests.size() != expected.size()) return static_cast<void>(++tally.failures);
    for (auto const& one : expected) {
        auto const it =
            std::ranges::find_if(requests, [&](auto const& text) { return text.find(one.exact) != std::string::npos; });
        if (it == requests.end()) return static_cast<void>(++tally.failures);
        tally.captured_bytes += it->size();
        search(tally, Captured{std::move(*it)}, plant, one);
        requests.erase(it);
    }
}

void Rows::send(privacy::OutboundBody const& body, CallLeft const& left, Plant const& plant, Expected const& expected) {
    auto const recipient = body.recipient();
    auto& tally = tally_of(recipient);
    auto& peer = world_.peer(recipient);
    privacy::CompanyRef const company{left.call.company.value()};
    privacy::CallRef const call{left.call.id.value()};
    auto permit = wait(world_.guard.permit(body, peer.place(), company, call, world_.soon()));
    if (!permit) return static_cast<void>(++tally.failures);
    auto const came = wait(world_.client.send(std::move(permit.value()), world_.soon()));
    auto requests = peer.take();
    if (!came || came.value().status != 200 || requests.size() != 1) return static_cast<void>(++tally.failures);
    auto& request = requests.front();
    tally.captured_bytes += request.size();
    auto const head = request.find("\r\n\r\n");
    // Short ends of numbers would be found in the client's own head by chance, so that it is searched by itself.
    bool const apart = expected.only_head || expected.look == Look::ends_too;
    if (apart) search(tally, Captured{request.substr(0, head)}, plant, {});
    if (expected.only_head) {
        tally.missing += request.substr(head) != expected.exact;
        return;
    }
    Captured const captured{apart ? request.substr(head) : std::move(request)};
    search(tally, captured, plant, expected);
    if (recipient == Recipient::openai) count_missed(captured, left);
}

void Rows::answer(privacy::OutboundBody const& body, CallLeft const& left, Plant const& plant) {
    auto& tally = tally_of(body.recipient());
    net::InboundConnection const on{body.recipient(), ++connections_};
    privacy::CompanyRef const company{left.call.company.value()};
    privacy::CallRef const call{left.call.id.value()};
    auto leave = wait(world_.guard.answer(body, on, company, call, world_.soon()));
    if (!leave) return static_cast<void>(++tally.failures);
    auto const response = net::http_answer(on, std::move(leave.value()), "application/json");
    if (!response) return static_cast<void>(++tally.failures);
    Captured const captured{response.value().body};
    tally.captured_bytes += captured.bytes().size();
    search(tally, captured, plant, {});
}

void Rows::search(Tally& tally, Captured const& captured, Plant const& plant, Expected const& expected) {
    for (std::size_t i = 0; i < field_count; ++i) {
        auto const field = static_cast<Field>(i);
        bool const must = std::ranges::find(expected.there, field) != expected.there.end();
        bool const may = std::ranges::find(expected.may, field) != expected.may.end();
        // A word of the caller's that no list knows is free speech: the redactor's rate, not a leak (C23).
        bool const free_speech = expected.look == Look::ends_too && field == Field::said;
        if (may || free_speech) continue;
        bool const found = finds(captured, plant, field, expected.look);
        if (must && !found) ++tally.missing;
        bool const chance = !must && !found && field == Field::reference;
        if (chance && reference_by_chance(captured, plant, expected.look)) ++tally.by_chance;
        if (!must && found) ++tally.leaks, ++tally.leaked[std::string{name_of(field)}];
    }
    if (expected.others && everybody_.somebody_else_in(captured, plant))
        ++tally.leaks, ++tally.leaked["of another call"];
    if (captured.bytes().find(expected.exact) == std::string::npos) ++tally.missing;
}

void Rows::count_missed(Captured const& captured, CallLeft const& left) {
    for (auto const& stranger : left.strangers) {
        auto const kind = static_cast<std::size_t>(stranger.kind);
        ++missed_.met[kind];
        bool const there = std::ranges::any_of(stranger.marks, [&](auto const& mark) { return captured.holds(mark); });
        missed_.missed[kind] += there;
    }
}

}  // namespace ombrex::canaries
