// SPDX-License-Identifier: Apache-2.0
#include "services/card_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "language/phone.h"
#include "language/say_when.h"

namespace ombrex::services {
namespace {

using privacy::Purpose;
using std::chrono::days;

constexpr std::array<std::string_view, model::outcome_words.size()> outcomes{
    "Booked",   "Moved",     "Cancelled", "Message taken", "Put through",
    "Answered", "Emergency", "Spam",      "Wrong number",  "Hung up",
};

struct StateWords {
    std::string_view state;
    std::string_view words;
    std::string_view before_length;  ///< Empty: the length is not told.
    std::string_view note;           ///< What the owner should know; empty: nothing.
};
constexpr std::array states{
    StateWords{"recording", "Being stored", "", ""},
    StateWords{"saved", "Saved", ", ", ""},
    StateWords{"partial", "Stopped", " after ",
               "The recording stopped before the call did. The disk was full, or the program was cut off: look at the "
               "disk of this machine."},
    StateWords{"failed", "Nothing could be kept", "",
               "The recording failed, and nothing of it could be kept: look at the disk of this machine."},
    StateWords{"refused", "The caller did not want it, and what there was is destroyed", "", ""},
};

constexpr std::array<std::string_view, 4> request_words{
    "to have their data erased",
    "to see their data",
    "not to be recorded",
    "to object to a use of their data",
};

std::string in_words(std::chrono::milliseconds length) {
    auto const seconds = std::chrono::round<std::chrono::seconds>(length).count();
    return seconds < 60 ? fmt::format("{} s", seconds) : fmt::format("{} min {} s", seconds / 60, seconds % 60);
}

std::string position(std::chrono::milliseconds at) {
    auto const seconds = at.count() / 1000;
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

/// Code points [begin, end) of UTF-8 text.
std::string_view cut(std::string_view text, std::size_t begin, std::size_t end) {
    auto const from = utf8::byte_of_point(text, begin);
    return text.substr(from, std::max(utf8::byte_of_point(text, end), from) - from);
}

/// "caller_name": "Callers’ names" inside a sentence.
std::string name_of(privacy::Policy const& policy, privacy::Category category) {
    std::string name{privacy::row_of(policy, category).name};
    bool const shouts = name.size() > 1 && name[1] >= 'A' && name[1] <= 'Z';
    if (!shouts && name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] + 32);
    return name;
}

/// What may be said for one purpose: every personal value passes through reveal<P>.
template <Purpose P>
class Wording {
public:
    Wording(CallCard const& card, privacy::Policy const& policy, TimePoint now)
        : card_{card}, policy_{policy}, now_{now}, called_{card.business.zone.to_local(card.call.answered)} {
        auto const locale = language::parse_locale(card.business.locale).value_or(language::Locale::en_us);
        std::chrono::year_month_day const day{std::chrono::floor<days>(called_)};
        // Never "today" or "tomorrow", which are wrong when it is read; and no year where it is plain.
        auto const far = day.month() > std::chrono::June ? std::chrono::January : std::chrono::December;
        manner_ = {locale, language::Form::written, LocalDays{day.year() / far / 1}};
    }

    CardWords all() {
        out_.business = card_.business.name;
        out_.when = language::say_moment(called_, manner_);
        out_.length = in_words(card_.call.duration);
        auto const outcome = card_.call.outcome.value_or(model::Outcome::abandoned);
        out_.outcome = outcomes[static_cast<std::size_t>(outcome)];
        out_.headline = headline(outcome);
        out_.urgency = urgency();
        out_.mood = mood();
        caller();
        for (auto const& appointment : card_.appointments) add(appointment);
        for (auto const& message : card_.messages) add(message);
        others();
        insight();
        recording();
        goes();
        left();
        if constexpr (P == Purpose::serve_call) said();
        return std::move(out_);
    }

private:
    void row(std::string_view label, std::string line) {
        if (!line.empty()) out_.rows.push_back({std::string{label}, {std::move(line)}});
    }
    std::string phone(model::CallerPhone const& phone) const {
        auto const& number = phone.reveal<P>();
        return number.empty() ? "" : language::say_phone(number.e164(), manner_.locale);
    }

