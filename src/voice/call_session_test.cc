// SPDX-License-Identifier: Apache-2.0
#include "voice/call_session.h"

#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>

#include "voice/echo_agent.h"
#include "voice/recording_binding.h"
#include "voice/trial_engines.h"
#include "voice/trial_leg.h"
#include "voice/trial_phone.h"

namespace ombrex::voice {
namespace {

using namespace std::chrono_literals;

class MemoryFile final : public ports::SpoolFile {
public:
    Result<void> append(crypto::Sealed const&) override { return ok(); }
    Result<void> sync() override { return ok(); }
};

class CallSessionTest : public testing::Test {
protected:
    std::unique_ptr<LocalAgent> receptionist(LocalAgent::Options options = {}) {
        return engines_.agent(context_.get_executor(), observer_, clock_, options);
    }
    Task<std::unique_ptr<Recorder>> make_recorder(int& made) {
        ++made;
        co_return recorder();
    }
    std::unique_ptr<Recorder> recorder() {
        return Recorder::start({std::make_unique<MemoryFile>(), crypto::SealKey::generate(random_),
                                recording_binding(model::CompanyId{}, model::RecordingId{})},
                               random_)
            .value();
    }

    void call(std::unique_ptr<VoiceAgent> agent, std::unique_ptr<Recorder> recorder = nullptr, CallLimits limits = {},
              std::function<Task<std::unique_ptr<Recorder>>()> begin_recorder = {}) {
        auto socket = TrialPhone::open(random_);
        media_ = phone_.meet(socket, clock_.monotonic());
        CallParts parts{std::make_unique<TrialLeg>(leg_, media_, std::move(socket)),
                        *pump_,
                        std::move(agent),
                        std::move(recorder),
                        observer_,
                        clock_,
                        std::move(begin_recorder),
                        handover_};
        asio::co_spawn(context_, keep_result(std::move(parts), limits), asio::detached);
    }
    Task<void> keep_result(CallParts parts, CallLimits limits) {
        result_ = co_await run_call(context_.get_executor(), std::move(parts), limits);
    }

    /// Runs the call, the phone humming at this level, until `wanted`, for at most so many packets of 20 ms.
    bool until(std::function<bool()> const& wanted, audio::Sample level = 0, int packets = 1'500) {
        auto next = clock_.monotonic();
        for (int i = 0; i < packets && !wanted(); ++i) {
            phone_.hum(level);
            next += 20ms;
            while (clock_.monotonic() < next) {
                context_.restart();
                context_.run_one_for(std::chrono::duration_cast<std::chrono::nanoseconds>(next - clock_.monotonic()));
                listen();
            }
        }
        return wanted();
    }
    void listen() {
        while (auto const packet = phone_.listen(clock_.monotonic())) {
            quiet_ = is_loud(packet->pcm) ? 0 : quiet_ + 1;
            loud_ += quiet_ == 0 ? 1 : 0;
        }
    }
    void hang_up() {
        leg_.happen(ports::Ended{ports::EndReason::remote_hung_up});
        EXPECT_TRUE(until([this] { return result_.has_value(); }));
    }

    asio::io_context context_;
    SystemClock clock_;
    SystemRandom random_;
    std::unique_ptr<MediaPump> pump_ = MediaPump::start({}, clock_, random_).value();
    TrialPhone phone_{random_};
    TrialLeg::Script leg_{context_};
    ports::RtpMedia media_;

