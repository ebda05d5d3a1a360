// SPDX-License-Identifier: Apache-2.0
#include "app/policy_command.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "base/temporary_folder.h"
#include "privacy/processing_record.h"
#include "privacy/published_page.h"

namespace ombrex::app {
namespace {

using privacy::published_policy;

struct Outcome {
    int code;
    std::string out;
    std::string err;
};

Outcome run(std::vector<std::string> const& arguments, privacy::Policy const& policy = published_policy,
            privacy::Operator const& who = {}) {
    std::ostringstream out;
    std::ostringstream err;
    int const code = run_policy_command(arguments, policy, who, out, err);
    return {code, out.str(), err.str()};
}

TEST(PolicyCommand, shows_the_policy_as_text_html_or_json) {
    EXPECT_EQ(run({"show"}).out, render_policy_text(published_policy, {}));
    EXPECT_EQ(run({"show", "--format", "text"}).out, render_policy_text(published_policy, {}));
    EXPECT_EQ(run({"show", "--format", "html"}).out, render_policy_html(published_policy, {}));
    EXPECT_EQ(run({"show", "--format", "json"}).out, render_policy_json(published_policy, {}));
    EXPECT_EQ(run({"show"}).code, 0);
}

TEST(PolicyCommand, prints_the_record_of_processing_in_the_same_formats) {
    EXPECT_EQ(run({"record"}).out, render_record_text(published_policy, {}));
    EXPECT_EQ(run({"record", "--format", "html"}).out, render_record_html(published_policy, {}));
    EXPECT_EQ(run({"record", "--format", "json"}).out, render_record_json(published_policy, {}));
    EXPECT_EQ(run({"record", "--format", "pdf"}).code, 2);
}

TEST(PolicyCommand, says_how_it_is_used_when_it_is_used_otherwise) {
    std::vector<std::vector<std::string>> const wrong{
        {},
        {"sell"},
        {"show", "--format"},
        {"show", "--format", "pdf"},
        {"show", "html"},
        {"diff", "a"},
        {"check", "x"},
    };
    for (auto const& arguments : wrong) {
        Outcome const outcome = run(arguments);
        EXPECT_EQ(outcome.code, 2);
        EXPECT_TRUE(outcome.out.empty());
        EXPECT_TRUE(outcome.err.starts_with("usage: ombrex policy show"));
    }
}

TEST(PolicyCommand, tells_the_difference_between_a_version_and_a_file) {
    privacy::Policy older = published_policy;
    older.rights[static_cast<std::size_t>(privacy::Right::ask)].deadline = privacy::Length::days(60);
    TemporaryFolder const folder;
    auto const path = folder.path() / "older.json";
    std::ofstream{path} << render_policy_json(older, {});
    Outcome const outcome = run({"diff", path.string(), "2026-03-24"});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("rights, ask, deadline: \"60 days\" becomes \"30 days\"\n"), std::string::npos);
    EXPECT_EQ(run({"diff", "2026-03-24", "2026-03-24"}).out, "No difference.\n");
}

TEST(PolicyCommand, names_a_version_that_is_not_there) {
    Outcome const outcome = run({"diff", "2020-01-01", "2026-03-24"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_NE(outcome.err.find("there is no version 2020-01-01"), std::string::npos) << outcome.err;
}

TEST(PolicyCommand, checks_the_promises_and_fails_when_one_is_broken) {
    Outcome const good = run({"check"});
    EXPECT_EQ(good.code, 0);
    EXPECT_TRUE(good.out.starts_with("48 promises: ")) << good.out;
    privacy::Policy broken = published_policy;
    broken.clauses[23].status = privacy::Status::broken;
    broken.clauses[23].note = "the worker does not run";
    Outcome const bad = run({"check"}, broken);
    EXPECT_EQ(bad.code, 1);
    EXPECT_EQ(bad.err, "C24 is broken: the worker does not run\n");
}

TEST(PolicyCommand, checks_each_promise_with_its_proofs_or_its_reason) {
    privacy::Policy policy = published_policy;
    policy.clauses[3].status = privacy::Status::kept;
    policy.clauses[3].note = "C4_one, C4_another";
    policy.clauses[4].status = privacy::Status::planned;
    policy.clauses[4].note = "half of it is missing";
    std::string const out = run({"check"}, policy).out;
    EXPECT_NE(out.find("\nkept, and proved by\n"), out.npos);
    EXPECT_NE(out.find("\n  C4   C4_one\n       C4_another\n"), out.npos) << out;
    EXPECT_LT(out.find("C4_another"), out.find("\nplanned, because\n"));
    EXPECT_NE(out.find("\n  C5   half of it is missing\n"), out.npos);
}

TEST(PolicyCommand, C45_warns_of_an_active_processor_whose_contract_has_no_date) {
    privacy::Operator who;
    who.active.insert(privacy::Recipient::openai);
    Outcome const outcome = run({"check"}, published_policy, who);
    EXPECT_EQ(outcome.err, "C23: OpenAI is active, and the date of its data processing agreement is not recorded\n");
}

}  // namespace
}  // namespace ombrex::app
