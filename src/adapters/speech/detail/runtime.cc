// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/detail/runtime.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <cstdlib>
#include <utility>

#include "adapters/speech/model_files.h"

namespace ombrex::speech::detail {
namespace {

constexpr std::string_view library_path = "onnxruntime/lib/libonnxruntime.so.1.32.0";

Error broken(std::string_view path, std::string_view why) {
    return Error{Errc::unavailable, fmt::format("{} cannot be used ({}): run {}", path, why, fetch_models_command)};
}

}  // namespace

Runtime::Runtime(std::filesystem::path folder) : folder_{std::move(folder)}, env_{ORT_LOGGING_LEVEL_FATAL, "ombrex"} {}

Result<std::shared_ptr<Runtime>> Runtime::open(std::filesystem::path const& model_folder) {
    BOOST_OUTCOME_TRY(auto const path, require_model(model_folder, library_path));
    // Its maker's telemetry is on unless this is set before it starts; switched off later, it has already written down
    // and sent who we are. Not to be had differently: the library asks the environment alone.
    if (::setenv("ORT_DISABLE_TELEMETRY", "1", 1) != 0) return broken(library_path, "its telemetry cannot be refused");
    void* const library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return broken(library_path, ::dlerror());
    using ApiBase = OrtApiBase const* (*)();
    auto const base = reinterpret_cast<ApiBase>(::dlsym(library, "OrtGetApiBase"));
    OrtApi const* const api = base != nullptr ? base()->GetApi(ORT_API_VERSION) : nullptr;
    if (api == nullptr) return broken(library_path, "it does not know our version of its interface");
    Ort::InitApi(api);
    try {
        return std::shared_ptr<Runtime>{new Runtime{model_folder}};
    } catch (Ort::Exception const& failure) {
        return broken(library_path, failure.what());
    }
}

Session::Session(std::shared_ptr<Runtime> runtime, std::string_view path) : runtime_{std::move(runtime)}, path_{path} {
    Ort::SessionOptions options;
    options.SetIntraOpNumThreads(1);
    options.SetInterOpNumThreads(1);
    options.AddConfigEntry("session.intra_op.allow_spinning", "0");
    session_ = Ort::Session{runtime_->env(), (runtime_->model_folder() / path).c_str(), options};
    Ort::AllocatorWithDefaultOptions allocator;
    for (std::size_t i = 0; i < session_.GetInputCount(); ++i) {
        inputs_.emplace_back(session_.GetInputNameAllocated(i, allocator).get());
    }
    for (std::size_t i = 0; i < session_.GetOutputCount(); ++i) {
        outputs_.emplace_back(session_.GetOutputNameAllocated(i, allocator).get());
    }
    for (auto const& name : inputs_) input_names_.push_back(name.c_str());
    for (auto const& name : outputs_) output_names_.push_back(name.c_str());
}

Result<std::unique_ptr<Session>> Session::open(std::shared_ptr<Runtime> runtime, std::string_view path) {
    BOOST_OUTCOME_TRY(require_model(runtime->model_folder(), path));
    try {
        return std::unique_ptr<Session>{new Session{std::move(runtime), path}};
    } catch (Ort::Exception const& failure) {
        return broken(path, failure.what());
    }
}

Result<void> Session::run(std::span<Ort::Value const> in, std::span<Ort::Value> out) {
    if (in.size() != inputs_.size() || out.size() != outputs_.size()) std::abort();
    try {
        session_.Run(Ort::RunOptions{nullptr}, input_names_.data(), in.data(), in.size(), output_names_.data(),
                     out.data(), out.size());
        return ok();
    } catch (Ort::Exception const& failure) {
        return broken(path_, failure.what());
    }
}

}  // namespace ombrex::speech::detail
