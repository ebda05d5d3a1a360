// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/principal.h"
#include "ports/call_list_repository.h"
#include "ports/message_repository.h"
#include "services/call_card.h"
#include "services/live_call.h"

namespace ombrex::services {

/// Takes out what this role does not see (OWASP ASVS 5.0, V8.2.3). A viewer sees what happened and who it was, and
/// neither how a caller is reached nor what was said. Every use case of the desk that answers with such a thing calls
/// it before it answers.
void keep_from(model::Role role, ports::CallLine& line);
void keep_from(model::Role role, ports::MessageLine& line);
void keep_from(model::Role role, model::Appointment& appointment);
void keep_from(model::Role role, CallCard& card);
void keep_from(model::Role role, LiveCall& call);
/// Of a call that runs: whether he is told it at all.
[[nodiscard]] bool is_told(model::Role role, LiveNews const& news);

template <class T>
void keep_from(model::Role role, std::vector<T>& all) {
    for (auto& one : all) keep_from(role, one);
}

}  // namespace ombrex::services
