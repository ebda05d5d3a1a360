// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "crypto/signed_url.h"
#include "model/incident.h"
#include "net/tls_version.h"
#include "privacy/measures.h"
#include "services/remind_incidents.h"
#include "tests/mutation/probe.h"

namespace ombrex::mutation {
namespace {

using namespace privacy;
using namespace std::chrono_literals;

/// A link made for as long as may be plays for five minutes less a second, and no longer.
bool link_lives_five_minutes(Policy const& policy) {
    SeededRandom random{1};
    ManualClock clock{TimePoint{std::chrono::seconds{1'800'000'000}}};
    crypto::PlaybackLinks const links{crypto::MasterKey::generate(random).derive<crypto::KeyUse::link>(), clock,
                                      playback_link_life(policy)};
    crypto::PlaybackGrant const grant{Id128{{1}}, Id128{{2}}, Id128{{3}}};
    auto const link = links.sign("/sound", grant, links.longest());
    if (!link || links.sign("/sound", grant, 5min + 1s)) return false;
    clock.advance(5min - 1s);
    bool const still = links.check(link.value()).has_value();
    clock.advance(1s);
    return still && !links.check(link.value());
}

bool nine_are_too_few_and_ten_are_enough(Policy const& policy) {
    return !may_be_published(policy, 9) && may_be_published(policy, 10);
}

/// Known on Monday at noon: the authority is told by Thursday at noon.
bool told_in_three_days(Policy const& policy) {
    model::Incident incident;
    incident.aware = TimePoint{std::chrono::seconds{1'800'000'000}};
    auto const clock = model::breach_clock(incident, services::breach_notice(policy), incident.aware);
    return clock.tell_by == incident.aware + std::chrono::days{3};
}

bool speaks_tls_1_2_and_newer(Policy const& policy) { return net::oldest_tls(policy) == net::TlsVersion::v1_2; }

}  // namespace

std::vector<Probe> limit_probes() {
    std::vector<Probe> out{
        {"limits.playback_link", link_lives_five_minutes, "- Longest life of a link to a recording. Limit: 5 minutes$"},
        {"limits.playback_link", {}, "runs out after at most 5 minutes; each play is logged"},
        {"limits.smallest_group", nine_are_too_few_and_ten_are_enough, "- Fewest cases behind a figure. Limit: 10$"},
        {"limits.smallest_group", {}, "added up over groups of at least 10."},
        {"limits.password_cost", {}, "- Cost of the bcrypt hash of a password. Limit: 10$"},
        {"limits.password_bytes", {}, "- Longest password: bcrypt reads no more. Limit: 72 bytes$"},
        {"limits.oauth_state", {}, "- Time to connect a calendar. Limit: 10 minutes$"},
        {"limits.export_link", {}, "- Life of the link to an archive. Limit: 15 minutes$"},
        {"limits.tls_version", speaks_tls_1_2_and_newer, "- Oldest version of TLS. Limit: 1.2$"},
        {"limits.adult_age", {}, "- Youngest age of a user, in years. Limit: 18$"},
        {"limits.breach_notice", told_in_three_days, "- Time to tell the authority of a breach. Limit: 72 hours$"},
    };
    return out;
}

}  // namespace ombrex::mutation
