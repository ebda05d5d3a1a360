// SPDX-License-Identifier: Apache-2.0
// A promise that is published as planned has no code but what stands here, file by file, with what that does; so
// whoever writes more of it has to say here what it does, or that the promise is kept now.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "privacy/clause_places.h"
#include "privacy/policy.h"

namespace ombrex::privacy {
namespace {

namespace fs = std::filesystem;
using Files = std::set<std::string, std::less<>>;

struct Planned {
    Clause clause;
    std::string_view words;  ///< What code of it cannot do without, as a pattern; empty: it has no word of its own.
    Files code;              ///< That names the promise or has its words, the policy's own tables left out.
};

std::vector<Planned> const& planned_clauses() {
    static std::vector<Planned> const table{
        {Clause{10}, "", {}},  // no event is made: the one test says what the page of a provider asks for
        {Clause{11}, R"(\bcalendar_busy\b)", {}},
        // Comments on why the types and the guard are as they are.
        {Clause{19}, R"(\bRecipient::elevenlabs\b)", {"src/net/egress_guard.h", "src/privacy/outbound.h"}},
        // How long a delivered mail stays, and what an archive says of who got something: of any mail server.
        {Clause{20}, R"(\bRecipient::aws\b)", {"src/services/erase_mail.h", "src/services/write_archive.cc"}},
        {Clause{21}, R"(\bRecipient::stripe\b)", {}},
        // Tokens are asked for, kept and handed back (C9, C27, C33, C41); no appointment goes anywhere.
        {Clause{22},
         R"(\bRecipient::(google|microsoft)\b)",
         {"src/adapters/oauth/oauth_provider.cc", "src/adapters/oauth/oauth_provider.h", "src/app/calendars.cc",
          "src/model/calendar_connection.h", "src/ports/calendar_provider.h", "src/services/calendar_door.h",
          "src/services/connect_calendar.cc", "src/services/finish_calendar.h", "src/services/list_calendars.h"}},
        // The redactor, its door, and what is made of it on this machine; nobody outside is given it.
        {Clause{23},
         R"(\bRecipient::openai\b)",
         {"src/ports/insight_engine.h", "src/privacy/outbound.h", "src/privacy/personal.h",
          "src/redaction/known_values.h", "src/redaction/pseudonym_table.h", "src/redaction/redacted_transcript.h",
          "src/redaction/strength.h", "src/services/export_recording.h", "src/services/silent_copy.h",
          "src/services/silent_ranges.h"}},
        {Clause{31}, "", {}},
    };
    return table;
}

/// Sources of the product, by their path from the root; tests and this room, which holds the tables, left out.
std::vector<std::pair<std::string, std::string>> const& product_sources() {
    static auto const all = [] {
        std::vector<std::pair<std::string, std::string>> out;
        fs::path const root{OMBREX_SOURCE_DIR};
        for (auto const& entry : fs::recursive_directory_iterator{root / "src"}) {
            auto const name = entry.path().lexically_relative(root).string();
            bool const source = name.ends_with(".cc") || name.ends_with(".h");
            if (!source || name.ends_with("_test.cc") || name.starts_with("src/privacy/")) continue;
            std::ifstream file{entry.path()};
            out.emplace_back(name, std::string{std::istreambuf_iterator<char>{file}, {}});
        }
        return out;
    }();
    return all;
}

Files code_of(Planned const& planned) {
    Files out;
    for (auto const file : places_of(planned.clause).code) out.emplace(file);
    if (planned.words.empty()) return out;
    std::regex const words{std::string{planned.words}};
    for (auto const& [name, text] : product_sources()) {
        if (std::regex_search(text, words)) out.insert(name);
    }
    return out;
}

TEST(PlannedClause, a_planned_promise_has_no_code_but_what_is_said_here) {
    ASSERT_GT(product_sources().size(), 500U);
    for (auto const& planned : planned_clauses()) {
        EXPECT_EQ(code_of(planned), planned.code) << to_string(planned.clause) << ": is it kept now?";
    }
}

TEST(PlannedClause, every_planned_promise_is_looked_at_and_no_other) {
    std::vector<Clause> planned;
    for (ClauseRow const& row : published_policy.clauses) {
        if (row.status == Status::planned) planned.push_back(row.clause);
    }
    std::vector<Clause> looked_at;
    for (auto const& one : planned_clauses()) looked_at.push_back(one.clause);
    EXPECT_EQ(looked_at, planned);
}

TEST(PlannedClause, one_that_has_a_part_says_which_and_what_is_missing) {
    for (auto const& planned : planned_clauses()) {
        auto const& row = published_policy.clauses[static_cast<std::size_t>(planned.clause.number() - 1)];
        bool const begun = !planned.code.empty() || !places_of(planned.clause).tests.empty();
        EXPECT_FALSE(begun && row.note == "not built yet") << to_string(planned.clause) << ": say what is missing";
    }
}

TEST(PlannedClause, code_of_a_promise_is_seen_by_its_words_though_it_does_not_name_it) {
    Planned const tokens{Clause{11}, R"(\bRecipient::google\b)", {}};
    EXPECT_THAT(code_of(tokens), testing::Contains("src/app/calendars.cc"));
}

}  // namespace
}  // namespace ombrex::privacy
