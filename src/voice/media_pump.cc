// SPDX-License-Identifier: Apache-2.0
#include "voice/media_pump.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <system_error>
#include <utility>
#include <vector>

#include "voice/detail/line_shared.h"
#include "voice/detail/media_lane.h"

namespace ombrex::voice {
namespace detail {

PumpInbox::PumpInbox(EventFd fd) : wake{std::move(fd)} {}
PumpInbox::~PumpInbox() = default;

void PumpInbox::send(PumpCommand command) {
    {
        std::scoped_lock const lock{mutex};
        commands.push_back(std::move(command));
    }
    has_commands.store(true, std::memory_order_release);
    wake.signal();
}

}  // namespace detail

namespace {

using namespace detail;
using std::chrono::microseconds;
using std::chrono::milliseconds;

// Beats this near are done together: epoll counts in milliseconds.
constexpr microseconds together{500};
constexpr milliseconds longest_wait{20};
constexpr int events_max = 128;

/// What the thread runs.
class Pump {
public:
    Pump(std::shared_ptr<PumpInbox> inbox, Clock const& clock, int epoll)
        : inbox_{std::move(inbox)}, clock_{clock}, epoll_{epoll} {
        watch(inbox_->wake.fd(), nullptr);
    }
    ~Pump() { ::close(epoll_); }
    Pump(Pump const&) = delete;
    Pump& operator=(Pump const&) = delete;

    void run(std::stop_token const& stop) {
        while (!stop.stop_requested()) {
            std::array<epoll_event, events_max> events;
            int const count = ::epoll_wait(epoll_, events.data(), events_max, patience());
            auto const now = clock_.monotonic();
            bool called = false;
            for (int i = 0; i < count; ++i) {
                auto* const lane = static_cast<MediaLane*>(events[static_cast<std::size_t>(i)].data.ptr);
                if (lane == nullptr)
                    called = true;
                else
                    lane->receive(now);
            }
            if (called) woken();  // last: a lane that goes may have events in this batch
            beat(clock_.monotonic());
        }
    }

private:
    void watch(int fd, MediaLane* lane) const {
        epoll_event event{.events = EPOLLIN, .data = {.ptr = lane}};
        ::epoll_ctl(epoll_, EPOLL_CTL_ADD, fd, &event);
    }

    /// Milliseconds until the next beat.
    [[nodiscard]] int patience() const {
        if (lanes_.empty()) return -1;
        auto const left = due_ - together - clock_.monotonic();
        if (left <= microseconds{0}) return 0;
        return static_cast<int>(std::min(std::chrono::ceil<milliseconds>(left), longest_wait).count());
    }

    void woken() {
        inbox_->wake.clear();
        // First, so that a new line's first frames find it.
        if (inbox_->has_commands.exchange(false, std::memory_order_acq_rel)) obey_all();
        for (auto const& lane : lanes_) {
            auto& shared = lane->shared();
            if (shared.kicked.exchange(false, std::memory_order_acq_rel)) lane->kick(clock_.monotonic());
        }
    }

    void beat(MonoTime now) {
        if (now + together < due_) return;
        due_ = now + longest_wait;
        for (auto const& lane : lanes_) {
            if (lane->due() <= now + together) lane->beat(std::max(now, lane->due()));
            due_ = std::min(due_, lane->due());
        }
    }

    void obey_all() {
        std::vector<PumpCommand> commands;
        {
            std::scoped_lock const lock{inbox_->mutex};
            commands.swap(inbox_->commands);
        }
        for (auto& command : commands) std::visit([this](auto& what) { obey(what); }, command);
        due_ = clock_.monotonic();
    }

    void obey(AddLane& command) {
        watch(command.lane->fd(), command.lane.get());
        lanes_.push_back(std::move(command.lane));
    }
    void obey(RemoveLane& command) {
        auto const gone = std::erase_if(lanes_, [&](auto const& lane) { return &lane->shared() == command.line; });
        inbox_->lines.fetch_sub(gone);
    }
    void obey(ChangeLane& command) {
        for (auto const& lane : lanes_) {
            if (&lane->shared() == command.line) lane->change(command.media, clock_.monotonic());
        }
    }

    std::shared_ptr<PumpInbox> inbox_;
    Clock const& clock_;
    int epoll_;
    std::vector<std::unique_ptr<MediaLane>> lanes_;
    MonoTime due_{};
};

template <class T>
T drawn(Random& random) {
    std::array<std::uint8_t, sizeof(T)> bytes;
    random.fill(bytes);
    return std::bit_cast<T>(bytes);
}

}  // namespace

Result<std::unique_ptr<MediaPump>> MediaPump::start(Options options, Clock const& clock, Random& random) {
    BOOST_OUTCOME_TRY(auto wake, EventFd::make());
    int const epoll = ::epoll_create1(EPOLL_CLOEXEC);
    if (epoll < 0) return Error{Errc::unavailable, "no descriptor left for media: raise the limit of open files"};
    auto inbox = std::make_shared<PumpInbox>(std::move(wake));
    auto work = std::make_unique<Pump>(inbox, clock, epoll);
    auto pump = std::unique_ptr<MediaPump>{new MediaPump{options, clock, random, std::move(inbox)}};
    try {
        pump->thread_ = std::jthread{[work = std::move(work)](std::stop_token const& stop) { work->run(stop); }};
    } catch (std::system_error const&) {
        return Error{Errc::unavailable, "no thread left for media: raise the limit of processes"};
    }
    return pump;
}

MediaPump::MediaPump(Options options, Clock const& clock, Random& random, std::shared_ptr<PumpInbox> inbox)
    : options_{options}, clock_{clock}, random_{random}, inbox_{std::move(inbox)} {}

MediaPump::~MediaPump() {
    thread_.request_stop();
    inbox_->wake.signal();
}

Result<std::unique_ptr<MediaLine>> MediaPump::connect(net::MediaSocket socket, ports::RtpMedia const& media) {
    if (inbox_->lines.fetch_add(1) >= options_.lines_max) {
        inbox_->lines.fetch_sub(1);
        return Error{Errc::unavailable, "this media thread carries as many calls as it may"};
    }
    auto ready = EventFd::make();
    if (!ready) {
        inbox_->lines.fetch_sub(1);
        return ready.error();
    }
    auto shared = std::make_shared<LineShared>(std::move(ready).value());
    MediaLane::Start const start{.header = {.sequence = drawn<std::uint16_t>(random_),
                                            .timestamp = drawn<std::uint32_t>(random_),
                                            .ssrc = drawn<std::uint32_t>(random_)},
                                 .noise = drawn<std::uint64_t>(random_) | 1U,
                                 .now = clock_.monotonic()};
    inbox_->send(AddLane{std::make_unique<MediaLane>(std::move(socket), media, start, shared)});
    return std::make_unique<MediaLine>(std::move(shared), inbox_);
}

std::size_t MediaPump::lines() const { return inbox_->lines.load(); }

}  // namespace ombrex::voice
