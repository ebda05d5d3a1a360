// SPDX-License-Identifier: Apache-2.0
#include "adapters/outbox/outbox_mailer.h"

#include <gtest/gtest.h>
#include <boost/asio/co_spawn.hpp>

#include <fstream>
#include <optional>

#include "base/random.h"

namespace ombrex::outbox {
namespace {

Task<void> keep(Task<Result<void>> task, std::optional<Result<void>>& out) { out.emplace(co_await std::move(task)); }

class OutboxMailerTest : public testing::Test {
protected:
    void SetUp() override {
        folder = std::filesystem::temp_directory_path() / ("ombrex_outbox_" + Id128::make(random).to_string());
        mailer = OutboxMailer::open(folder).value();
    }
    void TearDown() override {
        mailer.reset();
        std::filesystem::remove_all(folder);
    }
    void deliver(model::LetterId id, std::string text) {
        std::optional<Result<void>> out;
        asio::io_context io;
        model::Letter letter{id, model::CompanyId{}, model::MailAddress{"o@x"}, model::MailBody{std::move(text)}};
        asio::co_spawn(io, keep(mailer->deliver(std::move(letter), soon), out),
                       [](std::exception_ptr e) { EXPECT_FALSE(e); });
        io.run();
        EXPECT_TRUE(*out);
    }
    std::size_t files() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{folder}, {}));
    }

    SystemRandom random;
    SystemClock clock;
    Deadline soon = Deadline::in(clock, std::chrono::minutes{1});
    std::filesystem::path folder;
    std::unique_ptr<OutboxMailer> mailer;
};

TEST_F(OutboxMailerTest, a_mail_is_a_file_that_only_its_owner_may_read) {
    model::LetterId const id{Id128::make(random)};
    deliver(id, "Subject: hello\r\n\r\nbody");
    auto const place = folder / (id.value().to_string() + ".eml");
    std::ifstream in{place};
    EXPECT_EQ((std::string{std::istreambuf_iterator<char>{in}, {}}), "Subject: hello\r\n\r\nbody");
    EXPECT_EQ(std::filesystem::status(place).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(OutboxMailerTest, delivering_the_same_mail_again_makes_no_second_one) {
    model::LetterId const id{Id128::make(random)};
    deliver(id, "once");
    deliver(id, "once");
    EXPECT_EQ(files(), 1U);
}

TEST_F(OutboxMailerTest, old_mails_go_and_new_ones_stay) {
    deliver(model::LetterId{Id128::make(random)}, "a");
    EXPECT_EQ(mailer->remove_older_than(clock.now() - std::chrono::days{7}).value(), 0U);
    EXPECT_EQ(mailer->remove_older_than(clock.now() + std::chrono::days{7}).value(), 1U);
    EXPECT_EQ(files(), 0U);
}

}  // namespace
}  // namespace ombrex::outbox
