// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/call.h"
#include "privacy/category.h"
#include "privacy/outbound.h"
#include "redaction/strength.h"

namespace ombrex::redaction {

struct RedactedTurn {
    int number = 0;
    model::Speaker speaker = model::Speaker::agent;
    std::string text;
    std::chrono::milliseconds at{0};
};

/// A transcript that went through the redactor, which alone can make one (C23). The strength is part of the type.
///
/// A strict one is of category anonymised_transcript and can be a part of an Outbound body; a display one is still a
/// transcript, is shown inside only, and does not compile into any body. Some residual risk stays in both, so neither
/// has a printer, a formatter or a codec. Holds no pseudonym table: nobody can turn it back.
template <Strength S>
class RedactedTranscript {
public:
    static constexpr Strength strength = S;
    static constexpr privacy::Category category =
        S == Strength::strict ? privacy::Category::anonymised_transcript : privacy::Category::transcript;

    /// For a use inside the program that the policy grants.
    template <privacy::Purpose P>
        requires(privacy::allows(category, P))
    [[nodiscard]] std::span<RedactedTurn const> reveal() const& noexcept {
        return turns_;
    }

    /// For a body that leaves: only Outbound can make the key.
    [[nodiscard]] std::span<RedactedTurn const> value_for(privacy::SendKey const&) const noexcept
        requires(S == Strength::strict)
    {
        return turns_;
    }

    template <class Stream>
    friend Stream& operator<<(Stream&, RedactedTranscript const&) = delete;

private:
    friend class Redactor;
    explicit RedactedTranscript(std::vector<RedactedTurn> turns) : turns_{std::move(turns)} {}

    std::vector<RedactedTurn> turns_;
};

}  // namespace ombrex::redaction
