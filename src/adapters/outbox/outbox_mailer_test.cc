// SPDX-License-Identifier: Apache-2.0
#include "adapters/outbox/outbox_mailer.h"

#include <gtest/gtest.h>

#include "base/random.h"
#include "base/temporary_folder.h"
#include "base/wait.h"

namespace ombrex::outbox {
namespace {

class OutboxMailerTest : public testing::Test {
protected:
    void SetUp() override { mailer = OutboxMailer::open(folder, clock).value(); }
    void TearDown() override { mailer.reset(); }
    std::size_t forget_until(TimePoint then) { return wait(mailer->forget_delivered(then)).value(); }
    void deliver(model::LetterId id, std::string text) {
        model::Letter letter{id, company, model::MailAddress{"o@x"}, model::MailBody{std::move(text)}};
        EXPECT_TRUE(wait(mailer->deliver(std::move(letter), soon)));
    }
    std::size_t files() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{folder}, {}));
    }

    SystemRandom random;
    model::CompanyId company{Id128::make(random)};
    ManualClock clock{TimePoint{std::chrono::seconds{1'789'578'300}}};  // 16 September 2026
    Deadline soon = Deadline::in(clock, std::chrono::minutes{1});
    TemporaryFolder folder;
    std::unique_ptr<OutboxMailer> mailer;
};

TEST_F(OutboxMailerTest, a_mail_is_a_file_that_only_its_owner_may_read) {
    model::LetterId const id{Id128::make(random)};
    deliver(id, "Subject: hello\r\n\r\nbody");
    auto const place = folder / (company.value().to_string() + "-" + id.value().to_string() + ".eml");
    EXPECT_EQ(content_of(place), "Subject: hello\r\n\r\nbody");
    EXPECT_EQ(std::filesystem::status(place).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(OutboxMailerTest, delivering_the_same_mail_again_makes_no_second_one) {
    model::LetterId const id{Id128::make(random)};
    deliver(id, "once");
    deliver(id, "once");
    EXPECT_EQ(files(), 1U);
}

TEST_F(OutboxMailerTest, forgets_what_was_delivered_until_a_moment_and_keeps_what_came_after) {
    model::LetterId const late{Id128::make(random)};
    deliver(model::LetterId{Id128::make(random)}, "a");
    clock.advance(std::chrono::microseconds{1});
    deliver(late, "b");
    EXPECT_EQ(forget_until(clock.now() - std::chrono::microseconds{2}), 0U);
    EXPECT_EQ(forget_until(clock.now() - std::chrono::microseconds{1}), 1U);
    EXPECT_TRUE(std::filesystem::exists(mailer->place_of(company, late)));
    EXPECT_EQ(files(), 1U);
}

TEST_F(OutboxMailerTest, forgets_what_a_crash_left_half_written_as_it_forgets_a_mail) {
    auto const half = mailer->place_of(company, model::LetterId{Id128::make(random)}).string() + ".part";
    std::ofstream{half} << "Subject: hal";
    auto const written = std::filesystem::last_write_time(half);
    auto const at = std::chrono::floor<std::chrono::microseconds>(std::chrono::file_clock::to_sys(written));
    EXPECT_EQ(forget_until(TimePoint{at.time_since_epoch()} - std::chrono::seconds{1}), 0U);
    EXPECT_EQ(forget_until(TimePoint{at.time_since_epoch()} + std::chrono::seconds{1}), 1U);
    EXPECT_EQ(files(), 0U);
}

TEST_F(OutboxMailerTest, shows_each_company_its_own_mail_alone) {
    model::LetterId const id{Id128::make(random)};
    deliver(id, "Subject: hello\r\n\r\nbody");
    auto const found = wait(mailer->of_company(company));
    EXPECT_EQ(found.value(), std::vector{id});
    auto const body = wait(mailer->read(company, id));
    EXPECT_EQ(body.value(), model::MailBody{"Subject: hello\r\n\r\nbody"});
    model::CompanyId const other{Id128::make(random)};
    EXPECT_TRUE(wait(mailer->of_company(other)).value().empty());
    EXPECT_EQ(wait(mailer->read(other, id)).error().code, Errc::not_found);
}

}  // namespace
}  // namespace ombrex::outbox
