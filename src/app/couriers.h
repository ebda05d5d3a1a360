// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "app/config.h"
#include "base/task_group.h"
#include "jobs/worker.h"
#include "net/https_client.h"
#include "services/deliver_webhook.h"
#include "services/disclosure_ledger.h"
#include "services/post_room.h"

namespace ombrex::app {

/// Who carries out what webhooks are told: a few workers in a lane of their own, each at one far end, so that slow ones
/// keep neither mail nor each other waiting. Lifetime: what `deps` names outlives it; stop the group first.
class Couriers {
public:
    Couriers(Config const& config, services::Deps deps);

    /// What the other worker leaves to them.
    [[nodiscard]] static std::vector<std::string> kinds();
    /// The letter that one was switched off is the other worker's.
    void take_jobs(jobs::Worker& worker, std::function<services::PostRoom()> post_room) const;
    /// Each in a task of its own, until the group stops.
    void run(TaskGroup& group);

private:
    static constexpr std::size_t at_once = 4;

    services::Deps deps_;
    services::DisclosureLedger ledger_;
    net::HttpsClient client_;
    std::vector<std::string> own_hosts_;
    std::vector<std::unique_ptr<jobs::Worker>> workers_;
};

}  // namespace ombrex::app
