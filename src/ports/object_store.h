// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/deadline.h"
#include "base/task.h"
#include "crypto/sealed.h"

namespace ombrex::ports {

/// An object that is being written. Destroyed before commit(): nothing was stored.
class ObjectWriter {
public:
    virtual ~ObjectWriter() = default;
    /// Takes only what was sealed (C3). Errors: unavailable.
    virtual Task<Result<void>> append(crypto::Sealed piece, Deadline deadline) = 0;
    /// From here on the object is there, whole and durable. Errors: unavailable.
    virtual Task<Result<void>> commit(Deadline deadline) = 0;
};

/// Where recordings are kept: a local folder, or S3. It holds ciphertext only and knows no key to it.
/// Names are made of [a-z0-9/] and say nothing about people. Thread: safe to share. Lifetime: outlives every caller.
class ObjectStore {
public:
    virtual ~ObjectStore() = default;

    /// Errors: conflict (an object of that name exists), unavailable.
    virtual Task<Result<std::unique_ptr<ObjectWriter>>> create(std::string name, Deadline deadline) = 0;
    /// Errors: not_found, unavailable.
    virtual Task<Result<std::uint64_t>> size(std::string name, Deadline deadline) = 0;
    /// Exactly `length` bytes at `offset`. Errors: not_found, unavailable (fewer are there).
    virtual Task<Result<Bytes>> read(std::string name, std::uint64_t offset, std::size_t length, Deadline deadline) = 0;
    /// Removes the object in every version it ever had; how many versions went. None is no error.
    virtual Task<Result<std::size_t>> erase(std::string name, Deadline deadline) = 0;
};

}  // namespace ombrex::ports
