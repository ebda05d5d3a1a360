// SPDX-License-Identifier: Apache-2.0
// Any bytes as an utterance and as the question before it: spans stay in order and inside, the text between them stays,
// and the same words give the same answer.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "redaction/redactor.h"

namespace {

/// Between its masks the text is that of the utterance, piece by piece, from its begin to its end.
bool keeps_the_rest(ombrex::redaction::Redaction const& redaction, std::string_view bytes) {
    std::string_view masked = redaction.text;
    std::size_t from = 0;
    for (auto const& span : redaction.spans) {
        auto const mask = "[" + span.pseudonym + "]";
        auto const kept = masked.substr(0, masked.find(mask));
        auto const at = bytes.find(kept, from);
        if (at == std::string_view::npos || (from == 0 && at != 0)) return false;
        from = std::max(at + kept.size(), std::size_t{1});
        masked.remove_prefix(kept.size() + mask.size());
    }
    return bytes.ends_with(masked);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace ombrex::redaction;
    static Redactor const redactor;
    constexpr std::size_t bytes_max = 90;  // an utterance
    size = std::min(size, bytes_max);
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    auto const half = bytes.substr(0, size / 2);
    for (auto const strength : {Strength::display, Strength::strict}) {
        PseudonymTable table;
        auto const redaction = redactor.redact(bytes, half, table, strength, {});
        std::uint32_t last = 0;
        for (auto const& span : redaction.spans) {
            if (span.begin < last || span.end <= span.begin || span.end > size) std::abort();
            last = span.end;
        }
        if (redaction.spans.empty() && redaction.text != bytes) std::abort();
        if (!keeps_the_rest(redaction, bytes)) std::abort();
        PseudonymTable anew;
        if (redactor.redact(bytes, half, anew, strength, {}).text != redaction.text) std::abort();
    }
    return 0;
}
