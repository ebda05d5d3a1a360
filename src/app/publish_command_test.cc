// SPDX-License-Identifier: Apache-2.0
#include "app/publish_command.h"

#include <gmock/gmock.h>

#include "app/admin_testing.h"
#include "privacy/policy_notice.h"

namespace ombrex::app {
namespace {

using ::testing::HasSubstr;

class PublishCommandTest : public testing::AdminTest {
protected:
    PublishCommandTest() { import(); }

    Ran publish(std::vector<std::string> words) {
        std::ostringstream out, err;
        AdminContext const context{config, errors, base / "models", clock, random, out, err, "nobody", "", typed};
        int const code = run_publish_command(words, context, edition);
        return {code, out.str(), err.str()};
    }
    /// What people know: a version before the program's, which kept recordings for 30 days.
    void know_another() {
        auto policy = privacy::published_policy;
        policy.retention[static_cast<std::size_t>(privacy::Category::call_recording)].length =
            privacy::Length::days(30);
        auto const document = privacy::edition_of(policy, {}).document;
        auto at = store();
        EXPECT_TRUE(at.transact([&](ports::UnitOfWork& unit) {
            return unit.notices().add({"2025-01-01", "", TimePoint{}, LocalDays{}, document});
        }));
    }
    std::string const now = "2026-11-01";
    privacy::Edition edition{now, LocalDays{std::chrono::year{2026} / 11 / 1},
                             privacy::edition_of(privacy::published_policy, {}).document};
};

TEST_F(PublishCommandTest, C46_the_first_version_is_put_on_record_and_nobody_is_mailed) {
    auto const shown = publish({now, "--dry-run"});
    EXPECT_EQ(shown.code, 0);
    EXPECT_THAT(shown.out, HasSubstr("the first on record here"));
    EXPECT_THAT(publish({now, "--yes"}).out, HasSubstr("0 letters are queued"));
    EXPECT_THAT(publish({now}).out, HasSubstr("0 of 0 letters are handed over"));
}

TEST_F(PublishCommandTest, C46_shows_what_changes_and_publishes_only_after_a_yes) {
    know_another();
    auto const shown = publish({now, "--dry-run"});
    EXPECT_EQ(shown.code, 0) << shown.err;
    EXPECT_THAT(shown.out, HasSubstr("material: what a person would want to know\n  How long it stays: Recordings, "
                                     "kept: \"30 days\" becomes \"90 days\" (kept longer)\n"));
    EXPECT_THAT(shown.out, HasSubstr("told today, it may be in force from 2026-10-16 on"));
    typed.str("no\n");
    EXPECT_EQ(publish({now}).code, 1);
    typed.str("yes\n");
    EXPECT_EQ(publish({now}).code, 0);
    EXPECT_THAT(publish({now, "--dry-run"}).out, HasSubstr("was published 2026-09-16T17:05Z"));
    std::vector<std::string> actions;
    auto at = store();
    EXPECT_TRUE(at.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const entries, unit.audit().read(1, 100));
        for (auto const& entry : entries) actions.push_back(entry.actor + " " + entry.action);
        return ok();
    }));
    EXPECT_THAT(actions, ::testing::Contains("os:nobody policy_published " + now));
}

TEST_F(PublishCommandTest, C46_too_short_a_notice_is_refused) {
    know_another();
    edition.effective = LocalDays{std::chrono::year{2026} / 10 / 15};
    auto const refused = publish({now, "--yes"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("make it 2026-10-16 or later"));
}

TEST_F(PublishCommandTest, C32_a_name_that_is_none_of_the_operators_publishes_nothing) {
    know_another();
    admin({"operators", "add", "alice"});
    EXPECT_EQ(publish({now, "--yes", "--as", "mallory"}).code, 1);
    EXPECT_EQ(publish({now, "--yes", "--as", "alice"}).code, 0);
}

TEST_F(PublishCommandTest, another_version_and_wrong_words_are_refused) {
    EXPECT_EQ(publish({"2031-01-01"}).code, 1);
    EXPECT_EQ(publish({}).code, 2);
    EXPECT_EQ(publish({now, "--what"}).code, 2);
    EXPECT_EQ(publish({now, now}).code, 2);
}

}  // namespace
}  // namespace ombrex::app
