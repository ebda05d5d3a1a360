// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/insight_engine.h"
#include "ports/job_repository.h"
#include "services/call_context.h"

namespace ombrex::services {

/// The job make_insight (C7): after every call, also with no key: what it was about, how the caller was, what to do.
/// Facts come from the call's own rows, never from words where there is a row. Doing it again writes the same again.
/// C42: none is made of a caller, or for a company, that objected.
/// What the business is told (tell_business.h) follows in the same transaction; when no try can succeed any more, it
/// follows without an insight. Errors: not_found (the call or its transcript was erased meanwhile), unavailable.
/// Purpose: call_analysis.
Task<Result<void>> make_insight(Deps deps, ports::LocalInsightEngine const& engine, ports::Job job, Deadline deadline);

}  // namespace ombrex::services
