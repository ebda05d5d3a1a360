// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <regex>
#include <set>

#include "privacy/clause_places.h"
#include "privacy/evidence.h"
#include "privacy/proof.h"
#include "privacy/published_page.h"

namespace ombrex::privacy {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Evidence some(std::uint64_t overdue = 0) {
    Evidence out{.made = TimePoint{std::chrono::seconds{1'800'000'000}}};
    out.transports = {"http.address: 127.0.0.1:8080 on the loopback"};
    Figures figures;
    figures.held = {{Category::call_recording, 12, 3, overdue, 4, out.made - std::chrono::days{89}}};
    figures.destroyed = {{Category::call_recording, 40, 2}};
    out.figures = figures;
    return out;
}

std::string page_for(Audience audience, Evidence const& evidence = some()) {
    return render_evidence_html(published_policy, {}, evidence, audience);
}

std::multiset<std::string> all(std::string const& page, char const* form) {
    std::regex const wanted{form};
    std::multiset<std::string> out;
    for (std::sregex_iterator match{page.begin(), page.end(), wanted}, end; match != end; ++match) {
        out.insert((*match)[1]);
    }
    return out;
}

TEST(EvidencePage, tells_of_every_promise_its_state_its_tests_and_its_files) {
    auto const page = page_for(Audience::operators);
    for (ClauseRow const& row : published_policy.clauses) {
        EXPECT_THAT(page, HasSubstr("id=\"state-c" + std::to_string(row.clause.number()) + "\"")) << row.note;
        for (auto const test : proofs_of(row)) EXPECT_THAT(page, HasSubstr(">" + std::string{test} + "<"));
        for (auto const file : places_of(row.clause).code) EXPECT_THAT(page, HasSubstr(">" + std::string{file} + "<"));
    }
    for (RevealPlace const& place : reveal_places()) EXPECT_THAT(page, HasSubstr(std::string{place.file}));
}

TEST(EvidencePage, C24_prints_todays_figures_in_words) {
    EXPECT_THAT(page_for(Audience::operators),
                HasSubstr("Call recording: held 12, due 3, overdue 0, on hold 4, oldest days 89, destroyed 40, "
                          "destroyed late 2."));
    EXPECT_THAT(page_for(Audience::operators), HasSubstr("Transports: http.address: 127.0.0.1:8080 on the loopback."));
    EXPECT_THAT(page_for(Audience::operators), HasSubstr("Nothing is there that should be gone"));
    EXPECT_THAT(page_for(Audience::operators, some(1)), HasSubstr("Something is there that should be gone"));
    EXPECT_THAT(page_for(Audience::everybody), Not(HasSubstr("A recipient did not answer")));
    auto unheard = some();
    unheard.figures->requests.recipients_failed = 1;
    EXPECT_THAT(page_for(Audience::everybody, unheard), HasSubstr("A recipient did not answer"));
    Evidence const nothing{.made = TimePoint{}};
    EXPECT_THAT(page_for(Audience::operators, nothing), HasSubstr("There is no store here: no figures."));
}

TEST(EvidencePage, C15_shows_others_no_count_of_fewer_than_ten) {
    EXPECT_THAT(page_for(Audience::everybody), HasSubstr("held 12, due fewer than 10"));
}

TEST(EvidencePage, C36_runs_nothing_and_leads_every_link_to_one_place_on_it) {
    auto const page = page_for(Audience::everybody);
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, Not(HasSubstr("://")));
    EXPECT_THAT(page, HasSubstr("<style>" + std::string{policy_page_style()} + "</style>"));
    auto const ids = all(page, " id=\"([^\"]+)\"");
    for (auto const& id : ids) EXPECT_EQ(ids.count(id), 1U) << id;
    for (auto const& link : all(page, " href=\"#([^\"]+)\"")) EXPECT_EQ(ids.count(link), 1U) << link;
}

}  // namespace
}  // namespace ombrex::privacy
