// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/thread_pool.hpp>
#include <filesystem>

#include "ports/object_store.h"

namespace ombrex::files {

/// Objects as files of one folder. An object is written beside its place and renamed into it, so there is no half one.
/// Blocking work runs on a thread of its own.
class ObjectStore final : public ports::ObjectStore {
public:
    /// Makes the folder. Errors: unavailable.
    static Result<std::unique_ptr<ObjectStore>> open(std::filesystem::path folder);
    ~ObjectStore() override;

    Task<Result<std::unique_ptr<ports::ObjectWriter>>> create(std::string name, Deadline deadline) override;
    Task<Result<std::uint64_t>> size(std::string name, Deadline deadline) override;
    Task<Result<Bytes>> read(std::string name, std::uint64_t offset, std::size_t length, Deadline deadline) override;
    Task<Result<std::size_t>> erase(std::string name, Deadline deadline) override;

    /// Every object there is, in no order. Blocking. Errors: unavailable.
    [[nodiscard]] Result<std::vector<std::string>> names() const;

private:
    explicit ObjectStore(std::filesystem::path folder) : folder_{std::move(folder)} {}
    /// Errors: invalid_input (a name with other characters: it could leave the folder).
    [[nodiscard]] Result<std::filesystem::path> path(std::string const& name) const;

    std::filesystem::path folder_;
    asio::thread_pool disk_{1};
};

}  // namespace ombrex::files
