// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <iosfwd>
#include <memory>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "adapters/insights/local_insights.h"
#include "adapters/recipients/embedded_recipients.h"
#include "adapters/sip/sip_telephony.h"
#include "api/conversations.h"
#include "api/live_view.h"
#include "api/privacy_request.h"
#include "api/router.h"
#include "app/bookkeeping.h"
#include "app/calendars.h"
#include "app/config.h"
#include "app/couriers.h"
#include "app/data_folder.h"
#include "app/front_desk.h"
#include "app/post.h"
#include "app/scenario.h"
#include "app/speech_engines.h"
#include "app/store.h"
#include "app/transfer_gateway.h"
#include "base/guarded_clock.h"
#include "base/task_group.h"
#include "crypto/signed_url.h"
#include "jobs/worker.h"
#include "net/http_server.h"
#include "net/tls_certificate.h"
#include "privacy/operator.h"
#include "services/answer_call.h"
#include "services/mail_summary.h"
#include "services/usage_log.h"
#include "services/write_archive.h"
#include "voice/silent_speech.h"

namespace ombrex::app {

/// The composition root: every part of a running server, built in the order in which they stand here and gone in the
/// opposite one. Nothing else knows how to wire. Thread: the io thread.
class Server {
public:
    struct Setup {
        Config config;
        privacy::Operator who;
        privacy::Policy policy;  ///< As the configuration tightens it: whatever acts takes this one.
        std::filesystem::path models;
        std::optional<Scenario> scenario;
        std::ostream* captions = nullptr;  ///< None: calls are not shown.
    };

    /// Builds and binds everything. Errors name what is in the way and what to do.
    static Result<std::unique_ptr<Server>> open(asio::io_context& io, Setup setup, Clock const& clock, Random& random);

    /// Seeds the scenario, and finishes what a crash left: whoever asks from then on finds all there is.
    Task<void> prepare();
    /// Takes calls and does jobs until stop(). REQUIRES: prepare() has returned.
    Task<void> run();
    /// Takes nothing new, lets calls end until `deadline`, and stops the rest.
    Task<void> stop(Deadline deadline);
    /// The certificates may be others now.
    void reread_certificates();

    [[nodiscard]] std::uint16_t sip_port() const noexcept { return telephony_->port(); }
    [[nodiscard]] std::uint16_t sip_tls_port() const noexcept { return telephony_->tls_port(); }
    [[nodiscard]] std::uint16_t http_port() const noexcept { return http_->port(); }

private:
    Server(asio::io_context& io, Setup setup, DataFolder folder, Clock const& clock, Random& random)
        : setup_{std::move(setup)},
          folder_{std::move(folder)},
          clock_{clock},
          patient_{clock, kernel_keeps_time},
          random_{random},
          live_{{.all = static_cast<std::size_t>(setup_.config.limits.calls),
                 .company = static_cast<std::size_t>(setup_.config.limits.calls_per_company),
                 .company_messages = static_cast<std::size_t>(setup_.config.limits.message_calls)}},
          flood_{{.from_one_number = static_cast<std::size_t>(setup_.config.limits.calls_from_one_number),
                  .to_one_company = static_cast<std::size_t>(setup_.config.limits.calls_to_one_company)}},
          feed_{clock},
          books_{setup_.config},
          calls_{io.get_executor()},
          chores_{io.get_executor()} {}

    Result<void> open_store();
    /// C46: people know the version that this program acts by, or it is the first.
    Result<void> enter_policy();
    void take_jobs();
    /// The mail to the owner, and then the card on the terminal.
    Task<Result<void>> after_call(ports::Job job, Deadline deadline);
    Task<void> show_card(model::CompanyId company, model::CallId call);
    Result<void> open_voice();
    Result<void> open_edges(asio::io_context& io);
    Result<void> open_pages(asio::io_context& io);
    Result<std::unique_ptr<net::TlsCertificate>> certificate(std::string const& file, std::string const& key,
                                                             std::string application) const;
    Task<void> seed();
    void make_prompts();
    /// None: there is no speech.
    [[nodiscard]] std::optional<services::Room> line_room(model::CompanyId company) const;
    [[nodiscard]] std::vector<services::Voice> voices() const;
    Task<void> take_calls(asio::any_io_executor executor);
    Task<void> erase_each_hour();
    Task<void> tell_people();
    /// Archives that somebody asked for, here or by a command beside.
    Task<void> make_archives();
    void watch_the_clock() const;
    Task<void> log_usage();
    void watch_requests();
    /// Calls from browsers, beside those of the telephone.
    void open_conversations(asio::io_context& io);
    bool take_call(asio::any_io_executor strand, std::unique_ptr<ports::IncomingCall> call);
    [[nodiscard]] services::Deps deps();
    [[nodiscard]] services::RecordingRoom room();
    [[nodiscard]] services::PostRoom post_room();
    [[nodiscard]] services::ArchiveRoom archive_room();

    Setup setup_;
    DataFolder folder_;
    Clock const& clock_;
    GuardedClock patient_;  ///< What is destroyed is destroyed by this one.
    Random& random_;
    std::unique_ptr<Store> store_;
    std::unique_ptr<files::RecordingSpool> spool_;
    std::unique_ptr<files::ObjectStore> objects_;
    std::unique_ptr<files::ObjectStore> archives_;  ///< On this machine, wherever recordings are kept (C40).
    std::unique_ptr<Post> post_;
    adapters::insights::LocalInsights insights_;
    recipients::EmbeddedRecipients recipients_;
    std::optional<SpeechEngines> speech_;
    std::unique_ptr<voice::PromptCache> prompts_;
    voice::SilentSpeech written_;
    std::unique_ptr<voice::MediaPump> pump_;
    services::LiveCalls live_;
    services::CallerFlood flood_;
    services::LiveFeed feed_;
    std::unique_ptr<crypto::PlaybackLinks> links_;
    std::unique_ptr<crypto::ArchiveLinks> archive_links_;
    std::unique_ptr<crypto::ConversationLinks> conversation_links_;
    std::string public_url_;
    std::unique_ptr<services::UsageLog> usage_;
    Bookkeeping books_;
    std::unique_ptr<Calendars> calendars_;
    std::unique_ptr<FrontDesk> front_desk_;
    std::unique_ptr<jobs::Worker> worker_;
    std::unique_ptr<Couriers> couriers_;
    std::unique_ptr<services::Switchboard> board_;
    std::unique_ptr<api::Conversations> conversations_;
    std::unique_ptr<api::LiveView> live_view_;
    api::Router router_;
    std::unique_ptr<api::PrivacyRequestForm> request_form_;
    std::unique_ptr<net::TlsCertificate> sip_certificate_;  ///< None: no calls by TLS.
    std::unique_ptr<adapters::sip::SipTelephony> telephony_;
    std::unique_ptr<net::TlsCertificate> http_certificate_;  ///< None: pages are served in plain.
    std::unique_ptr<TransferGateway> transfers_;             ///< None: nobody is put through.
    std::unique_ptr<net::HttpServer> http_;
    TaskGroup calls_;
    TaskGroup chores_;
};

}  // namespace ombrex::app
