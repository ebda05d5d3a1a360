// SPDX-License-Identifier: Apache-2.0
#include "app/bench_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/temporary_folder.h"

namespace ombrex::app {
namespace {

TEST(BenchCommand, tells_which_measurements_there_are_when_it_knows_none_of_that_name) {
    TemporaryFolder const folder;
    auto const& clone = folder.path();
    std::filesystem::create_directories(clone / "tests" / "bench");
    auto const script = clone / "tests" / "bench" / "idle.py";
    std::ofstream{script} << "#!/bin/sh\n";
    std::filesystem::permissions(script, std::filesystem::perms::owner_all);
    std::ofstream{clone / "tests" / "bench" / "shared.py"} << "\n";
    for (auto const& words : {std::vector<std::string>{}, std::vector<std::string>{"speed"}}) {
        std::ostringstream err;
        EXPECT_EQ(run_bench_command(words, clone / "build" / "release" / "ombrex", err), 2);
        EXPECT_THAT(err.str(), testing::EndsWith("There are: idle\n"));
    }
}

}  // namespace
}  // namespace ombrex::app
