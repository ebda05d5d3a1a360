// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "receptionist/dialogue.h"
#include "receptionist/heard.h"
#include "receptionist/wording.h"

namespace ombrex::receptionist::detail {

/// What the caller wants done at the moment.
enum class Task { none, book, move, cancel, lookup, message, rights };

/// When somebody wants to come, as far as said.
struct TimeWish {
    std::optional<LocalDays> date;
    std::optional<std::chrono::minutes> time;
    std::vector<language::when::Window> windows;
    std::vector<language::when::ClockWindow> clocks;
    bool soonest = false;
    bool any = false;

    [[nodiscard]] bool empty() const { return !date && !time && windows.empty() && clocks.empty() && !soonest && !any; }
    [[nodiscard]] std::optional<LocalMinutes> exact() const {
        return date && time ? std::optional{LocalMinutes{*date} + *time} : std::nullopt;
    }
    [[nodiscard]] bool admits(LocalMinutes at) const;
    void take(language::when::Meaning const& meaning);
};

/// A stretch of the calendar looked at, and what was free in it.
struct Search {
    std::string service, staff;  ///< `staff` empty: anybody.
    LocalMinutes from, to;
    std::vector<ports::Slot> slots;

    [[nodiscard]] bool covers(Search const& other) const {
        return service == other.service && staff == other.staff && from == other.from && to == other.to;
    }
};

/// One booking in the making.
struct BookingForm {
    model::Service const* service = nullptr;
    model::Staff const* staff = nullptr;  ///< Wanted or accepted.
    bool staff_accepted = false;
    bool any_staff = false;
    std::vector<model::Fact> facets;
    std::set<std::string> rejected;  ///< Staff turned down.
    TimeWish when;
    std::optional<ports::Slot> held;          ///< Free when last looked, and wanted.
    bool read_back = false;                   ///< The whole was read back once.
    std::vector<model::Service const*> more;  ///< To be booked right after it.
};

/// The last thing done for the caller in this call; it exists only with what the business committed.
struct Settled {
    std::variant<ports::Booked, ports::Cancelled> what;
    bool moved;
    int turn;  ///< In which it was done.

    [[nodiscard]] ports::Slot const& slot() const {
        return std::visit([](auto const& done) -> ports::Slot const& { return done.slot; }, what);
    }
};

struct MessageForm {
    std::string addressee, text;
    model::Urgency urgency = model::Urgency::normal;
    bool no_phone = false;
};

/// The machine behind Dialogue. One turn: understand, take in, decide, say; a tool call suspends it, and `go_on` picks
/// it up from the state alone, so there is nothing to remember but the state.
class Brain {
public:
    Brain(model::Assistant const& assistant, model::Caller const& caller, std::uint64_t seed, Duty duty);

    [[nodiscard]] std::vector<Action> on(Event const& event);
    [[nodiscard]] model::Outcome outcome() const;
    [[nodiscard]] Context context() const;

private:
    // brain.cc: events, tools, saying things
    void begin_turn(LocalMinutes now);
    void receive(CallStarted const& event);
    void receive(CallerSaid const& event);
    void receive(KeysPressed const& event);
    void receive(Silence const& event);
    void receive(Interrupted const& event);
    void receive(ToolSlow const& event);
    void receive(ToolFinished const& event);
    void receive(HungUp const& event);
    void call(ports::ToolCall tool);
    void say(Line line, Args args = {});
    void ask(Question question, Line line, Args args, std::vector<std::string> asks);
    void emit(Say say);
    void end(model::EndReason reason);
    void believe(std::string const& name, std::string value, std::string raw,
                 SlotChanged::Status status = SlotChanged::Status::heard);
    void believe_windows(std::string raw);
    void forget(std::string const& name);
    [[nodiscard]] std::string believed(std::string const& name) const;
    /// Once nothing is asked of the business any more: the next step of the task at hand.
    void go_on();
    [[nodiscard]] bool busy() const { return in_flight_.has_value() || !queue_.empty(); }

    // turn.cc: one sentence of the caller
    void take_turn(Heard const& heard);
    bool on_talk(Heard const& heard);
    bool on_greeting(Heard const& heard);
    bool on_goodbye(Heard const& heard);
    void on_unknown(Heard const& heard);
    bool choose_task(Heard const& heard);
    bool on_owned(Heard const& heard);
    void start(Task task, std::string_view intent, Heard const& heard);

