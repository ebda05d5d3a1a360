// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>

namespace ombrex::app {

/// The end of a task that was spawned on its own. Nothing of ours throws: what arrives here says that the program is
/// broken, and goes on to whoever runs the io_context.
inline void no_failure(std::exception_ptr failure) {
    if (failure) std::rethrow_exception(failure);
}

}  // namespace ombrex::app
