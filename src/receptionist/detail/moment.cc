// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>

#include "receptionist/detail/brain.h"
#include "receptionist/detail/pick.h"
#include "receptionist/detail/say_time.h"

namespace ombrex::receptionist::detail {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

constexpr auto look_ahead = days{14};

std::string say_notice(std::chrono::minutes notice) {
    auto const count = notice.count();
    if (count % 60 != 0) return std::to_string(count) + " minutes'";
    return count == 60 ? "an hour's" : std::to_string(count / 60) + " hours'";
}

}  // namespace

/// Makes sure that a free moment is held. True: the turn waits for an answer or for the calendar.
bool Brain::need_moment() {
    if (form_.held) return false;
    auto const& wish = form_.when;
    if (wish.empty() ||
        (wish.any && !wish.date && wish.windows.empty() && wish.clocks.empty() && asked_ != Question::when)) {
        ask(Question::when, Line::ask_when, {}, {"date", "time"});
        return true;
    }
    bool const no_day = !wish.date && wish.windows.empty() && !wish.soonest && !wish.any;
    if (no_day && wish.clocks.empty()) {
        ask(Question::date, Line::ask_date, {}, {"date"});
        return true;
    }
    if (auto const exact = wish.exact(); exact && asked_ != Question::offer && explained_ != exact) {
        explained_ = exact;
        if (explain_impossible(*exact)) return true;
    }
    auto const wanted = plan();
    if (wanted.from >= wanted.to) {
        Args const args{{"last", say_day(day_of(now_) + assistant_.booking.horizon, now_, locale_)}};
        form_.when = {};
        widened_ = false;
        for (auto const* name : {"date", "time", "window"}) forget(name);
        ask(Question::when, Line::horizon, args, {"date", "time"});
        return true;
    }
    if (!search_ || !search_->covers(wanted)) {
        wanted_search_ = wanted;
        ports::CheckAvailability tool;
        tool.service = wanted.service;
        if (!wanted.staff.empty()) tool.staff = wanted.staff;
        tool.from = wanted.from;
        tool.to = wanted.to;
        call(std::move(tool));
        return true;
    }
    if (asked_ == Question::offer && !offers_.empty()) {
        // A question was answered in between; the offers still stand.
        make_offer(offers_, Line::offer_again, Line::offer_again);
        return true;
    }
    return offer(search_->slots, wish.exact().has_value());
}

Search Brain::plan() const {
    auto const& wish = form_.when;
    Search out;
    out.service = form_.service->name;
    out.staff = form_.staff != nullptr ? form_.staff->name : std::string{};
    out.from = now_;
    out.to = LocalMinutes{day_of(now_) + look_ahead};
    if (wish.date) {
        out.from = std::max(now_, LocalMinutes{*wish.date});
        out.to = LocalMinutes{*wish.date + days{1}};
    } else if (!wish.windows.empty()) {
        auto const& first = wish.windows.front();
        auto const& last = wish.windows.back();
        if (first.from) out.from = std::max(now_, *first.from);
        out.to = last.to ? *last.to : out.from + look_ahead;
    }
    auto const horizon = LocalMinutes{day_of(now_) + assistant_.booking.horizon + days{1}};
    if (widened_) {
        out.from = wish.date || !wish.windows.empty() ? out.to : now_;
        out.to = out.from + look_ahead;
    }
    out.to = std::min(out.to, horizon);
    return out;
}

/// Says why a moment cannot be, if its impossibility needs no calendar. True: the turn is over.
bool Brain::explain_impossible(LocalMinutes at) {
    auto const day = day_of(at);
    Args args{{"moment", say_moment(at, now_, locale_)}, {"day", say_day(day, now_, locale_)}};
    auto const blocks = assistant_.hours.on(day);
    auto const& rules = assistant_.booking;
    if (day > day_of(now_) + rules.horizon) {
        args["last"] = say_day(day_of(now_) + rules.horizon, now_, locale_);
        ask(Question::when, Line::horizon, args, {"date", "time"});
        form_.when = {};
        return true;
    }
    if (at < now_) {
        say(Line::past, args);
    } else if (at < now_ + rules.min_notice) {
        args["notice"] = say_notice(rules.min_notice);
        say(Line::notice, args);
    } else if (blocks.empty()) {
        auto const* const special = assistant_.hours.special_on(day);
        bool const named = special != nullptr && !special->name.empty();
        if (named) args["holiday"] = special->name;
        say(named ? Line::closed_holiday : Line::closed_day, args);
    } else if (!assistant_.hours.open_at(at)) {
        args["blocks"] = say_blocks(blocks, locale_);
        say(Line::closed_time, args);
    } else if (clock_of(at).count() % rules.step.count() != 0) {
        args["time"] = say_clock(clock_of(at), locale_);
        say(Line::off_grid, args);
    }
    return false;  // what is said, the nearest free moments follow
}

