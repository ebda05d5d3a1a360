// SPDX-License-Identifier: Apache-2.0
#include "services/live_feed.h"

#include <algorithm>
#include <deque>

#include "base/utf8.h"
#include "services/tool_name.h"
#include "services/without_cards.h"

namespace ombrex::services {
namespace {

using enum privacy::Purpose;
using std::chrono::milliseconds;

constexpr std::size_t pieces_max = 40;  // of a card's number, said or typed, and what is answered in between

/// As it may be told: short enough, and of a card no more than four digits.
ports::SpokenText fit(ports::SpokenText const& text) {
    auto const& whole = text.reveal<serve_call>();
    return without_cards(ports::SpokenText{whole.substr(0, utf8::whole_within(whole, LiveFeed::text_max))});
}

/// Whether the call stands otherwise now.
bool apply(ports::CallState state, LiveCall& call) {
    using enum ports::CallState;
    using Recording = LiveRecording;
    bool const runs = call.recording == Recording::on || call.recording == Recording::paused;
    switch (state) {
        case on_hold:
        case resumed:
            call.on_hold = state == on_hold;
            return true;
        case recording_started:
        case recording_resumed:
            call.recording = Recording::on;
            return true;
        case recording_paused:
            if (runs) call.recording = Recording::paused;
            return runs;
        case recording_failed:
            call.recording = Recording::failed;
            return true;
        case recording_refused:
            call.recording = Recording::refused;
            return true;
        case put_through:
            call.put_through = true;
            if (runs || call.recording == Recording::asked) call.recording = Recording::off;
            return true;
        case answered:
        case ended:
            return false;
    }
    return false;
}

}  // namespace

/// One call, and what of its news is told: none of the scores and timings, thirty a second.
struct LiveFeed::Kept {
    using Told = std::optional<LiveNews>;

    Told take(ports::CallState state, milliseconds) { return apply(state, call) ? Told{call} : std::nullopt; }

    Told take(ports::Caption const& caption, milliseconds) {
        ports::Caption line{caption.speaker, fit(caption.text), caption.at, caption.final};
        auto const before = speaking.find(line.speaker);
        bool const goes_on = before != speaking.end();
        if (line.final) {
            if (goes_on) speaking.erase(before);
            keep(std::move(line));
            mask_pieces();
            return told.back();
        }
        // A caller's partial is all that he said until now, the agent's the next clause of what she says.
        if (goes_on && line.speaker == model::Speaker::agent) {
            line.at = before->second.at;
            line.text =
                fit(ports::SpokenText{before->second.text.reveal<serve_call>() + " " + line.text.reveal<serve_call>()});
        }
        speaking.insert_or_assign(line.speaker, line);
        return line;
    }

    Told take(ports::SlotNoted const& slot, milliseconds) {
        ports::SlotNoted one{slot.name, fit(slot.value), slot.status};
        auto const known = std::ranges::find(noted, one.name, &ports::SlotNoted::name);
        if (known != noted.end()) {
            *known = one;
        } else if (noted.size() < noted_max) {
            noted.push_back(one);
        }
        return one;
    }

    Told take(ports::ToolAsked const& asked, milliseconds at) {
        return keep(LiveAct{asked.id, tool_name(asked.call), LiveAct::State::asked, milliseconds{0}, at});
    }

    Told take(ports::ToolAnswered const& answer, milliseconds) {
        for (auto& one : told) {
            auto* const act = std::get_if<LiveAct>(&one);
            if (act == nullptr || act->id != answer.id) continue;
            bool const refused = std::holds_alternative<ports::ToolFailure>(answer.result);
            act->state = refused ? LiveAct::State::refused : LiveAct::State::done;
            act->took = std::chrono::duration_cast<milliseconds>(answer.took);
            return *act;
        }
        return std::nullopt;
    }

    template <class Other>
    Told take(Other const&, milliseconds) {
        return std::nullopt;
    }

    LiveNews keep(LiveNews what) {
        if (told.size() == told_max) told.pop_front();
        told.push_back(what);
        return what;
    }

