// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/wait.h"
#include "crypto/oauth_state.h"
#include "crypto/signed_url.h"
#include "model/incident.h"
#include "net/tls_version.h"
#include "privacy/measures.h"
#include "privacy/sign_up.h"
#include "services/password_desk.h"
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

/// As long, a link to an archive: a quarter of an hour.
bool archive_link_lives_fifteen_minutes(Policy const& policy) {
    SeededRandom random{1};
    ManualClock clock{TimePoint{std::chrono::seconds{1'800'000'000}}};
    crypto::ArchiveLinks const links{crypto::MasterKey::generate(random).derive<crypto::KeyUse::link>(), clock,
                                     archive_link_life(policy)};
    crypto::ArchiveGrant const grant{Id128{{1}}, Id128{{2}}, Id128{{3}}};
    auto const link = links.sign("/archive", grant, links.longest());
    if (!link || links.sign("/archive", grant, 15min + 1s)) return false;
    clock.advance(15min - 1s);
    bool const still = links.check(link.value()).has_value();
    clock.advance(1s);
    return still && !links.check(link.value());
}

/// Who sets out for a provider of calendars is back within ten minutes, or begins again.
bool ten_minutes_to_connect_a_calendar(Policy const& policy) {
    SeededRandom random{1};
    ManualClock clock{TimePoint{std::chrono::seconds{1'800'000'000}}};
    crypto::OauthStates const states{crypto::MasterKey::generate(random).derive<crypto::KeyUse::state>(), clock,
                                     oauth_state_life(policy)};
    auto const state = states.sign({Id128{{1}}, Id128{{2}}, "google"});
    clock.advance(10min - 1s);
    bool const still = states.check(state, Id128{{2}}, "google").has_value();
    clock.advance(1s);
    return still && !states.check(state, Id128{{2}}, "google");
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

/// Told on 24 March: it holds from 23 April on.
bool holds_thirty_days_later(Policy const& policy) { return change_notice(policy) == std::chrono::days{30}; }

/// What is stored of a password of so many bytes; nothing where it is refused.
std::string stored_of_password(Policy const& policy, std::size_t bytes) {
    SeededRandom random{1};
    services::PasswordDesk desk{policy, random, {}};
    std::string typed;
    while (typed.size() < bytes) typed += static_cast<char>('!' + typed.size());
    auto password = crypto::Password::take(typed);
    if (!password) return {};
    auto const hash = wait(desk.hash(std::move(password.value()), {}));
    return hash ? hash.value().reveal<Purpose::serve_call>() : std::string{};
}

bool hashes_at_cost_ten(Policy const& policy) { return stored_of_password(policy, 20).starts_with("$2b$10$"); }

bool takes_seventy_two_bytes_and_no_more(Policy const& policy) {
    return !stored_of_password(policy, 72).empty() && stored_of_password(policy, 73).empty();
}

bool asks_whether_eighteen(Policy const& policy) {
    return sign_up_statement(policy).starts_with("By creating an account you say that you are 18 or older, ");
}

bool speaks_tls_1_2_and_newer(Policy const& policy) { return net::oldest_tls(policy) == net::TlsVersion::v1_2; }

}  // namespace

std::vector<Probe> limit_probes() {
    std::vector<Probe> out{
        {"limits.playback_link", link_lives_five_minutes, "- Longest life of a link to a recording. Limit: 5 minutes$"},
        {"limits.playback_link", {}, "runs out after at most 5 minutes; each play is logged"},
        {"limits.smallest_group", nine_are_too_few_and_ten_are_enough, "- Fewest cases behind a figure. Limit: 10$"},
        {"limits.smallest_group", {}, "added up over groups of at least 10."},
        {"limits.password_cost", hashes_at_cost_ten, "- Cost of the bcrypt hash of a password. Limit: 10$"},
        {"limits.password_bytes", takes_seventy_two_bytes_and_no_more,
         "- Longest password: bcrypt reads no more. Limit: 72 bytes$"},
        {"limits.oauth_state", ten_minutes_to_connect_a_calendar, "- Time to connect a calendar. Limit: 10 minutes$"},
        {"limits.export_link", archive_link_lives_fifteen_minutes,
         "- Life of the link to an archive. Limit: 15 minutes$"},
        {"limits.tls_version", speaks_tls_1_2_and_newer, "- Oldest version of TLS. Limit: 1.2$"},
        {"limits.adult_age", asks_whether_eighteen, "- Youngest age of a user, in years. Limit: 18$"},
        {"limits.change_notice", holds_thirty_days_later,
         "- Shortest time from the notice of a change to its effect. Limit: 30 days$"},
        {"limits.change_notice", {}, "tell every registered user by e-mail, at least 30 days before"},
        {"limits.breach_notice", told_in_three_days, "- Time to tell the authority of a breach. Limit: 72 hours$"},
    };
    return out;
}

}  // namespace ombrex::mutation
