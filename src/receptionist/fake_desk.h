// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "receptionist/dialogue.h"
#include "receptionist/heard.h"

/// For tests: a business that answers a Dialogue's tools, and notes what it did.
namespace ombrex::receptionist::testing {

/// A salon, open Monday to Friday 8:30 to 12 and 13 to 17, closed on 12 October 2026; Wednesday 16 September 2026,
/// 11:05.
[[nodiscard]] model::Assistant salon();
/// A British vet with two people, a required extra, on-call duty; Monday 9 November 2026.
[[nodiscard]] model::Assistant vet();
/// An American plumber, one booking a call, address required.
[[nodiscard]] model::Assistant plumber();

/// A call with that assistant, on Wednesday 16 September 2026, 11:05, just asked that.
[[nodiscard]] Context asked(model::Assistant const& assistant, Question question);

struct Seeded {
    std::string reference, service, staff, at, name, phone;
};

/// Plays one call to its end and keeps what happened.
class FakeDesk {
public:
    FakeDesk(model::Assistant assistant, std::string now, std::string caller_id = "", Duty duty = Duty::everything);

    void seed(Seeded one) { seeded_.push_back(std::move(one)); }
    void occupy(std::string at) { taken_.push_back(std::move(at)); }
    /// That tool fails from now on: "take_message" and so on.
    void break_tool(std::string name) { broken_.push_back(std::move(name)); }
    /// Somebody takes that moment between the offer and the booking.
    void steal(std::string at) { stolen_ = std::move(at); }

    void play(std::vector<std::string> const& lines);
    void interrupt(std::string heard, std::string line);
    void hang_up();
    std::vector<Action> send(Event const& event);

    /// One line each: "booked Haircut 2026-09-21T09:30 Ruth Alvarez +13035550151", "cancelled A7K2", "transfer
    /// manager", ...
    [[nodiscard]] std::vector<std::string> const& effects() const { return effects_; }
    /// Everything said, a line each.
    [[nodiscard]] std::string const& said() const { return said_; }
    [[nodiscard]] std::map<std::string, std::string> const& slots() const { return slots_; }
    /// What the recorder was told, a letter each: s(tart), p(ause), r(esume).
    [[nodiscard]] std::string const& recorder() const { return recorder_; }
    [[nodiscard]] Say const* last_say() const { return says_.empty() ? nullptr : &says_.back(); }

private:
    void start();
    ports::ToolResult answer(ports::ToolCall const& call);
    ports::ToolResult book(ports::BookAppointment const& t);
    [[nodiscard]] ports::ToolResult find(ports::FindAppointment const& t) const;
    [[nodiscard]] std::vector<ports::Slot> free(std::string const& service, std::string const& staff, LocalMinutes from,
                                                LocalMinutes to) const;
    static char letter_of(Record record);
    [[nodiscard]] bool is_broken(std::string_view name) const;

    model::Assistant assistant_;
    LocalMinutes now_;
    Dialogue dialogue_;
    bool started_ = false;
    std::vector<Seeded> seeded_;
    std::vector<std::string> taken_, broken_;
    std::string stolen_;
    std::vector<std::string> effects_;
    std::string said_;
    std::string recorder_;
    std::vector<Say> says_;
    std::map<std::string, std::string> slots_;
    int references_ = 0;
};

}  // namespace ombrex::receptionist::testing
