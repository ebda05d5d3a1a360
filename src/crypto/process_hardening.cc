// SPDX-License-Identifier: Apache-2.0
#include "crypto/process_hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace ombrex::crypto {

Result<void> harden_process() {
    if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) {
        return Error{Errc::unavailable,
                     "the kernel refuses prctl(PR_SET_DUMPABLE, 0): keys could be read from outside"};
    }
    rlimit const none{0, 0};
    if (::setrlimit(RLIMIT_CORE, &none) != 0) {
        return Error{Errc::unavailable, "the kernel refuses RLIMIT_CORE 0: a core file could hold keys"};
    }
    // Less lockable memory is no reason to stay away: keys beyond it are guarded and wiped all the same.
    rlimit lockable{};
    if (::getrlimit(RLIMIT_MEMLOCK, &lockable) == 0) {
        lockable.rlim_cur = lockable.rlim_max;
        (void)::setrlimit(RLIMIT_MEMLOCK, &lockable);
    }
    return ok();
}

}  // namespace ombrex::crypto
