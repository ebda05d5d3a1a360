// SPDX-License-Identifier: Apache-2.0
// How long a caller who breaks in still hears the agent once it has decided to stop: barge_in_bench [calls] [times].
// From the agent's decision (it hushes the line while words wait) to the last voiced RTP packet at the caller's socket,
// by one monotonic clock, over loopback with mock engines. 0: none came after the decision.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <memory>
#include <thread>
#include <vector>

#include "tests/bench/argument.h"
#include "voice/call_session.h"
#include "voice/trial_engines.h"
#include "voice/trial_leg.h"
#include "voice/trial_phone.h"

namespace {

using namespace ombrex;
using namespace ombrex::voice;
using namespace std::chrono_literals;

/// When the agent last hushed words that waited; 0: not since it was looked at. Shared by two threads.
using Decision = std::atomic<std::int64_t>;

/// The floor of a call, which notes when the agent stops in the middle of its words.
class StampedFloor final : public CallFloor {
public:
    StampedFloor(CallFloor& floor, Decision& decided, Clock const& clock)
        : floor_{floor}, decided_{decided}, clock_{clock} {}
    bool play(audio::Frame const& frame, std::uint32_t mark) override { return floor_.play(frame, mark); }
    bool press(char key) override { return floor_.press(key); }
    void hush() override {
        if (floor_.waiting() > 0) decided_ = clock_.monotonic().time_since_epoch().count();
        floor_.hush();
    }
    [[nodiscard]] std::size_t waiting() const override { return floor_.waiting(); }
    void hang_up(model::EndReason why) override { floor_.hang_up(why); }
    void start_recording() override {}
    void pause_recording(bool) override {}
    void refuse_recording() override {}

private:
    CallFloor& floor_;
    Decision& decided_;
    Clock const& clock_;
};

class StampedAgent final : public VoiceAgent {
public:
    StampedAgent(std::unique_ptr<VoiceAgent> agent, Decision& decided, Clock const& clock)
        : agent_{std::move(agent)}, decided_{decided}, clock_{clock} {}
    void begin(CallFloor& floor, MonoTime now) override {
        floor_ = std::make_unique<StampedFloor>(floor, decided_, clock_);
        agent_->begin(*floor_, now);
    }
    void on(Beat const& beat, MonoTime now) override { agent_->on(beat, now); }
    Task<void> close() override { return agent_->close(); }
    [[nodiscard]] AgentReport report() const override { return agent_->report(); }

private:
    std::unique_ptr<VoiceAgent> agent_;
    Decision& decided_;
    Clock const& clock_;
    std::unique_ptr<StampedFloor> floor_;
};

/// A caller who lets the agent talk for a second, breaks in, and listens for how long it goes on.
class Interrupter {
public:
    Interrupter(TrialPhone& phone, Decision& decided, Clock const& clock)
        : phone_{phone}, decided_{decided}, clock_{clock} {}

    std::vector<std::chrono::microseconds> interrupt(std::size_t times) {
        std::vector<std::chrono::microseconds> found;
        int const most = static_cast<int>(times) * 1'000;  // packets: twenty seconds a time
        for (int packet = 0; packet < most && found.size() < times; ++packet) {
            beat(speaking_ ? 6'000 : 0);
            if (!speaking_ && loud_in_a_row_ > 50) {
                speaking_ = true;
                decided_ = 0;
            }
            auto const decided = decided_.load();
            if (!speaking_ || decided == 0 || ++since_ < 15) continue;
            std::chrono::microseconds const late{last_loud_.time_since_epoch().count() - decided};
            found.push_back(std::max(late, 0us));
            speaking_ = false;
            since_ = loud_in_a_row_ = 0;
        }
        return found;
    }

private:
    void beat(audio::Sample level) {
        if (next_ == MonoTime{}) next_ = clock_.monotonic();
        phone_.hum(level);
        next_ += 20ms;
        for (auto now = clock_.monotonic(); now < next_; now = clock_.monotonic()) {
            auto const left = std::chrono::ceil<std::chrono::milliseconds>(next_ - now);
            auto const packet = phone_.listen(now, left);
            if (!packet) continue;
            loud_in_a_row_ = is_loud(packet->pcm) ? loud_in_a_row_ + 1 : 0;
            if (loud_in_a_row_ > 0) last_loud_ = clock_.monotonic();
        }
    }

    TrialPhone& phone_;
    Decision& decided_;
    Clock const& clock_;
    MonoTime next_{}, last_loud_{};
    int loud_in_a_row_ = 0;
    int since_ = 0;  // packets after the decision
    bool speaking_ = false;
};

class Bench {
public:
    Bench(std::size_t calls, std::size_t times) : times_{times}, lines_(calls) {}

    void run() {
        for (auto& line : lines_) line = std::make_unique<Line>(context_, random_);
        TaskGroup group{context_.get_executor()};
        std::vector<std::jthread> callers;
        for (auto& line : lines_) {
            static_cast<void>(group.spawn(call(*line)));
            callers.emplace_back([this, &line = *line] {
                line.late = Interrupter{line.phone, line.decided, clock_}.interrupt(times_);
                asio::post(context_, [&line] { line.leg.happen(ports::Ended{ports::EndReason::remote_hung_up}); });
            });
        }
        context_.run();
    }
    void report() {
        std::vector<std::chrono::microseconds> late;
        for (auto const& line : lines_) late.insert(late.end(), line->late.begin(), line->late.end());
        std::ranges::sort(late);
        auto const at = [&](std::size_t percent) {
            return late.empty() ? 0.0 : static_cast<double>(late[(late.size() - 1) * percent / 100].count()) / 1e3;
        };
        std::printf("calls %zu  interruptions %zu  heard after the decision ms p50 %.1f p90 %.1f max %.1f\n",
                    lines_.size(), late.size(), at(50), at(90), at(100));
    }

private:
    struct Line {
        Line(asio::io_context& context, Random& random) : phone{random}, leg{context} {}
        TrialPhone phone;
        TrialLeg::Script leg;
        Decision decided{0};
        std::vector<std::chrono::microseconds> late;
    };
    struct Deaf final : ports::CallObserver {
        void on(ports::CallNews const&) override {}
    };

    Task<void> call(Line& line) {
        auto socket = TrialPhone::open(random_);
        auto media = line.phone.meet(socket, clock_.monotonic());
        auto agent = engines_.agent(context_.get_executor(), observer_, clock_, {.end_without_judge = 300ms});
        CallParts parts{std::make_unique<TrialLeg>(line.leg, std::move(media), std::move(socket)),
                        *pump_,
                        std::make_unique<StampedAgent>(std::move(agent), line.decided, clock_),
                        nullptr,
                        observer_,
                        clock_};
        static_cast<void>(co_await run_call(context_.get_executor(), std::move(parts), {.longest = 1h}));
    }

    std::size_t times_;
    std::vector<std::unique_ptr<Line>> lines_;
    asio::io_context context_;
    SystemClock clock_;
    SystemRandom random_;
    std::unique_ptr<MediaPump> pump_ = MediaPump::start({}, clock_, random_).value();
    TrialEngines engines_;
    Deaf observer_;
};

}  // namespace

int main(int argc, char** argv) {
    auto const given = bench::numbers<2>(argc, argv, "barge_in_bench [CALLS] [TIMES]", {1, 20});
    if (!given) return 2;
    auto const [calls, times] = *given;
    Bench bench{static_cast<std::size_t>(calls), static_cast<std::size_t>(times)};
    bench.run();
    bench.report();
}
