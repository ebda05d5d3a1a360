// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/database.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <atomic>
#include <optional>
#include <utility>

#include "adapters/sql/abuse_repository.h"
#include "adapters/sql/account_repository.h"
#include "adapters/sql/api_key_repository.h"
#include "adapters/sql/appointment_repository.h"
#include "adapters/sql/archive_repository.h"
#include "adapters/sql/audit_repository.h"
#include "adapters/sql/billing_repository.h"
#include "adapters/sql/calendar_connection_repository.h"
#include "adapters/sql/call_figures_repository.h"
#include "adapters/sql/call_list_repository.h"
#include "adapters/sql/call_notes_repository.h"
#include "adapters/sql/call_repository.h"
#include "adapters/sql/company_repository.h"
#include "adapters/sql/detail/guarded.h"
#include "adapters/sql/detail/look_up.h"
#include "adapters/sql/detail/migrations.h"
#include "adapters/sql/detail/sqlite_settings.h"
#include "adapters/sql/detail/statements.h"
#include "adapters/sql/detail/vault.h"
#include "adapters/sql/holdings_repository.h"
#include "adapters/sql/incident_repository.h"
#include "adapters/sql/job_repository.h"
#include "adapters/sql/legal_hold_repository.h"
#include "adapters/sql/mailed_link_repository.h"
#include "adapters/sql/message_repository.h"
#include "adapters/sql/notice_repository.h"
#include "adapters/sql/operator_repository.h"
#include "adapters/sql/processor_request_repository.h"
#include "adapters/sql/recording_repository.h"
#include "adapters/sql/retention_repository.h"
#include "adapters/sql/rights_repository.h"
#include "adapters/sql/session_repository.h"
#include "adapters/sql/usage_repository.h"
#include "adapters/sql/user_repository.h"
#include "adapters/sql/webhook_repository.h"
#include "base/log.h"
#include "base/offload.h"

namespace ombrex::sql {
namespace {

/// The repositories over one session, for the length of one transaction.
class Unit final : public ports::UnitOfWork {
public:
    Unit(soci::session& session, detail::Statements& statements, Database::Context const& context,
         detail::AnchorFile const* anchor)
        : vault_{context.keys, context.random},
          companies_{statements, vault_, context.keys, context.clock},
          appointments_{session, vault_},
          calls_{session, vault_},
          call_lists_{statements, vault_},
          call_figures_{session, vault_},
          messages_{session, vault_, context.clock},
          notes_{session, vault_},
          jobs_{session},
          recordings_{session},
          retention_{session, context.journal},
          legal_holds_{session, vault_},
          audit_{statements, anchor, context.clock},
          operators_{session},
          incidents_{session, vault_},
          users_{statements, vault_},
          sessions_{statements, vault_},
          mailed_links_{session},
          accounts_{session, vault_},
          billing_{session, vault_},
          calendars_{session, vault_},
          api_keys_{session, vault_},
          webhooks_{session, vault_},
          notices_{session},
          usage_{session, vault_},
          abuse_{session, vault_},
          archives_{session},
          holdings_{session, vault_},
          rights_{session, vault_},
          processors_{session} {}

    ports::CompanyRepository& companies() override { return companies_; }
    ports::AppointmentRepository& appointments() override { return appointments_; }
    ports::CallRepository& calls() override { return calls_; }
    ports::CallListRepository& call_lists() override { return call_lists_; }
    ports::CallFiguresRepository& call_figures() override { return call_figures_; }
    ports::MessageRepository& messages() override { return messages_; }
    ports::CallNotesRepository& notes() override { return notes_; }
    ports::JobRepository& jobs() override { return jobs_; }
    ports::RecordingRepository& recordings() override { return recordings_; }
    ports::RetentionRepository& retention() override { return retention_; }
    ports::LegalHoldRepository& legal_holds() override { return legal_holds_; }
    AuditRepository& audit() override { return audit_; }
    ports::OperatorRepository& operators() override { return operators_; }
    ports::IncidentRepository& incidents() override { return incidents_; }
    ports::UserRepository& users() override { return users_; }
    ports::SessionRepository& sessions() override { return sessions_; }
    ports::MailedLinkRepository& mailed_links() override { return mailed_links_; }
    ports::AccountRepository& accounts() override { return accounts_; }
    ports::BillingRepository& billing() override { return billing_; }
    ports::CalendarConnectionRepository& calendars() override { return calendars_; }
    ports::ApiKeyRepository& api_keys() override { return api_keys_; }
    ports::WebhookRepository& webhooks() override { return webhooks_; }
    ports::NoticeRepository& notices() override { return notices_; }
    ports::UsageRepository& usage() override { return usage_; }
    ports::AbuseRepository& abuse() override { return abuse_; }
    ports::ArchiveRepository& archives() override { return archives_; }
    ports::HoldingsRepository& holdings() override { return holdings_; }
    ports::RightsRepository& rights() override { return rights_; }
    ports::ProcessorRequestRepository& processors() override { return processors_; }

private:
    detail::Vault vault_;
    CompanyRepository companies_;
    AppointmentRepository appointments_;
    CallRepository calls_;
    CallListRepository call_lists_;
    CallFiguresRepository call_figures_;
    MessageRepository messages_;
    CallNotesRepository notes_;
    JobRepository jobs_;
    RecordingRepository recordings_;
    RetentionRepository retention_;
    LegalHoldRepository legal_holds_;
    AuditRepository audit_;
    OperatorRepository operators_;
    IncidentRepository incidents_;
    UserRepository users_;
    SessionRepository sessions_;
    MailedLinkRepository mailed_links_;
    AccountRepository accounts_;
    BillingRepository billing_;
    CalendarConnectionRepository calendars_;
    ApiKeyRepository api_keys_;
    WebhookRepository webhooks_;
    NoticeRepository notices_;
    UsageRepository usage_;
    AbuseRepository abuse_;
    ArchiveRepository archives_;
    HoldingsRepository holdings_;
    RightsRepository rights_;
    ProcessorRequestRepository processors_;
};

}  // namespace

struct Database::Engine {
    explicit Engine(Context given) : context{std::move(given)} {
        if (!context.anchor.empty()) anchor.emplace(context.anchor, context.keys, context.random);
    }