/// From what is free: hold the wished moment, or offer. Always true unless held.
bool Brain::offer(std::vector<ports::Slot> const& free, bool wants_nearest) {
    auto const n = static_cast<std::size_t>(std::max(1, assistant_.booking.offer));
    auto const& wish = form_.when;
    if (wants_nearest) {
        auto const at = *wish.exact();
        auto const hit = std::ranges::find(free, at, &ports::Slot::at);
        if (hit != free.end() && !widened_) {
            hold(*hit);
            return false;
        }
        if (free.empty()) return offer_wider();
        if (!spoke_)
            say(Line::not_free, {{"moment", say_moment(at, now_, locale_)},
                                 {"with", form_.staff != nullptr ? with_staff(form_.staff->name) : ""}});
        make_offer(widened_ ? std::vector<ports::Slot>(
                                  free.begin(), free.begin() + static_cast<std::ptrdiff_t>(std::min(n, free.size())))
                            : nearest(free, at, n),
                   Line::offer_one, Line::offer_some);
        return true;
    }
    auto fitting = free;
    if (!widened_) std::erase_if(fitting, [&](auto const& slot) { return !wish.admits(slot.at); });
    if (fitting.empty()) return offer_wider();
    bool const day_only = wish.date && wish.windows.empty() && wish.clocks.empty() && !widened_;
    if (day_only && n == 1 && fitting.size() > 2) {
        auto const day = say_day(*wish.date, now_, locale_);
        ask(Question::time, Line::ask_time, {{"day", day.starts_with("to") ? day : "on " + day}}, {"time"});
        return true;
    }
    bool const first_ones = wish.soonest || widened_;
    if (first_ones && fitting.size() > n) fitting.resize(n);
    make_offer(spread(fitting, n), Line::offer_one, Line::offer_some);
    return true;
}

/// Nothing where it was wished: look further on, once.
bool Brain::offer_wider() {
    if (!widened_) {
        auto const& wish = form_.when;
        bool const closed = wish.date && assistant_.hours.on(*wish.date).empty();
        if (closed && !spoke_) {
            std::ignore = explain_impossible(LocalMinutes{*wish.date} + 12h);
        } else if (!spoke_ || !closed) {
            if (!spoke_) say(Line::day_full, {{"wish", say_wish()}});
        }
        widened_ = true;
        return need_moment();
    }
    widened_ = false;
    form_.when = {};
    search_.reset();
    offers_.clear();
    for (auto const* name : {"date", "time", "window"}) forget(name);
    message_.text = "would like " + form_.service->name + ", no free moment was found";
    say(Line::nothing_free, {{"wish", ""}});
    ask(Question::offer_message, Line::offer_message, {}, {"message"});
    return true;
}

void Brain::clarify(language::when::Ask const& question) {
    using language::Why;
    // Neither reading lies in opening hours: take the one people mean, say why not, offer the nearest.
    if (question.why == Why::closed) {
        for (auto const& option : question.options) {
            auto const* const at = std::get_if<LocalMinutes>(&option);
            auto const* const alone = std::get_if<std::chrono::minutes>(&option);
            if (at == nullptr && alone == nullptr) continue;
            auto const clock = at != nullptr ? clock_of(*at) : *alone;
            if (clock < 7h || clock >= 22h) continue;
            if (at != nullptr) form_.when.date = day_of(*at);
            form_.when.time = clock;
            form_.when.windows.clear();
            form_.when.clocks.clear();
            form_.held.reset();
            asked_ = Question::none;
            if (form_.when.date) believe("date", ombrex::to_string(*form_.when.date), {});
            believe("time", clock_text(clock), {});
            return;
        }
    }
    std::vector<std::string> options;
    for (auto const& option : question.options) {
        if (auto const* day = std::get_if<LocalDays>(&option)) {
            options.push_back(say_day(*day, now_, locale_));
            if (*day == day_of(now_)) options.back() = "today";
        } else if (auto const* clock = std::get_if<std::chrono::minutes>(&option)) {
            options.push_back(say_clock(*clock, locale_));
        } else {
            options.push_back(say_moment(std::get<LocalMinutes>(option), now_, locale_));
        }
    }
    struct Way {
        Why why;
        Line line;
        Question question;
        std::vector<std::string> asks;
    };
    static std::vector<Way> const ways{
        {Why::which_date, Line::clarify_date, Question::date, {"date"}},
        {Why::meridiem, Line::clarify_meridiem, Question::time, {"time"}},
        {Why::no_such_date, Line::no_such_date, Question::date, {"date"}},
        {Why::no_such_time, Line::no_such_time, Question::time, {"time"}},
        {Why::mismatch, Line::mismatch, Question::date, {"date"}},
        {Why::past, Line::past_date, Question::date, {"date"}},
        {Why::closed, Line::clarify_meridiem, Question::time, {"time"}},
        {Why::incomplete, Line::clarify, Question::when, {"date", "time"}},
    };
    auto const way = std::ranges::find(ways, question.why, &Way::why);
    bool const bare = options.empty() && (way->line == Line::clarify_date || way->line == Line::clarify_meridiem ||
                                          way->line == Line::mismatch);
    if (task_ == Task::none) {
        task_ = Task::book;
        believe("intent", "book", {});
    }
    form_.held.reset();
    ask(bare ? Question::when : way->question, bare ? Line::clarify : way->line, {{"options", say_list(options, "or")}},
        way->asks);
}

std::string Brain::say_wish() const {
    auto const& wish = form_.when;
    auto const day = wish.date ? say_day(*wish.date, now_, locale_) : std::string{};
    if (wish.date)
        return (day.starts_with("to") ? day : "on " + day) +
               (wish.windows.empty() && wish.clocks.empty() ? "" : " at that time");
    return wish.windows.empty() && wish.clocks.empty() ? "in the next two weeks" : "then";
}

}  // namespace ombrex::receptionist::detail
