// SPDX-License-Identifier: Apache-2.0
#include "app/models_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "adapters/speech/model_files.h"
#include "app/model_folder.h"

namespace ombrex::app {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ModelsCommand, lists_every_file_and_names_the_command_that_fixes_a_missing_one) {
    std::ostringstream out;
    EXPECT_EQ(models_command("/nowhere", out), 1);
    for (auto const& file : speech::model_files()) {
        EXPECT_THAT(out.str(), HasSubstr(std::string{file.path}));
        EXPECT_THAT(out.str(), HasSubstr(std::string{file.sha256}));
    }
    EXPECT_THAT(out.str(), HasSubstr("MISSING"));
    EXPECT_THAT(out.str(), HasSubstr("run tools/models/fetch"));
}

TEST(ModelsCommand, is_content_when_every_file_is_as_pinned) {
    auto const folder = model_folder_from_environment();
    if (!speech::require_model(folder, "moonshine/encoder.onnx")) GTEST_SKIP() << "no models in " << folder;
    std::ostringstream out;
    EXPECT_EQ(models_command(folder, out), 0);
    EXPECT_THAT(out.str(), Not(HasSubstr("MISSING")));
    EXPECT_THAT(out.str(), Not(HasSubstr("tools/models/fetch")));
}

}  // namespace
}  // namespace ombrex::app