    // settled.cc: after something was done
    void settle(std::variant<ports::Booked, ports::Cancelled> what, bool moved);
    void tell_settled();
    bool on_settled(Heard const& heard);
    [[nodiscard]] bool only_agrees(Heard const& heard) const;

    // safety.cc
    bool on_danger(Heard const& heard);
    bool on_urgent(Heard const& heard);
    bool on_spam(Heard const& heard);
    bool on_wrong_number(Heard const& heard);
    bool on_other_person(Heard const& heard);

    // message_only.cc: every line is taken
    void offer_only_message();
    void take_message_turn(Heard const& heard);
    void end_message_only(Line line, Args args);

    // consent.cc: the recording of this call
    void ask_what_for();
    bool settle_recording(Heard& heard);
    void refuse_recording(Heard const& heard);
    void mind_the_recorder(Heard const& heard);

    // take_in.cc: slots
    void take_in(Heard const& heard);
    void take_people(Heard const& heard);
    void take_phone(Heard const& heard);
    void take_service(Heard const& heard);
    void take_staff(Heard const& heard);
    void take_time(Heard const& heard);
    bool set_time(language::when::Meaning const& meaning, std::string const& raw);
    [[nodiscard]] LocalDays same_week(LocalDays day, std::string const& raw) const;
    void set_name(std::string name, std::string const& raw);
    void set_phone(std::string e164, std::string const& raw);
    void take_scrap(std::string const& digits, std::string const& raw);
    void accept_scrap();

    // booking.cc, staff_choice.cc
    void advance_book();
    bool need_service();
    bool need_staff();
    bool check_staff(std::vector<model::Staff const*> const& able);
    bool suggest_among(std::vector<model::Staff const*> const& able);
    bool need_caller();
    bool need_extras();
    void suggest(model::Staff const& member, bool next);
    [[nodiscard]] std::vector<model::Staff const*> candidates() const;
    void ask_name(Line line);
    void ask_number(Line shown, Line hidden, std::vector<std::string> asks);
    [[nodiscard]] std::string number_text() const;
    [[nodiscard]] bool is_directory() const;
    [[nodiscard]] std::string describe(model::Staff const& member) const;
    void read_back(Line line);
    void commit();
    bool answer_confirm(Heard const& heard);
    bool amend_extras(Heard const& heard);
    bool answer_staff(Heard const& heard);
    void on_booked(ports::Booked const& booked);
    void on_book_failed(ports::ToolFailure const& failure);
    void drop_booking();
    void next_booking();

    // moment.cc, offers.cc: a free moment
    bool need_moment();
    [[nodiscard]] Search plan() const;
    [[nodiscard]] bool explain_impossible(LocalMinutes at);
    bool offer(std::vector<ports::Slot> const& free, bool nearest);
    bool offer_wider();
    void make_offer(std::vector<ports::Slot> offers, Line one, Line some);
    bool answer_offer(Heard const& heard);
    bool shift_offer(Heard const& heard);
    bool on_other_one(Heard const& heard);
    void hold(ports::Slot slot);
    void clarify(language::when::Ask const& question);
    [[nodiscard]] std::string say_wish() const;
    [[nodiscard]] std::string with_staff(std::string const& staff) const;

    // changes.cc: his own appointments
    void advance_change();
    bool need_identity();
    bool need_target();
    void on_found(ports::Found const& found);
    void on_not_found();
    void finish_lookup();
    bool answer_change(Heard const& heard);
    [[nodiscard]] bool wishes_other_time(Heard const& heard) const;
    void move_instead(Heard const& heard);
    [[nodiscard]] std::string entry_text(ports::Slot const& slot) const;

    // desk.cc: messages, people, rights
    bool on_human(Heard const& heard);
    bool on_message(Heard const& heard);
    bool on_rights(Heard const& heard);
    bool answer_message(Heard const& heard);
    bool need_contact(Line shown);
    void advance_message();
    void advance_rights();
    void transfer(std::string const& label);
    void start_message(std::string text, model::Urgency urgency);
    void fall_back_to_message(std::string text);
    void send_message();

