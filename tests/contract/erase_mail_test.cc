// SPDX-License-Identifier: Apache-2.0
#include "services/erase_mail.h"
#include "base/temporary_folder.h"

#include <filesystem>

#include "adapters/outbox/outbox_mailer.h"
#include "tests/contract/store_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;

TEST_F(StoreTest, C20_a_delivered_mail_is_there_for_seven_days_and_then_gone) {
    TemporaryFolder const folder;
    auto const outbox = outbox::OutboxMailer::open(folder, clock).value();
    services::Deps const deps{*database, clock, random, privacy::published_policy};
    model::LetterId const id{Id128::make(random)};
    model::Letter letter{id, company, model::MailAddress{"o@s.example"}, model::MailBody{"Subject: x\r\n\r\n"}};
    ASSERT_TRUE(wait(outbox->deliver(std::move(letter), soon())));
    clock.advance(std::chrono::days{7} - std::chrono::microseconds{1});
    EXPECT_EQ(wait(services::erase_mail(deps, *outbox)).value(), 0U);
    EXPECT_TRUE(std::filesystem::exists(outbox->place_of(company, id)));
    clock.advance(std::chrono::microseconds{1});
    EXPECT_EQ(wait(services::erase_mail(deps, *outbox)).value(), 1U);
    EXPECT_FALSE(std::filesystem::exists(outbox->place_of(company, id)));
}

}  // namespace
}  // namespace ombrex
