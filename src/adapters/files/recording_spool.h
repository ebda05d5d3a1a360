// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "ports/recording_spool.h"

namespace ombrex::files {

/// One file a recording, `<id>.sealed`, in a folder of mode 0700.
class RecordingSpool final : public ports::RecordingSpool {
public:
    /// Makes the folder. Errors: unavailable.
    static Result<std::unique_ptr<RecordingSpool>> open(std::filesystem::path folder);

    Result<std::unique_ptr<ports::SpoolFile>> create(model::RecordingId recording) override;
    Result<std::vector<model::RecordingId>> waiting() override;
    Result<std::uint64_t> size(model::RecordingId recording) override;
    Result<Bytes> read(model::RecordingId recording, std::uint64_t offset, std::size_t length) override;
    Result<void> remove(model::RecordingId recording) override;

private:
    explicit RecordingSpool(std::filesystem::path folder) : folder_{std::move(folder)} {}
    [[nodiscard]] std::filesystem::path path(model::RecordingId recording) const;

    std::filesystem::path folder_;
};

}  // namespace ombrex::files
