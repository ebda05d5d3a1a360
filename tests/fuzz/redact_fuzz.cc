// SPDX-License-Identifier: Apache-2.0
// Any bytes as an utterance and as the question before it: spans stay in order and inside, the text between them stays.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "redaction/redactor.h"

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
    }
    return 0;
}
