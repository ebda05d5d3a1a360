// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "net/https_client.h"
#include "ports/job_repository.h"
#include "services/call_context.h"

namespace ombrex::services {

/// What webhooks are told with. Lifetime: all outlive the job.
struct WebhookRoom {
    net::HttpsClient& client;  ///< Of Reach::public_only.
    net::DisclosureSink& ledger;
    std::vector<std::string> own_hosts = {};  ///< As that client has them.
};

/// Who does not answer within this is tried again.
inline constexpr std::chrono::seconds webhook_patience{10};
/// Who took nothing for so long is told nothing more.
inline constexpr std::chrono::hours webhook_failing_max{24 * 7};

/// The job deliver_webhook: tells a webhook of a call, or of what was done in one, out of what the store holds now. Of
/// what was erased nothing is sent, nor by a webhook that is off, and the log says so. A try in vain is noted, then
/// done again as the worker does it; after the last one the line says that it failed. 410, or a week in which nothing
/// went through, switches the webhook off, and the owners are told. A test is tried once. A crash may tell twice;
/// `conversation_id` is the same. Errors: unavailable (try again). Purpose: serve_call.
Task<Result<void>> deliver_webhook(Deps deps, WebhookRoom room, ports::Job job, Deadline deadline);

}  // namespace ombrex::services