    /// The best that is known of who called: a name that was given, else the number.
    std::string who() const {
        for (auto const& a : card_.appointments) {
            if (auto const& name = a.row.name.reveal<P>(); !name.empty()) return name;
        }
        for (auto const& m : card_.messages) {
            if (auto const& name = m.from.reveal<P>(); !name.empty()) return name;
        }
        for (auto const& r : card_.requests) {
            if (auto const& name = r.name.reveal<P>(); !name.empty()) return name;
        }
        return card_.call.caller.number ? phone(*card_.call.caller.number) : "A caller";
    }

    std::string headline(model::Outcome outcome) const {
        using enum model::Outcome;
        auto const appointment = [this](std::string_view verb) {
            if (card_.appointments.empty()) return fmt::format("{} {} an appointment", who(), verb);
            auto const& row = card_.appointments.front().row;
            return fmt::format("{} {} {}, {}", who(), verb, row.service, language::say_moment(row.at, manner_));
        };
        switch (outcome) {
            case booked:
                return appointment("booked");
            case moved:
                return appointment("moved");
            case cancelled:
                return appointment("cancelled");
            case message:
                return who() + " left a message";
            case transferred:
                return who() + " was put through";
            case answered:
                return who() + " asked, and was answered";
            case emergency:
                return who() + " called in an emergency";
            case spam:
                return "A sales call, turned down";
            case wrong_number:
                return "A wrong number";
            case abandoned:
                return who() + " hung up before anything was settled";
        }
        return who() + " called";
    }

    std::string urgency() const {
        auto most = card_.insight ? card_.insight->urgency : model::Urgency::normal;
        for (auto const& message : card_.messages) most = std::min(most, message.urgency);
        if (!card_.emergencies.empty()) most = model::Urgency::emergency;
        return words_of(most);
    }
    static std::string words_of(model::Urgency urgency) {
        if (urgency == model::Urgency::emergency) return "Emergency";
        return urgency == model::Urgency::high ? "High urgency" : "";
    }

    std::string mood() const {
        if (!card_.insight) return "Not judged";
        auto const sentiment = card_.insight->mood.sentiment;
        return sentiment > 0 ? "Pleased" : sentiment < 0 ? "Upset" : "Calm";
    }

    void caller() {
        row("Caller", card_.call.caller.number ? phone(*card_.call.caller.number) : "Number withheld");
        row("When", out_.when + ", " + out_.length);
        row("Result", out_.outcome);
        row("Mood", out_.mood);
    }

    void add(CallCard::Appointment const& a) {
        constexpr std::array<std::string_view, 3> labels{"Booked", "Moved", "Cancelled"};
        auto const& row = a.row;
        auto const with = row.staff.empty() ? "" : " with " + row.staff;
        CardWords::Row out{std::string{labels[static_cast<std::size_t>(a.did)]}, {}};
        out.lines.push_back(row.service + with + ", " + language::say_moment(row.at, manner_));
        std::string person = row.name.template reveal<P>();
        if (auto const number = phone(row.phone); !number.empty()) person += (person.empty() ? "" : ", ") + number;
        if (!person.empty()) out.lines.push_back(person);
        if (auto const& notes = row.notes.template reveal<P>(); !notes.empty()) out.lines.push_back(notes);
        out.lines.push_back("Reference " + row.reference);
        if (a.changed_since) out.lines.emplace_back("Changed since, in a later call");
        out_.rows.push_back(std::move(out));
    }

    void add(model::Message const& m) {
        CardWords::Row out{m.addressee.empty() ? "Message" : "For " + m.addressee, {}};
        out.lines.push_back(m.text.reveal<P>());
        auto const number = phone(m.callback);
        std::string person = m.from.reveal<P>();
        if (!number.empty()) person += (person.empty() ? "Call back " : ", call back ") + number;
        if (!person.empty()) out.lines.push_back(person);
        if (auto const urgent = words_of(m.urgency); !urgent.empty()) out.lines.push_back(urgent);
        out_.rows.push_back(std::move(out));
    }

    void others() {
        for (auto const& t : card_.transfers) {
            bool const through = t.result == model::TransferResult::connected;
            row(through ? "Put through" : "Not reached", t.label);
        }
        for (auto const& e : card_.emergencies)
            row("Emergency", fmt::format("{}: told to call {}", e.kind, e.advised_number));
        for (auto const& r : card_.requests) {
            auto const day = date(r.answer_by);
            row("Asked", fmt::format("{}. Answer by {}.", request_words[static_cast<std::size_t>(r.kind)], day));
        }
    }

