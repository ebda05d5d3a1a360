// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/canaries/simulated_call.h"

#include <fmt/format.h>

#include "services/add_company.h"
#include "services/begin_call.h"
#include "services/business_tools.h"
#include "services/finish_call.h"
#include "services/mail_summary.h"
#include "services/make_insight.h"
#include "services/webhooks.h"
#include "tests/bench/canaries/spoken.h"

namespace ombrex::canaries {
namespace {

using Text = decltype(model::Turn::text);
using std::chrono::hours;
using std::chrono::minutes;

/// Nobody is ever put through.
class NoLine final : public ports::TransferLine {
public:
    Task<model::TransferResult> join(model::TransferRule const&, std::string, Deadline) override {
        co_return model::TransferResult::no_answer;
    }
};

model::CallerPhone phone(std::string const& e164) {
    return model::CallerPhone{model::PhoneNumber::parse(e164).value()};
}

/// A call's own half hour: eight a day, from Thursday on.
LocalMinutes slot(std::size_t turn) {
    auto const days = std::chrono::days{7 * (turn / 16) + turn / 8 % 2};
    return parse_local_minutes("2026-09-17T13:00").value() + days + minutes{30} * static_cast<int>(turn % 8);
}

/// Both sides, each value in a form of its own, twice where people would repeat it.
model::Transcript talk(Plant const& plant, Random& random, std::vector<Stranger>& strangers) {
    auto const say_name = [&] {
        return plant.of(Field::given_name) + " " + say_word(plant.of(Field::family_name), random);
    };
    auto const number = [&](Field field) { return say_digits(plant.of(field).substr(2), random); };
    for (int i = 0; i < 2; ++i) strangers.push_back(stranger(random));
    std::vector<std::pair<model::Speaker, std::string>> const lines{
        {model::Speaker::agent, "Alder Street Barbers, how can I help you?"},
        {model::Speaker::caller, "I would like a haircut on Friday please, it is " + say_name()},
        {model::Speaker::agent,
         "Thank you " + plant.of(Field::given_name) + ". Is " + number(Field::caller_number) + " the best number?"},
        {model::Speaker::caller, "no call me on " + number(Field::callback_number) + " please"},
        {model::Speaker::agent, "So that is " + number(Field::callback_number) + ". And your e-mail?"},
        {model::Speaker::caller, say_email(plant.of(Field::email), random)},
        {model::Speaker::agent, "Where do you live?"},
        {model::Speaker::caller, "at " + say_digits(plant.house, random) + " " + plant.of(Field::address)},
        {model::Speaker::caller, "and " + strangers[0].sentence},
        {model::Speaker::caller,
         "so what I wanted to say is that we have been coming to you for a very long time now "
         "and that it was always good and so on " +
             plant.of(Field::said)},
        {model::Speaker::caller, strangers[1].sentence},
        {model::Speaker::agent,
         "You are booked, your reference is " + say_reference(plant.of(Field::reference), random)},
        {model::Speaker::caller, "so that is " + say_reference(plant.of(Field::reference), random) + ", thank you bye"},
    };
    model::Transcript out;
    int turn = 0;
    for (auto const& [speaker, text] : lines) {
        if (speaker == model::Speaker::caller) ++turn;
        out.push_back({turn, speaker, Text{text}, std::chrono::milliseconds{4000 * static_cast<int>(out.size())}});
    }
    return out;
}

/// What the rows know of the people in the call, and the contact that the caller left.
redaction::KnownValues known_of(CallLeft const& left, Plant const& plant) {
    redaction::KnownValues out;
    out.add_phone(*left.call.caller.number);
    out.add_name(left.appointment.name);
    out.add_phone(left.appointment.phone);
    out.add_reference(left.appointment.reference);
    out.add_name(left.message.from);
    out.add_phone(left.message.callback);
    out.add_email(plant.of(Field::email));
    out.add_address(plant.address());
    return out;
}

bool book_and_leave_word(World& world, services::CallContext const& context, std::size_t turn, Plant& plant) {
    NoLine line;
    services::BusinessTools tools{world.deps, context, line};
    model::CallerName const name{plant.name()};
    auto const callback = phone(plant.of(Field::callback_number));
    auto const booked = wait(tools.call(
        ports::BookAppointment{"Haircut", (turn % 16 < 8 ? "Jo " : "Max ") + plant.of(Field::staff), slot(turn), name,
                               callback, model::AppointmentNotes{"asked for " + plant.of(Field::notes)}},
        world.soon()));
    auto const* const appointment = std::get_if<ports::Booked>(&booked);
    if (appointment == nullptr) return false;
    plant.of(Field::reference) = appointment->reference;
    auto const taken = wait(
        tools.call(ports::TakeMessage{"manager", name, callback,
                                      model::MessageText{"please tell them about the " + plant.of(Field::message)}},
                   world.soon()));
    return std::holds_alternative<ports::MessageTaken>(taken);
}

model::Assistant assistant_of(Plant const& plant) {
    model::Assistant out;
    out.business.name = "Alder Street Barbers";
    out.business.zone = TimeZone::find("America/Denver").value();
    out.business.phone = model::PhoneNumber::parse("+13035550100").value();
    for (std::size_t day = 0; day < 5; ++day) out.hours.week[day] = {{hours{8}, hours{18}}};
    auto const& family = plant.of(Field::staff);
    out.staff = {{"Jo " + family, {}, {}}, {"Max " + family, {}, {}}};
    out.services = {{"Haircut", {"cut"}, minutes{30}, minutes{0}, "30 dollars", {}}};
    out.faqs = {{"products", {"what do you use"}, "We use " + plant.of(Field::settings)}};
    out.transfers = {{"manager", "insists", model::PhoneNumber::parse(plant.of(Field::staff_number)).value()}};
    return out;
}

services::NewCompany account_of(Plant const& plant) {
    return {model::CompanyName{plant.of(Field::company_name)}, model::PersonName{plant.of(Field::owner_name)},
            model::MailAddress{plant.of(Field::owner_email)}, true};
}

/// What only the registers and logs hold: none of it is any recipient's.
Result<void> note_people(World& world, ports::UnitOfWork& unit, model::User const& owner, Plant const& plant) {
    using privacy::Category;
    auto const now = world.clock.now();
    auto const keep = [&](Category category) {
        return privacy::erase_on(world.policy, category, now, TimeZone::utc());
    };
    model::SecondFactor const factor{.secret = model::FactorSecret{plant.of(Field::factor_secret)}, .since = now};
    BOOST_OUTCOME_TRY(unit.users().set_second_factor(owner.company, owner.id, factor));
    model::Usage visit{Id128::make(world.random),
                       now,
                       model::ClientAddress{plant.of(Field::ip_address)},
                       model::Browser::firefox,
                       "GET /me",
                       200,
                       owner.company,
                       owner.id};
    BOOST_OUTCOME_TRY(unit.usage().add(visit, keep(Category::usage_log)));
    model::Incident incident{.id = model::IncidentId{Id128::make(world.random)},
                             .aware = now,
                             .text = model::IncidentText{plant.of(Field::incident)},
                             .told = {},
                             .closed = {}};
    BOOST_OUTCOME_TRY(unit.incidents().add(incident, keep(Category::incident_record)));
    model::RightsRequest request;
    request.id = model::RequestId{Id128::make(world.random)};
    request.company = owner.company;
    request.user = owner.id;
    request.asked = now;
    request.said = model::RequestText{"about the " + plant.of(Field::request_words)};
    request.reply_to = model::RequestText{plant.of(Field::reply_address)};
    BOOST_OUTCOME_TRY(auto const open, privacy::erase_after_event(world.policy, Category::privacy_request));
    return unit.rights().add(request, open);
}

bool read_back(World& world, CallLeft& left) {
    auto const& [company, id] = std::pair{left.call.company, left.call.id};
    return wait(world.database->transact(
                    [&](ports::UnitOfWork& unit) -> Result<void> {
                        BOOST_OUTCOME_TRY(left.transcript, unit.calls().transcript(company, id));
                        BOOST_OUTCOME_TRY(auto made, unit.appointments().made_in(company, id));
                        BOOST_OUTCOME_TRY(auto messages, unit.messages().of_call(company, id));
                        if (made.size() != 1 || messages.size() != 1) return Error{Errc::not_found, "rows"};
                        left.appointment = std::move(made.front());
                        left.message = std::move(messages.front());
                        BOOST_OUTCOME_TRY(left.insight, unit.calls().insight(company, id));
                        return ok();
                    },
                    world.soon()))
        .has_value();
}

}  // namespace

Shop open_shop(World& world, Plant& plant) {
    Shop shop{model::CompanyId{Id128{}}, assistant_of(plant)};
    auto const stored = wait(world.database->transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const owner,
                              services::put_company(world.deps, unit, account_of(plant),
                                                    model::PasswordHash{plant.of(Field::password_hash)}));
            shop.company = owner.company;
            BOOST_OUTCOME_TRY(unit.companies().put(shop.company, shop.assistant));
            BOOST_OUTCOME_TRY(
                unit.companies().set_mail(shop.company, {model::MailAddress{plant.of(Field::owner_email)}}));
            return note_people(world, unit, owner, plant);
        },
        world.soon()));
    auto const all = model::WebhookEvents{model::WebhookEvent::call_finished, model::WebhookEvent::appointment_booked,
                                          model::WebhookEvent::message_taken};
    auto const boss = model::operator_for(shop.company, "operator:ann");
    auto const told = wait(services::make_webhook(
        world.deps, boss, world.webhook_url(), {model::WebhookDetail::transcript, all}, world.own_hosts, world.soon()));
    if (!stored || !told) std::abort();
    plant.of(Field::webhook_secret) = told.value().secret;
    return shop;
}

