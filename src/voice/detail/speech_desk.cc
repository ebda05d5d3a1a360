// SPDX-License-Identifier: Apache-2.0
#include "voice/detail/speech_desk.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cstdlib>
#include <vector>

namespace ombrex::voice::detail {

SpeechDesk::SpeechDesk(ports::SpeechPool& pool, asio::any_io_executor strand)
    : pool_{pool}, strand_{std::move(strand)}, emptied_{strand_, asio::steady_timer::time_point::max()} {}

SpeechDesk::~SpeechDesk() {
    if (!errands_.empty()) std::abort();  // the pool would answer somebody who is gone
}

SpeechDesk::Ticket SpeechDesk::submit(ports::SpeechPriority priority, Deadline deadline, ports::SpeechPool::Work work,
                                      std::function<void()> done) {
    auto const ticket = ++last_;
    auto& errand = errands_[ticket];
    errand.done = std::move(done);
    auto const run = [this, ticket, work](Result<void> may_run) {
        work(std::move(may_run));
        asio::post(strand_, [this, ticket] { finished(ticket); });
    };
    auto const submitted = pool_.submit(priority, deadline, run);
    if (submitted)
        errand.work = submitted.value();
    else
        run(submitted.error());
    return ticket;
}

void SpeechDesk::forget(Ticket ticket) {
    auto const errand = errands_.find(ticket);
    if (errand == errands_.end()) return;
    errand->second.done = nullptr;
    if (errand->second.work && pool_.cancel(*errand->second.work)) finished(ticket);
}

void SpeechDesk::finished(Ticket ticket) {
    auto const node = errands_.extract(ticket);
    if (node && node.mapped().done) node.mapped().done();
    if (errands_.empty()) emptied_.cancel();
}

Task<void> SpeechDesk::close() {
    std::vector<Ticket> tickets;
    for (auto const& [ticket, errand] : errands_) tickets.push_back(ticket);
    for (auto const ticket : tickets) forget(ticket);
    while (!errands_.empty()) {
        boost::system::error_code ignored;
        co_await emptied_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
}

}  // namespace ombrex::voice::detail
