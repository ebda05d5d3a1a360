// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "receptionist/fake_desk.h"

/// For tests: a call from its first word to what it left behind, as a row of a table.
namespace ombrex::receptionist::testing {

constexpr auto salon_now = "2026-09-16T11:05";
constexpr auto vet_now = "2026-11-09T08:50";
constexpr auto plumber_now = "2026-10-06T14:20";

struct WholeCall {
    char const* title;
    model::Assistant (*business)();
    char const* now;
    char const* caller_id;
    std::vector<std::string> lines;
    std::vector<std::string> effects;
    std::vector<std::string> said{};   ///< Must occur in what the agent said.
    std::vector<std::string> never{};  ///< Must not.
};
inline void PrintTo(WholeCall const& call, std::ostream* out) { *out << call.title; }

inline std::string title_of(::testing::TestParamInfo<WholeCall> const& call) { return call.param.title; }

inline void expect_as_written(WholeCall const& call) {
    FakeDesk desk{call.business(), call.now, call.caller_id};
    desk.seed({"A7K2", "Haircut", "Jo Park", "2026-09-18T14:00", "Sam Reed", "+13035550177"});
    desk.seed({"K7PD", "Vaccination", "Dr Helen Marsh", "2026-11-12T10:30", "Tom Ashworth", "+447700900111"});
    desk.seed({"Q4MX", "Consultation", "Priya Nair", "2026-11-13T16:00", "Tom Ashworth", "+447700900111"});
    desk.occupy("2026-09-17T10:00");
    desk.play(call.lines);
    EXPECT_THAT(desk.effects(), ::testing::ElementsAreArray(call.effects)) << desk.said();
    for (auto const& text : call.said) EXPECT_THAT(desk.said(), ::testing::HasSubstr(text));
    for (auto const& text : call.never) EXPECT_THAT(desk.said(), ::testing::Not(::testing::HasSubstr(text)));
}

}  // namespace ombrex::receptionist::testing