    /// A card's number may be said in pieces, turn after turn.
    void mask_pieces() {
        std::vector<ports::Caption*> lines;
        model::Transcript turns;
        for (auto one = told.rbegin(); one != told.rend() && lines.size() < pieces_max; ++one) {
            if (auto* const line = std::get_if<ports::Caption>(&*one)) lines.push_back(line);
        }
        std::ranges::reverse(lines);
        for (auto const* line : lines) turns.push_back({0, line->speaker, line->text, line->at});
        turns = without_cards(std::move(turns));
        for (std::size_t n = 0; n < lines.size(); ++n) lines[n]->text = std::move(turns[n].text);
    }

    LiveCall call;
    std::deque<LiveNews> told = {};  // final captions, acts
    std::vector<ports::SlotNoted> noted = {};
    std::map<model::Speaker, ports::Caption> speaking = {};  // since the last final one
    std::set<std::string> seen_by = {};
};

/// What one call's news become.
class LiveFeed::Follower final : public ports::CallObserver {
public:
    Follower(LiveFeed& feed, Kept& kept) : feed_{feed}, kept_{kept} {}
    ~Follower() override {
        auto const id = kept_.call.id;
        auto const watchers = feed_.watchers_.find(kept_.call.company);
        feed_.calls_.remove_if([this](auto const& one) { return one.get() == &kept_; });
        if (watchers == feed_.watchers_.end()) return;
        for (auto* const watcher : watchers->second) watcher->ended(id);
    }
    void on(ports::CallNews const& news) override { feed_.take(kept_, news); }

private:
    LiveFeed& feed_;
    Kept& kept_;
};

LiveFeed::Place::Place(LiveFeed& feed, model::CompanyId company, Watcher& watcher)
    : feed_{feed}, company_{company}, watcher_{watcher} {
    feed_.watchers_[company_].insert(&watcher_);
}

LiveFeed::Place::~Place() {
    auto const found = feed_.watchers_.find(company_);
    found->second.erase(&watcher_);
    if (found->second.empty()) feed_.watchers_.erase(found);
}

LiveFeed::LiveFeed(Clock const& clock) : clock_{clock} {}
LiveFeed::~LiveFeed() = default;

std::unique_ptr<ports::CallObserver> LiveFeed::follow(LiveCall call) {
    auto& kept = *calls_.emplace_back(std::make_unique<Kept>(Kept{std::move(call)}));
    if (auto const found = watchers_.find(kept.call.company); found != watchers_.end()) {
        for (auto* const watcher : found->second) watcher->began(kept.call);
    }
    return std::make_unique<Follower>(*this, kept);
}

void LiveFeed::take(Kept& kept, ports::CallNews const& news) {
    auto const at = std::chrono::duration_cast<milliseconds>(clock_.now() - kept.call.answered);
    auto const told = std::visit([&](auto const& what) { return kept.take(what, at); }, news);
    if (!told) return;
    auto const found = watchers_.find(kept.call.company);
    if (found == watchers_.end()) return;
    for (auto* const watcher : found->second) watcher->told(kept.call.id, *told);
}

LiveFeed::Kept const* LiveFeed::find(model::CallId call) const {
    auto const found = std::ranges::find_if(calls_, [&](auto const& one) { return one->call.id == call; });
    return found == calls_.end() ? nullptr : found->get();
}

std::vector<LiveCall> LiveFeed::running(model::CompanyId company) const {
    std::vector<LiveCall> out;
    for (auto const& one : calls_) {
        if (one->call.company == company) out.push_back(one->call);
    }
    return out;
}

std::optional<std::vector<LiveNews>> LiveFeed::so_far(model::CompanyId company, model::CallId call) const {
    auto const* const kept = find(call);
    if (kept == nullptr || kept->call.company != company) return std::nullopt;
    std::vector<LiveNews> out{kept->told.begin(), kept->told.end()};
    out.insert(out.end(), kept->noted.begin(), kept->noted.end());
    for (auto const& [who, words] : kept->speaking) out.emplace_back(words);
    return out;
}

bool LiveFeed::saw(model::CallId call, std::string const& actor) const {
    auto const* const kept = find(call);
    return kept != nullptr && kept->seen_by.contains(actor);
}

void LiveFeed::note_look(model::CallId call, std::string actor) {
    auto const found = std::ranges::find_if(calls_, [&](auto const& one) { return one->call.id == call; });
    if (found != calls_.end()) (*found)->seen_by.insert(std::move(actor));
}

}  // namespace ombrex::services
