// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "redaction/pii_type.h"

namespace ombrex::redaction {

/// Who is who in one call: the same person, number or address gets the same pseudonym, in whatever form it is said.
///
/// Lives in memory and dies with the call (C23): whoever kept it could undo the redaction. So it can be moved but not
/// copied, and has no way to be written, printed or looked into.
/// Names: a full name, one of its parts and its spelling are one person. Numbers: equal, or one the end of the other.
/// Limits: 1,000 entries a call; what comes later is one entry per type. Thread: not safe to share.
class PseudonymTable {
public:
    PseudonymTable() = default;
    PseudonymTable(PseudonymTable&&) noexcept = default;
    PseudonymTable& operator=(PseudonymTable&&) noexcept = default;
    PseudonymTable(PseudonymTable const&) = delete;
    PseudonymTable& operator=(PseudonymTable const&) = delete;
    ~PseudonymTable() = default;

    /// "PERSON_1", "PHONE_2". `value`: what was said, as detail/canonical.h writes it.
    [[nodiscard]] std::string pseudonym(PiiType type, std::string_view value);

private:
    struct Entry {
        PiiType type;
        std::vector<std::string> parts;  ///< Of a name; else one, the whole value.
        std::string pseudonym;
    };
    [[nodiscard]] Entry* find(PiiType type, std::vector<std::string> const& parts);

    std::vector<Entry> entries_;
    std::map<std::string_view, std::size_t> counts_;
};

}  // namespace ombrex::redaction