    void insight() {
        if (!card_.insight) return;
        out_.summary = card_.insight->summary.reveal<P>();
        row("Next step", card_.insight->next_step.reveal<P>());
        CardWords::Row evidence{"Said at", {}};
        for (auto const& e : card_.insight->evidence) {
            if (e.turn >= card_.transcript.size()) continue;
            auto const& turn = card_.transcript[e.turn];
            if constexpr (P == Purpose::serve_call) {
                evidence.lines.push_back(
                    fmt::format("{}  “{}”", position(turn.at), cut(turn.text.template reveal<P>(), e.begin, e.end)));
            } else if (evidence.lines.empty()) {
                evidence.lines.push_back(position(turn.at));
            } else if (auto const at = position(turn.at); !evidence.lines.front().ends_with(at)) {
                evidence.lines.front() += ", " + at;
            }
        }
        if (!evidence.lines.empty()) out_.rows.push_back(std::move(evidence));
    }

    void recording() {
        if (!card_.recording) return row("Recording", refused() ? "None: the caller did not want it" : "None");
        auto const found = std::ranges::find(states, to_string(card_.recording->state), &StateWords::state);
        if (found == states.end()) return;
        std::string line{found->words};
        if (!found->before_length.empty())
            line += std::string{found->before_length} + in_words(card_.recording->length);
        row("Recording", std::move(line));
        if (!found->note.empty()) out_.notes.emplace_back(found->note);
    }
    bool refused() const {
        return std::ranges::find(card_.requests, model::PrivacyRequestKind::no_recording,
                                 &model::PrivacyRequest::kind) != card_.requests.end();
    }

    /// "December 15, 2026": the year always, the weekday never.
    std::string date(LocalDays day) const {
        auto manner = manner_;
        manner.today = LocalDays{};
        auto const words = language::say_date(day, manner);
        return words.substr(words.find(' ') + 1);
    }

    void goes() {
        auto const today = std::chrono::floor<days>(card_.business.zone.to_local(now_));
        LocalDays last{};
        for (auto const& one : card_.goes) {
            auto const name = name_of(policy_, one.category);
            if (!out_.goes.empty() && one.day == last) {
                out_.goes.back().what += ", " + name;
                continue;
            }
            last = one.day;
            out_.goes.push_back({date(one.day), (one.day - today).count(), name});
        }
    }

    void left() {
        for (auto const& one : card_.left) {
            if (one.recipient == privacy::Recipient::carrier) continue;  // the call itself
            std::string what;
            for (auto const& row : policy_.categories) {
                if (one.categories.contains(row.category))
                    what += (what.empty() ? "" : ", ") + name_of(policy_, row.category);
            }
            out_.left.push_back(fmt::format("{}: {}, {} bytes, {}", privacy::row_of(policy_, one.recipient).name,
                                            what.empty() ? "nothing personal" : what, one.bytes,
                                            language::say_moment(card_.business.zone.to_local(one.when), manner_)));
        }
        if (out_.left.empty()) out_.left.emplace_back("Nothing but the call itself.");
    }

    void said() {
        for (auto const& turn : card_.transcript) {
            bool const caller = turn.speaker == model::Speaker::caller;
            out_.said.push_back({position(turn.at), caller ? "Caller" : "Assistant", turn.text.template reveal<P>()});
        }
    }

    CallCard const& card_;
    privacy::Policy const& policy_;
    TimePoint now_;
    LocalMinutes called_;
    language::Manner manner_{};
    CardWords out_;
};

}  // namespace

std::string CardWords::Goes::line() const {
    return fmt::format("{}, {} {} left: {}", date, days_left, days_left == 1 ? "day" : "days", what);
}

CardWords words_for_screen(CallCard const& card, privacy::Policy const& policy, TimePoint now) {
    return Wording<Purpose::serve_call>{card, policy, now}.all();
}

CardWords words_for_mail(CallCard const& card, privacy::Policy const& policy, TimePoint now) {
    return Wording<Purpose::transactional_mail>{card, policy, now}.all();
}

}  // namespace ombrex::services
