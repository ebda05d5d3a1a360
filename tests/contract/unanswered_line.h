// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/transfer_line.h"

namespace ombrex::testing_support {

/// Whoever is rung, nobody picks up.
class UnansweredLine final : public ports::TransferLine {
public:
    Task<model::TransferResult> join(model::TransferRule const&, std::string, Deadline) override {
        co_return model::TransferResult::no_answer;
    }
};

}  // namespace ombrex::testing_support
