// SPDX-License-Identifier: Apache-2.0
#include "app/server.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "api/agents.h"
#include "api/get_archive.h"
#include "api/get_archive_schema.h"
#include "api/get_evidence.h"
#include "api/get_health.h"
#include "api/get_home.h"
#include "api/get_privacy.h"
#include "api/get_privacy_record.h"
#include "api/get_recording.h"
#include "api/get_recording_sound.h"
#include "api/get_security_txt.h"
#include "api/get_widget_page.h"
#include "app/call_card_text.h"
#include "app/config_policy.h"
#include "app/detail/config_shapes.h"
#include "app/scenario_seed.h"
#include "app/terminal_observer.h"
#include "app/transport.h"
#include "base/log.h"
#include "base/wait.h"
#include "net/transport.h"
#include "privacy/measures.h"
#include "receptionist/dialogue.h"
#include "services/bring_forward.h"
#include "services/destroy_recording.h"
#include "services/erase_at_processor.h"
#include "services/finish_call.h"
#include "services/job_kinds.h"
#include "services/mail_notice.h"
#include "services/mail_recipient_failed.h"
#include "services/mail_recording_stopped.h"
#include "services/mail_request.h"
#include "services/mail_sighting.h"
#include "services/make_insight.h"
#include "services/publish_policy.h"
#include "voice/clauses.h"

