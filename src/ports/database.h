// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "base/deadline.h"
#include "base/task.h"
#include "ports/abuse_repository.h"
#include "ports/account_repository.h"
#include "ports/api_key_repository.h"
#include "ports/appointment_repository.h"
#include "ports/archive_repository.h"
#include "ports/audit_repository.h"
#include "ports/billing_repository.h"
#include "ports/calendar_connection_repository.h"
#include "ports/call_figures_repository.h"
#include "ports/call_list_repository.h"
#include "ports/call_notes_repository.h"
#include "ports/call_repository.h"
#include "ports/company_repository.h"
#include "ports/holdings_repository.h"
#include "ports/incident_repository.h"
#include "ports/job_repository.h"
#include "ports/legal_hold_repository.h"
#include "ports/mailed_link_repository.h"
#include "ports/message_repository.h"
#include "ports/notice_repository.h"
#include "ports/operator_repository.h"
#include "ports/processor_request_repository.h"
#include "ports/recording_repository.h"
#include "ports/retention_repository.h"
#include "ports/rights_repository.h"
#include "ports/session_repository.h"
#include "ports/usage_repository.h"
#include "ports/user_repository.h"
#include "ports/webhook_repository.h"

namespace ombrex::ports {

/// One open transaction and the repositories inside it. Thread: the one it was handed to.
/// Lifetime: until the work that got it returns; keep no reference.
class UnitOfWork {
public:
    virtual ~UnitOfWork() = default;
    virtual CompanyRepository& companies() = 0;
    virtual AppointmentRepository& appointments() = 0;
    virtual CallRepository& calls() = 0;
    virtual CallListRepository& call_lists() = 0;
    virtual CallFiguresRepository& call_figures() = 0;
    virtual MessageRepository& messages() = 0;
    virtual CallNotesRepository& notes() = 0;
    virtual JobRepository& jobs() = 0;
    virtual RecordingRepository& recordings() = 0;
    virtual RetentionRepository& retention() = 0;
    virtual AuditRepository& audit() = 0;
    virtual OperatorRepository& operators() = 0;
    virtual IncidentRepository& incidents() = 0;
    virtual UserRepository& users() = 0;
    virtual SessionRepository& sessions() = 0;
    virtual MailedLinkRepository& mailed_links() = 0;
    virtual AccountRepository& accounts() = 0;
    virtual BillingRepository& billing() = 0;
    virtual CalendarConnectionRepository& calendars() = 0;
    virtual ApiKeyRepository& api_keys() = 0;
    virtual WebhookRepository& webhooks() = 0;
    virtual NoticeRepository& notices() = 0;
    virtual UsageRepository& usage() = 0;
    virtual AbuseRepository& abuse() = 0;
    virtual ArchiveRepository& archives() = 0;
    virtual HoldingsRepository& holdings() = 0;
    virtual RightsRepository& rights() = 0;
    virtual ProcessorRequestRepository& processors() = 0;
    virtual LegalHoldRepository& legal_holds() = 0;
};

/// The store. A transaction is one function, run whole on a database thread, so that a repository cannot be used
/// outside of one and nothing waits on the network while rows are locked.
/// Thread: safe to share. Lifetime: outlives every caller (built first in app).
class Database {
public:
    using Work = std::function<Result<void>(UnitOfWork&)>;

    virtual ~Database() = default;

    /// Commits when `work` returns success, else rolls back and returns its error. `work` runs once; it may refer to
    /// the caller's frame, which waits. Errors of its own: unavailable (the store failed), too_late.
    virtual Task<Result<void>> transact(Work work, Deadline deadline) = 0;
};

}  // namespace ombrex::ports
