// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/processor_erasure.h"

namespace ombrex::recipients {

/// With the embedded parts alone nobody outside holds data that a program could ask him to delete or correct: sound
/// passes through a carrier, mails lie where the operator or the business put them. It says so, and what a person has
/// to do.
class EmbeddedRecipients final : public ports::ProcessorErasure {
public:
    Task<Result<ports::ProcessorAnswer>> erase(model::ProcessorRequest request, Deadline deadline) override;
    Task<Result<ports::ProcessorAnswer>> correct(model::ProcessorRequest request, Deadline deadline) override;
};

}  // namespace ombrex::recipients
