// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "app/text_backend.h"
#include "base/random.h"
#include "language/similarity.h"

namespace ombrex::app {
namespace {

using privacy::Purpose;
using Why = ports::ToolFailure::Why;

/// Tools over vectors: the same rules as the real ones, in their plainest form.
class MemoryBackend final : public TextBackend, public ports::CallTools {
public:
    MemoryBackend(Scenario const& scenario, std::uint64_t seed)
        : scenario_{scenario}, random_{seed ^ 0xA5A5'5A5A'0F0F'F0F0ULL} {
        for (auto const& seeded : scenario.appointments) {
            model::Appointment out;
            out.id = model::AppointmentId{Id128::make(random_)};
            out.reference = seeded.reference;
            out.service = seeded.service;
            out.staff = seeded.staff;
            out.at = seeded.at;
            if (auto const* service = scenario.assistant.service(seeded.service)) out.length = service->length;
            out.name = model::CallerName{seeded.name};
            out.phone = model::CallerPhone{seeded.phone};
            effects_.appointments.push_back(std::move(out));
        }
        call_ = model::CallId{Id128::make(random_)};
    }

    ports::CallTools& tools() override { return *this; }
    CallEffects const& effects() const override { return effects_; }
    void set_now(LocalMinutes now) override { now_ = now; }

    Task<ports::ToolResult> call(ports::ToolCall tool, Deadline) override {
        co_return std::visit([this](auto const& t) -> ports::ToolResult { return run(t); }, tool);
    }

private:
    [[nodiscard]] bool is_free(std::string const& staff, LocalMinutes from, LocalMinutes to) const {
        auto const busy = [&](BusySpan const& span) {
            return (span.staff.empty() || span.staff == staff) && span.from < to && from < span.to;
        };
        auto const taken = [&](model::Appointment const& a) {
            bool const same = a.staff.empty() || a.staff == staff;
            return same && a.status != model::AppointmentStatus::cancelled && a.at < to && from < a.at + a.length;
        };
        return std::ranges::none_of(scenario_.busy, busy) && std::ranges::none_of(effects_.appointments, taken);
    }

    [[nodiscard]] bool is_open(LocalMinutes from, std::chrono::minutes length) const {
        auto const day = std::chrono::floor<std::chrono::days>(from);
        auto const begin = from - day;
        return std::ranges::any_of(scenario_.assistant.hours.on(day), [&](model::TimeBlock const& block) {
            return begin >= block.from && begin + length <= block.to;
        });
    }

    [[nodiscard]] bool is_bookable(LocalMinutes at) const {
        auto const& rules = scenario_.assistant.booking;
        auto const day = std::chrono::floor<std::chrono::days>(at);
        return at >= now_ + rules.min_notice && day <= std::chrono::floor<std::chrono::days>(now_) + rules.horizon;
    }

    /// Who could do it then, first choice first; empty string where the business has no staff.
    [[nodiscard]] std::vector<std::string> who(model::Service const& service, std::string const& wanted) const {
        std::vector<std::string> out;
        for (auto const* member : scenario_.assistant.staff_for(service)) {
            if (wanted.empty() || member->name == wanted) out.push_back(member->name);
        }
        if (scenario_.assistant.staff.empty()) out.emplace_back();
        return out;
    }

