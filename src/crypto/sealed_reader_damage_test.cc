// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

#include "crypto/detail/stream_fixture.h"

namespace ombrex::crypto {
namespace {

using namespace detail;

bool opens_whole(Bytes const& stored, Binding const& place = stream_place()) {
    auto reader = open_stream(stored, place);
    return reader && read_all(reader.value()).has_value();
}

TEST(SealedReaderDamage, no_flip_of_any_bit_goes_unseen) {
    auto const stored = sealed_stream(counting(100));
    for (std::size_t bit = 0; bit < stored.size() * 8; ++bit) {
        auto altered = stored;
        altered[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        EXPECT_FALSE(opens_whole(altered)) << bit;
    }
    EXPECT_TRUE(opens_whole(stored));
}

TEST(SealedReaderDamage, no_other_value_of_any_byte_goes_unseen) {
    auto const stored = sealed_stream(counting(40));
    SeededRandom random{5};
    for (std::size_t i = 0; i < stored.size(); ++i) {
        for (int n = 0; n < 16; ++n) {
            auto altered = stored;
            altered[i] = static_cast<std::uint8_t>(altered[i] + 1 + random.below(255));
            EXPECT_FALSE(opens_whole(altered)) << i;
        }
    }
}

TEST(SealedReaderDamage, C3_cut_at_any_byte_it_ends_early_and_gives_every_whole_record) {
    auto const plain = counting(100);
    auto const stored = sealed_stream(plain);
    for (std::size_t size = 0; size < stored.size(); ++size) {
        Bytes const cut{stored.begin(), stored.begin() + static_cast<std::ptrdiff_t>(size)};
        auto reader = open_stream(cut);
        ASSERT_TRUE(reader) << size;
        EXPECT_TRUE(reader.value().ends_early()) << size;
        auto const records = size < stream_head_size ? 0 : (size - stream_head_size) / small_record;
        auto const whole = ByteView{plain}.first(std::min(plain.size(), records * small_capacity));
        EXPECT_TRUE(std::ranges::equal(read_all(reader.value()).value(), whole)) << size;
    }
}

TEST(SealedReaderDamage, records_that_a_power_cut_left_as_zeros_were_never_written) {
    auto const plain = counting(100);
    auto const stored = sealed_stream(plain);
    auto const written = stream_head_size + small_record;
    for (std::size_t const zeros_from : {written, written + 1, written + 17, written + small_record}) {
        auto torn = stored;
        std::fill(torn.begin() + static_cast<std::ptrdiff_t>(zeros_from), torn.end(), std::uint8_t{0});
        auto reader = open_stream(torn).value();
        EXPECT_TRUE(reader.ends_early());
        auto const whole = (zeros_from - stream_head_size) / small_record * small_capacity;
        EXPECT_TRUE(std::ranges::equal(read_all(reader).value(), ByteView{plain}.first(whole)));
        EXPECT_EQ(run(reader.part(0)).value().bytes().size(), stream_head_size + whole / small_capacity * small_record);
    }
}

TEST(SealedReaderDamage, zeros_in_the_middle_are_no_power_cut) {
    auto stored = sealed_stream(counting(100));
    auto const middle = stored.begin() + stream_head_size + small_record;
    std::fill(middle, middle + small_record, std::uint8_t{0});
    EXPECT_FALSE(opens_whole(stored));
}

TEST(SealedReaderDamage, nothing_may_stand_after_the_last_record) {
    auto const stored = sealed_stream(counting(100));
    for (std::size_t const more : {std::size_t{1}, std::size_t{16}, std::size_t{small_record}, std::size_t{200}}) {
        for (std::uint8_t const byte : {std::uint8_t{0}, std::uint8_t{1}}) {
            auto longer = stored;
            longer.insert(longer.end(), more, byte);
            EXPECT_FALSE(opens_whole(longer)) << more << ' ' << int{byte};
        }
    }
}

/// The stored form with the head, then the records named, taken from `streams`.
struct Piece {
    std::size_t stream, record;
};
Bytes rearranged(std::array<Bytes, 2> const& streams, std::initializer_list<Piece> pieces) {
    Bytes out{streams[0].begin(), streams[0].begin() + stream_head_size};
    for (auto const& piece : pieces) {
        auto const at =
            streams[piece.stream].begin() + static_cast<std::ptrdiff_t>(stream_head_size + piece.record * small_record);
        out.insert(out.end(), at, at + small_record);
    }
    return out;
}

TEST(SealedReaderDamage, records_that_moved_came_twice_or_came_from_elsewhere_do_not_open) {
    // The same key, place and length; only the random prefix of the head differs.
    std::array<Bytes, 2> const streams{sealed_stream(counting(100), 1), sealed_stream(counting(100, 9), 2)};
    struct {
        char const* what;
        std::initializer_list<Piece> records;
        bool opens;
    } const cases[] = {
        {"as written", {{0, 0}, {0, 1}, {0, 2}}, true},
        {"two swapped", {{0, 1}, {0, 0}, {0, 2}}, false},
        {"one left out", {{0, 0}, {0, 2}}, false},
        {"one twice", {{0, 0}, {0, 0}, {0, 2}}, false},
        {"one repeated at the end", {{0, 0}, {0, 1}, {0, 1}}, false},
        {"the last one first", {{0, 2}}, false},
        {"one more after the last", {{0, 0}, {0, 1}, {0, 2}, {0, 2}}, false},
        {"one from another stream", {{0, 0}, {1, 1}, {0, 2}}, false},
        {"the end of another stream", {{0, 0}, {0, 1}, {1, 2}}, false},
    };
    for (auto const& c : cases) EXPECT_EQ(opens_whole(rearranged(streams, c.records)), c.opens) << c.what;
}

TEST(SealedReaderDamage, C3_a_recording_does_not_open_in_the_place_of_another) {
    auto const stored = sealed_stream(counting(100));
    EXPECT_TRUE(opens_whole(stored, stream_place(2)));
    EXPECT_EQ(open_stream(stored, stream_place(3)).error().code, Errc::denied);
    SystemRandom random;
    auto const other_key =
        run(SealedReader::open(SealKey::generate(random), stream_place(), stored.size(), from(stored)));
    EXPECT_EQ(other_key.error().code, Errc::denied);
}

TEST(SealedReaderDamage, what_is_no_stream_is_called_so) {
    for (auto const* const text :
         {"x", "OggS", "ombrexT", "ombrexS\2", "a page of plain text, longer than a head is"}) {
        Bytes const other{text, text + std::char_traits<char>::length(text)};
        EXPECT_EQ(open_stream(other).error().code, Errc::invalid_input) << text;
    }
}

}  // namespace
}  // namespace ombrex::crypto
