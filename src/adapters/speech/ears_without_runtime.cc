// SPDX-License-Identifier: Apache-2.0
// Stands in for ears.cc where ONNX Runtime's headers were not there at build time.
#include "adapters/speech/ears.h"
#include "adapters/speech/model_files.h"

namespace ombrex::speech {

Result<Ears> open_ears(std::filesystem::path const&, Clock const&) {
    return Error{Errc::unavailable, "this program was built without ONNX Runtime: run " +
                                        std::string{fetch_models_command} + " and build again"};
}

}  // namespace ombrex::speech
