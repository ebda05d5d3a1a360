// SPDX-License-Identifier: Apache-2.0
#include "api/get_recording_sound.h"

#include "api/error_status.h"
#include "api/sealed_answer.h"

namespace ombrex::api {
Task<net::HttpResponse> GetRecordingSound::handle(services::Deps deps, services::RecordingRoom room,
                                                  crypto::PlaybackLinks const& links, net::HttpRequest request) {
    auto const grant = links.check(request.target);
    if (!grant) co_return problem(grant.error());
    auto const by = Deadline::in(deps.clock, std::chrono::seconds{10});
    auto playable = co_await services::play_recording(deps, room, grant.value(), by);
    if (!playable) co_return problem(playable.error());
    co_return sealed_answer(std::move(playable.value().sound), "audio/ogg", request.header("range"));
}

void GetRecordingSound::route(Router& router) const {
    router.add("GET", "/recordings/{recording}/sound",
               [deps = deps_, room = room_, &links = links_](net::HttpRequest request, PathValues) {
                   return handle(deps, room, links, std::move(request));
               });
}

}  // namespace ombrex::api
