// SPDX-License-Identifier: Apache-2.0
#include "crypto/process_hardening.h"

#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <cstdlib>

namespace ombrex::crypto {
namespace {

// In a process of its own: it cannot be undone.
TEST(ProcessHardeningDeath, leaves_a_process_that_dumps_no_core_and_lets_nobody_attach) {
    auto const hardened = [] {
        bool const done = harden_process().has_value();
        rlimit core{1, 1};
        ::getrlimit(RLIMIT_CORE, &core);
        bool const holds = ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 && core.rlim_cur == 0 && core.rlim_max == 0;
        std::exit(done && holds ? 0 : 1);
    };
    EXPECT_EXIT(hardened(), testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace ombrex::crypto
