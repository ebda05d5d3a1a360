// SPDX-License-Identifier: Apache-2.0
#include "api/get_recording_sound.h"

#include "api/error_status.h"
#include "api/own_machine.h"
#include "api/sealed_answer.h"
#include "api/session_cookie.h"

namespace ombrex::api {
namespace {

/// Whether the link may be his who sends it.
bool may_be_his(Id128 user, net::HttpRequest const& request, crypto::SessionTokens const& tokens) {
    if (user.is_nil()) return from_own_machine(request);
    auto const session = tokens.check(session_cookie_of(request));
    return !session || session.value().user == user;
}

}  // namespace

Task<net::HttpResponse> GetRecordingSound::handle(net::HttpRequest request) const {
    auto const link = links_.check(request.target);
    if (!link) co_return problem(link.error());
    if (!may_be_his(link.value().user, request, tokens_)) co_return problem(403);
    auto const by = Deadline::in(deps_.clock, std::chrono::seconds{10});
    auto playable = co_await services::play_recording(deps_, room_, link.value(), by);
    if (!playable) co_return problem(playable.error());
    co_return sealed_answer(std::move(playable.value().sound), "audio/ogg", request.header("range"));
}

void GetRecordingSound::route(Router& router) const {
    router.add("GET", "/recordings/{recording}/sound", [endpoint = *this](net::HttpRequest request, PathValues) {
        return endpoint.handle(std::move(request));
    });
}

}  // namespace ombrex::api
