// SPDX-License-Identifier: Apache-2.0
#include "receptionist/fake_desk.h"

#include <algorithm>

#include "language/similarity.h"

namespace ombrex::receptionist::testing {
namespace {

using privacy::Purpose;
using namespace std::chrono_literals;

LocalMinutes moment(std::string const& text) { return parse_local_minutes(text).value(); }
LocalDays day(std::string const& text) { return parse_local_day(text).value(); }

model::Caller caller_of(std::string const& id) {
    model::Caller out;
    if (!id.empty()) out.number = model::CallerPhone{model::PhoneNumber::parse(id).value()};
    return out;
}

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};

std::string text_of(model::CallerName const& name) { return name.reveal<Purpose::serve_call>(); }
std::string text_of(model::CallerPhone const& phone) { return phone.reveal<Purpose::serve_call>().e164(); }

}  // namespace

model::Assistant salon() {
    model::Assistant out;
    out.business = {"Alder Street Barbers",    TimeZone::find("America/Denver").value(),         "en-US", "salon",
                    "18 Alder Street, Denver", model::PhoneNumber::parse("+13035550100").value()};
    for (std::size_t i = 0; i < 5; ++i) out.hours.week[i] = {{8h + 30min, 12h}, {13h, 17h}};
    out.hours.special = {{day("2026-10-12"), "Columbus Day", {}}};
    out.booking.horizon = std::chrono::days{45};
    out.services = {{"Haircut", {"cut", "trim"}, 30min, 0min, "30 dollars", {"Jo Park"}},
                    {"Hot shave", {"shave"}, 30min, 0min, "25 dollars", {"Jo Park"}}};
    out.staff = {{"Jo Park", {"jo"}, {{"phone_number", "303-555-0101"}}}};
    out.faqs = {{"parking", {"where can I park"}, "Free parking behind the shop."}};
    out.transfers = {{"manager", "caller insists on a person", model::PhoneNumber::parse("+13035550111").value()}};
    return out;
}

model::Assistant vet() {
    model::Assistant out;
    out.business = {"Meadow Vets", TimeZone::find("Europe/London").value(), "en-GB", "vet", "3 Mill Lane, Otley", {}};
    for (std::size_t i = 0; i < 5; ++i) out.hours.week[i] = {{8h + 30min, 18h + 30min}};
    out.booking.step = 15min;
    out.booking.min_notice = 30min;
    out.booking.offer = 2;
    out.booking.require = {"name", "phone", "pet"};
    out.services = {{"Consultation", {"checkup", "check-up"}, 15min, 0min, "48 pounds", {}},
                    {"Vaccination", {"booster", "jabs"}, 15min, 0min, "62 pounds", {}}};
    out.staff = {{"Dr Helen Marsh", {"helen"}, {}}, {"Priya Nair", {"priya"}, {}}};
    out.faqs = {{"exotics", {"do you treat rabbits", "do you see exotic animals"}, "We see rabbits, but no reptiles."}};
    out.transfers = {{"nurse", "caller insists on a person", model::PhoneNumber::parse("+441943555011").value()},
                     {"duty vet", "an animal is in danger", model::PhoneNumber::parse("+441943555012").value()}};
    out.emergency = {"999", "duty vet"};
    return out;
}

model::Assistant plumber() {
    model::Assistant out;
    out.business = {
        "Buckeye Plumbing", TimeZone::find("America/New_York").value(), "en-US", "plumber", "77 Canal Road", {}};
    for (std::size_t i = 0; i < 5; ++i) out.hours.week[i] = {{8h, 17h}};
    out.booking.step = 60min;
    out.booking.min_notice = 120min;
    out.booking.per_call_max = 1;
    out.booking.require = {"name", "phone", "address"};
    out.services = {{"Drain cleaning", {"clogged drain", "drain"}, 60min, 0min, "149 dollars", {}},
                    {"Leak repair", {"leak"}, 60min, 0min, "", {}}};
    out.staff = {{"Marcus Bell", {"marcus"}, {}}};
    return out;
}

