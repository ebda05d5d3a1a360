// SPDX-License-Identifier: Apache-2.0
#include "app/phone.h"

#include <fmt/format.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/udp.hpp>
#include <ostream>

#include "adapters/sip/sip_telephony.h"
#include "app/no_failure.h"
#include "services/transcript_keeper.h"
#include "voice/call_session.h"
#include "voice/media_pump.h"

namespace ombrex::app {
namespace {

using namespace std::chrono_literals;
namespace sip = adapters::sip;

/// The address that this machine has towards the other end.
Result<asio::ip::address> own_address(std::string_view uri) {
    auto const at = uri.find('@');
    if (at == std::string_view::npos) return Error{Errc::invalid_input, "call sip:user@address[:port]"};
    auto const host = uri.substr(at + 1, uri.find(':', at) - at - 1);
    boost::system::error_code failed;
    auto const there = asio::ip::make_address(std::string{host}, failed);
    if (failed) return Error{Errc::invalid_input, fmt::format("{}: the host must be an IP address", uri)};
    asio::io_context io;
    asio::ip::udp::socket probe{io};
    static_cast<void>(probe.connect({there, 5060}, failed));  // sends nothing: the system only picks the way
    auto const here = probe.local_endpoint(failed).address();
    if (failed) return Error{Errc::unavailable, fmt::format("no way to {}", host)};
    return here;
}

Result<std::unique_ptr<sip::SipTelephony>> telephone(asio::any_io_executor executor, PhoneCall const& call,
                                                     Clock const& clock, Random& random) {
    sip::Options options;
    BOOST_OUTCOME_TRY(options.address, own_address(call.to));
    options.port = 0;
    options.protected_networks = call.protected_networks;
    options.strangers = sip::Strangers::forbid;
    options.is_our_number = [](std::string_view) { return false; };  // it only calls
    return sip::SipTelephony::start(std::move(executor), std::move(options), clock, random);
}

/// Waits until somebody answers.
Task<Result<std::unique_ptr<ports::CallLeg>>> answered(ports::OutgoingCall& call, std::ostream* out) {
    for (;;) {
        auto progress = co_await call.next();
        if (!progress) co_return std::move(progress).error();
        if (auto* leg = std::get_if<std::unique_ptr<ports::CallLeg>>(&progress.value())) co_return std::move(*leg);
        if (auto const* ended = std::get_if<ports::Ended>(&progress.value())) {
            co_return Error{Errc::unavailable, fmt::format("nobody answered: SIP {}", ended->status)};
        }
        if (out != nullptr) *out << "-- it rings" << std::endl;
    }
}

std::string line_of(voice::CallerTurn const& turn) {
    return turn.keys.empty() ? turn.text : fmt::format("(keys {})", turn.keys);
}

/// One call, from dialling to the end.
class Talk {
public:
    Talk(asio::io_context& io, PhoneCall const& call, std::ostream* out, Clock const& clock, Random& random)
        : io_{io}, call_{call}, out_{out}, clock_{clock}, random_{random} {}

    Task<void> run() {
        auto const done = co_await dial_and_talk();
        if (!done) failure_ = done.error();
        if (line_) co_await line_->stop(Deadline::in(clock_, 5s));
    }
    [[nodiscard]] Result<PhoneReport> outcome() && {
        if (failure_) return *failure_;
        return std::move(report_);
    }

private:
    Task<Result<void>> dial_and_talk();
    Task<void> converse(voice::MediaPump& pump, std::unique_ptr<ports::CallLeg> leg);

    asio::io_context& io_;
    PhoneCall const& call_;
    std::ostream* out_;
    Clock const& clock_;
    Random& random_;
    std::unique_ptr<sip::SipTelephony> line_;
    PhoneReport report_;
    std::optional<Error> failure_;
};

Task<Result<void>> Talk::dial_and_talk() {
    BOOST_OUTCOME_CO_TRY(line_, telephone(io_.get_executor(), call_, clock_, random_));
    BOOST_OUTCOME_CO_TRY(auto const pump, voice::MediaPump::start({.lines_max = 1}, clock_, random_));
    ports::Dial dial{.to = call_.to, .caller = {}};
    if (call_.caller_id != "withheld") dial.caller = ports::CallerNumber{call_.caller_id};
    BOOST_OUTCOME_CO_TRY(auto const placed, line_->place(dial));
    auto const dialled = clock_.monotonic();
    BOOST_OUTCOME_CO_TRY(auto leg, co_await answered(*placed, out_));
    report_.call_id = leg->call_id();
    report_.rang = std::chrono::duration_cast<std::chrono::milliseconds>(clock_.monotonic() - dialled);
    co_await converse(*pump, std::move(leg));
    co_return ok();
}

Task<void> Talk::converse(voice::MediaPump& pump, std::unique_ptr<ports::CallLeg> leg) {
    auto const show = [out = out_, since = clock_.monotonic(), &clock = clock_](voice::CallerTurn const& turn) {
        std::chrono::duration<double> const at = clock.monotonic() - since;
        if (out != nullptr) *out << fmt::format("{:7.1f}  I say  {}", at.count(), line_of(turn)) << std::endl;
    };
    services::SilentObserver nobody;
    voice::CallParts parts{.leg = std::move(leg),
                           .pump = pump,
                           .agent = std::make_unique<voice::ScriptedCaller>(call_.script, report_.tape, show),
                           .recorder = nullptr,
                           .observer = nobody,
                           .clock = clock_};
    auto const result = co_await voice::run_call(io_.get_executor(), std::move(parts), {.longest = call_.longest});
    report_.talked = result.duration;
    report_.hung_up_on = result.reason == model::EndReason::caller_hangup;
    report_.media = result.media;
    report_.gaps = voice::turn_gaps(report_.tape, call_.script);
}

}  // namespace

Result<PhoneReport> phone(PhoneCall const& call, std::ostream* out, Clock const& clock, Random& random) {
    asio::io_context io{1};  // one thread: it is the call's strand
    Talk talk{io, call, out, clock, random};
    asio::co_spawn(io, talk.run(), no_failure);
    io.run();
    return std::move(talk).outcome();
}

}  // namespace ombrex::app
