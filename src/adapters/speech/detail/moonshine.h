// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "adapters/speech/detail/runtime.h"
#include "adapters/speech/detail/word_pieces.h"
#include "base/clock.h"
#include "ports/recognizer.h"

namespace ombrex::speech::detail {

/// Moonshine base-en, greedy. Three models: the encoder hears the segment once; `uncached` writes the first word piece
/// and makes the keys and values of what was heard; `cached` writes each next piece from them.
class Moonshine final : public ports::Recognizer {
public:
    /// `clock` outlives this. Errors: unavailable (a model is missing, corrupt or not the one we know).
    static Result<std::unique_ptr<Moonshine>> open(std::shared_ptr<Runtime> const& runtime, Clock const& clock);

    Result<ports::Recognition> recognize(std::span<std::int16_t const> speech, ports::Expect expect,
                                         Deadline deadline) override;

private:
    struct Models {
        std::unique_ptr<Session> encoder, uncached, cached;
    };
    struct Writing;

    Moonshine(Models models, WordPieces pieces, Clock const& clock)
        : models_{std::move(models)}, pieces_{std::move(pieces)}, clock_{clock} {}

    Result<ports::Recognition> write(std::span<std::int16_t const> speech, Deadline deadline);
    Result<Ort::Value> hear(std::span<std::int16_t const> speech);
    Result<void> begin(Ort::Value heard, Writing& writing);
    Result<void> go_on(Writing& writing);

    Models models_;
    WordPieces pieces_;
    Clock const& clock_;
};

}  // namespace ombrex::speech::detail
