// SPDX-License-Identifier: Apache-2.0
#include "crypto/signed_url.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "crypto/conversation_link.h"

namespace ombrex::crypto {
namespace {

using namespace std::chrono_literals;

constexpr Id128 some_id(std::uint8_t n) { return Id128{{n}}; }
constexpr TimePoint noon = std::chrono::sys_days{std::chrono::year{2026} / 9 / 16} + 12h;
constexpr std::string_view path = "/play/recording.ogg";

LinkKey link_key(std::uint64_t seed) {
    SeededRandom random{seed};
    return MasterKey::generate(random).derive<KeyUse::link>();
}

class PlaybackLinksTest : public testing::Test {
protected:
    ManualClock clock{noon};
    PlaybackLinks const links{link_key(1), clock, 300s};
    PlaybackGrant const grant{.company = some_id(1), .recording = some_id(2), .user = some_id(3)};

    std::string link(std::chrono::seconds lifetime = 60s) const { return links.sign(path, grant, lifetime).value(); }
    static std::string replaced(std::string text, std::string_view from, std::string_view to) {
        return text.replace(text.find(from), from.size(), to);
    }
};

TEST_F(PlaybackLinksTest, C8_a_link_grants_what_it_was_made_for) {
    EXPECT_EQ(links.check(link()).value(), grant);
    EXPECT_TRUE(link().starts_with(path));
    clock.advance(100s);
    EXPECT_EQ(links.check(links.sign(path, grant, 300s).value()).value().made, noon + 100s);
}

TEST_F(PlaybackLinksTest, C8_a_link_ends_with_its_time_to_the_microsecond) {
    auto const target = link(300s);
    clock.advance(300s - 1us);
    EXPECT_TRUE(links.check(target));
    clock.advance(1us);
    EXPECT_FALSE(links.check(target));
    clock.advance(24h);
    EXPECT_FALSE(links.check(target));
}

TEST_F(PlaybackLinksTest, C8_no_link_is_made_for_more_than_five_minutes) {
    for (auto const lifetime : {301s, 3600s, 0s, -1s}) {
        auto const refused = links.sign(path, grant, lifetime);
        ASSERT_FALSE(refused) << lifetime.count();
        EXPECT_EQ(refused.error().code, Errc::invalid_input);
    }
    EXPECT_TRUE(links.sign(path, grant, 300s));
}

TEST_F(PlaybackLinksTest, C8_a_signed_link_that_would_live_longer_than_five_minutes_is_refused) {
    auto const target = link(300s);
    ManualClock earlier{noon - 1s};
    EXPECT_FALSE((PlaybackLinks{link_key(1), earlier, 300s}.check(target)));
}

TEST_F(PlaybackLinksTest, C8_another_tenant_recording_user_or_path_is_refused) {
    auto const target = link();
    auto const mine = [](std::uint8_t n) { return some_id(n).to_string(); };
    std::vector<std::string> const altered{
        replaced(target, "company=" + mine(1), "company=" + mine(7)),
        replaced(target, "recording=" + mine(2), "recording=" + mine(7)),
        replaced(target, "user=" + mine(3), "user=" + mine(7)),
        replaced(target, "/play/", "/export/"),
        replaced(replaced(target, "company=" + mine(1), "company=" + mine(2)), "recording=" + mine(2),
                 "recording=" + mine(1)),
    };
    for (auto const& wrong : altered) EXPECT_FALSE(links.check(wrong)) << wrong;
    EXPECT_FALSE((PlaybackLinks{link_key(2), clock, 300s}.check(target)));
}

TEST_F(PlaybackLinksTest, C8_a_link_altered_at_any_character_or_cut_anywhere_is_refused) {
    auto const target = link();
    for (std::size_t i = 0; i < target.size(); ++i) {
        for (char const other : {'0', '1', 'A', 'f', '-', '/', '&', '\0'}) {
            if (target[i] == other) continue;
            auto altered = target;
            altered[i] = other;
            EXPECT_FALSE(links.check(altered)) << altered;
        }
        EXPECT_FALSE(links.check(target.substr(0, i))) << i;
    }
}

TEST_F(PlaybackLinksTest, C8_a_link_has_one_spelling) {
    auto const target = link();
    auto const expires = target.substr(target.find("expires=") + 8, 10);
    std::vector<std::string> const spellings{
        target + "&extra=1",
        target + "=",
        target + "#top",
        replaced(target, "expires=", "expires=0"),
        replaced(target, "expires=", "expires=+"),
        replaced(target, "expires=" + expires, "expires=99999999999999999999"),
        replaced(target, "&user=", "&user=x&user="),
        replaced(target, "?", "?&"),
        "http://elsewhere.example" + target,
    };
    for (auto const& wrong : spellings) EXPECT_FALSE(links.check(wrong)) << wrong;
}

TEST_F(PlaybackLinksTest, C8_every_refusal_reads_the_same_from_outside) {
    auto const old = link(1s);
    clock.advance(10s);
    auto const altered = replaced(link(), "/play/", "/olay/");
    for (auto const& wrong : {old, altered, std::string{}, std::string{"/play"}}) {
        EXPECT_EQ(links.check(wrong).error(), (Error{Errc::denied, "link refused"})) << wrong;
    }
}

TEST_F(PlaybackLinksTest, a_path_with_a_query_of_its_own_is_not_signed) {
    for (auto const* const wrong : {"", "play", "/play?x=1", "/play#x"}) EXPECT_FALSE(links.sign(wrong, grant, 60s));
}

TEST_F(PlaybackLinksTest, C40_a_link_of_one_kind_is_none_of_the_other) {
    ArchiveLinks const archives{link_key(1), clock, 900s};
    ArchiveGrant const wanted{.company = some_id(1), .archive = some_id(2), .user = some_id(3)};
    auto const target = archives.sign(path, wanted, 60s).value();
    EXPECT_EQ(archives.check(target).value(), wanted);
    EXPECT_FALSE(links.check(target));
    EXPECT_FALSE(links.check(replaced(target, "&archive=", "&recording=")));
    EXPECT_FALSE(archives.check(link()));
    EXPECT_FALSE(archives.check(replaced(link(), "&recording=", "&archive=")));
    ConversationLinks const conversations{link_key(1), clock, 900s};
    ConversationGrant const called{.company = some_id(1), .call = some_id(2), .user = some_id(3)};
    auto const door = conversations.sign(path, called, 900s).value();
    EXPECT_EQ(conversations.check(door).value(), called);
    EXPECT_FALSE(conversations.check(replaced(target, "&archive=", "&call=")));
    EXPECT_FALSE(archives.check(replaced(door, "&call=", "&archive=")));
}

}  // namespace
}  // namespace ombrex::crypto
