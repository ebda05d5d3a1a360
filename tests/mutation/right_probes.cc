// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "privacy/measures.h"
#include "services/rights_register.h"
#include "tests/mutation/probe.h"

namespace ombrex::mutation {
namespace {

using namespace privacy;

using Kind = model::RightsKind;

/// What is asked on 31 January 2026 is answered by 2 March, or on the day itself. Who asks for `kind` has to show who
/// he is before his data is shown, changed or destroyed; nobody has to who only objects or asks for a child's.
struct Answer {
    Right right;
    std::string_view id;
    bool at_once;
    std::optional<Kind> kind;
    bool proven;
    std::string_view line;
};
constexpr Answer answers[]{
    {Right::access, "access", false, Kind::access, true,
     "- See your data. How: in the dashboard and in one archive; What you show: that you are signed in; as a caller, a "
     "code that we say to you at your number and a fact that only you gave us. Where neither can be, a person decides, "
     "and why is recorded; Done: within 30 days$"},
    {Right::correct, "correct", true, Kind::correct, true,
     "- Correct it. How: in your profile settings; What you show: that you are signed in; as a caller, a code that we "
     "say to you at your number and a fact that only you gave us. Where neither can be, a person decides, and why is "
     "recorded; Done: at once$"},
    {Right::erase, "erase", false, Kind::erase, true,
     "- Delete it. How: by deleting your account; What you show: that you are signed in; as a caller, a code that we "
     "say to you at your number and a fact that only you gave us. Where neither can be, a person decides, and why is "
     "recorded; Done: within 30 days$"},
    {Right::export_data, "export", false, Kind::export_data, true,
     "- Take it with you. How: as an archive, from your account; What you show: that you are signed in; as a caller, a "
     "code that we say to you at your number and a fact that only you gave us. Where neither can be, a person decides, "
     "and why is recorded; Done: within 30 days$"},
    {Right::revoke_calendar,
     "revoke_calendar",
     true,
     {},
     true,
     "- Revoke a calendar. How: in the assistant settings; What you show: that you are signed in; Done: at once$"},
    {Right::object, "object", false, Kind::object, false,
     "- Object to a use. How: in your account or by mail; What you show: nothing; Done: within 30 days$"},
    {Right::ask, "ask", false, Kind::minor, false,
     "- Ask us anything else. How: by mail, also as a caller without an account; What you show: nothing; Done: within "
     "30 days$"},
};

bool answered_in_time(Policy const& policy, Answer const& answer) {
    using namespace std::chrono;
    local_days const asked{year{2026} / January / 31};
    return answer_by(policy, answer.right, asked) == (answer.at_once ? asked : local_days{year{2026} / March / 2});
}

bool shown(Policy const& policy, Answer const& answer) {
    if (!answer.kind) return true;
    return (services::identity_wanted(policy, *answer.kind) != Identity::none) == answer.proven;
}

}  // namespace

std::vector<Probe> right_probes() {
    std::vector<Probe> out;
    for (Answer const& answer : answers) {
        out.push_back(
            {fmt::format("rights.{}", answer.id),
             [&answer](Policy const& policy) { return answered_in_time(policy, answer) && shown(policy, answer); },
             std::string{answer.line}});
    }
    return out;
}

}  // namespace ombrex::mutation