    // answers.cc: questions about the business
    bool answer_questions(Heard const& heard);
    bool answer_facts(Heard const& heard);
    bool answer_hours(Heard const& heard);
    bool answer_price(Heard const& heard);
    bool answer_services(Heard const& heard);
    bool answer_simple(Heard const& heard);
    void tell_fact(model::Staff const& member, std::string const& key);
    [[nodiscard]] std::string next_open(LocalMinutes from) const;
    [[nodiscard]] std::string service_list() const;

    // tool_results.cc
    void finish(ports::ToolCall const& call, ports::ToolResult const& result);
    void finish_message(ports::TakeMessage const& taken, bool done);
    void finish_transfer(ports::TransferCall const& call, ports::ToolResult const& result);
    void finish_rights(ports::PrivacyRequest const& call, ports::ToolResult const& result);
    void finish_change(ports::ToolCall const& call, ports::ToolResult const& result);

    model::Assistant const& assistant_;
    language::Locale locale_;
    std::string caller_id_;  ///< E.164; empty when withheld.
    unsigned seed_;
    Duty duty_;
    LocalMinutes now_{};
    std::vector<Action> out_;

    Question asked_ = Question::none;
    std::string last_text_;
    std::string last_question_;
    bool spoke_ = false;            ///< Something was said in this turn.
    bool asked_now_ = false;        ///< A question was put in this turn.
    bool slots_changed_ = false;    ///< Something was believed anew in this turn.
    bool details_changed_ = false;  ///< Name or number were given or corrected in this turn.
    bool leaving_ = false;          ///< The caller said goodbye.
    bool ended_ = false;
    bool interrupted_ = false;
    std::string heard_part_;
    std::chrono::milliseconds silent_{0};
    int confused_ = 0;
    int keys_in_vain_ = 0;  ///< Presses in a row that said nothing.
    int turn_ = 0;
    int service_asked_ = 0;
    bool sensitive_ = false;
    enum class Recording { off, on, refused } recording_ = Recording::off;

    Task task_ = Task::none;
    Task after_rights_ = Task::none;
    BookingForm form_;
    std::optional<Search> search_;
    std::optional<Search> wanted_search_;  ///< The one being asked for.
    bool widened_ = false;
    std::optional<LocalMinutes> explained_;  ///< Why this moment cannot be was said in this turn.
    bool same_time_ = false;                 ///< "Monday, same time"
    std::vector<ports::Slot> offers_;
    std::vector<ports::Slot> passed_offers_;  ///< Those among which the held one was chosen.
    bool which_asked_ = false;
    std::map<std::string, std::string> believed_;

    std::string name_, phone_, party_, reference_, partial_phone_;
    std::string phone_as_heard_;  ///< Digits that are no whole number, and there will be no better.
    int scraps_ = 0;              ///< How many times digits were missing.
    bool caller_id_refused_ = false;
    bool phone_refused_ = false;
    std::map<std::string, std::string> extras_;
    std::string asking_extra_;

    std::vector<ports::Found::Entry> own_;
    std::optional<ports::Found::Entry> target_;
    int find_attempts_ = 0;
    TimeWish old_;                   ///< When the appointment in question is, as far as said.
    std::optional<TimeWish> owned_;  ///< When the appointment is that the caller said to have, before any wish.
    bool not_last_ = false;          ///< "the other one"
    std::optional<ports::Booked> last_booked_;
    std::optional<Settled> settled_;
    bool welcomed_ = false;  ///< "You're welcome" was the last thing said.

    MessageForm message_;
    std::vector<ports::PrivacyRequestKind> rights_;
    std::optional<LocalDays> answer_by_;
    bool transfer_failed_ = false;
    std::string tried_label_;
    bool urgent_ = false;
    int spam_hints_ = 0;
    bool held_back_ = false;  ///< "Just before you go" was said.

    std::optional<CallTool> in_flight_;
    std::deque<ports::ToolCall> queue_;
    int next_tool_ = 1;
    int booked_count_ = 0;

    bool did_book_ = false, did_move_ = false, did_cancel_ = false, did_message_ = false, did_transfer_ = false;
    bool did_emergency_ = false, is_spam_ = false, is_wrong_number_ = false, did_answer_ = false;
};

}  // namespace ombrex::receptionist::detail
