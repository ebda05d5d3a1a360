// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/sealed.h"
#include "model/ids.h"

namespace ombrex::ports {

/// A recording that grows on the local disk, sealed as it is written (C3).
/// Thread: one, never a media thread: it blocks. Errors: unavailable (the disk is full or broken; the text says which).
class SpoolFile {
public:
    virtual ~SpoolFile() = default;
    virtual Result<void> append(crypto::Sealed const& piece) = 0;
    /// What was appended survives a crash from here on.
    virtual Result<void> sync() = 0;
};

/// Where recordings wait until they are in the store; what a crash left is found at the next start.
/// Thread: safe to share; blocking.
class RecordingSpool {
public:
    virtual ~RecordingSpool() = default;
    /// Errors: conflict (there is one), unavailable.
    virtual Result<std::unique_ptr<SpoolFile>> create(model::RecordingId recording) = 0;
    virtual Result<std::vector<model::RecordingId>> waiting() = 0;
    /// Errors: not_found.
    virtual Result<std::uint64_t> size(model::RecordingId recording) = 0;
    virtual Result<Bytes> read(model::RecordingId recording, std::uint64_t offset, std::size_t length) = 0;
    /// None is no error.
    virtual Result<void> remove(model::RecordingId recording) = 0;
};

}  // namespace ombrex::ports
