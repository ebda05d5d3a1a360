// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>

#include "base/bytes.h"
#include "base/result.h"
#include "base/task.h"

namespace ombrex::app {

/// A file that is not there yet, for its owner only; gone again unless it is kept.
class NewFile {
public:
    /// Errors: conflict (it is there, or its folder is not), unavailable.
    static Result<NewFile> create(std::filesystem::path path);
    NewFile(NewFile&&) noexcept = default;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    /// Errors of both: unavailable (the disk is full).
    Result<void> append(ByteView bytes);
    Result<void> keep();

private:
    struct Close {
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };
    explicit NewFile(std::filesystem::path path) : path_{std::move(path)}, handle_{std::fopen(path_.c_str(), "wbxe")} {}

    std::filesystem::path path_;
    std::unique_ptr<std::FILE, Close> handle_;
};

/// As a sink takes its bytes. Lifetime: the file outlives the task.
inline Task<Result<void>> append(NewFile& file, Bytes bytes) { co_return file.append(bytes); }

}  // namespace ombrex::app