Context asked(model::Assistant const& assistant, Question question) {
    Context out{assistant, language::Locale::en_us, parse_local_minutes("2026-09-16T11:05").value()};
    out.asked = question;
    return out;
}

FakeDesk::FakeDesk(model::Assistant assistant, std::string now, std::string caller_id, Duty duty)
    : assistant_{std::move(assistant)}, now_{moment(now)}, dialogue_{assistant_, caller_of(caller_id), 0, duty} {}

void FakeDesk::start() {
    if (!started_) send(CallStarted{now_});
    started_ = true;
}

void FakeDesk::play(std::vector<std::string> const& lines) {
    start();
    for (auto const& line : lines) send(CallerSaid{line, now_});
}

void FakeDesk::interrupt(std::string heard, std::string line) {
    send(Interrupted{std::move(heard)});
    send(CallerSaid{std::move(line), now_});
}

void FakeDesk::hang_up() { send(HungUp{}); }

std::vector<Action> FakeDesk::send(Event const& event) {
    std::vector<Action> all;
    auto actions = dialogue_.on(event);
    for (;;) {
        std::optional<CallTool> tool;
        for (auto const& action : actions) {
            all.push_back(action);
            if (auto const* call = std::get_if<CallTool>(&action)) tool = *call;
            if (auto const* say = std::get_if<Say>(&action)) {
                said_ += std::string{to_string(say->kind())} + ": " + say->text() + '\n';
                says_.push_back(*say);
            }
            if (auto const* end = std::get_if<End>(&action))
                effects_.push_back("end " + std::string{model::to_string(end->outcome)});
            if (auto const* record = std::get_if<Record>(&action)) recorder_ += letter_of(*record);
            auto const* slot = std::get_if<SlotChanged>(&action);
            if (slot != nullptr && slot->value.index() == 0) slots_[slot->name] = std::get<0>(slot->value);
        }
        if (!tool) return all;
        actions = dialogue_.on(ToolFinished{tool->id, answer(tool->call)});
    }
}

char FakeDesk::letter_of(Record record) {
    static constexpr std::string_view letters = "spr";
    return letters[static_cast<std::size_t>(record)];
}

bool FakeDesk::is_broken(std::string_view name) const { return std::ranges::find(broken_, name) != broken_.end(); }

std::vector<ports::Slot> FakeDesk::free(std::string const& service, std::string const& staff, LocalMinutes from,
                                        LocalMinutes to) const {
    std::vector<ports::Slot> out;
    auto const member = staff.empty() ? assistant_.staff.front().name : staff;
    for (auto at = LocalMinutes{std::chrono::floor<std::chrono::days>(from)}; at < to; at += assistant_.booking.step) {
        bool const taken = std::ranges::find(taken_, ombrex::to_string(at)) != taken_.end();
        if (at >= from && at >= now_ + assistant_.booking.min_notice && assistant_.hours.open_at(at) && !taken)
            out.push_back({at, member, service});
    }
    return out;
}

ports::ToolResult FakeDesk::book(ports::BookAppointment const& t) {
    if (is_broken("book_appointment")) return ports::ToolFailure{ports::ToolFailure::Why::failed, "broken", {}};
    if (ombrex::to_string(t.at) == stolen_) {
        taken_.push_back(std::exchange(stolen_, {}));
        return ports::ToolFailure{ports::ToolFailure::Why::taken, "", {}};
    }
    taken_.push_back(ombrex::to_string(t.at));
    auto const notes = t.notes.reveal<Purpose::serve_call>();
    effects_.push_back("booked " + t.service + ' ' + ombrex::to_string(t.at) + ' ' + text_of(t.name) + ' ' +
                       text_of(t.phone) + (notes.empty() ? "" : " (" + notes + ")"));
    auto const reference = "NEW" + std::to_string(++references_);
    seeded_.push_back({reference, t.service, t.staff, ombrex::to_string(t.at), text_of(t.name), text_of(t.phone)});
    Id128 const id{{1}};
    return ports::Booked{model::AppointmentId{id}, reference, {t.at, t.staff, t.service}};
}