namespace ombrex::app {

using namespace std::chrono_literals;
namespace sip = adapters::sip;

/// Nobody has this address (RFC 2606).
constexpr char demo_owner[] = "owner@example.test";

Result<std::unique_ptr<Server>> Server::open(asio::io_context& io, Setup setup, Clock const& clock, Random& random) {
    auto const kind = setup.scenario ? DataFolder::Kind::throw_away : DataFolder::Kind::lasting;
    BOOST_OUTCOME_TRY(auto folder, DataFolder::open(setup.config.data, kind));
    auto server = std::unique_ptr<Server>{new Server{io, std::move(setup), std::move(folder), clock, random}};
    BOOST_OUTCOME_TRY(server->open_store());
    BOOST_OUTCOME_TRY(server->open_voice());
    BOOST_OUTCOME_TRY(server->open_edges(io));
    return server;
}

services::Deps Server::deps() { return {*store_->database, clock_, random_, setup_.policy}; }
services::RecordingRoom Server::room() { return {*spool_, *objects_, *store_->keys, archives_.get()}; }
services::ArchiveRoom Server::archive_room() { return {room(), *archives_, post_->outbox()}; }
services::PostRoom Server::post_room() { return post_->room(public_url_); }

Result<void> Server::open_store() {
    BOOST_OUTCOME_TRY(store_, Store::open(folder_.path(), clock_, random_));
    BOOST_OUTCOME_TRY(enter_policy());
    BOOST_OUTCOME_TRY(spool_, files::RecordingSpool::open(folder_.path() / "spool"));
    BOOST_OUTCOME_TRY(objects_, files::ObjectStore::open(folder_.path() / "objects"));
    BOOST_OUTCOME_TRY(archives_, files::ObjectStore::open(folder_.path() / "archives"));
    archive_links_ = std::make_unique<crypto::ArchiveLinks>(store_->keys->link_key(), clock_,
                                                            privacy::archive_link_life(setup_.policy));
    conversation_links_ =
        std::make_unique<crypto::ConversationLinks>(store_->keys->link_key(), clock_, api::Conversations::link_life);
    links_ = std::make_unique<crypto::PlaybackLinks>(store_->keys->link_key(), clock_,
                                                     privacy::playback_link_life(setup_.policy));
    BOOST_OUTCOME_TRY(post_, Post::open(folder_.path() / "outbox", setup_.config.mail, deps()));
    calendars_ = Calendars::open(setup_.config.calendars, deps());
    front_desk_ = std::make_unique<FrontDesk>(
        deps(), *store_->keys, public_url_, room(), *links_, post_->outbox(), setup_.who, *archive_links_,
        [this](model::CompanyId company) { return line_room(company); }, calendars_->providers(), books_.terms(),
        setup_.config.webhooks.own_hosts, [this] { return voices(); });
    take_jobs();
    return ok();
}

Result<void> Server::enter_policy() {
    auto edition = privacy::edition_of(privacy::published_policy, setup_.who);
    return wait(services::enter_edition(deps(), std::move(edition), Deadline::in(clock_, 60s)));
}

std::optional<services::Room> Server::line_room(model::CompanyId company) const {
    if (!board_ || !board_->engines) return std::nullopt;
    return live_.room(company);
}

std::vector<services::Voice> Server::voices() const {
    if (!speech_) return {};
    return {{speech_->voice, speech_->language, speech_->pool.get(), speech_->synthesizer.get()}};
}

void Server::take_jobs() {
    worker_ = std::make_unique<jobs::Worker>(*store_->database, clock_, random_,
                                             jobs::Worker::Options{.lane = {Couriers::kinds()}});
    couriers_ = std::make_unique<Couriers>(setup_.config, deps());
    couriers_->take_jobs(*worker_, [this] { return post_room(); });
    front_desk_->take_jobs(*worker_, [this] { return post_room(); });
    books_.take_jobs(*worker_, deps(), [this] { return post_room(); });
    worker_->handle(services::save_recording_job, [this](ports::Job job, Deadline by) {
        return services::save_recording(deps(), room(), std::move(job), by);
    });
    worker_->handle(services::destroy_recording_job, [this](ports::Job job, Deadline by) {
        return services::destroy_recording(deps(), room(), std::move(job), by);
    });
    worker_->handle(services::make_insight_job, [this](ports::Job job, Deadline by) {
        return services::make_insight(deps(), insights_, std::move(job), by);
    });
    worker_->handle(services::mail_summary_job,
                    [this](ports::Job job, Deadline by) { return after_call(std::move(job), by); });
    auto const mail = [this](std::string kind, auto letter) {
        worker_->handle(std::move(kind), [this, letter](ports::Job job, Deadline by) {
            return letter(deps(), post_room(), std::move(job), by);
        });
    };
    mail(services::mail_recording_stopped_job, services::mail_recording_stopped);
    mail(services::mail_sighting_job, services::mail_sighting);
    mail(services::mail_notice_job, services::mail_notice);
    mail(services::mail_recipient_failed_job, services::mail_recipient_failed);
    for (auto const* const kind : services::mail_request_jobs) mail(kind, services::mail_request);
    worker_->handle(services::erase_at_processor_job, [this](ports::Job job, Deadline by) {
        return services::erase_at_processor(deps(), recipients_, std::move(job), by);
    });
}

Task<Result<void>> Server::after_call(ports::Job job, Deadline deadline) {
    auto const mailed = co_await services::mail_summary(deps(), post_room(), job, deadline);
    if (setup_.captions != nullptr && mailed) co_await show_card(job.company, model::CallId{job.subject});
    co_return mailed;
}

Task<void> Server::show_card(model::CompanyId company, model::CallId call) {
    auto const card = co_await services::call_card(deps(), company, call, Deadline::in(clock_, 5s));
    if (!card) co_return;
    CardPlaces places;
    if (services::playable(card.value())) {
        places.listen = public_url_ + "/recordings/" + card.value().recording->id.value().to_string();
    }
    places.mail = post_->summary_of(company, call);
    auto const words = services::words_for_screen(card.value(), deps().policy, clock_.now());
    *setup_.captions << call_card_text(words, places) << std::flush;
}

Result<void> Server::open_voice() {
    BOOST_OUTCOME_TRY(speech_, open_speech(setup_.config.speech, setup_.models, clock_));
    BOOST_OUTCOME_TRY(pump_, voice::MediaPump::start({}, clock_, random_));
    make_prompts();
    board_ = std::make_unique<services::Switchboard>(
        services::Switchboard{.deps = deps(), .room = room(), .pump = *pump_, .live = live_, .flood = flood_});
    board_->limits.longest = std::chrono::minutes{setup_.config.limits.call_minutes};
    board_->written.emplace(written_.engines());
    board_->mock_conversation = setup_.config.speech.engine == "mock";
    board_->agent.think = std::chrono::milliseconds{setup_.config.speech.think_ms};
    board_->agent.end_without_judge = std::chrono::milliseconds{setup_.config.speech.end_of_speech_ms};
    board_->after_call = [this] { worker_->wake(); };
    board_->watches.emplace_back([this](services::LiveCall const& call) { return feed_.follow(call); });
    if (setup_.captions != nullptr) {
        board_->watches.emplace_back(
            [out = setup_.captions](auto const&) { return std::make_unique<TerminalObserver>(*out); });
    }
    if (speech_) {
        board_->engines.emplace(voice::LocalAgent::Engines{.pool = *speech_->pool,
                                                           .activity = *speech_->activity,
                                                           .recognizer = *speech_->recognizer,
                                                           .judge = speech_->judge.get(),
                                                           .synthesizer = *speech_->synthesizer,
                                                           .prompts = *prompts_});
    }
    return ok();
}

/// What every caller of the scenario's business hears first is made before the first call.
void Server::make_prompts() {
    std::vector<std::string> texts;
    if (speech_ && setup_.scenario) {
        receptionist::Dialogue dialogue{setup_.scenario->assistant, {}, 0};
        for (auto const& action : dialogue.on(receptionist::CallStarted{})) {
            auto const* say = std::get_if<receptionist::Say>(&action);
            if (say == nullptr) continue;
            for (auto& clause : voice::clauses(say->text())) texts.push_back(std::move(clause));
        }
    }
    prompts_ = texts.empty()
                   ? std::make_unique<voice::PromptCache>()
                   : std::make_unique<voice::PromptCache>(*speech_->synthesizer, texts, Deadline::in(clock_, 10s));
}

namespace {

Result<std::vector<sip::Trunk>> trunks_of(std::vector<std::string> const& ranges) {
    std::vector<sip::Trunk> out;
    for (auto const& range : ranges) {
        BOOST_OUTCOME_TRY(auto const prefix, net::IpPrefix::parse(range));
        out.push_back({prefix, sip::MediaSource::exact});
    }
    return out;
}

}  // namespace

Result<void> Server::open_edges(asio::io_context& io) {
    auto const& config = setup_.config;
    sip::Options options;
    BOOST_OUTCOME_TRY(options.address, detail::parse_address(config.sip.address));
    if (!config.sip.external_address.empty()) {
        BOOST_OUTCOME_TRY(options.external_address, detail::parse_address(config.sip.external_address));
    }
    options.port = static_cast<std::uint16_t>(config.sip.port);
    options.media_port_first = static_cast<std::uint16_t>(config.sip.rtp_port_first);
    options.media_port_last = static_cast<std::uint16_t>(config.sip.rtp_port_last);
    BOOST_OUTCOME_TRY(options.trunks, trunks_of(config.sip.trunks));
    BOOST_OUTCOME_TRY(options.protected_networks, net::parse_protected_networks(config.network.protected_networks));
    BOOST_OUTCOME_TRY(sip_certificate_, certificate(config.sip.tls_certificate, config.sip.tls_key, ""));
    if (sip_certificate_) {
        BOOST_OUTCOME_TRY(auto trunks, trunks_of(config.sip.tls_trunks));
        options.tls = {sip_certificate_.get(), static_cast<std::uint16_t>(config.sip.tls_port), std::move(trunks)};
    }
    options.strangers = sip::Strangers::forbid;
    options.is_our_number = [](std::string_view) { return true; };  // answer_call looks it up, off the SIP thread
    options.calls_max = static_cast<std::size_t>(config.limits.calls) * 2;
    BOOST_OUTCOME_TRY(telephony_, sip::SipTelephony::start(io.get_executor(), std::move(options), clock_, random_));
    BOOST_OUTCOME_TRY(transfers_, TransferGateway::open(config, deps()));
    if (transfers_) board_->transfers.emplace(transfers_->route(*telephony_));

    return open_pages(io);
}

Result<void> Server::open_pages(asio::io_context& io) {
    auto const& config = setup_.config;
    api::route_health(router_, *store_->database, clock_);
    api::route_privacy(router_, deps(), setup_.who);
    api::route_privacy_record(router_, setup_.policy, setup_.who);
    request_form_ = std::make_unique<api::PrivacyRequestForm>(deps(), setup_.who);
    request_form_->route(router_);
    api::route_evidence(router_, deps(), *store_->keys, setup_.who, transports_in_words(config));
    api::route_security_txt(router_, config.operated_by.security_mail, clock_);
    api::GetRecordingSound{deps(), room(), *links_, front_desk_->tokens()}.route(router_);
    api::GetRecording{deps(), *links_, front_desk_->tokens()}.route(router_);
    api::GetArchive{deps(), archive_room(), *archive_links_}.route(router_);
    api::route_archive_schema(router_);
    auto const telephone = "sip:reception@" + config.sip.address + ":" + std::to_string(telephony_->port());
    auto mail_of = [this](model::CompanyId company, model::CallId call) { return post_->summary_of(company, call); };
    api::GetHome{deps(), telephone, FrontDesk::carried(), std::move(mail_of)}.route(router_);
    front_desk_->route(router_);
    open_conversations(io);
    live_view_ = std::make_unique<api::LiveView>(api::LiveView::Parts{front_desk_->of_api(), feed_});
    live_view_->route(router_);
    watch_requests();
    net::HttpServer::Options options;
    options.address = config.http.address;
    options.port = static_cast<std::uint16_t>(config.http.port);
    BOOST_OUTCOME_TRY(options.protected_networks, net::parse_protected_networks(config.network.protected_networks));
    BOOST_OUTCOME_TRY(http_certificate_, certificate(config.http.tls_certificate, config.http.tls_key, "http/1.1"));
    options.tls = http_certificate_.get();
    options.seals_names_below = config.http.hsts == "subdomains";
    BOOST_OUTCOME_TRY(http_,
                      net::HttpServer::listen(io.get_executor(), std::move(options), [this](net::HttpRequest request) {
                          return router_.answer(std::move(request));
                      }));
    auto const* const scheme = http_certificate_ ? "https://" : "http://";
    public_url_ = config.http.public_url.empty()
                      ? scheme + config.http.address + ":" + std::to_string(http_->port())
                      : config.http.public_url.substr(0, config.http.public_url.find_last_not_of('/') + 1);
    return ok();
}

/// C14: every request, wherever it ends, but for the script on pages of businesses: who reads those has not come to us.
void Server::watch_requests() {
    usage_ = std::make_unique<services::UsageLog>(deps());
    router_.watch([this](api::Answered seen) {
        if (seen.route == api::widget_script_route) return;
        services::Visit visit{model::ClientAddress{std::move(seen.remote_address)}, model::browser_of(seen.user_agent),
                              std::move(seen.route), seen.status, std::move(seen.who)};
        usage_->note(std::move(visit));
    });
}

/// None where no file is named.
Result<std::unique_ptr<net::TlsCertificate>> Server::certificate(std::string const& file, std::string const& key,
                                                                 std::string application) const {
    if (file.empty()) return std::unique_ptr<net::TlsCertificate>{};
    return net::TlsCertificate::open({.certificate = file,
                                      .key = key,
                                      .oldest = net::oldest_tls(setup_.policy),
                                      .application = std::move(application)},
                                     clock_);
}

void Server::reread_certificates() {
    for (auto* const one : {http_certificate_.get(), sip_certificate_.get()}) {
        if (one != nullptr) static_cast<void>(one->reread());  // it logs what became of it
    }
}

Task<void> Server::seed() {
    model::CompanyId const company{Id128::make(random_)};
    auto const seeded = co_await store_->database->transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(seed_scenario(unit, deps(), company, *setup_.scenario));
            auto const& owner = setup_.config.mail.owner;
            return unit.companies().set_mail(company, {model::MailAddress{owner.empty() ? demo_owner : owner}});
        },
        Deadline::in(clock_, 30s));
    if (!seeded) log::error("scenario_not_seeded", {log::Field::operator_text("why", seeded.error().detail)});
    board_->everybody = company;
    board_->keep_events = true;
}

