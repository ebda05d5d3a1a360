// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "api/desk.h"
#include "api/home_page.h"
#include "crypto/key_ring.h"
#include "jobs/worker.h"
#include "privacy/measures.h"
#include "services/post_room.h"

namespace ombrex::app {

/// Where people of a business sign in and look after their account. Thread: the server's. Lifetime: what it is made of
/// outlives it, and it outlives the router and the worker that it serves.
class FrontDesk {
public:
    /// `public_url`: read at each request, since the port may be known late.
    FrontDesk(services::Deps deps, crypto::KeyRing const& keys, std::string const& public_url,
              services::RecordingRoom recordings, crypto::PlaybackLinks const& links, ports::Mailer& outbox,
              privacy::Operator const& operated_by, crypto::ArchiveLinks const& archive_links,
              services::LineRoom line_room, services::CalendarProviders calendars, model::BillingTerms const& billing,
              std::vector<std::string> webhook_hosts, services::Voices voices)
        : deps_{deps},
          tokens_{keys.session_key(), deps.clock},
          passwords_{deps.policy, deps.random, {}},
          calendars_{std::move(calendars), {keys.state_key(), deps.clock, privacy::oauth_state_life(deps.policy)}},
          desk_{deps_,
                tokens_,
                passwords_,
                guard_,
                public_url,
                recordings,
                links,
                outbox,
                operated_by,
                archive_links,
                std::move(line_room),
                calendars_,
                billing,
                std::move(webhook_hosts),
                std::move(voices)} {}

    [[nodiscard]] api::Desk const& of_api() const noexcept { return desk_; }
    /// The endpoints, and where the program carries it the desk in the browser, which speaks with them.
    void route(api::Router& router) const;
    [[nodiscard]] static api::DeskCarried carried();
    /// Whose cookie it is.
    [[nodiscard]] crypto::SessionTokens const& tokens() const noexcept { return tokens_; }
    /// The letters with links.
    void take_jobs(jobs::Worker& worker, std::function<services::PostRoom()> post_room) const;

private:
    services::Deps deps_;
    crypto::SessionTokens tokens_;
    services::PasswordDesk passwords_;
    services::SignInGuard guard_;
    services::CalendarDoor calendars_;
    api::Desk desk_;
};

}  // namespace ombrex::app