std::optional<CallLeft> simulate_call(World& world, Shop const& shop, std::size_t turn, Plant& plant, Random& random) {
    CallLeft left;
    left.call.id = model::CallId{Id128::make(world.random)};
    left.call.company = shop.company;
    left.call.answered = world.clock.now();
    left.call.caller.number = phone(plant.of(Field::caller_number));
    services::CallContext const context{shop.company, left.call.id, shop.assistant, left.call.answered};
    if (!wait(services::begin_call(world.deps, context, left.call, world.soon()))) return std::nullopt;
    if (!book_and_leave_word(world, context, turn, plant)) return std::nullopt;
    left.call.duration = std::chrono::seconds{84};
    left.call.outcome = model::Outcome::booked;
    left.call.end_reason = model::EndReason::caller_hangup;
    auto said = talk(plant, random, left.strangers);
    auto const ended =
        wait(services::finish_call(world.deps, context, left.call, std::move(said), std::nullopt, world.soon()));
    ports::Job const job{model::JobId{}, "", shop.company, left.call.id.value(), 0};
    if (!ended || !wait(services::make_insight(world.deps, world.insights, job, world.soon()))) return std::nullopt;
    if (!wait(services::mail_summary(world.deps, world.post(), job, world.soon()))) return std::nullopt;
    if (!read_back(world, left) || !world.mail.last) return std::nullopt;
    left.letter = *world.mail.last;
    left.known = known_of(left, plant);
    return left;
}

}  // namespace ombrex::canaries
