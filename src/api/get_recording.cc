// SPDX-License-Identifier: Apache-2.0
#include "api/get_recording.h"

#include "api/error_status.h"
#include "api/own_machine.h"
#include "api/redirect.h"
#include "api/session_cookie.h"
#include "services/authenticate.h"
#include "services/link_to_recording.h"
#include "services/play_recording.h"

namespace ombrex::api {
namespace {

Task<Result<model::Recording>> find_recording(services::Deps deps, model::RecordingId id, Deadline by) {
    model::Recording out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(out, unit.recordings().find(id));
            return ok();
        },
        by));
    co_return out;
}

}  // namespace

Task<Result<std::string>> GetRecording::link_for(net::HttpRequest request, model::RecordingId id) const {
    auto const by = Deadline::in(deps_.clock, std::chrono::seconds{5});
    bool const here = from_own_machine(request);
    auto const claims = tokens_.check(session_cookie_of(request));
    if (!claims && !here) co_return Error{Errc::denied, "nobody is signed in"};
    BOOST_OUTCOME_CO_TRY(auto const recording, co_await find_recording(deps_, id, by));
    if (claims) {
        BOOST_OUTCOME_CO_TRY(auto const visitor, co_await services::authenticate(deps_, claims.value(), by));
        co_return co_await services::link_to_recording(deps_, visitor.principal(), recording.call, links_, by);
    }
    co_return links_.sign(services::sound_path(id), {recording.company.value(), id.value(), Id128{}}, links_.longest());
}

Task<net::HttpResponse> GetRecording::handle(net::HttpRequest request, std::string recording) const {
    auto const id = Id128::parse(recording);
    if (!id) co_return problem(from_own_machine(request) ? 404 : 403);
    auto const link = co_await link_for(std::move(request), model::RecordingId{id.value()});
    if (!link) co_return problem(link.error());
    co_return redirect(link.value());
}

void GetRecording::route(Router& router) const {
    router.add("GET", "/recordings/{recording}", [endpoint = *this](net::HttpRequest request, PathValues values) {
        return endpoint.handle(std::move(request), values["recording"]);
    });
}

}  // namespace ombrex::api
