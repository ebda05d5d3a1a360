// SPDX-License-Identifier: Apache-2.0
#include "app/couriers.h"

#include "privacy/measures.h"
#include "services/job_kinds.h"
#include "services/mail_webhook_off.h"

namespace ombrex::app {
namespace {

constexpr std::size_t answer_max = 64 * 1024;  // nobody reads it

net::HttpsClient::Options options_of(Config const& config, services::Deps const& deps, std::size_t at_once) {
    net::HttpsClient::Options out;
    out.ca_file = config.webhooks.ca_file;
    out.oldest = net::oldest_tls(deps.policy);
    out.answer_max = answer_max;
    out.at_once = at_once;
    out.patience = services::webhook_patience;
    out.reach = net::Reach::public_only;
    out.own_hosts = config.webhooks.own_hosts;
    return out;
}

}  // namespace

Couriers::Couriers(Config const& config, services::Deps deps)
    : deps_{deps},
      ledger_{deps},
      client_{options_of(config, deps, at_once), deps.clock},
      own_hosts_{config.webhooks.own_hosts} {
    for (std::size_t n = 0; n < at_once; ++n) {
        jobs::Worker::Options options;
        options.batch = 1;
        options.lane = {kinds(), true};
        workers_.push_back(std::make_unique<jobs::Worker>(deps.database, deps.clock, deps.random, options));
        workers_.back()->handle(services::deliver_webhook_job, [this](ports::Job job, Deadline by) {
            return services::deliver_webhook(deps_, {client_, ledger_, own_hosts_}, std::move(job), by);
        });
    }
}

std::vector<std::string> Couriers::kinds() { return {services::deliver_webhook_job}; }

void Couriers::take_jobs(jobs::Worker& worker, std::function<services::PostRoom()> post_room) const {
    worker.handle(services::mail_webhook_off_job,
                  [deps = deps_, post_room = std::move(post_room)](ports::Job job, Deadline by) {
                      return services::mail_webhook_off(deps, post_room(), std::move(job), by);
                  });
}

void Couriers::run(TaskGroup& group) {
    for (auto const& worker : workers_) static_cast<void>(group.spawn(worker->run()));
}

}  // namespace ombrex::app
