// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "receptionist/detail/brain.h"
#include "receptionist/detail/pick.h"
#include "receptionist/detail/say_time.h"

/// Moments offered and chosen.
namespace ombrex::receptionist::detail {
void Brain::make_offer(std::vector<ports::Slot> offers, Line one, Line some) {
    offers_ = std::move(offers);
    bool const same_staff =
        std::ranges::all_of(offers_, [&](auto const& slot) { return slot.staff == offers_[0].staff; });
    auto const line = offers_.size() == 1 ? one : some;
    Say say{SayKind::offer,
            render(line,
                   {{"offers", say_offers(offers_, now_, locale_)},
                    {"with", same_staff && assistant_.staff.size() > 1 ? with_staff(offers_[0].staff) : ""}},
                   locale_, seed_ + static_cast<unsigned>(turn_))};
    say.asks = {"time"};
    say.offers = offers_;
    asked_ = Question::offer;
    asked_now_ = true;
    last_question_ = say.text();
    emit(std::move(say));
}

void Brain::hold(ports::Slot slot) {
    if (offers_.size() > 1) passed_offers_ = offers_;
    which_asked_ = false;
    form_.held = slot;
    offers_.clear();
    widened_ = false;
    form_.when = {};
    form_.when.date = day_of(slot.at);
    form_.when.time = clock_of(slot.at);
    believe("date", ombrex::to_string(day_of(slot.at)), {});
    believe("time", clock_text(clock_of(slot.at)), {});
    forget("window");
    if (task_ == Task::book && !slot.staff.empty()) believe("staff", slot.staff, {});
}

bool Brain::answer_offer(Heard const& heard) {
    if ((task_ != Task::book && task_ != Task::move) || asked_ != Question::offer || offers_.empty() || asked_now_ ||
        busy())
        return false;
    if (heard.does(Act::soonest) && !heard.does(Act::earlier)) {
        hold(offers_.front());
        return true;
    }
    if (auto const* at = std::get_if<language::when::At>(&heard.when.meaning)) {
        auto const chosen = std::ranges::find(offers_, at->at, &ports::Slot::at);
        bool const same_day_search = chosen != offers_.end();
        if (same_day_search) {
            hold(*chosen);
        } else {
            asked_ = Question::none;
        }
        return true;
    }
    if (heard.has_when()) {
        asked_ = Question::none;
        return true;
    }
    if (!heard.staff.empty()) {
        auto const by_staff = std::ranges::find(offers_, heard.staff.front().staff->name, &ports::Slot::staff);
        auto const others = std::ranges::count(offers_, heard.staff.front().staff->name, &ports::Slot::staff);
        if (by_staff != offers_.end() && others == 1 && offers_.size() > 1) {
            hold(*by_staff);
            return true;
        }
    }
    if (shift_offer(heard)) return true;
    bool const any = heard.does(Act::any_time) || heard.does(Act::any_staff) || heard.does(Act::soonest);
    if ((heard.yes() && offers_.size() == 1) || any || (heard.does(Act::go_ahead) && offers_.size() == 1)) {
        hold(offers_.front());
        return true;
    }
    if (heard.yes()) {
        // Asked which, and still only "yes": the first is as good as any; it is read back anyway.
        if (which_asked_) {
            hold(offers_.front());
        } else {
            make_offer(offers_, Line::which_offer, Line::which_offer);
            which_asked_ = true;
        }
        return true;
    }
    if (heard.no() && !details_changed_) {
        form_.when = {};
        search_.reset();
        offers_.clear();
        ask(Question::when, Line::ask_when, {}, {"date", "time"});
        return true;
    }
    return false;
}

/// "No, the other one": of two it is the other; of more, what is left is offered again.
bool Brain::on_other_one(Heard const& heard) {
    bool const meant = heard.plain.find("the other one") != std::string::npos ||
                       heard.plain.find("the other time") != std::string::npos;
    if (!meant || !form_.held || heard.has_when() || passed_offers_.empty()) return false;
    auto rest = std::exchange(passed_offers_, {});
    std::erase_if(rest, [&](auto const& slot) { return slot.at == form_.held->at; });
    if (rest.empty()) return false;
    form_.held.reset();
    if (rest.size() == 1) {
        hold(rest.front());
    } else {
        make_offer(std::move(rest), Line::which_offer, Line::which_offer);
    }
    return true;
}

/// "Anything later?", "anything else?": more from the same search, else from the days after.
bool Brain::shift_offer(Heard const& heard) {
    bool const later = heard.does(Act::later);
    bool const earlier = heard.does(Act::earlier) && !later;
    bool const other = (heard.does(Act::another) || heard.does(Act::other_staff)) && !heard.yes();
    if ((!later && !earlier && !other) || !search_) return false;
    auto const first = offers_.front().at;
    auto const last = offers_.back().at;
    auto const was_offered = [&](ports::Slot const& slot) {
        return std::ranges::find(offers_, slot.at, &ports::Slot::at) != offers_.end();
    };
    // With several offers "the later one" picks; a question asks for more.
    bool const picks =
        offers_.size() > 1 && !heard.question && (later || earlier) && heard.plain.find("any") == std::string::npos;
    if (picks) {
        hold(later ? offers_.back() : offers_.front());
        return true;
    }
    std::vector<ports::Slot> more;
    std::ranges::copy_if(search_->slots, std::back_inserter(more), [&](auto const& slot) {
        return later ? slot.at > last : earlier ? slot.at < first : !was_offered(slot);
    });
    auto const n = static_cast<std::size_t>(std::max(1, assistant_.booking.offer));
    if (more.empty()) {
        if (earlier) {
            say(Line::nothing_later, {{"direction", "earlier"}});
            make_offer(offers_, Line::offer_again, Line::offer_again);
            return true;
        }
        widened_ = true;
        asked_ = Question::none;
        return true;
    }
    if (earlier && more.size() > n) more.erase(more.begin(), more.end() - static_cast<std::ptrdiff_t>(n));
    if (later && more.size() > n) more.resize(n);
    make_offer(other ? spread(more, n) : more, Line::offer_one, Line::offer_some);
    return true;
}

}  // namespace ombrex::receptionist::detail
