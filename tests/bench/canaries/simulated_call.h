// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "model/assistant.h"
#include "model/call.h"
#include "tests/bench/canaries/plant.h"
#include "tests/bench/canaries/world.h"

namespace ombrex::canaries {

/// A business whose calls are simulated: barbers with two chairs, and a settings text of their own.
struct Shop {
    model::CompanyId company;
    model::Assistant assistant;
};
/// Stores a new one, with an account, a webhook and a line in every log. `plant`: whose owner and settings it has; the
/// webhook's secret becomes the store's.
[[nodiscard]] Shop open_shop(World& world, Plant& plant);

/// What a call left, read back out of the store where the store has it.
struct CallLeft {
    model::Call call;
    model::Transcript transcript;
    redaction::KnownValues known;
    model::Appointment appointment;
    model::Message message;
    model::Insight insight;
    model::Letter letter;
    std::vector<Stranger> strangers;  ///< What was said of people the system does not know.
};

/// One call, by the use cases that a real one goes through: it begins, books, leaves a message, ends, is judged, and is
/// mailed to its owner over SMTP. `turn`: which one of its shop. None: a use case failed, which fails the run.
/// The plant's reference becomes the store's.
[[nodiscard]] std::optional<CallLeft> simulate_call(World& world, Shop const& shop, std::size_t turn, Plant& plant,
                                                    Random& random);

}  // namespace ombrex::canaries
