// SPDX-License-Identifier: Apache-2.0
#include "base/wait.h"

#include <vector>

namespace ombrex::detail {
namespace {

/// Those that nobody waits on now: as many as waits were ever inside each other.
thread_local std::vector<std::unique_ptr<asio::io_context>> idle;

}  // namespace

LentLoop::LentLoop() {
    if (idle.empty()) {
        io_ = std::make_unique<asio::io_context>();
        return;
    }
    io_ = std::move(idle.back());
    idle.pop_back();
    io_->restart();
}

LentLoop::~LentLoop() { idle.push_back(std::move(io_)); }

}  // namespace ombrex::detail
