// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/clock.h"
#include "services/live_call.h"

namespace ombrex::services {

/// The calls that run, and what is told of them to whoever watches. It is filled by an observer of each call
/// (Switchboard::watches) and kept in memory alone, as long as the call runs. A number of a card is masked as where it
/// would be stored (C12). It waits for nobody: a watcher takes the news and returns, and is to lose them rather than
/// to let them pile up.
///
/// Limits: of each call the last `told_max` things and `noted_max` slots, of each text `text_max` bytes.
/// Thread: the server's one. Lifetime: outlives every call, watcher and place.
class LiveFeed {
    struct Kept;

public:
    static constexpr std::size_t told_max = 200;
    static constexpr std::size_t noted_max = 32;
    static constexpr std::size_t text_max = 2'000;

    /// Is told of one company's calls. It neither joins nor leaves while it is told.
    class Watcher {
    public:
        virtual ~Watcher() = default;
        virtual void began(LiveCall const& call) = 0;
        virtual void told(model::CallId call, LiveNews const& news) = 0;
        /// What it left is stored by now.
        virtual void ended(model::CallId call) = 0;
    };

    /// Told as long as this lives.
    class Place {
    public:
        Place(LiveFeed& feed, model::CompanyId company, Watcher& watcher);
        ~Place();
        Place(Place const&) = delete;
        Place& operator=(Place const&) = delete;

    private:
        LiveFeed& feed_;
        model::CompanyId company_;
        Watcher& watcher_;
    };

    explicit LiveFeed(Clock const& clock);
    ~LiveFeed();
    LiveFeed(LiveFeed const&) = delete;
    LiveFeed& operator=(LiveFeed const&) = delete;

    /// A call begins. It ends with the observer.
    [[nodiscard]] std::unique_ptr<ports::CallObserver> follow(LiveCall call);

    /// The oldest first.
    [[nodiscard]] std::vector<LiveCall> running(model::CompanyId company) const;
    /// The call until now, in the order in which it was told, for who comes late. None: it does not run, or is another
    /// company's.
    [[nodiscard]] std::optional<std::vector<LiveNews>> so_far(model::CompanyId company, model::CallId call) const;

    /// Whether it is written down already that this one looked into the call (C32).
    [[nodiscard]] bool saw(model::CallId call, std::string const& actor) const;
    void note_look(model::CallId call, std::string actor);

private:
    class Follower;

    void take(Kept& kept, ports::CallNews const& news);
    [[nodiscard]] Kept const* find(model::CallId call) const;

    Clock const& clock_;
    std::list<std::unique_ptr<Kept>> calls_;  // by their beginning
    std::map<model::CompanyId, std::set<Watcher*>> watchers_;
};

}  // namespace ombrex::services