Task<void> Server::prepare() {
    if (setup_.scenario) co_await seed();
    auto const sooner = tightened_in(setup_.policy);
    auto const brought = co_await services::bring_forward(deps(), sooner, Deadline::in(clock_, 60s));
    if (!brought) log::error("retention_not_tightened", {log::Field::operator_text("why", brought.error().detail)});
    auto const finished = co_await services::finish_interrupted_calls(deps(), Deadline::in(clock_, 60s));
    if (finished && finished.value() > 0) log::info("finished_interrupted_calls", {{"calls", finished.value()}});
}

Task<void> Server::run() {
    static_cast<void>(chores_.spawn(worker_->run()));
    couriers_->run(chores_);
    static_cast<void>(chores_.spawn(erase_each_hour()));
    static_cast<void>(chores_.spawn(log_usage()));
    static_cast<void>(chores_.spawn(make_archives()));
    co_await take_calls(co_await asio::this_coro::executor);
}

namespace {

Task<void> on_strand(asio::any_io_executor strand, Task<void> task) {
    co_await asio::co_spawn(strand, std::move(task), asio::use_awaitable);
}

}  // namespace

Task<void> Server::take_calls(asio::any_io_executor executor) {
    for (;;) {
        auto call = co_await telephony_->next_call();
        if (!call) co_return;
        static_cast<void>(take_call(asio::make_strand(executor), std::move(call.value())));
    }
}

