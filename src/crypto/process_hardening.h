// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace ombrex::crypto {

/// Makes this process one whose memory nobody else gets: not dumpable, so that no core is written and no other
/// process of the same user may attach or read /proc/PID/mem; core size limit 0; as much lockable memory as the
/// hard limit allows. main calls it first, before a key is read.
/// Errors: unavailable (the kernel refuses; do not start).
[[nodiscard]] Result<void> harden_process();

}  // namespace ombrex::crypto
