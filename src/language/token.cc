// SPDX-License-Identifier: Apache-2.0
#include "language/token.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace ombrex::language {
namespace {

enum class Shape : std::uint8_t { space, word, digit, apostrophe, other };

constexpr char32_t not_utf8 = 0xFFFFFFFF;

struct Decoded {
    char32_t point;
    std::uint32_t bytes;
};

/// One code point; a byte that begins none is returned alone as `not_utf8`.
Decoded decode(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    unsigned char const lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    std::uint32_t const bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + bytes > text.size()) return {not_utf8, 1};
    char32_t point = lead & (0x7Fu >> bytes);
    for (std::uint32_t i = 1; i < bytes; ++i) {
        if (!utf8::is_continuation(text[at + i])) return {not_utf8, 1};
        point = point << 6 | (byte(i) & 0x3F);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    bool const surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (point < least[bytes] || point > 0x10FFFF || surrogate) return {not_utf8, 1};
    return {point, bytes};
}

struct Range {
    char32_t first, last;
    Shape shape;
};

/// Everything above ASCII that is no letter, in order.
constexpr std::array non_letters{
    Range{0x80, 0x9F, Shape::space},         Range{0xA0, 0xA0, Shape::space},
    Range{0xA1, 0xA9, Shape::other},         Range{0xAB, 0xAC, Shape::other},
    Range{0xAD, 0xAD, Shape::space},         Range{0xAE, 0xB4, Shape::other},
    Range{0xB6, 0xB9, Shape::other},         Range{0xBB, 0xBF, Shape::other},
    Range{0xD7, 0xD7, Shape::other},         Range{0xF7, 0xF7, Shape::other},
    Range{0x2BC, 0x2BC, Shape::apostrophe},  Range{0x2000, 0x200F, Shape::space},
    Range{0x2010, 0x2017, Shape::other},     Range{0x2018, 0x2019, Shape::apostrophe},
    Range{0x201A, 0x2027, Shape::other},     Range{0x2028, 0x202F, Shape::space},
    Range{0x2030, 0x2031, Shape::other},     Range{0x2032, 0x2032, Shape::apostrophe},
    Range{0x2033, 0x205E, Shape::other},     Range{0x205F, 0x206F, Shape::space},
    Range{0x2070, 0x2BFF, Shape::other},     Range{0x3000, 0x3000, Shape::space},
    Range{0x3001, 0x3004, Shape::other},     Range{0x3008, 0x3020, Shape::other},
    Range{0xFE00, 0xFE0F, Shape::space},     Range{0xFEFF, 0xFEFF, Shape::space},
    Range{0xFF01, 0xFF0F, Shape::other},     Range{0x1F000, 0x1FAFF, Shape::other},
    Range{0x10FFFF, not_utf8, Shape::other},
};

constexpr std::array<Shape, 128> ascii_shapes = [] {
    std::array<Shape, 128> shapes{};
    for (std::size_t c = 0; c < shapes.size(); ++c) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool const digit = c >= '0' && c <= '9';
        bool const quote = c == '\'' || c == '`';
        shapes[c] = letter                  ? Shape::word
                    : digit                 ? Shape::digit
                    : quote                 ? Shape::apostrophe
                    : c <= ' ' || c == 0x7F ? Shape::space
                                            : Shape::other;
    }
    return shapes;
}();

Shape shape_of(char32_t point) {
    if (point < 0x80) return ascii_shapes[point];
    auto const* const range = std::ranges::lower_bound(non_letters, point, {}, &Range::last);
    return range != non_letters.end() && range->first <= point ? range->shape : Shape::word;
}

/// Latin capitals to small letters. Never longer in UTF-8 than what came in.
char32_t lower(char32_t point) {
    if (point < 0x80) return point >= 'A' && point <= 'Z' ? point + 0x20 : point;
    if (point >= 0xC0 && point <= 0xDE && point != 0xD7) return point + 0x20;
    if (point < 0x100 || point > 0x17F) return point;
    if (point == 0x130) return 'i';
    if (point == 0x178) return 0xFF;
    bool const odd_is_capital = (point >= 0x139 && point <= 0x148) || (point >= 0x179 && point <= 0x17E);
    bool const paired = odd_is_capital || point <= 0x137 || (point >= 0x14A && point <= 0x177);
    return paired && (point % 2 == 1) == odd_is_capital ? point + 1 : point;
}

char* encode_folded(std::string_view source, char32_t point, Shape shape, char* out) {
    if (shape == Shape::apostrophe) return *out = '\'', out + 1;
    char32_t const small = point == not_utf8 ? point : lower(point);
    if (small < 0x80) return *out = static_cast<char>(small), out + 1;
    if (small < 0x800) {
        *out++ = static_cast<char>(0xC0 | small >> 6);
        *out++ = static_cast<char>(0x80 | (small & 0x3F));
        return out;
    }
    return std::ranges::copy(source, out).out;
}

TokenKind kind_of(Shape shape) {
    return shape == Shape::word ? TokenKind::word : shape == Shape::digit ? TokenKind::digits : TokenKind::punctuation;
}

}  // namespace

void Tokens::assign(std::string_view utf8) {
    tokens_.clear();
    if (utf8.size() > room_) {
        room_ = utf8.size() + 64;
        folded_ = std::make_unique_for_overwrite<char[]>(room_);
    }
    if (tokens_.capacity() == 0) tokens_.reserve(utf8.size() / 4 + 4);

    char* out = folded_.get();
    std::uint32_t points = 0;
    auto previous = Shape::space;  // of the character before
    for (std::uint32_t at = 0; at < utf8.size(); ++points) {
        auto const [point, bytes] = decode(utf8, at);
        auto shape = shape_of(point);
        bool const inside_word = shape == Shape::apostrophe && previous == Shape::word && at + bytes < utf8.size() &&
                                 shape_of(decode(utf8, at + bytes).point) == Shape::word;
        char* const begin = out;
        if (shape != Shape::space) out = encode_folded(utf8.substr(at, bytes), point, shape, out);
        if (inside_word) shape = Shape::word;
        if (shape == previous && (shape == Shape::word || shape == Shape::digit)) {
            auto& token = tokens_.back();
            token.text = {token.text.data(), out};
            token.byte_end = at + bytes;
            token.end = points + 1;
        } else if (shape != Shape::space) {
            tokens_.push_back({{begin, out},
                               at,
                               at + bytes,
                               points,
                               points + 1,
                               kind_of(shape),
                               previous != Shape::space && !tokens_.empty()});
        }
        previous = shape;
        at += bytes;
    }
}

std::span<Token const> Tokens::from(std::size_t first) const noexcept {
    return std::span{tokens_}.subspan(std::min(first, tokens_.size()));
}

}  // namespace ombrex::language