bool Server::take_call(asio::any_io_executor strand, std::unique_ptr<ports::IncomingCall> call) {
    auto answered = services::answer_call(strand, *board_, std::move(call));
    return calls_.spawn(on_strand(strand, std::move(answered))).has_value();
}

void Server::open_conversations(asio::io_context& io) {
    conversations_ = std::make_unique<api::Conversations>(api::Conversations::Parts{
        .desk = front_desk_->of_api(),
        .links = *conversation_links_,
        .answer = [this](asio::any_io_executor strand,
                         auto call) { return take_call(std::move(strand), std::move(call)); },
        .executor = io.get_executor(),
        .open_to_all =
            [this](model::CompanyId company) {
                auto const& open = setup_.config.http.open_agents;
                return company == board_->everybody || std::ranges::find(open, api::agent_id(company)) != open.end();
            },
        .everybody = [this] { return board_->everybody; },
        .visitors = {.lines = static_cast<std::size_t>(setup_.config.limits.calls_per_company)}});
    conversations_->route(router_);
    api::route_agents(router_, front_desk_->of_api());
    api::route_past_conversations(router_, front_desk_->of_api());
}

Task<void> Server::stop(Deadline deadline) {
    using namespace asio::experimental::awaitable_operators;
    co_await telephony_->stop(deadline);
    asio::steady_timer patience{co_await asio::this_coro::executor, deadline.left(clock_)};
    boost::system::error_code ignored;
    co_await (calls_.drain() || patience.async_wait(asio::redirect_error(asio::use_awaitable, ignored)));
    co_await http_->stop();  // who still talks from a browser is told
    co_await calls_.drain();
    co_await chores_.stop();
    static_cast<void>(co_await usage_->write(Deadline::in(clock_, 10s)));
}

}  // namespace ombrex::app
