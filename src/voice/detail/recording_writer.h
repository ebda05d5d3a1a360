// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include "audio/ogg_opus_writer.h"
#include "base/random.h"
#include "crypto/sealed_writer.h"
#include "ports/recording_spool.h"

namespace ombrex::voice::detail {

/// Frames to sealed bytes on a disk. Blocks. Thread: one.
class RecordingWriter {
public:
    RecordingWriter(std::unique_ptr<ports::SpoolFile> file, crypto::SealKey key, crypto::Binding const& binding,
                    Random& random);

    /// 20 ms of both; every 50th call syncs. Errors: the disk's; then the writer is of no more use.
    [[nodiscard]] Result<void> write(audio::Frame const& caller, audio::Frame const& agent);
    [[nodiscard]] Result<void> finish();

    /// What survives a crash.
    [[nodiscard]] std::chrono::milliseconds safe() const noexcept { return safe_; }

private:
    [[nodiscard]] Result<void> put(bool last);

    std::unique_ptr<ports::SpoolFile> file_;
    crypto::SealedWriter sealed_;
    audio::OggOpusWriter opus_;
    Bytes pages_;
    std::chrono::milliseconds written_{0};
    std::chrono::milliseconds safe_{0};
};

}  // namespace ombrex::voice::detail
