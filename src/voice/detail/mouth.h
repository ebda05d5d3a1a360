// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "voice/voice_agent.h"

namespace ombrex::voice::detail {

using Sound = std::shared_ptr<std::vector<std::int16_t> const>;

/// The reply that is being spoken: clauses in order, each with its sound once it is made, and how far it was heard.
/// Pure. Thread: one strand.
class Mouth {
public:
    /// Frames that wait at the line: enough to outlive a busy strand, few enough to be silent at once without a hush.
    static constexpr std::size_t lead = 3;

    /// One more clause; answers its mark.
    std::uint32_t add(std::string text, bool locked);
    /// Its sound. An empty one: it could not be made and is passed over.
    void ready(std::uint32_t mark, Sound sound);
    /// Hands frames to the line, unless halted. Answers whether the first one of the reply was among them.
    bool feed(CallFloor& floor);

    struct Began {
        std::string const& text;
        bool locked;
    };
    /// A frame of this clause has left. The first one: the clause has become audible.
    std::optional<Began> played(std::uint32_t mark);

    void halt(CallFloor& floor);
    void resume() { halted_ = false; }
    /// Forgets the reply.
    void clear(CallFloor& floor);

    /// Everything was heard (or there is nothing).
    [[nodiscard]] bool done() const;
    /// The words that have been heard of this reply, whole ones.
    [[nodiscard]] std::string heard() const;

private:
    struct Clause {
        std::uint32_t mark = 0;
        std::string text;
        bool locked = false;
        Sound sound = nullptr;
        std::size_t given = 0;  // frames handed to the line
        std::size_t left = 0;   // frames that left it

        [[nodiscard]] std::size_t frames() const;
        [[nodiscard]] bool heard() const { return sound != nullptr && left >= frames(); }
    };

    std::deque<Clause> clauses_;
    std::uint32_t marks_ = 0;
    bool halted_ = false;
    bool fed_ = false;
};

}  // namespace ombrex::voice::detail
