// SPDX-License-Identifier: Apache-2.0
#include "app/serve.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>
#include <ostream>
#include <thread>

#include "app/config_policy.h"
#include "app/no_failure.h"
#include "app/server.h"
#include "app/start_clock.h"
#include "base/log.h"

namespace ombrex::app {
namespace {

using namespace std::chrono_literals;

Result<std::optional<Scenario>> scenario_of(ServeOptions const& options) {
    if (!options.scenario) return std::optional<Scenario>{};
    BOOST_OUTCOME_TRY(auto scenario, load_scenario(*options.scenario));
    if (options.now) {
        BOOST_OUTCOME_TRY(scenario.now, parse_local_minutes(*options.now));
    }
    return std::optional{std::move(scenario)};
}

/// Nothing is open yet: a signal just ends the program.
bool pause_for_the_clock() {
    std::this_thread::sleep_for(1s);
    return true;
}

Result<void> set_up_log(Config::Log const& wanted) {
    using enum log::Level;
    log::set_level(wanted.level == "debug"   ? debug
                   : wanted.level == "warn"  ? warn
                   : wanted.level == "error" ? error
                                             : info);
    return wanted.file.empty() ? Result<void>{ok()} : log::to_file(wanted.file);
}

Task<void> stop_on_signal(Server& server, asio::signal_set& hang_ups, Clock const& clock) {
    asio::signal_set signals{co_await asio::this_coro::executor, SIGINT, SIGTERM};
    boost::system::error_code ignored;
    co_await signals.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    log::info("stopping");
    co_await server.stop(Deadline::in(clock, 30s));
    hang_ups.cancel(ignored);
}

/// SIGHUP: what lies in files may be another by now.
Task<void> reread_on_hang_up(Server& server, asio::signal_set& hang_ups) {
    for (;;) {
        auto const [ended, signal] = co_await hang_ups.async_wait(asio::as_tuple(asio::use_awaitable));
        if (ended) co_return;
        server.reread_certificates();
    }
}

/// Whoever reads that it is ready finds everything there.
Task<void> serve(Server& server, std::ostream& out) {
    co_await server.prepare();
    log::info(
        "serving",
        {{"sip_port", server.sip_port()}, {"sip_tls_port", server.sip_tls_port()}, {"http_port", server.http_port()}});
    out << "ombrex is ready: sip " << server.sip_port() << ", http " << server.http_port() << std::endl;
    co_await server.run();
}

int cannot_serve(Error const& why, std::ostream& err) {
    err << "ombrex: " << why.detail << "\n";
    return 1;
}

}  // namespace

int run_serve(Config const& config, privacy::Operator const& who, std::filesystem::path const& model_folder,
              ServeOptions const& options, std::ostream& out, std::ostream& err) {
    auto const logging = set_up_log(config.log);
    auto scenario = scenario_of(options);
    auto const policy = policy_of(config);
    if (!logging || !scenario || !policy) {
        auto const& error = !logging ? logging.error() : !scenario ? scenario.error() : policy.error();
        err << "ombrex: " << error.detail << "\n";
        return 2;
    }
    SystemClock const real;
    SystemRandom random;
    if (!scenario.value() && !options.clock_is_right) {
        auto const believed = wait_for_clock(config.data, {real, kernel_keeps_time, pause_for_the_clock}, random, err);
        if (!believed) return cannot_serve(believed.error(), err);
    }
    auto start = real.now();
    if (scenario.value() && scenario.value()->now) {
        start = scenario.value()->assistant.business.zone.to_instant(*scenario.value()->now).first;
    }
    ShiftedClock const clock{real, start};
    asio::io_context io{1};
    Server::Setup setup{
        config, who, policy.value(), model_folder, std::move(scenario.value()), options.captions ? &out : nullptr};
    auto server = Server::open(io, std::move(setup), clock, random);
    if (!server) return cannot_serve(server.error(), err);
    asio::co_spawn(io, serve(*server.value(), out), no_failure);
    asio::signal_set hang_ups{io, SIGHUP};
    asio::co_spawn(io, stop_on_signal(*server.value(), hang_ups, clock), no_failure);
    asio::co_spawn(io, reread_on_hang_up(*server.value(), hang_ups), no_failure);
    io.run();
    return 0;
}

}  // namespace ombrex::app
