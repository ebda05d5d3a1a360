// SPDX-License-Identifier: Apache-2.0
#include "privacy/erase_on.h"

#include <gtest/gtest.h>

#include "privacy/policy.h"

namespace ombrex::privacy {
namespace {

using ombrex::to_string;

class EraseOnTest : public testing::Test {
protected:
    static TimeZone zone(std::string_view name) { return TimeZone::find(name).value(); }
    static TimePoint at(TimeZone const& zone, std::string_view local) {
        return zone.to_instant(parse_local_minutes(local).value()).first;
    }
    static std::string erased(std::string_view zone_name, Category category, std::string_view start) {
        TimeZone const place = zone(zone_name);
        EraseOn const erase = erase_on(published_policy, category, at(place, start), place);
        return to_string(place.to_local(erase.due().value()));
    }
};

struct Case {
    Category category;
    char const* zone;
    char const* start;
    char const* due;
};

TEST_F(EraseOnTest, C24_C25_C28_counts_days_months_and_years_of_the_calendar) {
    constexpr Case cases[]{
        {Category::call_recording, "America/Toronto", "2026-09-16T11:05", "2026-12-15T11:05"},
        {Category::call_recording, "America/Toronto", "2026-12-31T23:59",
         "2027-03-31T23:59"},  // over the spring change
        {Category::call_recording, "America/Toronto", "2027-12-01T00:00", "2028-02-29T00:00"},
        {Category::call_recording, "Pacific/Auckland", "2026-01-10T08:00", "2026-04-10T08:00"},
        {Category::transcript, "America/Toronto", "2026-03-24T09:30", "2027-03-24T09:30"},
        {Category::transcript, "America/Toronto", "2028-02-29T09:30", "2029-03-01T09:30"},  // no such day: never early
        {Category::transcript, "America/Toronto", "2027-02-28T09:30", "2028-02-28T09:30"},
        {Category::insight, "America/Toronto", "2026-08-31T09:30", "2027-08-31T09:30"},
        {Category::caller_number, "Asia/Kathmandu", "2026-08-31T00:10", "2027-08-31T00:10"},
        {Category::usage_log, "Etc/UTC", "2026-11-30T00:00", "2027-02-28T00:00"},
        {Category::audit_entry, "Etc/UTC", "2028-02-29T12:00", "2030-03-01T12:00"},
        {Category::mail_body, "Etc/UTC", "2026-02-25T12:00", "2026-03-04T12:00"},
        {Category::billing_record, "America/Toronto", "2028-02-29T12:00", "2035-03-01T12:00"},
        {Category::account_email, "America/Toronto", "2026-01-31T12:00", "2026-03-02T12:00"},
    };
    for (Case const& given : cases) {
        EXPECT_EQ(erased(given.zone, given.category, given.start), given.due) << given.start << ' ' << given.zone;
    }
}

TEST_F(EraseOnTest, C24_is_never_early_on_the_days_when_the_clocks_change) {
    // 2027-03-14 02:30 does not exist in Toronto, 2026-11-01 01:30 comes twice.
    EXPECT_EQ(erased("America/Toronto", Category::call_recording, "2026-12-14T02:30"), "2027-03-14T03:00");
    TimeZone const toronto = zone("America/Toronto");
    auto const due =
        erase_on(published_policy, Category::call_recording, at(toronto, "2026-08-03T01:30"), toronto).due();
    EXPECT_EQ(to_string(TimeZone::utc().to_local(due.value())), "2026-11-01T06:30");  // the second 01:30
    EXPECT_EQ(to_string(toronto.to_local(due.value())), "2026-11-01T01:30");
}

TEST_F(EraseOnTest, C24_means_the_day_of_the_company_not_that_of_the_server) {
    TimePoint const call = at(zone("America/Toronto"), "2026-12-14T23:30");
    EraseOn const toronto = erase_on(published_policy, Category::call_recording, call, zone("America/Toronto"));
    EraseOn const utc = erase_on(published_policy, Category::call_recording, call, TimeZone::utc());
    EXPECT_EQ(to_string(zone("America/Toronto").to_local(*toronto.due())), "2027-03-14T23:30");
    EXPECT_EQ(*utc.due() - *toronto.due(), std::chrono::hours{1});  // one spring change lies between
}

TEST_F(EraseOnTest, C24_keeps_the_seconds_so_that_no_recording_goes_a_minute_early) {
    TimeZone const toronto = zone("America/Toronto");
    TimePoint const call = at(toronto, "2026-06-01T10:00") + std::chrono::microseconds{59'999'999};
    EraseOn const erase = erase_on(published_policy, Category::call_recording, call, toronto);
    EXPECT_EQ(*erase.due() - call, std::chrono::days{90});
}

TEST_F(EraseOnTest, C24_C25_no_date_of_eight_years_is_early_or_a_day_late) {
    TimeZone const toronto = zone("America/Toronto");
    TimePoint const first = at(toronto, "2026-01-01T00:00");
    for (int step = 0; step < 8 * 366 * 2; ++step) {
        TimePoint const call = first + step * std::chrono::minutes{719};
        auto const recording = *erase_on(published_policy, Category::call_recording, call, toronto).due();
        LocalDays const day = std::chrono::floor<std::chrono::days>(toronto.to_local(call));
        ASSERT_EQ(std::chrono::floor<std::chrono::days>(toronto.to_local(recording)), day + std::chrono::days{90});
        auto const transcript = *erase_on(published_policy, Category::transcript, call, toronto).due();
        auto const kept = std::chrono::floor<std::chrono::days>(toronto.to_local(transcript)) - day;
        ASSERT_TRUE(kept == std::chrono::days{365} || kept == std::chrono::days{366});
    }
}

TEST_F(EraseOnTest, C27_tokens_go_at_once) {
    TimePoint const now = at(TimeZone::utc(), "2026-06-01T10:00");
    EraseOn const erase = erase_on(published_policy, Category::calendar_token, now, TimeZone::utc());
    EXPECT_EQ(erase.kind(), EraseOn::Kind::at_once);
    EXPECT_EQ(erase.due(), now);
}

TEST_F(EraseOnTest, C26_account_data_has_no_date_until_the_account_is_deleted) {
    EraseOn const erase = erase_after_event(published_policy, Category::account_email).value();
    EXPECT_EQ(erase.kind(), EraseOn::Kind::event);
    EXPECT_EQ(erase.waits_for(), ClockStart::account_deletion);
    EXPECT_EQ(erase.due(), std::nullopt);
    EXPECT_EQ(erase.category(), Category::account_email);
}

TEST_F(EraseOnTest, C24_gives_a_recording_no_way_to_be_kept_without_a_date) {
    auto const refused = erase_after_event(published_policy, Category::call_recording);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::denied);
    EXPECT_TRUE(refused.error().detail.starts_with("C24: ")) << refused.error().detail;
}

TEST_F(EraseOnTest, C24_C25_moves_with_the_number_in_the_policy) {
    TimePoint const call = at(TimeZone::utc(), "2026-06-01T10:00");
    for (std::size_t i = 0; i < category_count; ++i) {
        Policy changed = published_policy;
        if (changed.retention[i].length.unit == Length::Unit::at_once) continue;
        ++changed.retention[i].length.count;
        auto const category = static_cast<Category>(i);
        EXPECT_LT(*erase_on(published_policy, category, call, TimeZone::utc()).due(),
                  *erase_on(changed, category, call, TimeZone::utc()).due())
            << row_of(published_policy, category).id;
    }
}

}  // namespace
}  // namespace ombrex::privacy
