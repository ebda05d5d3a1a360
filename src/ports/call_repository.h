// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/call.h"
#include "model/insight.h"
#include "model/message.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// Calls, what was said in them and what came of them. Every call names its company.
/// Only inside a UnitOfWork; blocking. Errors of each: unavailable (the store failed).
class CallRepository {
public:
    virtual ~CallRepository() = default;

    /// A call that was answered and still runs. Errors: conflict (the id exists).
    virtual Result<void> begin(model::Call const& call, privacy::EraseOn erase_on) = 0;
    /// Its end: duration, outcome, reason. Saying the same twice changes nothing. Errors: not_found.
    virtual Result<void> finish(model::Call const& call) = 0;
    /// Errors: not_found (also when the call is another company's).
    virtual Result<model::Call> find(model::CompanyId company, model::CallId call) = 0;
    /// The newest that ended; none: not_found.
    virtual Result<model::Call> last() = 0;
    /// Those that ended, of every company, newest first, at most `limit`.
    virtual Result<std::vector<model::Call>> latest(std::size_t limit) = 0;
    /// By the protocol's own id (SIP Call-ID), whichever company. For `admin calls export`. Errors: not_found.
    virtual Result<model::Call> with_protocol_id(std::string_view protocol_id) = 0;
    /// Calls that began and never ended: what a crash left behind.
    virtual Result<std::vector<model::Call>> unfinished() = 0;
    /// Those of one company that run, the oldest first.
    virtual Result<std::vector<model::Call>> running(model::CompanyId company) = 0;
    /// Whether the company was called by nobody (0), from one number (1) or several (2); all withheld ones are one.
    virtual Result<int> callers(model::CompanyId company) = 0;

    /// Minutes of the calls that were answered in [from, to) and have ended, each begun minute of a call counted whole.
    virtual Result<std::int64_t> minutes(model::CompanyId company, TimePoint from, TimePoint to) = 0;

    /// Replaces the whole transcript. Sealed under a key of its own, which erasing destroys.
    virtual Result<void> put_transcript(model::CompanyId company, model::CallId call, model::Transcript const& turns,
                                        privacy::EraseOn erase_on) = 0;
    /// Errors: not_found (never written, or erased).
    virtual Result<model::Transcript> transcript(model::CompanyId company, model::CallId call) = 0;

    /// The events of docs/TEXT_MODE.md as JSON, kept and erased with the transcript. Errors: not_found (no transcript).
    virtual Result<void> put_events(model::CompanyId company, model::CallId call, model::EventLog const& events) = 0;
    /// None were kept, or they are erased: nothing.
    virtual Result<std::optional<model::EventLog>> events(model::CompanyId company, model::CallId call) = 0;

    /// Replaces the insight, if there was one.
    virtual Result<void> put_insight(model::CompanyId company, model::CallId call, model::Insight const& insight,
                                     privacy::EraseOn erase_on) = 0;
    /// Errors: not_found (never made, or erased).
    virtual Result<model::Insight> insight(model::CompanyId company, model::CallId call) = 0;
};

}  // namespace ombrex::ports
