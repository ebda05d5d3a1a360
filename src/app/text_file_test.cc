// SPDX-License-Identifier: Apache-2.0
#include "app/text_file.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/temporary_folder.h"

namespace ombrex::app {
namespace {

namespace fs = std::filesystem;

class TextFile : public ::testing::Test {
protected:
    TemporaryFolder own_;
    fs::path const folder = own_.path();
};

TEST_F(TextFile, is_read_byte_for_byte_whatever_its_length) {
    for (std::size_t const size : {0U, 1U, 16'383U, 16'384U, 16'385U, 40'000U}) {
        std::string bytes(size, '\r');
        for (std::size_t i = 0; i < size; i += 3) bytes[i] = static_cast<char>(i);
        std::ofstream{folder / "some", std::ios::binary} << bytes;
        auto const read = read_file(folder / "some");
        ASSERT_TRUE(read) << size;
        EXPECT_EQ(read.value(), bytes) << size;
    }
}

TEST_F(TextFile, that_is_not_there_or_is_a_folder_is_an_error_that_says_what_was_wanted) {
    for (auto const& path : {folder / "none", folder}) {
        auto const read = read_file(path, "a scenario file");
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().code, Errc::not_found);
        EXPECT_EQ(read.error().detail, path.string() + ": cannot be read; give the path of a scenario file");
    }
}

}  // namespace
}  // namespace ombrex::app
