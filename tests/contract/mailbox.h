// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "ports/mailer.h"

namespace ombrex::testing_support {

/// The letters of a user, by id, as a mailbox keeps them.
class Mailbox final : public ports::Mailer {
public:
    Task<Result<void>> deliver(model::Letter letter, Deadline) override {
        if (broken) co_return Error{Errc::unavailable, "no mail server"};
        ++deliveries;
        letters.insert_or_assign(letter.id, std::move(letter));
        co_return ok();
    }
    Task<Result<std::size_t>> forget(model::CompanyId, std::vector<model::LetterId>) override {
        co_return std::size_t{0};
    }
    Task<Result<std::size_t>> forget_delivered(TimePoint) override { co_return std::size_t{0}; }
    std::map<model::LetterId, model::Letter> letters;
    int deliveries = 0;
    bool broken = false;
};

}  // namespace ombrex::testing_support
