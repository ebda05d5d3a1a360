// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/call.h"
#include "privacy/personal.h"
#include "redaction/strength.h"

namespace ombrex::redaction {

class Redactor;

struct RedactedTurn {
    int number = 0;
    model::Speaker speaker = model::Speaker::agent;
    privacy::Personal<std::string, privacy::Category::transcript> text;  ///< Masked; a residual risk stays, so it stays typed.
    std::chrono::milliseconds at{0};
};

/// A transcript that went through the redactor, which alone can make one (C23). The strength is part of the type:
/// what may leave the program asks for RedactedTranscript<Strength::strict>, and a display one does not compile there.
/// Holds no pseudonym table: nobody can turn it back. No printer, no codec.
template <Strength S>
class RedactedTranscript {
public:
    static constexpr Strength strength = S;

    [[nodiscard]] std::span<RedactedTurn const> turns() const noexcept { return turns_; }

private:
    friend class Redactor;
    explicit RedactedTranscript(std::vector<RedactedTurn> turns) : turns_{std::move(turns)} {}

    std::vector<RedactedTurn> turns_;
};

}  // namespace ombrex::redaction
