// SPDX-License-Identifier: Apache-2.0
#include "privacy/policy_notice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "privacy/published_page.h"

namespace ombrex::privacy {
namespace {

using Change = std::function<void(Policy&)>;

std::vector<NoticedChange> after(Change const& change, Operator const& who = {}) {
    Policy changed = published_policy;
    change(changed);
    return noticed_changes(render_policy_json(published_policy, {}), render_policy_json(changed, who)).value();
}

auto& retention(Policy& policy, Category category) { return policy.retention[static_cast<std::size_t>(category)]; }
auto& recipient(Policy& policy, Recipient of) { return policy.recipients[static_cast<std::size_t>(of)]; }
auto& limit(Policy& policy, Limit of) { return policy.limits[static_cast<std::size_t>(of)]; }
auto& right(Policy& policy, Right of) { return policy.rights[static_cast<std::size_t>(of)]; }
auto& grant(Policy& policy, Recipient to, Category what) {
    return *std::ranges::find_if(policy.grants,
                                 [&](Grant const& one) { return one.recipient == to && one.category == what; });
}

struct Case {
    char const* name;
    Change change;
    Weight weight;
    char const* says;  ///< Of the first line.
};

TEST(PolicyNotice, C46_what_a_person_would_want_to_know_is_material_and_the_rest_editorial) {
    using enum Weight;
    Case const cases[]{
        {"longer", [](Policy& p) { retention(p, Category::call_recording).length = Length::days(120); }, material,
         "How long it stays: Recordings, kept: \"90 days\" becomes \"120 days\" (kept longer)"},
        {"longer on some days", [](Policy& p) { retention(p, Category::call_recording).length = Length::months(3); },
         material, "(kept longer)"},
        {"shorter", [](Policy& p) { retention(p, Category::call_recording).length = Length::days(60); }, editorial,
         "\"90 days\" becomes \"60 days\" (kept shorter)"},
        {"no longer at once", [](Policy& p) { retention(p, Category::call_audio).length = Length::days(1); }, material,
         "Call audio, kept: \"at once\" becomes \"1 day\" (kept longer)"},
        {"anybody may see it", [](Policy& p) { right(p, Right::access).identity = Identity::none; }, material,
         "(something else is to be shown)"},
        {"another clock", [](Policy& p) { retention(p, Category::transcript).start = ClockStart::creation; }, material,
         "(counted from another moment)"},
        {"stays", [](Policy& p) { retention(p, Category::usage_log).at_account_end = AtAccountEnd::keep; }, material,
         "Usage log, at account end: \"purge\" becomes \"keep\""},
        {"a purpose more",
         [](Policy& p) {
             p.categories[static_cast<std::size_t>(Category::message)].purposes.insert(Purpose::call_analysis);
         },
         material, "What we collect: Messages, purposes: "},
        {"a purpose less",
         [](Policy& p) {
             p.categories[static_cast<std::size_t>(Category::message)].purposes.erase(Purpose::legal_duty);
         },
         editorial, "(used for less)"},
        {"receives more",
         [](Policy& p) { grant(p, Recipient::aws, Category::call_recording).recipient = Recipient::openai; }, material,
         "Who receives it: OpenAI, receives, Recordings: new: \"serve_call\" (receives more)"},
        {"another purpose",
         [](Policy& p) { grant(p, Recipient::aws, Category::mail_body).purpose = Purpose::legal_duty; }, material,
         "(receives it for another purpose)"},
        {"another country", [](Policy& p) { recipient(p, Recipient::openai).country = "Atlantis"; }, material,
         "Who receives it: OpenAI, country: \"the United States\" becomes \"Atlantis\" (in another country)"},
        {"another recipient", [](Policy& p) { recipient(p, Recipient::openai).name = "Acme"; }, material,
         "becomes \"Acme\" (another recipient)"},
        {"another safeguard", [](Policy& p) { recipient(p, Recipient::openai).safeguard.contract = "a handshake"; },
         material, "(protected in another way)"},
        {"off", [](Policy& p) { recipient(p, Recipient::openai).availability = Availability::off; }, editorial,
         "(receives in fewer cases)"},
        {"always", [](Policy& p) { recipient(p, Recipient::google).availability = Availability::always; }, material,
         "(receives in more cases)"},
        {"a longer link", [](Policy& p) { ++limit(p, Limit::playback_link).value; }, material,
         "Limits: longest life of a link to a recording, limit: \"5 minutes\" becomes \"6 minutes\" (a weaker "
         "limit)"},
        {"a shorter link", [](Policy& p) { --limit(p, Limit::playback_link).value; }, editorial, "(a stronger limit)"},
        {"an older TLS", [](Policy& p) { --limit(p, Limit::tls_version).value; }, material, "(a weaker limit)"},
        {"a smaller group", [](Policy& p) { limit(p, Limit::smallest_group).value = 5; }, material, "(a weaker limit)"},
        {"a shorter notice", [](Policy& p) { limit(p, Limit::change_notice).value = 7; }, material, "(a weaker limit)"},
        {"answered later", [](Policy& p) { right(p, Right::access).deadline = Length::days(45); }, material,
         "(answered later)"},
        {"answered sooner", [](Policy& p) { right(p, Right::access).deadline = Length::days(20); }, editorial,
         "(answered sooner)"},
        {"other words", [](Policy& p) { p.clauses[15].promise = "Nothing is sold, ever."; }, editorial,
         "What we promise: C16, text: "},
    };
    for (auto const& one : cases) {
        auto const changes = after(one.change);
        ASSERT_FALSE(changes.empty()) << one.name;
        EXPECT_EQ(changes.front().weight, one.weight) << one.name << ": " << to_string(changes.front());
        EXPECT_NE(to_string(changes.front()).find(one.says), std::string::npos)
            << one.name << ": " << to_string(changes.front());
        EXPECT_EQ(any_material(changes), one.weight == material) << one.name;
    }
}

/// Rows cannot be added to a Policy; documents can lack one.
TEST(PolicyNotice, C46_what_is_new_or_gone_is_told_by_its_name) {
    auto const whole = render_policy_json(published_policy, {});
    auto const without = [&](std::string_view from, std::string_view until) {
        auto const begin = whole.find(from);
        return whole.substr(0, begin) + whole.substr(whole.find(until, begin));
    };
    auto const openai = without("\"openai\":{", "\"own_infrastructure\":{");
    auto const added = noticed_changes(openai, whole).value();
    EXPECT_NE(to_string(added.front()).find("Who receives it: OpenAI, name: new: \"OpenAI\" (a new recipient)"),
              std::string::npos)
        << to_string(added.front());
    EXPECT_FALSE(any_material(noticed_changes(whole, openai).value()));
    auto const no_right = without("\"object\":{", "\"ask\":{");
    EXPECT_EQ(noticed_changes(whole, no_right).value().front().why, "a right is lost");
    EXPECT_FALSE(any_material(noticed_changes(no_right, whole).value()));
    auto const no_limit = without("\"smallest_group\":{", "\"breach_notice\":{");
    EXPECT_EQ(noticed_changes(whole, no_limit).value().front().why, "a limit is lost");
    auto const no_promise = without("\"C16\":{", "\"C17\":{");
    EXPECT_EQ(noticed_changes(whole, no_promise).value().front().why, "a promise is lost");
    auto const no_category =
        without("\"transcript\":{\"clause\":\"C4\"", "\"anonymised_transcript\":{\"clause\":\"C23\",\"name\"");
    EXPECT_EQ(noticed_changes(no_category, whole).value().front().why, "collected from now on");
    EXPECT_FALSE(any_material(noticed_changes(whole, no_category).value()));
}

TEST(PolicyNotice, what_is_proven_and_the_dates_are_no_news) {
    EXPECT_TRUE(after([](Policy& p) {
                    p.clauses[13].status = Status::broken;
                    p.clauses[13].note = "C14_of_tomorrow";
                    p.versions.back() = {"2027-01-01", {}, {}, "a change"};
                }).empty());
}

TEST(PolicyNotice, C46_a_legal_hold_makes_no_other_edition) {
    Operator who;
    auto const before = edition_of(published_policy, who).document;
    who.holds = {{"an order of a court", "alice", std::chrono::year_month_day{std::chrono::year{2027} / 1 / 1}}};
    EXPECT_EQ(edition_of(published_policy, who).document, before);
    EXPECT_NE(render_policy_json(published_policy, who), before);
}

TEST(PolicyNotice, C46_who_runs_it_is_told) {
    Operator who;
    who.company = "Acme Voice";
    auto const changes = after([](Policy&) {}, who);
    auto const renamed = std::ranges::find(changes, "Acme Voice", &NoticedChange::after);
    ASSERT_NE(renamed, changes.end());
    EXPECT_EQ(renamed->weight, Weight::editorial);
    EXPECT_EQ(sender_of(render_policy_json(published_policy, who)).value().company, "Acme Voice");
    EXPECT_FALSE(sender_of("{}"));
    EXPECT_EQ(notice_promised(render_policy_json(published_policy, who)), std::chrono::days{30});
    EXPECT_EQ(notice_promised("{}"), std::chrono::days{0});
}

}  // namespace
}  // namespace ombrex::privacy
