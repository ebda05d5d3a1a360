// SPDX-License-Identifier: Apache-2.0
#include "crypto/sealed_writer.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/temporary_folder.h"
#include "crypto/detail/stream_fixture.h"
#include "crypto/digest.h"

namespace ombrex::crypto {
namespace {

using namespace detail;

TEST(SealedWriter, C3_holds_nothing_of_the_sound_it_seals) {
    std::string const sound = "OggS canary canary canary canary canary canary canary";
    auto const stored = sealed_stream(as_bytes(sound));
    EXPECT_EQ(as_text(stored).find("OggS"), std::string_view::npos);
    EXPECT_EQ(as_text(stored).find("canary"), std::string_view::npos);
}

TEST(SealedWriter, is_the_same_however_the_writes_were_cut) {
    auto const plain = counting(5000);
    SeededRandom random{1};
    Bytes stored;
    SealedWriter writer{stream_key(), stream_place(), random, into(stored), small_record};
    for (std::size_t at = 0, size = 1; at < plain.size(); at += size, size = size % 97 + 1) {
        size = std::min(size, plain.size() - at);
        ASSERT_TRUE(writer.write(ByteView{plain}.subspan(at, size)));
        EXPECT_EQ(writer.size(), at + size);
    }
    ASSERT_TRUE(writer.finish());
    EXPECT_EQ(stored, sealed_stream(plain));
}

TEST(SealedWriter, keeps_its_form_for_ever) {
    EXPECT_EQ(to_hex(sha256(sealed_stream(counting(1000)))),
              "9b3fd9a1f9aef74e5f2882bf2b1859ccf08f883f9d6155434b5ba9e63a3a8bdc");
}

TEST(SealedWriter, after_a_failing_sink_seals_nothing_more) {
    SystemRandom random;
    int taken = 0;
    auto const full_disk = [&taken](Sealed const&) -> Result<void> {
        if (++taken > 2) return Error{Errc::unavailable, "the disk is full"};
        return ok();
    };
    SealedWriter writer{stream_key(), stream_place(), random, full_disk, small_record};
    auto const failed = writer.write(counting(1000));
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().detail, "the disk is full");
    EXPECT_FALSE(writer.write(counting(1)));
    EXPECT_FALSE(writer.flush());
    EXPECT_FALSE(writer.finish());
    EXPECT_EQ(taken, 3);
}

/// Writes until it is killed, and says after each flush how much it had written.
[[noreturn]] void write_for_ever(int file, int acknowledged) {
    SystemRandom random;
    auto const sink = [file](Sealed const& piece) -> Result<void> {
        auto const written = ::write(file, piece.bytes().data(), piece.bytes().size());
        if (written != static_cast<ssize_t>(piece.bytes().size())) return Error{Errc::unavailable, "short write"};
        return ok();
    };
    SealedWriter writer{stream_key(), stream_place(), random, sink};
    auto const sound = counting(5000);
    for (;;) {
        auto const size = writer.size();
        if (!writer.write(ByteView{sound}.first(sound.size() - size % 97)) || !writer.flush()) std::abort();
        auto const safe = writer.size();
        if (::write(acknowledged, &safe, sizeof safe) != sizeof safe) std::abort();
    }
}

TEST(SealedWriter, C3_after_kill_9_everything_flushed_is_there) {
    TemporaryFolder const folder;
    auto const path = folder.path() / "spool";
    int const file = ::open(path.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    auto const child = ::fork();
    if (child == 0) write_for_ever(file, pipe[1]);
    ::close(pipe[1]);
    std::uint64_t safe = 0;
    for (int n = 0; n < 50; ++n) ASSERT_EQ(::read(pipe[0], &safe, sizeof safe), static_cast<ssize_t>(sizeof safe));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    while (::read(pipe[0], &safe, sizeof safe) == static_cast<ssize_t>(sizeof safe)) {
    }
    ::close(pipe[0]);
    ::close(file);

    auto const content = content_of(path);
    Bytes const stored{content.begin(), content.end()};
    auto reader = open_stream(stored).value();
    EXPECT_TRUE(reader.ends_early());
    EXPECT_GE(reader.size(), safe);
    EXPECT_EQ(read_all(reader).value().size(), reader.size());
}

}  // namespace
}  // namespace ombrex::crypto
