// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ports/synthesizer.h"

namespace ombrex::voice {

/// What is said in every call, made once at the start: greetings, questions. Only texts that were given are kept, so no
/// caller's name ever stays here. Thread: const, safe to share. Lifetime: outlives every call.
class PromptCache {
public:
    using Sound = std::shared_ptr<std::vector<std::int16_t> const>;

    PromptCache() = default;
    /// Blocks for as long as the synthesizer takes. What it cannot say now is left to be said in the call.
    PromptCache(ports::Synthesizer& synthesizer, std::span<std::string const> texts, Deadline deadline);

    /// Of one clause; null: not known.
    [[nodiscard]] Sound find(std::string_view clause) const;
    [[nodiscard]] std::size_t size() const noexcept { return sounds_.size(); }

private:
    std::map<std::string, Sound, std::less<>> sounds_;
};

}  // namespace ombrex::voice