    TrialEngines engines_;
    TrialObserver observer_;
    std::optional<CallResult> result_;
    Handover* handover_ = nullptr;
    int loud_ = 0;   // packets heard
    int quiet_ = 0;  // in a row
};

TEST_F(CallSessionTest, echoes_until_the_caller_hangs_up) {
    call(std::make_unique<EchoAgent>(), recorder());
    EXPECT_TRUE(until([this] { return loud_ > 20; }, 6'000));
    hang_up();
    EXPECT_EQ(result_->reason, model::EndReason::caller_hangup);
    EXPECT_GT(result_->duration, 900ms);
    EXPECT_GT(result_->media.packets_in, 20U);
    ASSERT_TRUE(result_->recording);
    EXPECT_EQ(result_->recording->state, RecordingState::finished);
    EXPECT_GT(result_->recording->length, 900ms);
    EXPECT_EQ(leg_.hung_up, ports::HangUp::finished);
}

TEST_F(CallSessionTest, greets_answers_is_quiet_when_spoken_over_and_says_how_long_each_part_took) {
    call(receptionist({.end_without_judge = 300ms}));
    ASSERT_TRUE(until([this] { return loud_ > 25; })) << "the greeting";
    ASSERT_TRUE(until([this] { return quiet_ > 5; }, 6'000, 60)) << "spoken over, it stops";
    ASSERT_TRUE(until([this] { return !observer_.all<ports::TurnTiming>().empty(); })) << "and answers";
    auto const timing = observer_.all<ports::TurnTiming>()[0];
    EXPECT_GE(timing.end_of_turn, 290ms);
    EXPECT_LT(timing.path, 1s);
    RecordProperty("own_path_us", std::to_string(timing.path.count()));
    hang_up();
    EXPECT_GE(result_->agent.transcript.size(), 2U);
    EXPECT_EQ(result_->agent.timings.size(), 1U);
    EXPECT_FALSE(result_->recording);
}

/// Ends its part as transferred after five beats.
class Transferrer final : public VoiceAgent {
    void begin(CallFloor& floor, MonoTime) override { floor_ = &floor; }
    void on(Beat const&, MonoTime) override {
        if (++beats_ == 5) floor_->hang_up(model::EndReason::transferred);
    }
    Task<void> close() override { co_return; }
    [[nodiscard]] AgentReport report() const override { return {.outcome = model::Outcome::transferred}; }
    CallFloor* floor_ = nullptr;
    int beats_ = 0;
};

/// Hands over to an echo, or to nobody.
class TrialHandover final : public Handover {
public:
    std::unique_ptr<VoiceAgent> successor() override {
        if (nobody) return nullptr;
        return std::make_unique<EchoAgent>();
    }
    void give_up() override { gave_up = true; }
    bool nobody = false;
    bool gave_up = false;
};

TEST_F(CallSessionTest, hands_the_call_over_and_records_nothing_of_what_follows) {
    TrialHandover next;
    handover_ = &next;
    call(std::make_unique<Transferrer>(), recorder());
    EXPECT_TRUE(until([this] { return loud_ > 20; }, 6'000)) << "the echo";
    EXPECT_FALSE(leg_.hung_up);
    hang_up();
    EXPECT_TRUE(next.gave_up);
    EXPECT_EQ(result_->reason, model::EndReason::transferred);
    EXPECT_EQ(result_->agent.outcome, model::Outcome::transferred) << "of who handed it over";
    ASSERT_TRUE(result_->recording);
    EXPECT_LT(result_->recording->length, result_->duration - 300ms);
    EXPECT_EQ(observer_.all<ports::CallState>(),
              (std::vector{ports::CallState::answered, ports::CallState::put_through, ports::CallState::ended}));
}

TEST_F(CallSessionTest, ends_when_nobody_is_there_to_take_over) {
    TrialHandover next;
    next.nobody = true;
    handover_ = &next;
    call(std::make_unique<Transferrer>(), recorder());
    EXPECT_TRUE(until([this] { return result_.has_value(); }));
    EXPECT_EQ(result_->reason, model::EndReason::transferred);
    EXPECT_EQ(result_->agent.outcome, model::Outcome::transferred);
    EXPECT_TRUE(result_->recording);
}

TEST_F(CallSessionTest, lets_the_agent_hang_up) {
    class Leaver final : public VoiceAgent {
        void begin(CallFloor& floor, MonoTime) override { floor_ = &floor; }
        void on(Beat const&, MonoTime) override {
            if (++beats_ == 5) floor_->hang_up(model::EndReason::agent_hangup);
        }
        Task<void> close() override { co_return; }
        [[nodiscard]] AgentReport report() const override { return {.outcome = model::Outcome::spam}; }
        CallFloor* floor_ = nullptr;
        int beats_ = 0;
    };
    call(std::make_unique<Leaver>());
    EXPECT_TRUE(until([this] { return result_.has_value(); }));
    EXPECT_EQ(result_->reason, model::EndReason::agent_hangup);
    EXPECT_EQ(result_->agent.outcome, model::Outcome::spam);
    EXPECT_EQ(leg_.hung_up, ports::HangUp::finished);
    EXPECT_EQ(observer_.all<ports::CallState>().back(), ports::CallState::ended);
}

TEST_F(CallSessionTest, C6_the_length_of_a_call_is_from_its_answer_to_its_end) {
    struct Stay {
        MonoTime answered{};
        MonoTime last{};
    };
    class Timed final : public VoiceAgent {
    public:
        explicit Timed(Stay& stay) : stay_{stay} {}
        void begin(CallFloor& floor, MonoTime now) override {
            floor_ = &floor;
            stay_.answered = now;
        }
        void on(Beat const&, MonoTime now) override {
            stay_.last = now;
            if (++beats_ == 25) floor_->hang_up(model::EndReason::agent_hangup);
        }
        Task<void> close() override { co_return; }
        [[nodiscard]] AgentReport report() const override { return {}; }

    private:
        Stay& stay_;
        CallFloor* floor_ = nullptr;
        int beats_ = 0;
    };
    Stay stay;
    call(std::make_unique<Timed>(stay));
    EXPECT_TRUE(until([this] { return result_.has_value(); }));
    auto const now = clock_.monotonic();
    EXPECT_GE(result_->duration, std::chrono::floor<std::chrono::milliseconds>(stay.last - stay.answered));
    EXPECT_LE(result_->duration, now - stay.answered);
    EXPECT_GE(result_->duration, 400ms);
}

TEST_F(CallSessionTest, records_only_from_the_consent_on_and_the_times_are_those_of_the_call) {
    class Asker final : public VoiceAgent {
        void begin(CallFloor& floor, MonoTime) override { floor_ = &floor; }
        void on(Beat const&, MonoTime) override {
            if (++beats_ == 25) floor_->start_recording();
            if (beats_ == 50) floor_->hang_up(model::EndReason::agent_hangup);
        }
        Task<void> close() override { co_return; }
        [[nodiscard]] AgentReport report() const override { return {}; }
        CallFloor* floor_ = nullptr;
        int beats_ = 0;
    };
    int made = 0;
    call(std::make_unique<Asker>(), nullptr, {}, [this, &made] { return make_recorder(made); });
    EXPECT_TRUE(until([this] { return result_.has_value(); }));
    EXPECT_EQ(made, 1);
    ASSERT_TRUE(result_->recording);
    EXPECT_GE(result_->recording->length, 980ms);
    auto const news = observer_.all<ports::CallState>();
    EXPECT_NE(std::ranges::find(news, ports::CallState::recording_started), news.end());
}

TEST_F(CallSessionTest, tells_when_its_recording_pauses_and_when_it_goes_on) {
    class Pauser final : public VoiceAgent {
        void begin(CallFloor& floor, MonoTime) override { floor_ = &floor; }
        void on(Beat const&, MonoTime) override {
            ++beats_;
            if (beats_ == 5 || beats_ == 6) floor_->pause_recording(true);
            if (beats_ == 10) floor_->pause_recording(false);
            if (beats_ == 15) floor_->hang_up(model::EndReason::agent_hangup);
        }
        Task<void> close() override { co_return; }
        [[nodiscard]] AgentReport report() const override { return {}; }
        CallFloor* floor_ = nullptr;
        int beats_ = 0;
    };
    using enum ports::CallState;
    call(std::make_unique<Pauser>(), recorder());
    EXPECT_TRUE(until([this] { return result_.has_value(); }));
    EXPECT_EQ(observer_.all<ports::CallState>(), (std::vector{answered, recording_paused, recording_resumed, ended}));
}

TEST_F(CallSessionTest, holds_its_tongue_on_hold_and_goes_on_afterwards) {
    call(receptionist());
    ASSERT_TRUE(until([this] { return loud_ > 10; }));
    media_.send = false;
    leg_.happen(ports::MediaChanged{media_});
    ASSERT_TRUE(until([this] { return observer_.all<ports::CallState>().back() == ports::CallState::on_hold; }));
    static_cast<void>(until([] { return false; }, 0, 5));
    loud_ = quiet_ = 0;
    static_cast<void>(until([] { return false; }, 6'000, 15));
    EXPECT_EQ(loud_ + quiet_, 0);
    media_.send = true;
    leg_.happen(ports::MediaChanged{media_});
    EXPECT_TRUE(until([this] { return loud_ > 5; }));
    hang_up();
}

TEST_F(CallSessionTest, ends_at_its_longest_and_when_the_line_is_dead) {
    call(std::make_unique<EchoAgent>(), nullptr, {.longest = 1s, .line_dead = 30s});
    EXPECT_TRUE(until([this] { return result_.has_value(); }));
    EXPECT_EQ(result_->reason, model::EndReason::limit);

    result_.reset();
    call(std::make_unique<EchoAgent>(), nullptr, {.longest = 600s, .line_dead = 1s});
    for (auto const end = clock_.monotonic() + 20s; !result_ && clock_.monotonic() < end;) {  // nobody sends
        context_.restart();
        context_.run_one_for(20ms);
    }
    ASSERT_TRUE(result_);
    EXPECT_EQ(result_->reason, model::EndReason::error);
}

TEST_F(CallSessionTest, says_so_when_there_is_no_room_for_its_media) {
    pump_ = MediaPump::start({.lines_max = 0}, clock_, random_).value();
    call(std::make_unique<EchoAgent>(), recorder());
    EXPECT_TRUE(until([this] { return result_.has_value(); }));
    EXPECT_EQ(result_->reason, model::EndReason::error);
    EXPECT_EQ(leg_.hung_up, ports::HangUp::failed);
    EXPECT_EQ(result_->recording->length, 0ms);
}

}  // namespace
}  // namespace ombrex::voice
