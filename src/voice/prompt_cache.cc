// SPDX-License-Identifier: Apache-2.0
#include "voice/prompt_cache.h"

#include <utility>

#include "voice/clauses.h"

namespace ombrex::voice {

PromptCache::PromptCache(ports::Synthesizer& synthesizer, std::span<std::string const> texts, Deadline deadline) {
    for (auto const& text : texts) {
        for (auto& clause : clauses(text)) {
            if (sounds_.contains(clause)) continue;
            auto sound = synthesizer.say(clause, deadline);
            if (sound)
                sounds_.emplace(clause, std::make_shared<std::vector<std::int16_t> const>(std::move(sound).value()));
        }
    }
}

PromptCache::Sound PromptCache::find(std::string_view clause) const {
    auto const found = sounds_.find(clause);
    return found == sounds_.end() ? nullptr : found->second;
}

}  // namespace ombrex::voice
