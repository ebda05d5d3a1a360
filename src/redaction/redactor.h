// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/call.h"
#include "redaction/known_values.h"
#include "redaction/masked_turn.h"
#include "redaction/pii_type.h"
#include "redaction/pseudonym_table.h"
#include "redaction/redacted_transcript.h"
#include "redaction/strength.h"

namespace ombrex::redaction {

/// One masked piece of an utterance.
struct RedactedSpan {
    std::uint32_t begin;  ///< Code points, from the start of the utterance.
    std::uint32_t end;    ///< Exclusive.
    PiiType type;
    std::string pseudonym;  ///< "PHONE_1"
};

struct Redaction {
    std::vector<RedactedSpan> spans;  ///< In order, never overlapping.
    std::string text;                 ///< The utterance with each span as "[PHONE_1]".
};

/// Masks what is personal in speech that was written down: rules for numbers, spellings and addresses, together with
/// a small trained tagger for names and the rest; what a recogniser made of them, with or without capitals.
///
/// It errs: the published rate says how often. What the system knows itself goes into KnownValues and never errs.
/// Strict masks all that display masks, and more.
/// Limits: an utterance above 60,000 bytes is read in pieces of that size. Time: about 25 us for one as people talk.
/// Thread: const use is safe to share. Construction reads the lists (some 10 ms): build one, keep it.
class Redactor {
public:
    Redactor();
    ~Redactor();
    Redactor(Redactor const&) = delete;
    Redactor& operator=(Redactor const&) = delete;

    /// One utterance. `previous`: what the other side said just before, or empty; it is read, not redacted.
    [[nodiscard]] Redaction redact(std::string_view utterance, std::string_view previous, PseudonymTable& table,
                                   Strength strength, KnownValues const& known) const;

    /// A whole call, both sides, with one table that ends here.
    template <Strength S>
    [[nodiscard]] RedactedTranscript<S> redact(model::Transcript const& transcript, KnownValues const& known) const {
        return RedactedTranscript<S>{turns(transcript, S, known)};
    }

    /// The same call, as places in its turns: what is silenced in a copy of its recording.
    [[nodiscard]] std::vector<MaskedTurn> masked(model::Transcript const& transcript, Strength strength,
                                                 KnownValues const& known) const;

private:
    template <class Take>
    void each_turn(model::Transcript const& transcript, Strength strength, KnownValues const& known, Take take) const;
    [[nodiscard]] std::vector<RedactedTurn> turns(model::Transcript const& transcript, Strength strength,
                                                  KnownValues const& known) const;
    struct Lists;
    std::unique_ptr<Lists const> lists_;
};

}  // namespace ombrex::redaction
