// SPDX-License-Identifier: Apache-2.0
// Own path and cost of calls with mock engines over loopback: voice_bench [calls] [seconds].
// Path: from the socket to the ear and from the mouth to the socket, by monotonic stamps; no wait of the turn is in it.
#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/steady_timer.hpp>
#include <cstdio>
#include <memory>
#include <thread>
#include <vector>

#include "tests/bench/argument.h"
#include "voice/call_session.h"
#include "voice/trial_engines.h"
#include "voice/trial_phone.h"

namespace {

using namespace ombrex;
using namespace ombrex::voice;
using namespace std::chrono_literals;

/// Connected, silent in its signalling.
class BenchLeg final : public ports::CallLeg {
public:
    BenchLeg(ports::RtpMedia media, net::MediaSocket socket) : media_{std::move(media)}, socket_{std::move(socket)} {}
    [[nodiscard]] std::string const& call_id() const noexcept override { return id_; }
    [[nodiscard]] ports::RtpMedia const& media() const noexcept override { return media_; }
    [[nodiscard]] net::MediaSocket take_socket() override { return std::move(socket_); }
    [[nodiscard]] Task<Result<ports::CallEvent>> next_event() override {
        asio::steady_timer never{co_await asio::this_coro::executor, asio::steady_timer::time_point::max()};
        boost::system::error_code ignored;
        co_await never.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        co_return Error{Errc::unavailable, "cancelled"};
    }
    void hang_up(ports::HangUp) override {}

private:
    std::string id_;
    ports::RtpMedia media_;
    net::MediaSocket socket_;
};

class Bench {
public:
    Bench(int calls, std::chrono::seconds length) : calls_{calls}, length_{length} {}

    void run() {
        TaskGroup group{context_.get_executor()};
        std::vector<std::unique_ptr<TrialPhone>> phones;
        for (int i = 0; i < calls_; ++i) {
            phones.push_back(std::make_unique<TrialPhone>(random_));
            auto socket = TrialPhone::open(random_);
            auto const media = phones.back()->meet(socket, clock_.monotonic());
            static_cast<void>(group.spawn(call(std::make_unique<BenchLeg>(media, std::move(socket)))));
        }
        std::jthread const callers{[&] { talk(phones); }};
        context_.run();
    }
    void report() {
        std::ranges::sort(paths_);
        rusage usage{};
        ::getrusage(RUSAGE_SELF, &usage);
        auto const seconds = [](timeval time) {
            return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        };
        auto const cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
        auto const at = [this](std::size_t percent) {
            return paths_.empty() ? 0.0
                                  : static_cast<double>(paths_[(paths_.size() - 1) * percent / 100].count()) / 1e3;
        };
        std::printf("calls %d  turns %zu  own path ms p50 %.1f p90 %.1f p99 %.1f  lost %llu  cpu %% a call %.2f\n",
                    calls_, paths_.size(), at(50), at(90), at(99), static_cast<unsigned long long>(lost_),
                    100 * cpu / static_cast<double>(length_.count()) / calls_);
    }

private:
    Task<void> call(std::unique_ptr<ports::CallLeg> leg) {
        auto agent = engines_.agent(context_.get_executor(), observer_, clock_, {.end_without_judge = 300ms});
        CallParts parts{std::move(leg), *pump_, std::move(agent), nullptr, observer_, clock_};
        auto const result = co_await run_call(context_.get_executor(), std::move(parts), {.longest = length_});
        for (auto const& timing : result.agent.timings) paths_.push_back(timing.path);
        lost_ += result.media.lost;
    }

    /// Every caller hums a second in every seven, each at his own time.
    void talk(std::vector<std::unique_ptr<TrialPhone>>& phones) {
        asio::io_context context;
        asio::steady_timer beat{context};
        auto next = std::chrono::steady_clock::time_point{clock_.monotonic()};
        for (int frame = 0; frame < length_ / 20ms; ++frame) {
            for (std::size_t i = 0; i < phones.size(); ++i) {
                bool const speaks = (static_cast<std::size_t>(frame) + i * 37) % 350 < 50;
                phones[i]->hum(speaks ? 6'000 : 0);
                while (phones[i]->listen(clock_.monotonic())) continue;
            }
            beat.expires_at(next += 20ms);
            beat.wait();
        }
    }

    struct Deaf final : ports::CallObserver {
        void on(ports::CallNews const&) override {}
    };

    int calls_;
    std::chrono::seconds length_;
    asio::io_context context_;
    SystemClock clock_;
    SystemRandom random_;
    std::unique_ptr<MediaPump> pump_ = MediaPump::start({}, clock_, random_).value();
    TrialEngines engines_;
    Deaf observer_;
    std::vector<std::chrono::microseconds> paths_;
    std::uint64_t lost_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    auto const given = bench::numbers<2>(argc, argv, "voice_bench [CALLS] [SECONDS]", {1, 30});
    if (!given) return 2;
    auto const [calls, seconds] = *given;
    Bench bench{calls, std::chrono::seconds{seconds}};
    bench.run();
    bench.report();
}
