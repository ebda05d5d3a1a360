// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "ports/erasure_journal.h"

namespace ombrex::files {

/// See the port. One file, a line for each receipt: when destroyed and when due (µs UTC), object versions, category,
/// company, receipt, subject. Mode 0600; it stands in a folder that no backup holds.
class ErasureJournal final : public ports::ErasureJournal {
public:
    /// Makes no file before there is something to write.
    explicit ErasureJournal(std::filesystem::path file) : file_{std::move(file)} {}

    Result<void> add(model::Receipt const& receipt) override;
    Result<std::vector<model::Receipt>> read() override;
    Result<std::size_t> forget_before(TimePoint then) override;

private:
    std::filesystem::path file_;
};

}  // namespace ombrex::files