    [[nodiscard]] detail::AnchorFile const* anchor_file() const { return anchor ? &*anchor : nullptr; }

    Result<void> begin() {
        return detail::guarded([&]() -> Result<void> {
            // Immediate: a transaction that reads and then writes must not find that it may not write.
            statements.run("BEGIN IMMEDIATE");
            return ok();
        });
    }
    Result<void> end(bool commits) {
        return detail::guarded([&]() -> Result<void> {
            statements.run(commits ? "COMMIT" : "ROLLBACK");
            return ok();
        });
    }

    /// Under the lock again: by now another process may have added to the log. What cannot be settled now is by the
    /// next entry.
    void settle_audit() {
        if (!begin()) return;
        auto const settled = AuditRepository{statements, anchor_file(), context.clock}.settle();
        if (!settled) log::warn("audit_not_settled", {log::Field::operator_text("why", settled.error().detail)});
        (void)end(false);
    }

    /// A log that comes from before there were anchors, or is new.
    Result<void> anchor_anew() {
        BOOST_OUTCOME_TRY(begin());
        auto anchored = AuditRepository{statements, anchor_file(), context.clock}.anchor_anew();
        BOOST_OUTCOME_TRY(end(false));
        return anchored;
    }

    /// On the database thread.
    Result<void> run(Work const& work, Deadline deadline) {
        waiting.fetch_sub(1);
        if (deadline.passed(context.clock)) return Error{Errc::too_late, "the database was too busy"};
        BOOST_OUTCOME_TRY(begin());
        Unit unit{session, statements, context, anchor_file()};
        auto const outcome = work(unit);
        auto const ended = end(outcome.has_value());
        if (outcome && ended && unit.audit().is_unsettled()) settle_audit();
        return outcome ? ended : outcome;
    }

    Context context;
    std::optional<detail::AnchorFile> anchor;
    soci::session session;
    detail::Statements statements{session};
    std::atomic<std::size_t> waiting{0};
    asio::thread_pool thread{1};
};

Database::Database(std::unique_ptr<Engine> engine) : engine_{std::move(engine)} {}

Database::~Database() { engine_->thread.join(); }

Result<std::unique_ptr<Database>> Database::open(std::string const& connection, Context context) {
    detail::settle_sqlite();
    auto engine = std::make_unique<Engine>(context);
    bool const is_new_house = !context.keys.company(crypto::house);
    BOOST_OUTCOME_TRY(context.keys.house());
    auto& session = engine->session;
    BOOST_OUTCOME_TRY(detail::guarded([&]() -> Result<void> {
        session.open(soci::sqlite3, connection);
        for (auto const* pragma :
             {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON",
              "PRAGMA busy_timeout = 5000", "PRAGMA foreign_keys = ON", "PRAGMA cache_size = -16000"}) {
            session << pragma;
        }
        return ok();
    }));
    BOOST_OUTCOME_TRY(detail::migrate(session, detail::migrations(), context.clock));
    detail::Vault vault{context.keys, context.random};
    BOOST_OUTCOME_TRY(detail::fill_tokens(session, vault));
    if (is_new_house && engine->anchor) {
        BOOST_OUTCOME_TRY(engine->anchor_anew());
    }
    return std::unique_ptr<Database>{new Database{std::move(engine)}};
}

Result<std::unique_ptr<Database>> Database::open_sqlite(std::filesystem::path const& file, Context context) {
    return open("dbname=" + file.string(), context);
}

Result<std::unique_ptr<Database>> Database::open_in_memory(Context context) { return open("dbname=:memory:", context); }

Task<Result<void>> Database::transact(Work work, Deadline deadline) {
    if (engine_->waiting.fetch_add(1) >= waiting_max) {
        engine_->waiting.fetch_sub(1);
        co_return Error{Errc::unavailable, "too many transactions wait"};
    }
    co_return co_await offload(engine_->thread, [&] { return engine_->run(work, deadline); });
}

Task<Result<void>> Database::copy_to(std::filesystem::path file) {
    co_return co_await offload(engine_->thread, [&] {
        return detail::guarded([&]() -> Result<void> {
            std::string const name = file.string();
            engine_->session << "VACUUM INTO :f", soci::use(name, "f");
            return ok();
        });
    });
}

Task<Result<std::vector<std::string>>> Database::faults() {
    using Faults = std::vector<std::string>;
    co_return co_await offload(engine_->thread, [&] {
        return detail::guarded([&]() -> Result<Faults> {
            Faults out;
            soci::rowset<std::string> const found = (engine_->session.prepare << "PRAGMA integrity_check(20)");
            for (auto const& line : found) {
                if (line != "ok") out.push_back(line);
            }
            soci::rowset<soci::row> const astray = (engine_->session.prepare << "PRAGMA foreign_key_check");
            for (auto const& row : astray) out.push_back("a row of " + row.get<std::string>(0) + " points nowhere");
            return out;
        });
    });
}

}  // namespace ombrex::sql