    [[nodiscard]] std::optional<ports::Slot> slot_at(model::Service const& service, std::string const& staff,
                                                     LocalMinutes at) const {
        auto const length = service.length + service.buffer;
        if (!is_bookable(at) || !is_open(at, service.length)) return std::nullopt;
        for (auto const& name : who(service, staff)) {
            if (is_free(name, at, at + length)) return ports::Slot{at, name, service.name};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::vector<ports::Slot> search(model::Service const& service, std::string const& staff,
                                                  LocalMinutes from, LocalMinutes to, std::size_t most) const {
        std::vector<ports::Slot> out;
        auto const step = scenario_.assistant.booking.step;
        for (auto day = std::chrono::floor<std::chrono::days>(from); LocalMinutes{day} < to;
             day += std::chrono::days{1}) {
            for (auto clock = std::chrono::minutes{0}; clock < std::chrono::hours{24}; clock += step) {
                auto const at = LocalMinutes{day} + clock;
                if (at < from || at >= to) continue;
                if (auto slot = slot_at(service, staff, at)) out.push_back(std::move(*slot));
                if (out.size() >= most) return out;
            }
        }
        return out;
    }

    ports::ToolResult run(ports::CheckAvailability const& t) {
        auto const* const service = scenario_.assistant.service(t.service);
        if (service == nullptr) return ports::ToolFailure{Why::not_found, "no such service", {}};
        return ports::Availability{search(*service, t.staff.value_or(""), t.from, t.to, ports::availability_max)};
    }

    ports::ToolResult run(ports::BookAppointment const& t) {
        auto const* const service = scenario_.assistant.service(t.service);
        if (service == nullptr) return ports::ToolFailure{Why::not_found, "no such service", {}};
        auto const made =
            std::ranges::count_if(effects_.appointments, [](auto const& a) { return a.made_in.has_value(); });
        if (made >= scenario_.assistant.booking.per_call_max)
            return ports::ToolFailure{Why::not_allowed, "limit of the call", {}};
        auto const slot = slot_at(*service, t.staff, t.at);
        if (!slot) {
            bool const open = is_bookable(t.at) && is_open(t.at, service->length);
            return ports::ToolFailure{open ? Why::taken : Why::closed, "not free", next(*service, t.staff, t.at)};
        }
        model::Appointment out{model::AppointmentId{Id128::make(random_)},
                               {},
                               new_reference(),
                               service->name,
                               slot->staff,
                               t.at,
                               service->length,
                               t.name,
                               t.phone,
                               t.notes,
                               model::AppointmentStatus::booked,
                               call_};
        effects_.appointments.push_back(out);
        mine_.insert(out.reference);
        return ports::Booked{out.id, out.reference, *slot};
    }

    [[nodiscard]] std::vector<ports::Slot> next(model::Service const& service, std::string const& staff,
                                                LocalMinutes at) const {
        return search(service, staff, std::max(at, now_), at + std::chrono::days{14},
                      static_cast<std::size_t>(scenario_.assistant.booking.offer));
    }

    /// Name and number, or reference and one of them.
    ports::ToolResult run(ports::FindAppointment const& t) {
        auto const& name = t.name.reveal<Purpose::serve_call>();
        auto const& phone = t.phone.reveal<Purpose::serve_call>();
        ports::Found found;
        for (auto const& a : effects_.appointments) {
            bool const by_name = language::same_name(name, a.name.reveal<Purpose::serve_call>());
            bool const by_phone = !phone.empty() && phone == a.phone.reveal<Purpose::serve_call>();
            bool const by_reference = !t.reference.empty() && t.reference == a.reference;
            bool const his = (by_name && by_phone) || (by_reference && (by_name || by_phone));
            if (!his || a.status == model::AppointmentStatus::cancelled || a.at < now_) continue;
            mine_.insert(a.reference);
            found.entries.push_back({a.reference, {a.at, a.staff, a.service}});
        }
        if (found.entries.empty()) return ports::ToolFailure{Why::not_found, "nothing matches", {}};
        return found;
    }

    model::Appointment* own(std::string const& reference) {
        auto const found = std::ranges::find(effects_.appointments, reference, &model::Appointment::reference);
        return found == effects_.appointments.end() || !mine_.contains(reference) ? nullptr : &*found;
    }

    ports::ToolResult run(ports::MoveAppointment const& t) {
        auto* const appointment = own(t.reference);
        if (appointment == nullptr) return ports::ToolFailure{Why::not_allowed, "not shown to be the caller's", {}};
        auto const* const service = scenario_.assistant.service(appointment->service);
        auto const before = appointment->status;
        appointment->status = model::AppointmentStatus::cancelled;  // its own time does not stand in its way
        auto slot = slot_at(*service, appointment->staff, t.at);
        if (!slot) slot = slot_at(*service, {}, t.at);
        appointment->status = before;
        if (!slot) return ports::ToolFailure{Why::taken, "not free", next(*service, appointment->staff, t.at)};
        appointment->at = t.at;
        appointment->staff = slot->staff;
        if (!appointment->made_in) appointment->status = model::AppointmentStatus::moved;
        return ports::Booked{appointment->id, appointment->reference, *slot};
    }

    ports::ToolResult run(ports::CancelAppointment const& t) {
        auto* const appointment = own(t.reference);
        if (appointment == nullptr) return ports::ToolFailure{Why::not_allowed, "not shown to be the caller's", {}};
        appointment->status = model::AppointmentStatus::cancelled;
        return ports::Cancelled{t.reference, {appointment->at, appointment->staff, appointment->service}};
    }

    ports::ToolResult run(ports::TakeMessage const& t) {
        effects_.messages.push_back(t);
        return ports::MessageTaken{model::MessageId{Id128::make(random_)}};
    }

    ports::ToolResult run(ports::TransferCall const& t) {
        auto const rule = scenario_.answers.find(t.label);
        auto const result = rule == scenario_.answers.end() ? ports::TransferResult::refused
                            : rule->second                  ? ports::TransferResult::connected
                                                            : ports::TransferResult::no_answer;
        effects_.transfers.push_back({t.label, result});
        return ports::Transferred{result};
    }

    ports::ToolResult run(ports::AnswerFaq const& t) {
        auto const found = std::ranges::find(scenario_.assistant.faqs, t.key, &model::Faq::key);
        if (found == scenario_.assistant.faqs.end()) return ports::ToolFailure{Why::not_found, "no such question", {}};
        return ports::FaqAnswer{found->answer};
    }

    ports::ToolResult run(ports::PrivacyRequest const& t) {
        bool const erase =
            t.kind == ports::PrivacyRequestKind::erase && scenario_.assistant.erase == model::EraseMode::verified;
        bool const known = std::ranges::any_of(effects_.appointments, [&](auto const& a) {
            return t.phone == a.phone && language::same_name(t.name.template reveal<Purpose::serve_call>(),
                                                             a.name.template reveal<Purpose::serve_call>());
        });
        std::string const status = erase && known ? "done" : "recorded";
        effects_.requests.push_back({t, status});
        return ports::PrivacyRequestRecorded{status,
                                             std::chrono::floor<std::chrono::days>(now_) + std::chrono::days{30}};
    }

    ports::ToolResult run(ports::ReportEmergency const& t) {
        effects_.emergencies.push_back(t);
        return ports::EmergencyReported{};
    }

    std::string new_reference() {
        static constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
        static constexpr std::string_view all = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        for (;;) {
            std::string out{letters[random_.below(letters.size())]};
            for (int i = 0; i < 3; ++i) out += all[random_.below(all.size())];
            if (std::ranges::none_of(effects_.appointments, [&](auto const& a) { return a.reference == out; }))
                return out;
        }
    }

    Scenario const& scenario_;
    SeededRandom random_;
    CallEffects effects_;
    std::set<std::string> mine_;  ///< References that this caller showed to be his, or made.
    model::CallId call_;
    LocalMinutes now_{};
};

}  // namespace

std::unique_ptr<TextBackend> make_memory_backend(Scenario const& scenario, std::uint64_t seed) {
    return std::make_unique<MemoryBackend>(scenario, seed);
}

}  // namespace ombrex::app