ports::ToolResult FakeDesk::find(ports::FindAppointment const& t) const {
    ports::Found found;
    for (auto const& one : seeded_) {
        bool const name = language::same_name(text_of(t.name), one.name);
        bool const phone = !text_of(t.phone).empty() && text_of(t.phone) == one.phone;
        bool const his = (name && phone) || (t.reference == one.reference && (name || phone));
        if (his) found.entries.push_back({one.reference, {moment(one.at), one.staff, one.service}});
    }
    if (found.entries.empty()) return ports::ToolFailure{ports::ToolFailure::Why::not_found, "", {}};
    return found;
}

ports::ToolResult FakeDesk::answer(ports::ToolCall const& call) {
    ports::ToolFailure const broken{ports::ToolFailure::Why::failed, "broken", {}};
    return std::visit(
        Overloaded{
            [&](ports::CheckAvailability const& t) -> ports::ToolResult {
                if (is_broken("check_availability")) return broken;
                return ports::Availability{free(t.service, t.staff.value_or(""), t.from, t.to)};
            },
            [&](ports::BookAppointment const& t) { return book(t); },
            [&](ports::FindAppointment const& t) { return find(t); },
            [&](ports::MoveAppointment const& t) -> ports::ToolResult {
                auto const one = std::ranges::find(seeded_, t.reference, &Seeded::reference);
                effects_.push_back("moved " + t.reference + ' ' + ombrex::to_string(t.at));
                one->at = ombrex::to_string(t.at);
                Id128 const id{{2}};
                return ports::Booked{model::AppointmentId{id}, t.reference, {t.at, one->staff, one->service}};
            },
            [&](ports::CancelAppointment const& t) -> ports::ToolResult {
                auto const one = std::ranges::find(seeded_, t.reference, &Seeded::reference);
                effects_.push_back("cancelled " + t.reference);
                return ports::Cancelled{t.reference, {moment(one->at), one->staff, one->service}};
            },
            [&](ports::TakeMessage const& t) -> ports::ToolResult {
                if (is_broken("take_message")) return broken;
                effects_.push_back("message [" + t.addressee + "] " + text_of(t.from) + ' ' + text_of(t.callback) +
                                   ' ' + std::string{model::to_string(t.urgency)} + ": " +
                                   t.text.reveal<Purpose::serve_call>());
                return ports::MessageTaken{};
            },
            [&](ports::TransferCall const& t) -> ports::ToolResult {
                effects_.push_back("transfer " + t.label);
                return ports::Transferred{t.label == "nurse" ? ports::TransferResult::connected
                                                             : ports::TransferResult::no_answer};
            },
            [&](ports::AnswerFaq const& t) -> ports::ToolResult {
                auto const faq = std::ranges::find(assistant_.faqs, t.key, &model::Faq::key);
                return ports::FaqAnswer{faq->answer};
            },
            [&](ports::PrivacyRequest const& t) -> ports::ToolResult {
                static constexpr std::array<std::string_view, 4> words{"erase", "access", "no_recording", "object"};
                effects_.push_back("privacy " + std::string{words[static_cast<std::size_t>(t.kind)]} + ' ' +
                                   text_of(t.name) + ' ' + text_of(t.phone));
                return ports::PrivacyRequestRecorded{
                    "recorded", std::chrono::floor<std::chrono::days>(now_) + std::chrono::days{30}};
            },
            [&](ports::ReportEmergency const& t) -> ports::ToolResult {
                effects_.push_back("emergency " + t.kind + ' ' + t.advised_number);
                return ports::EmergencyReported{};
            },
        },
        call);
}

}  // namespace ombrex::receptionist::testing
