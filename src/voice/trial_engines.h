// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "voice/local_agent.h"
#include "voice/mock_speech.h"
#include "voice/trial_agent.h"

namespace ombrex::voice {

/// The mock engines of a receptionist, and the agent that talks on them. Lifetime: longer than that of its agents.
struct TrialEngines {
    [[nodiscard]] std::unique_ptr<LocalAgent> agent(asio::any_io_executor executor, ports::CallObserver& observer,
                                                    Clock const& clock, LocalAgent::Options options = {}) {
        return std::make_unique<LocalAgent>(std::move(executor),
                                            LocalAgent::Engines{pool, activity, recognizer, nullptr, mouth, prompts},
                                            options, std::make_unique<MockConversation>(), tools, observer, clock);
    }

    TrialPool pool;
    MockActivity activity;
    MockRecognizer recognizer;
    MockSynthesizer mouth;
    PromptCache prompts;
    TrialTools tools;
};

}  // namespace ombrex::voice
