// SPDX-License-Identifier: Apache-2.0
#include "api/get_recording.h"

#include "api/error_status.h"
#include "api/own_machine.h"
#include "services/play_recording.h"

namespace ombrex::api {

Task<net::HttpResponse> GetRecording::handle(services::Deps deps, crypto::PlaybackLinks const& links,
                                             net::HttpRequest request, std::string recording) {
    if (!from_own_machine(request)) co_return problem(403);
    auto const id = Id128::parse(recording);
    if (!id) co_return problem(404);
    model::Recording found;
    auto const read = co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(found, unit.recordings().find(model::RecordingId{id.value()}));
            return ok();
        },
        Deadline::in(deps.clock, std::chrono::seconds{5}));
    if (!read) co_return problem(read.error());
    crypto::PlaybackGrant const grant{found.company.value(), id.value(), Id128{}};
    auto const link = links.sign(services::sound_path(found.id), grant, links.longest());
    if (!link) co_return problem(link.error());
    net::HttpResponse out;
    out.status = 302;
    out.headers.emplace_back("Location", link.value());
    co_return out;
}

void GetRecording::route(Router& router) const {
    router.add("GET", "/recordings/{recording}",
               [deps = deps_, &links = links_](net::HttpRequest request, PathValues values) {
                   return handle(deps, links, std::move(request), values["recording"]);
               });
}

}  // namespace ombrex::api
