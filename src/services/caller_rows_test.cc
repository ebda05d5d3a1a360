// SPDX-License-Identifier: Apache-2.0
#include "services/caller_rows.h"

#include <gtest/gtest.h>

#include <array>

namespace ombrex::services {
namespace {

/// Rows as "call:name" of one letter calls, and whose they are.
struct Case {
    std::vector<std::string> rows, names;
    std::vector<std::string> his;
    bool several;
};

ports::CallerRow row(std::string const& text) {
    std::array<std::uint8_t, 16> call{};
    call[0] = static_cast<std::uint8_t>(text[0]);
    ports::CallerRow out;
    out.call = model::CallId{Id128{call}};
    out.name = model::CallerName{text.substr(2)};
    return out;
}

std::vector<std::string> written(std::vector<ports::CallerRow> const& rows) {
    std::vector<std::string> out;
    for (auto const& one : rows) {
        out.push_back(std::string(1, static_cast<char>(one.call.value().bytes()[0])) + ":" +
                      one.name.reveal<privacy::Purpose::legal_duty>());
    }
    return out;
}

TEST(CallerRows, C43_of_two_people_on_one_number_each_has_what_bears_his_name) {
    std::vector<Case> const cases{
        {{}, {"Sam Reed"}, {}, false},
        {{"a:", "a:Sam Reed", "b:"}, {"Sam Reed"}, {"a:", "a:Sam Reed", "b:"}, false},
        {{"a:", "a:Sam Reed", "b:"}, {""}, {"a:", "a:Sam Reed", "b:"}, false},
        {{"a:", "b:"}, {"Sam Reed"}, {"a:", "b:"}, false},
        {{"a:", "a:Sam Reed", "b:", "b:Pat Olsen", "c:"}, {"sam  reed"}, {"a:", "a:Sam Reed"}, true},
        {{"a:", "a:Sam Reed", "b:", "b:Pat Olsen"}, {""}, {}, true},
        {{"a:", "a:Sam Reed"}, {"Mallory"}, {}, true},
        {{"a:", "a:Ann Reed", "b:", "b:Anna Reed"}, {"Ann Reed"}, {"a:", "a:Ann Reed"}, true},
        {{"a:", "a:Sam Reed", "a:Pat Olsen"}, {"Sam Reed"}, {"a:Sam Reed"}, true},
        {{"a:", "a:Sam Reed", "b:", "b:Sam Reid"},
         {"Sam Reed", "Sam Reid"},
         {"a:", "a:Sam Reed", "b:", "b:Sam Reid"},
         false},
    };
    for (std::size_t n = 0; n < cases.size(); ++n) {
        auto const& c = cases[n];
        std::vector<ports::CallerRow> rows;
        for (auto const& one : c.rows) rows.push_back(row(one));
        std::vector<model::CallerName> names;
        for (auto const& one : c.names) names.emplace_back(one);
        auto const split = split_by_person(rows, names);
        EXPECT_EQ(written(split.his), c.his) << n;
        EXPECT_EQ(split.his.size() + split.others.size(), c.rows.size()) << n;
        EXPECT_EQ(split.several, c.several) << n;
    }
}

}  // namespace
}  // namespace ombrex::services
