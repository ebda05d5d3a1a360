// SPDX-License-Identifier: Apache-2.0
#include "crypto/sealed_reader.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "crypto/detail/stream_fixture.h"

namespace ombrex::crypto {
namespace {

using namespace detail;

TEST(SealedReader, reads_back_what_was_written_whatever_its_length) {
    for (std::size_t const size : {std::size_t{0}, std::size_t{1}, small_capacity - 1, small_capacity,
                                   small_capacity + 1, 3 * small_capacity, std::size_t{10000}}) {
        auto const plain = counting(size);
        auto const stored = sealed_stream(plain);
        auto const records = std::max<std::size_t>(1, (size + small_capacity - 1) / small_capacity);
        EXPECT_EQ(stored.size(), stream_head_size + records * small_record);
        auto reader = open_stream(stored).value();
        EXPECT_EQ(reader.size(), size);
        EXPECT_FALSE(reader.ends_early());
        EXPECT_EQ(read_all(reader).value(), plain);
    }
}

/// Flushed after every `every` bytes, as a recorder does each second.
Bytes flushed_stream(ByteView plain, std::size_t every, std::uint32_t record = small_record) {
    SystemRandom random;
    Bytes stored;
    SealedWriter writer{stream_key(), stream_place(), random, into(stored), record};
    while (!plain.empty()) {
        auto const piece = plain.first(std::min(every, plain.size()));
        if (!writer.write(piece) || !writer.flush() || !writer.flush()) std::abort();
        plain = plain.subspan(piece.size());
    }
    if (!writer.finish()) std::abort();
    return stored;
}

TEST(SealedReader, gives_any_range_wherever_it_was_flushed) {
    auto const plain = counting(2000);
    for (std::size_t const every : {std::size_t{1}, std::size_t{10}, small_capacity, std::size_t{50}, plain.size()}) {
        auto const stored = flushed_stream(plain, every);
        for (std::size_t offset = 0; offset <= plain.size() + 50; offset += 37) {
            for (std::size_t const length : {0U, 1U, 36U, 500U, 5000U}) {
                auto reader = open_stream(stored).value();
                auto const begin = std::min(offset, plain.size());
                auto const end = std::min(offset + length, plain.size());
                EXPECT_TRUE(std::ranges::equal(run(reader.read(offset, length)).value(),
                                               ByteView{plain}.subspan(begin, end - begin)))
                    << every << ' ' << offset << ' ' << length;
            }
        }
    }
}

TEST(SealedReader, one_reader_may_read_on_and_jump_as_it_likes) {
    auto const plain = counting(5000);
    auto const stored = flushed_stream(plain, 50);
    auto reader = open_stream(stored).value();
    SeededRandom random{3};
    for (int i = 0; i < 2000; ++i) {
        auto const offset = random.below(plain.size());
        auto const length = random.below(200) + 1;
        auto const expected = ByteView{plain}.subspan(offset, std::min(length, plain.size() - offset));
        ASSERT_TRUE(std::ranges::equal(run(reader.read(offset, length)).value(), expected)) << i;
        auto const then = std::min<std::uint64_t>(offset + expected.size(), plain.size());
        auto const next = ByteView{plain}.subspan(then, std::min<std::uint64_t>(20, plain.size() - then));
        ASSERT_TRUE(std::ranges::equal(run(reader.read(then, 20)).value(), next)) << i;
    }
}

TEST(SealedReader, finds_a_place_in_an_hour_of_sound_in_a_few_small_reads) {
    // An hour at 5 kB/s, flushed each second; silence in the middle, so that the records are filled unevenly.
    auto const loud = counting(5000 * 1200);
    SystemRandom random;
    Bytes stored;
    SealedWriter writer{stream_key(), stream_place(), random, into(stored)};
    for (int second = 0; second < 3600; ++second) {
        bool const silent = second >= 1200 && second < 2400;
        ASSERT_TRUE(writer.write(ByteView{loud}.first(silent ? 40 : 5000)));
        ASSERT_TRUE(writer.flush());
    }
    ASSERT_TRUE(writer.finish());

    int reads = 0;
    auto reader = run(SealedReader::open(stream_key(), stream_place(), stored.size(), from(stored, &reads))).value();
    EXPECT_EQ(reads, 2);
    int most = 0;
    for (std::uint64_t offset = 0; offset < reader.size(); offset += 777777) {
        reads = 0;
        ASSERT_TRUE(run(reader.read(offset, 1000)));
        most = std::max(most, reads);
    }
    EXPECT_LE(most, 14);
}

TEST(SealedReader, never_gives_more_at_once_than_it_promises) {
    auto const stored = flushed_stream(counting(3 * 1024 * 1024), 3 * 1024 * 1024, 65536);
    auto reader = open_stream(stored).value();
    EXPECT_EQ(run(reader.read(0, SIZE_MAX)).value().size(), SealedReader::read_max);
}

TEST(SealedReader, hands_on_its_stored_form_in_authentic_parts) {
    auto const stored = flushed_stream(counting(600 * 1024), 5000, SealedWriter::default_record_size);
    auto reader = open_stream(stored).value();
    Bytes copy;
    for (std::uint64_t n = 0; n < reader.parts(); ++n) {
        auto const part = run(reader.part(n)).value();
        copy.insert(copy.end(), part.bytes().begin(), part.bytes().end());
    }
    EXPECT_GT(reader.parts(), 2U);
    EXPECT_EQ(copy, stored);
}

TEST(SealedReader, passes_on_what_its_source_says) {
    auto const stored = sealed_stream(counting(100));
    auto const down = [](std::uint64_t, std::size_t) -> Task<Result<Bytes>> {
        co_return Error{Errc::unavailable, "the store is down"};
    };
    auto const too_little = [](std::uint64_t, std::size_t) -> Task<Result<Bytes>> { co_return Bytes(1); };
    auto const open = [&](SealedReader::Source source) {
        return run(SealedReader::open(stream_key(), stream_place(), stored.size(), std::move(source)));
    };
    EXPECT_EQ(open(down).error().detail, "the store is down");
    EXPECT_EQ(open(too_little).error().code, Errc::unavailable);
}

}  // namespace
}  // namespace ombrex::crypto
