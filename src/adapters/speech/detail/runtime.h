// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <onnxruntime_cxx_api.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ombrex::speech::detail {

/// The ONNX Runtime library, opened from the model folder when it is first needed, and never closed: a program without
/// speech does not carry its memory. Its exceptions end in this room, and its telemetry never begins.
class Runtime {
public:
    /// Thread: one at a time, while no other writes the environment: it sets a variable there.
    /// Errors: unavailable (the library is missing, corrupt or cannot be opened).
    static Result<std::shared_ptr<Runtime>> open(std::filesystem::path const& model_folder);

    [[nodiscard]] std::filesystem::path const& model_folder() const noexcept { return folder_; }
    [[nodiscard]] Ort::Env& env() noexcept { return env_; }

private:
    explicit Runtime(std::filesystem::path folder);

    std::filesystem::path folder_;
    Ort::Env env_;
};

/// One loaded model, shared by all calls; a run uses the thread that calls it, and no other.
/// Thread: safe to share. Lifetime: keeps its Runtime.
class Session {
public:
    /// `path` as in the manifest. Errors: unavailable (missing, corrupt, or not a model the library can run).
    static Result<std::unique_ptr<Session>> open(std::shared_ptr<Runtime> runtime, std::string_view path);

    [[nodiscard]] std::vector<std::string> const& inputs() const noexcept { return inputs_; }
    [[nodiscard]] std::vector<std::string> const& outputs() const noexcept { return outputs_; }

    /// `in` and `out` are all inputs and outputs in the model's order. An `out` that holds a tensor is written into;
    /// one that holds nothing receives a new tensor. Errors: unavailable (the library refused).
    Result<void> run(std::span<Ort::Value const> in, std::span<Ort::Value> out);

private:
    Session(std::shared_ptr<Runtime> runtime, std::string_view path);

    std::shared_ptr<Runtime> runtime_;
    std::string path_;
    Ort::Session session_{nullptr};
    std::vector<std::string> inputs_, outputs_;
    std::vector<char const*> input_names_, output_names_;
};

/// A tensor over memory that the caller keeps. REQUIRES: `data` holds exactly as many values as `shape` says.
template <class T, std::size_t Rank>
Ort::Value tensor_over(std::span<T> data, std::array<std::int64_t, Rank> const& shape) {
    auto const memory = Ort::MemoryInfo::CreateCpu(OrtDeviceAllocator, OrtMemTypeDefault);
    return Ort::Value::CreateTensor<T>(memory, data.data(), data.size(), shape.data(), shape.size());
}

}  // namespace ombrex::speech::detail
