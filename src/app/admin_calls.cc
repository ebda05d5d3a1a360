// SPDX-License-Identifier: Apache-2.0
#include "app/admin_calls.h"

#include <fmt/format.h>

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/json.hpp>
#include <ostream>

#include "app/call_export.h"
#include "services/call_events.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using namespace std::chrono_literals;
using enum privacy::Purpose;

constexpr auto patience = 3s;
constexpr auto look_again = 50ms;

struct Listed {
    model::Call call;
    model::BusinessProfile business;
};

std::string as_line(Listed const& one) {
    auto const seconds = one.call.duration.count() / 1000;
    auto const& caller = one.call.caller.number;
    return fmt::format("{}  {:>3}:{:02}  {:<12} {:<16}  {}  {}\n",
                       to_string(one.business.zone.to_local(one.call.answered)).replace(10, 1, " "), seconds / 60,
                       seconds % 60, to_string(*one.call.outcome),
                       caller ? caller->reveal<serve_call>().e164() : "withheld", one.business.name,
                       one.call.protocol_id);
}

std::string as_json(Listed const& one) {
    json::object const out{{"call_id", one.call.id.value().to_string()},
                           {"protocol_id", one.call.protocol_id},
                           {"business", one.business.name},
                           {"answered", to_string(one.business.zone.to_local(one.call.answered))},
                           {"tz", one.business.zone.name()},
                           {"caller_id", services::caller_id_json(one.call.caller)},
                           {"duration_ms", one.call.duration.count()},
                           {"outcome", to_string(*one.call.outcome)},
                           {"end_reason", to_string(*one.call.end_reason)}};
    return json::serialize(out) + "\n";
}

/// Whether the call that is meant is put away by now: none running for the newest, itself ended for one of its own.
Result<std::optional<model::Call>> if_ended(ports::UnitOfWork& unit, std::optional<std::string> const& protocol_id,
                                            bool last_look) {
    if (protocol_id) {
        BOOST_OUTCOME_TRY(auto call, unit.calls().with_protocol_id(*protocol_id));
        if (call.end_reason) return std::optional{std::move(call)};
        if (last_look) return Error{Errc::conflict, "that call still runs; export it when it has ended"};
        return std::optional<model::Call>{};
    }
    BOOST_OUTCOME_TRY(auto const running, unit.calls().unfinished());
    if (!running.empty() && !last_look) return std::optional<model::Call>{};
    BOOST_OUTCOME_TRY(auto call, unit.calls().last());
    return std::optional{std::move(call)};
}

Task<Result<model::Call>> wanted_call(AdminStore& store, AdminContext const& context,
                                      std::optional<std::string> protocol_id) {
    asio::steady_timer timer{co_await asio::this_coro::executor};
    auto const until = Deadline::in(context.clock, patience);
    for (;;) {
        bool const last_look = until.passed(context.clock);
        std::optional<model::Call> found;
        auto const looked = co_await store.database().transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(found, if_ended(unit, protocol_id, last_look));
                return ok();
            },
            admin_deadline(context));
        if (found) co_return std::move(*found);
        if (!looked) co_return looked.error();
        timer.expires_after(look_again);
        boost::system::error_code ignored;
        co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
}

/// What became of the recording, in the words of the export.
Result<std::optional<std::string>> recording_of(ports::UnitOfWork& unit, model::Assistant const& assistant,
                                                model::Call const& call) {
    using enum model::RecordingState;
    if (assistant.recording == model::ConsentMode::off) return std::optional<std::string>{};
    BOOST_OUTCOME_TRY(auto const found, unit.recordings().of_call(call.company, call.id));
    if (!found || found->state == failed) return std::optional<std::string>{"none"};
    bool const kept = found->state == recording || found->state == saved || found->state == partial;
    return std::optional<std::string>{kept ? "recorded" : to_string(found->state)};
}

json::array read_events(model::EventLog const& events) {
    json::error_code failure;
    auto const read = json::parse(events.reveal<serve_call>(), failure);
    return read.is_array() ? read.as_array() : json::array{};
}

Result<json::object> exported(AdminStore& store, ports::UnitOfWork& unit, model::Call const& call) {
    BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(call.company));
    BOOST_OUTCOME_TRY(auto const effects, read_effects(unit, call.company, call.id));
    CallExport out{.call_id = call.id.value().to_string(),
                   .now = assistant.business.zone.to_local(call.answered),
                   .business = assistant.business,
                   .caller = call.caller,
                   .outcome = std::string{to_string(*call.outcome)},
                   .end_reason = std::string{to_string(*call.end_reason)},
                   .duration = call.duration,
                   .recording = {},
                   .transcript = {}};
    BOOST_OUTCOME_TRY(out.recording, recording_of(unit, assistant, call));
    auto transcript = unit.calls().transcript(call.company, call.id);
    if (transcript) out.transcript = std::move(transcript.value());
    if (!transcript && transcript.error().code != Errc::not_found) return transcript.error();  // erased is no error
    BOOST_OUTCOME_TRY(auto const events, unit.calls().events(call.company, call.id));
    BOOST_OUTCOME_TRY(store.audit(unit, call.company, "call_exported", call.id.value()));
    return to_json(out, effects, events ? read_events(*events) : json::array{});
}

}  // namespace

int run_admin_calls_list(std::size_t limit, bool json, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    std::vector<Listed> listed;
    auto const done = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto calls, unit.calls().latest(limit));
        for (auto& call : calls) {
            BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(call.company));
            listed.push_back({std::move(call), assistant.business});
        }
        return store.value().audit(unit, {}, "calls_listed", {});
    });
    if (!done) return admin_failed(context, done.error());
    for (auto const& one : listed) context.out << (json ? as_json(one) : as_line(one));
    if (listed.empty() && !json) context.out << "no call has ended yet\n";
    return 0;
}

int run_admin_calls_export(std::optional<std::string> const& protocol_id, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    auto const call = wait(wanted_call(store.value(), context, protocol_id));
    if (!call) return admin_failed(context, call.error());
    json::object out;
    auto const done = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(out, exported(store.value(), unit, call.value()));
        return ok();
    });
    if (!done) return admin_failed(context, done.error());
    context.out << json::serialize(out) << '\n';
    return 0;
}

}  // namespace ombrex::app
