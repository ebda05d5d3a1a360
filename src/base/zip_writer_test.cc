// SPDX-License-Identifier: Apache-2.0
#include "base/zip_writer.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "base/random.h"
#include "base/temporary_folder.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;

constexpr TimePoint noon = std::chrono::sys_days{std::chrono::year{2026} / 9 / 16} + 12h;

/// What we write is read by somebody else's program.
class ZipWriterTest : public testing::Test {
protected:
    void put(std::string name, ZipWriter::Pack pack, ByteView content) {
        zip.begin(std::move(name), pack, noon, file);
        for (std::size_t at = 0; at < content.size(); at += 1000) {
            EXPECT_TRUE(zip.write(content.subspan(at, std::min<std::size_t>(1000, content.size() - at)), file));
        }
        zip.end(file);
    }
    void keep() { std::ofstream{folder / "a.zip", std::ios::binary} << as_text(file); }
    /// What Python says, which checks every CRC and size.
    int python(std::string const& says) {
        auto const script = folder / "read.py";
        std::ofstream{script} << "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
                              << says << '\n';
        return std::system(("python3 " + script.string() + " " + (folder / "a.zip").string()).c_str());
    }

    TemporaryFolder folder;
    ZipWriter zip;
    Bytes file;
};

TEST_F(ZipWriterTest, another_program_reads_names_times_and_contents) {
    SeededRandom random{1};
    Bytes sound(300'000);
    random.fill(sound);
    std::string const words(50'000, 'a');
    put("data.json", ZipWriter::Pack::small, as_bytes(words));
    put("recordings/äö.ogg", ZipWriter::Pack::as_is, sound);
    put("empty", ZipWriter::Pack::small, {});
    zip.finish(file);
    EXPECT_EQ(zip.size(), file.size());
    EXPECT_GT(file.size(), sound.size());
    EXPECT_LT(file.size(), sound.size() + 2000);
    keep();
    EXPECT_EQ(python("assert z.namelist() == ['data.json', 'recordings/\\u00e4\\u00f6.ogg', 'empty'], z.namelist()\n"
                     "assert z.read('data.json') == b'a' * 50000 and len(z.read(z.namelist()[1])) == 300000\n"
                     "assert all(i.date_time == (2026, 9, 16, 12, 0, 0) for i in z.infolist())"),
              0);
    file[200] ^= 1;
    keep();
    EXPECT_NE(python(""), 0) << "one changed byte is to be seen";
}

TEST_F(ZipWriterTest, more_entries_than_a_small_directory_holds_are_found) {
    for (int i = 0; i < 66'000; ++i) put(std::to_string(i), ZipWriter::Pack::small, {});
    zip.finish(file);
    keep();
    EXPECT_EQ(python("assert len(z.namelist()) == 66000"), 0);
}

TEST_F(ZipWriterTest, what_lies_beyond_4_gib_is_found) {
    constexpr std::uint64_t before = 5ULL << 30U;
    std::ofstream{folder / "a.zip"}.close();
    std::filesystem::resize_file(folder / "a.zip", before);  // a hole: nothing is stored
    ZipWriter far{before};
    far.begin("last", ZipWriter::Pack::small, noon, file);
    EXPECT_TRUE(far.write(as_bytes("found"), file));
    far.end(file);
    far.finish(file);
    EXPECT_EQ(far.size(), before + file.size());
    std::ofstream{folder / "a.zip", std::ios::app | std::ios::binary} << as_text(file);
    EXPECT_EQ(python("assert z.read('last') == b'found'"), 0);
}

TEST_F(ZipWriterTest, refuses_an_entry_of_4_gib) {
    zip.begin("large", ZipWriter::Pack::as_is, noon, file);
    ASSERT_TRUE(zip.write(as_bytes("some"), file));
    // Never looked at: it is refused for its length.
    EXPECT_EQ(zip.write(ByteView{file.data(), ZipWriter::entry_max - 3}, file).error().code, Errc::invalid_input);
}

}  // namespace
}  // namespace ombrex
