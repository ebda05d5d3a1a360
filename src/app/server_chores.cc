// SPDX-License-Identifier: Apache-2.0
// What the server does beside calls and pages, each thing in its own time.
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "app/server.h"
#include "base/log.h"
#include "services/erase_due.h"
#include "services/erase_mail.h"
#include "services/make_archives.h"
#include "services/make_invoice.h"
#include "services/publish_policy.h"
#include "services/remind_incidents.h"
#include "services/rights_register.h"
#include "services/watch_patterns.h"

namespace ombrex::app {

using namespace std::chrono_literals;

void Server::watch_the_clock() const {
    if (patient_.ahead() == 0us) return;
    auto const hours = std::chrono::duration_cast<std::chrono::hours>(patient_.ahead()).count();
    log::error("clock_leapt_forward",
               {{"hours", hours}, {"what_to_do", "set the clock right: until then nothing is erased by it"}});
}

/// What users, owners and the operator have to be told of by now.
Task<void> Server::tell_people() {
    auto const notices = co_await services::queue_notices(deps(), Deadline::in(clock_, 60s));
    if (!notices) log::error("no_notices", {log::Field::operator_text("why", notices.error().detail)});
    auto const seen = co_await services::watch_patterns(deps(), Deadline::in(clock_, 60s));
    if (!seen) log::error("patterns_not_watched", {log::Field::operator_text("why", seen.error().detail)});
    auto const reminded = co_await services::remind_incidents(deps());
    if (!reminded) log::error("no_reminders", {log::Field::operator_text("why", reminded.error().detail)});
    auto const asked = co_await services::remind_requests(deps());
    if (!asked) log::error("no_reminders", {log::Field::operator_text("why", asked.error().detail)});
}

Task<void> Server::erase_each_hour() {
    asio::steady_timer timer{co_await asio::this_coro::executor};
    while ((co_await asio::this_coro::cancellation_state).cancelled() == asio::cancellation_type::none) {
        watch_the_clock();
        services::Deps const slow{*store_->database, patient_, random_, setup_.policy};
        auto const gone = co_await services::erase_due(slow, room());
        if (!gone) log::error("erasure_failed", {log::Field::operator_text("why", gone.error().detail)});
        auto const mails = co_await services::erase_mail(slow, post_->outbox());
        if (!mails) log::error("erasure_failed", {log::Field::operator_text("why", mails.error().detail)});
        auto const proofs = co_await services::forget_proofs(slow, *store_->journal);
        if (!proofs) log::error("erasure_failed", {log::Field::operator_text("why", proofs.error().detail)});
        auto const billed = co_await services::make_invoices(slow, books_.terms(), Deadline::in(clock_, 60s));
        if (!billed) log::error("invoices_not_made", {log::Field::operator_text("why", billed.error().detail)});
        co_await tell_people();
        timer.expires_after(1h);
        boost::system::error_code ignored;
        co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
}

/// Every few seconds what was asked for since.
Task<void> Server::log_usage() {
    asio::steady_timer timer{co_await asio::this_coro::executor};
    while ((co_await asio::this_coro::cancellation_state).cancelled() == asio::cancellation_type::none) {
        static_cast<void>(co_await usage_->write(Deadline::in(clock_, 10s)));  // it logs what it could not write
        timer.expires_after(5s);
        boost::system::error_code ignored;
        co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
}

Task<void> Server::make_archives() {
    asio::steady_timer timer{co_await asio::this_coro::executor};
    while ((co_await asio::this_coro::cancellation_state).cancelled() == asio::cancellation_type::none) {
        auto const made = co_await services::make_archives(deps(), archive_room());
        if (!made) log::error("archives_paused", {log::Field::operator_text("why", made.error().detail)});
        timer.expires_after(2s);
        boost::system::error_code ignored;
        co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
}

}  // namespace ombrex::app
