// SPDX-License-Identifier: Apache-2.0
#include "app/front_desk.h"

#include "api/get_desk_page.h"
#include "api/get_register.h"
#include "api/get_widget_page.h"
#include "app/detail/desk_files.h"
#include "services/job_kinds.h"
#include "services/mail_link.h"
#include "services/reset_second_factor.h"

namespace ombrex::app {

void FrontDesk::route(api::Router& router) const {
    api::route_desk(router, desk_);
    api::route_terms(router, deps_.policy);
    api::route_desk_page(router, detail::desk_files());
    api::route_widget_page(router, desk_, detail::desk_files());
}

api::DeskCarried FrontDesk::carried() {
    return detail::desk_files().empty() ? api::DeskCarried::no : api::DeskCarried::yes;
}

void FrontDesk::take_jobs(jobs::Worker& worker, std::function<services::PostRoom()> post_room) const {
    for (auto const purpose : model::link_purposes) {
        worker.handle(services::mail_link_job(purpose),
                      [deps = deps_, post_room, purpose](ports::Job job, Deadline by) {
                          return services::mail_link(deps, post_room(), std::move(job), purpose, by);
                      });
    }
    worker.handle(services::mail_second_factor_reset_job, [deps = deps_, post_room](ports::Job job, Deadline by) {
        return services::mail_second_factor_reset(deps, post_room(), std::move(job), by);
    });
}

}  // namespace ombrex::app
