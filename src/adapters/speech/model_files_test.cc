// SPDX-License-Identifier: Apache-2.0
#include "adapters/speech/model_files.h"
#include "base/temporary_folder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <string>

namespace ombrex::speech {
namespace {

namespace fs = std::filesystem;

class ModelFilesTest : public testing::Test {
protected:
    ModelFilesTest() { fs::create_directories(folder / "a"); }

    void write(std::string const& text) const { std::ofstream{folder / file.path} << text; }

    TemporaryFolder folder;
    // The hash of "abc": FIPS 180-2, appendix B.1.
    ModelFile file{"a/abc", "MIT", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"};
};

TEST_F(ModelFilesTest, tells_present_missing_and_corrupt_apart) {
    EXPECT_EQ(check_model(folder, file), ModelState::missing);
    write("abc");
    EXPECT_EQ(check_model(folder, file), ModelState::present);
    write("abd");
    EXPECT_EQ(check_model(folder, file), ModelState::corrupt) << "same length, other content";
    write("abcd");
    EXPECT_EQ(check_model(folder, file), ModelState::corrupt);
    fs::remove(folder / file.path);
    fs::create_directory(folder / file.path);
    EXPECT_EQ(check_model(folder, file), ModelState::missing) << "a folder is no file";
}

TEST_F(ModelFilesTest, a_missing_model_is_named_with_the_command_that_fixes_it) {
    auto const model = require_model(folder, "moonshine/encoder.onnx");
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, Errc::unavailable);
    EXPECT_EQ(model.error().detail,
              "speech model " + (folder / "moonshine/encoder.onnx").string() + " is missing: run tools/models/fetch");
}

TEST_F(ModelFilesTest, the_manifest_pins_every_file_and_each_licence_is_permissive) {
    static std::set<std::string_view> const permissive{"MIT", "BSD-2-Clause", "Apache-2.0"};
    ASSERT_GE(model_files().size(), 7U);
    for (auto const& model : model_files()) {
        EXPECT_TRUE(permissive.contains(model.licence)) << model.path;
        EXPECT_EQ(model.sha256.size(), 64U) << model.path;
        EXPECT_GT(model.bytes, 0U) << model.path;
    }
}

}  // namespace
}  // namespace ombrex::speech
