// SPDX-License-Identifier: Apache-2.0
// Stands in for ears.cc and hibari.cc where ONNX Runtime's headers were not there at build time.
#include "adapters/speech/ears.h"
#include "adapters/speech/model_files.h"
#include "adapters/speech/mouth.h"

namespace ombrex::speech {

namespace {

Error without_runtime() {
    return Error{Errc::unavailable, "this program was built without ONNX Runtime: run " +
                                        std::string{fetch_models_command} + " and build again"};
}

}  // namespace

Result<Ears> open_ears(std::filesystem::path const&, Clock const&) { return without_runtime(); }

Result<std::unique_ptr<ports::Synthesizer>> open_hibari(std::filesystem::path const&, Clock const&) {
    return without_runtime();
}

}  // namespace ombrex::speech
