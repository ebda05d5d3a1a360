// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/principal.h"
#include "model/usage.h"
#include "services/call_context.h"

namespace ombrex::services {

/// A request that was answered.
struct Visit {
    model::ClientAddress address;
    model::Browser browser = model::Browser::none;
    std::string feature;  ///< The route.
    int status = 0;
    std::optional<model::Principal> who = {};  ///< Who was signed in; none: nobody.
};

/// C14: the usage log. Whoever answers a request says so here and never waits: lines stand in a bounded queue until
/// write() puts them into the store, and one too many is dropped and counted. Ours alone: nothing of it is ever sent.
/// Thread: one (the io thread). Lifetime: what `deps` names outlives it.
class UsageLog {
public:
    static constexpr std::size_t waiting_max = 1024;

    explicit UsageLog(Deps deps) : deps_{deps} {}

    /// False: it was dropped.
    bool note(Visit visit);
    /// All that waits, in one transaction, each line until the day that the policy says. What cannot be written is
    /// dropped and counted: the log may not grow in memory because a disk is full. Purpose: serve_call.
    Task<Result<std::size_t>> write(Deadline deadline);

    [[nodiscard]] std::uint64_t dropped() const noexcept { return dropped_; }

private:
    Deps deps_;
    std::vector<model::Usage> waiting_;
    std::uint64_t dropped_ = 0;
};

}  // namespace ombrex::services
