// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "privacy/measures.h"
#include "tests/mutation/probe.h"

namespace ombrex::mutation {
namespace {

using namespace privacy;

/// What is asked on 31 January 2026 is answered by 2 March, or on the day itself.
struct Answer {
    Right right;
    std::string_view id;
    bool at_once;
    std::string_view line;
};
constexpr Answer answers[]{
    {Right::access, "access", false,
     "- See your data. How: in the dashboard and in one archive; Done: within 30 days$"},
    {Right::correct, "correct", true, "- Correct it. How: in your profile settings; Done: at once$"},
    {Right::erase, "erase", false, "- Delete it. How: by deleting your account; Done: within 30 days$"},
    {Right::export_data, "export", false,
     "- Take it with you. How: as an archive, from your account; Done: within 30 days$"},
    {Right::revoke_calendar, "revoke_calendar", true,
     "- Revoke a calendar. How: in the assistant settings; Done: at once$"},
    {Right::object, "object", false, "- Object to a use. How: in your account or by mail; Done: within 30 days$"},
    {Right::ask, "ask", false,
     "- Ask us anything else. How: by mail, also as a caller without an account; Done: within 30 days$"},
};

bool answered_in_time(Policy const& policy, Answer const& answer) {
    using namespace std::chrono;
    local_days const asked{year{2026} / January / 31};
    return answer_by(policy, answer.right, asked) == (answer.at_once ? asked : local_days{year{2026} / March / 2});
}

}  // namespace

std::vector<Probe> right_probes() {
    std::vector<Probe> out;
    for (Answer const& answer : answers) {
        out.push_back({fmt::format("rights.{}", answer.id),
                       [&answer](Policy const& policy) { return answered_in_time(policy, answer); },
                       std::string{answer.line}});
    }
    return out;
}

}  // namespace ombrex::mutation
