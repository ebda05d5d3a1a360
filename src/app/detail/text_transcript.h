// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/call.h"

namespace ombrex::app::detail {

/// What both sides said, as it was heard.
class TextTranscript {
public:
    void agent(int turn, std::string text, bool locked, long long at_ms);
    void caller(int turn, std::string text, long long at_ms);

    /// The last reply of the agent was heard up to that word; locked sentences were heard whole. Returns what was
    /// heard.
    std::string cut_last_reply(int after_words);

    [[nodiscard]] model::Transcript turns() const;

private:
    struct Entry {
        int turn;
        bool is_agent;
        bool locked;
        std::string text;
        long long at_ms;
    };
    std::vector<Entry> entries_;
};

}  // namespace ombrex::app::detail
