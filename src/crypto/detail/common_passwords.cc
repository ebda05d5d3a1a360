// SPDX-License-Identifier: Apache-2.0
#include "crypto/detail/common_passwords.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

namespace ombrex::crypto::detail {
namespace {

/// What people take for a password: words, names, teams, and what a service makes them think of. Lower case.
constexpr std::string_view common_words =
    " password passwort pass passcode passphrase secret secrets private access admin administrator root user "
    "username login signin welcome hello hallo letmein open opensesame default guest test testing tester temp "
    "temporary "
    "changeme change master superuser super sysadmin manager owner office company business service server computer "
    "laptop internet network system security secure safety account bank money dollar million cash rich "
    "iloveyou loveyou love lover lovely loveme ilove forever always sweet sweetheart honey baby babygirl babyboy "
    "darling "
    "angel angels heaven jesus christ church god faith blessed blessing grace trinity bible prayer amen hope peace "
    "princess prince queen king kingdom royal diamond gold golden silver platinum crystal rainbow sunshine sunset "
    "sunrise moonlight midnight starlight summer winter spring autumn season january february march april june july "
    "august september october november december monday tuesday wednesday thursday friday saturday sunday weekend "
    "birthday christmas halloween easter holiday vacation family mother father mommy daddy sister brother friend "
    "friends "
    "bestfriend girlfriend boyfriend husband wife children grandma grandpa football baseball basketball softball "
    "hockey soccer tennis golf golfer fishing hunting racing racer runner swimming dance dancer dancing music musician "
    "guitar piano drummer singer rockstar metallica nirvana slipknot eminem beatles blink elvis batman superman "
    "spiderman ironman hulk avengers marvel starwars startrek skywalker vader yoda jedi pokemon pikachu charizard "
    "mario "
    "zelda nintendo playstation xbox minecraft fortnite roblox warcraft counterstrike halo matrix merlin gandalf "
    "hobbit "
    "wizard dragon dragons phoenix unicorn tiger tigers eagle eagles falcon falcons lion lions bear bears wolf wolves "
    "panther panthers jaguar cobra viper shark dolphin dolphins monkey chicken turtle butterfly flower flowers rose "
    "daisy lily jasmine blossom cherry orange banana apple peaches strawberry cookie cookies chocolate candy cupcake "
    "coffee pepper ginger cinnamon sugar pumpkin potato cheese bacon pizza burger whiskey vodka beer drinks smokey "
    "shadow hunter ranger killer sniper ninja samurai warrior soldier marine army navy captain commander pilot trooper "
    "champion winner lucky happy smile smiley funny crazy freedom liberty america american canada canadian toronto "
    "ontario mississauga vancouver montreal calgary london england ireland scotland chelsea arsenal liverpool "
    "manchester "
    "united barcelona madrid juventus yankees lakers cowboys steelers packers broncos raiders redsox patriots chicago "
    "boston dallas houston denver texas florida california newyork brooklyn germany france italy espana mexico "
    "india russia china japan michael jessica jennifer ashley daniel matthew joshua andrew christopher anthony robert "
    "william thomas charlie george jordan jackson hannah nicole amanda samantha elizabeth michelle stephanie melissa "
    "victoria patricia maria maggie buddy bailey sammy rocky lucky molly sophie oliver oscar max teddy coco "
    "mustang corvette ferrari porsche mercedes camaro harley yamaha honda chevy chevrolet nissan toyota trustno "
    "whatever nothing something everything anything nobody somebody fuckyou "
    "google facebook youtube twitter instagram linkedin microsoft windows linux ubuntu samsung android iphone amazon "
    "netflix paypal yahoo hotmail gmail zoom outlook ombrex receptionist reception telephone phone calls "
    "appointment booking dentist doctor salon barber plumber garage clinic blahblah qazwsx asdf qwer zxcv abc abcd "
    "abcdef "
    "abcdefg abcdefgh xyz aaa please thankyou goodluck goodbye goodmorning remember forgotten forget never again ";

/// Rows and columns of keyboards, the alphabet, and digits as they are counted. A run of a password follows one of them
/// forward or backward, and may begin again.
constexpr std::array<std::string_view, 13> paths{"qwertyuiop",
                                                 "asdfghjkl",
                                                 "zxcvbnm",
                                                 "qwertyuiopasdfghjklzxcvbnm",
                                                 "qazwsxedcrfvtgbyhnujmikolp",
                                                 "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
                                                 "1q2w3e4r5t6y7u8i9o0p",
                                                 "abcdefghijklmnopqrstuvwxyz",
                                                 "01234567890123456789",
                                                 "qwertzuiop",
                                                 "azertyuiop",
                                                 "1a2b3c4d5e6f7g8h9i",
                                                 "147258369"};
constexpr std::size_t piece_min = 3;

/// Digits that are chosen although they follow no path.
constexpr std::array<std::string_view, 10> numbers{"1122334455",  "1029384756", "1357924680", "3141592653",
                                                   "31415926535", "2468101214", "9988776655", "112233445566",
                                                   "1236987450",  "1597534862"};

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::string lower(std::string_view text) {
    std::string out{text};
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

/// "p@ssw0rd" to "password": what stands for a letter becomes it.
std::string plain(std::string text) {
    constexpr std::string_view from = "@4301$5!7";
    constexpr std::string_view to = "aaeoissit";
    for (auto& c : text) {
        if (auto const at = from.find(c); at != std::string_view::npos) c = to[at];
    }
    return text;
}

/// Without what is no letter at its two ends: "123sunshine2024!" to "sunshine".
std::string_view core(std::string_view text) {
    auto const first = std::ranges::find_if(text, is_letter);
    auto last = text.end();
    while (last != first && !is_letter(*(last - 1))) --last;
    return {first, last};
}

bool is_common(std::string_view word) {
    return word.size() >= piece_min && common_words.find(' ' + std::string{word} + ' ') != std::string_view::npos;
}

/// Whether its letters are at most two common words and any number of his own, whatever stands between them.
bool is_words(std::string_view text, std::set<std::string> const& own) {
    constexpr int common_max = 2;
    std::vector<int> taken(text.size() + 1, common_max + 1);  // common words, up to each place
    taken[0] = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (taken[at] > common_max) continue;
        if (!is_letter(text[at])) taken[at + 1] = std::min(taken[at + 1], taken[at]);
        for (std::size_t length = 2; at + length <= text.size(); ++length) {
            auto const word = text.substr(at, length);
            bool const is_own = own.contains(std::string{word});
            if (!is_own && !is_common(word)) continue;
            auto& there = taken[at + length];
            there = std::min(there, taken[at] + (is_own ? 0 : 1));
        }
    }
    return taken.back() <= common_max && std::ranges::any_of(text, is_letter);
}

bool is_piece_of_a_path(std::string_view piece) {
    std::string const back{piece.rbegin(), piece.rend()};
    return std::ranges::any_of(paths, [&](std::string_view path) {
        return path.find(piece) != std::string_view::npos || path.find(back) != std::string_view::npos;
    });
}

/// Made of at most three pieces of paths and a character or two at the end: "1234567890", "qwertyuiop123",
/// "qwertyuiop1".
bool is_run(std::string_view text, int pieces) {
    if (text.size() < piece_min) return true;
    if (pieces == 0) return false;
    for (std::size_t length = text.size(); length >= piece_min; --length) {
        if (is_piece_of_a_path(text.substr(0, length)) && is_run(text.substr(length), pieces - 1)) return true;
    }
    return false;
}

/// "abcabcabc1": a piece of up to half its length, again and again.
bool repeats(std::string_view text) {
    for (std::size_t period = 1; period <= text.size() / 2; ++period) {
        if (std::equal(text.begin() + static_cast<std::ptrdiff_t>(period), text.end(), text.begin())) return true;
    }
    return false;
}

/// The words that others know of him, each alone: of "Jo.Park@shop.example" jo, park, shop, example.
std::set<std::string> split(std::span<std::string const> own_words) {
    std::set<std::string> out;
    for (auto const& words : own_words) {
        std::string one;
        for (char const c : lower(words) + ' ') {
            if (is_letter(c)) {
                one += c;
            } else if (!one.empty()) {
                out.insert(std::exchange(one, {}));
            }
        }
    }
    return out;
}

}  // namespace

bool is_easily_guessed(std::string_view password, std::span<std::string const> own_words) {
    auto const text = lower(password);
    if (std::set(text.begin(), text.end()).size() < 5) return true;
    if (repeats(text) || is_run(text, 3) || std::ranges::find(numbers, text) != numbers.end()) return true;
    auto const own = split(own_words);
    if (is_words(text, own) || is_words(plain(text), own)) return true;
    return is_words(plain(std::string{core(text)}), own);
}

}  // namespace ombrex::crypto::detail
