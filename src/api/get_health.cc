// SPDX-License-Identifier: Apache-2.0
#include "api/get_health.h"

#include "api/error_status.h"

namespace ombrex::api {
namespace {

Task<net::HttpResponse> alive(net::HttpRequest, PathValues) { co_return content("text/plain", "ok\n"); }

Task<net::HttpResponse> ready(ports::Database& database, Clock const& clock) {
    auto const answers = co_await database.transact(
        [](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.jobs().counts());
            return ok();
        },
        Deadline::in(clock, std::chrono::seconds{2}));
    if (!answers) co_return problem(answers.error());
    co_return content("text/plain", "ready\n");
}

}  // namespace

void route_health(Router& router, ports::Database& database, Clock const& clock) {
    router.add("GET", "/healthz", alive);
    router.add("GET", "/readyz", [&database, &clock](net::HttpRequest, PathValues) { return ready(database, clock); });
}

}  // namespace ombrex::api
