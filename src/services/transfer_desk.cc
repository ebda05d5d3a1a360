// SPDX-License-Identifier: Apache-2.0
#include "services/transfer_desk.h"

#include <algorithm>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <utility>

#include "base/log.h"
#include "services/transfer_brief.h"
#include "services/transfer_budget.h"

namespace ombrex::services {
namespace {

using model::TransferResult;

/// More is no brief.
constexpr std::size_t brief_max = 160;

std::string shortened(std::string text) {
    if (text.size() <= brief_max) return text;
    text.resize(text.rfind(' ', brief_max) == std::string::npos ? brief_max : text.rfind(' ', brief_max));
    return text + ".";
}

std::string address_of(model::PhoneNumber const& number, net::Destination const& gateway) {
    auto const host = gateway.host.find(':') == std::string::npos ? gateway.host : "[" + gateway.host + "]";
    return "sip:" + number.e164() + "@" + host + ":" + std::to_string(gateway.port);
}

}  // namespace

TransferDesk::TransferDesk(asio::any_io_executor strand, Parts parts)
    : strand_{strand}, parts_{parts}, patience_{strand} {}

Task<TransferResult> TransferDesk::join(model::TransferRule const& rule, std::string brief, Deadline deadline) {
    auto const* const route = parts_.route;
    if (route == nullptr || gave_up_) co_return TransferResult::refused;
    auto const& context = parts_.context;
    auto const taken = co_await take_transfer(parts_.deps, context, route->an_hour, deadline);
    if (!taken || !taken.value()) {
        log::warn(taken ? "transfers_of_this_hour_spent" : "transfer_not_counted", {{"call", context.call}});
        co_return TransferResult::refused;
    }
    brief = shortened(std::move(brief));
    auto const noted = co_await note_disclosure(brief, deadline);
    if (!noted) {
        log::error("transfer_not_permitted",
                   {{"call", context.call}, log::Field::operator_text("why", noted.error().detail)});
        co_return TransferResult::refused;
    }
    ports::Dial dial{.to = address_of(rule.to, route->gateway), .caller = {}};
    auto const& own = context.assistant.business.phone;
    if (!own.empty()) dial.caller = ports::CallerNumber{own.e164()};
    auto call = route->telephony.place(dial);
    if (!call) {
        log::error("transfer_not_placed",
                   {{"call", context.call}, log::Field::operator_text("why", call.error().detail)});
        co_return TransferResult::refused;
    }
    co_return co_await ring(*call.value(), std::move(brief), deadline);
}

Task<Result<void>> TransferDesk::note_disclosure(std::string brief, Deadline deadline) {
    auto const carried = brief_carried(brief);
    auto const told = brief_told(brief);
    auto const& [telephony, egress, gateway, an_hour, patience] = *parts_.route;
    privacy::CompanyRef const company{parts_.context.company.value()};
    privacy::CallRef const call{parts_.context.call.value()};
    BOOST_OUTCOME_CO_TRY(co_await egress.permit(carried, gateway, company, call, deadline));
    BOOST_OUTCOME_CO_TRY(co_await egress.permit(told, gateway, company, call, deadline));
    co_return ok();
}

/// Until somebody picks up, says no, or it has rung long enough.
Task<TransferResult> TransferDesk::ring(ports::OutgoingCall& call, std::string brief, Deadline deadline) {
    using namespace asio::experimental::awaitable_operators;
    auto const& clock = parts_.deps.clock;
    patience_.expires_after(deadline.at_most(clock, parts_.route->ring).left(clock));
    for (bool waits = !gave_up_; waits;) {
        boost::system::error_code ignored;
        auto first = co_await (call.next() || patience_.async_wait(asio::redirect_error(asio::use_awaitable, ignored)));
        auto* const progress = std::get_if<0>(&first);
        if (progress == nullptr || !*progress) break;
        if (auto* const leg = std::get_if<std::unique_ptr<ports::CallLeg>>(&progress->value())) {
            co_return co_await take(std::move(*leg), std::move(brief));
        }
        if (auto const* const ended = std::get_if<ports::Ended>(&progress->value())) {
            co_return ended->reason == ports::EndReason::refused ? TransferResult::refused : TransferResult::no_answer;
        }
        waits = !gave_up_;
    }
    call.cancel();
    co_return TransferResult::no_answer;
}

Task<TransferResult> TransferDesk::take(std::unique_ptr<ports::CallLeg> leg, std::string brief) {
    auto human = voice::HumanAgent::open(strand_, std::move(leg), parts_.pump, parts_.voice, parts_.deps.clock);
    if (!human) co_return TransferResult::no_answer;
    co_await close();
    human_ = std::move(human).value();
    human_->brief(brief);
    co_return TransferResult::connected;
}

std::unique_ptr<voice::VoiceAgent> TransferDesk::successor() {
    if (!human_ || human_->gone()) return nullptr;
    log::info("call_put_through", {{"call", parts_.context.call}});
    return std::move(human_);
}

void TransferDesk::give_up() {
    gave_up_ = true;
    patience_.cancel();
}

Task<void> TransferDesk::close() {
    if (human_) co_await human_->close();
    human_.reset();
}

}  // namespace ombrex::services
