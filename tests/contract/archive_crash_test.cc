// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "adapters/outbox/outbox_mailer.h"
#include "base/temporary_folder.h"
#include "services/make_archives.h"
#include "services/open_archive.h"
#include "tests/contract/fateful_store.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using Kind = Fate::Kind;

/// A company that asked for its archive.
class ArchiveCrashTest : public testing::Test {
protected:
    /// A data folder as the program has it, and the folder of archives beside.
    struct Opened {
        Opened(std::filesystem::path const& folder, Clock const& clock, Random& random, Fate& fate)
            : store{folder, clock, random, fate},
              archives{files::ObjectStore::open(folder / "archives").value()},
              outbox{outbox::OutboxMailer::open(folder / "outbox", clock).value()},
              deps{store.database, clock, random, privacy::published_policy} {}
        services::ArchiveRoom room() { return {{*store.spool, store.objects, store.keys}, *archives, *outbox}; }

        FatefulStore store;
        std::unique_ptr<files::ObjectStore> archives;
        std::unique_ptr<outbox::OutboxMailer> outbox;
        services::Deps deps;
    };

    void fill() {
        folder.clear();
        asked.id = model::ArchiveId{Id128::make(random)};
        asked.company = model::CompanyId{Id128::make(random)};
        asked.asked = asked.try_at = clock.now();
        Fate quiet;
        Opened at{folder, clock, random, quiet};
        auto const until = privacy::erase_on(privacy::published_policy, privacy::Category::export_archive, asked.asked,
                                             TimeZone::utc());
        EXPECT_TRUE(wait(at.deps.database.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(unit.companies().put(asked.company, barber()));
                return unit.archives().add(asked, until);
            },
            soon())));
    }
    /// One run of another process, which dies at a step; whether it came to that.
    bool make_and_die(int step) {
        auto const child = ::fork();
        if (child == 0) {
            Fate fate{Kind::killed, step};
            Opened at{folder, clock, random, fate};
            auto const made = wait(services::make_archives(at.deps, at.room()));
            ::_exit(made ? 0 : 1);
        }
        int status = 0;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
        return WIFSIGNALED(status);
    }
    /// The next start: there is one archive, it is whole, and nothing lies beside it.
    void expect_whole() {
        Fate quiet;
        Opened at{folder, clock, random, quiet};
        EXPECT_TRUE(wait(services::make_archives(at.deps, at.room())));
        auto const content = wait(
            services::open_archive(at.deps, at.room(), {asked.company.value(), asked.id.value(), Id128{}}, soon()));
        ASSERT_TRUE(content);
        EXPECT_FALSE(content.value()->ends_early());
        EXPECT_TRUE(wait(content.value()->read(0, 1000)));
        std::size_t files = 0;
        for (auto const& entry : std::filesystem::recursive_directory_iterator{folder / "archives"}) {
            files += entry.is_regular_file() ? 1 : 0;
        }
        EXPECT_EQ(files, 1U);
    }
    Deadline soon() const { return Deadline::in(clock, 1h); }

    TemporaryFolder folder;
    SystemRandom random;
    ManualClock clock{std::chrono::sys_days{std::chrono::year{2026} / 9 / 16}};
    model::Archive asked;
};

TEST_F(ArchiveCrashTest, C40_after_a_crash_at_any_point_the_next_start_makes_it_whole) {
    bool died = true;
    int deaths = 0;
    for (int step = 1; died; step += 1 + deaths / 3) {  // the first steps each, later ones here and there
        fill();
        died = make_and_die(step);
        deaths += died ? 1 : 0;
        expect_whole();
    }
    EXPECT_GT(deaths, 10);
}

}  // namespace
}  // namespace ombrex
