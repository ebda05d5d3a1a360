// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json.hpp>

#include "adapters/calendar/ical_files.h"
#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "api/desk.h"
#include "base/temporary_folder.h"
#include "jobs/worker.h"
#include "privacy/measures.h"
#include "services/mail_link.h"
#include "tests/contract/account_fixture.h"
#include "tests/contract/readable_mail.h"
#include "voice/mock_speech.h"
#include "voice/trial_agent.h"

namespace ombrex::testing_support {

/// Keeps the last letter to each address, as its reader sees it.
class Letters final : public ports::Mailer {
public:
    Task<Result<void>> deliver(model::Letter letter, Deadline) override {
        last[letter.to.reveal<privacy::Purpose::transactional_mail>()] =
            letter.body.reveal<privacy::Purpose::transactional_mail>();
        ++delivered;
        co_return ok();
    }
    Task<Result<std::size_t>> forget(model::CompanyId, std::vector<model::LetterId> letters) override {
        forgotten.insert(forgotten.end(), letters.begin(), letters.end());
        co_return letters.size();
    }
    Task<Result<std::size_t>> forget_delivered(TimePoint) override { co_return std::size_t{0}; }

    /// What stands behind '#' in the letter to that address: the secret of its link.
    [[nodiscard]] std::string secret(std::string const& address) const {
        auto const found = last.find(address);
        if (found == last.end()) return {};
        auto const plain = readable(found->second);
        auto const at = plain.find('#');
        return at == std::string::npos ? std::string{} : plain.substr(at + 1, plain.find('\n', at) - at - 1);
    }

    std::map<std::string, std::string> last;
    std::vector<model::LetterId> forgotten;
    int delivered = 0;
};

/// The desk as a browser meets it: one cookie jar, one page that is ours.
class DeskTest : public AccountTest {
protected:
    DeskTest() {
        api::route_desk(router, desk_of_api);
        for (auto const purpose : model::link_purposes) {
            worker.handle(services::mail_link_job(purpose), [this, purpose](ports::Job job, Deadline by) {
                return services::mail_link(deps, {letters, calendar, "desk@shop.example", "", url}, std::move(job),
                                           purpose, by);
            });
        }
    }

    struct Answer {
        int status = 0;
        boost::json::value body;
        std::vector<std::string> cookies;
        std::map<std::string, std::string> headers = {};

        /// What is said to be wrong with a field; empty: nothing.
        [[nodiscard]] std::string wrong(std::string_view field) const {
            auto const* const fields = body.is_object() ? body.as_object().if_contains("fields") : nullptr;
            auto const* const said = fields == nullptr ? nullptr : fields->as_object().if_contains(field);
            return said == nullptr ? std::string{} : boost::json::value_to<std::string>(*said);
        }
    };

    /// As a page of ours sends it, with the cookie that came last.
    Answer send(std::string method, std::string target, boost::json::value const& body = nullptr) {
        net::HttpRequest request;
        request.method = std::move(method);
        request.target = std::move(target);
        request.remote_address = "203.0.113.7";
        request.headers = headers;
        request.headers["origin"] = url;
        if (!cookie.empty()) request.headers["cookie"] = "__Host-ombrex=" + cookie;
        if (!guard.empty()) request.headers["x-ombrex-csrf"] = guard;
        if (!body.is_null()) request.body = body.is_string() ? text(body) : boost::json::serialize(body);
        return read(deliver(std::move(request)));
    }
    /// How a request comes to the router.
    virtual net::HttpResponse deliver(net::HttpRequest request) { return wait(router.answer(std::move(request))); }
    Answer read(net::HttpResponse const& answer) {
        Answer out{answer.status, nullptr, {}};
        for (auto const& [name, value] : answer.headers) {
            out.headers[name] = value;
            if (name == "Set-Cookie") out.cookies.push_back(value);
        }
        boost::system::error_code ignored;
        if (!answer.body.empty()) out.body = boost::json::parse(answer.body, ignored);
        if (!out.cookies.empty()) {
            auto const& set = out.cookies.front();
            cookie = set.substr(set.find('=') + 1, set.find(';') - set.find('=') - 1);
        }
        if (out.body.is_object() && out.body.as_object().contains("csrf")) guard = text(out.body, "csrf");
        return out;
    }
    static std::string text(boost::json::value const& body) { return boost::json::value_to<std::string>(body); }
    static std::string text(boost::json::value const& body, std::string_view name) {
        return boost::json::value_to<std::string>(body.at(name));
    }
    static boost::json::object jo(std::string password = good_password) {
        return {{"name", "Jo Park"}, {"email", mail}, {"company", "Northside Dental"}, {"password", password}};
    }
    static boost::json::object entry(std::string password = good_password) {
        return {{"email", mail}, {"password", password}};
    }
    void post() { EXPECT_TRUE(wait(worker.run_due())); }
    /// Registered, confirmed and signed in.
    void begin() {
        EXPECT_EQ(send("POST", "/api/v1/register", jo()).status, 202);
        post();
        EXPECT_EQ(confirm(letters.secret(mail)).status, 200);
    }
    /// As the page behind a mailed link does it.
    Answer confirm(std::string const& token, std::string const& password = good_password) {
        return send("POST", "/api/v1/email/verify", boost::json::object{{"token", token}, {"password", password}});
    }

    static constexpr auto mail = "jo.park@northside.example";
    std::string const url = "https://desk.shop.example";
    api::Router router;
    crypto::SessionTokens tokens{keys.session_key(), clock};
    crypto::PlaybackLinks links{keys.link_key(), clock, std::chrono::minutes{5}};
    calendar::IcalFiles calendar;
    services::SignInGuard throttle;
    TemporaryFolder folder;
    std::unique_ptr<files::RecordingSpool> spool = files::RecordingSpool::open(folder / "spool").value();
    std::unique_ptr<files::ObjectStore> objects = files::ObjectStore::open(folder / "objects").value();
    services::RecordingRoom recordings{*spool, *objects, keys};
    crypto::ArchiveLinks archive_links{keys.link_key(), clock, privacy::archive_link_life(deps.policy)};
    privacy::Operator operated_by;
    std::optional<services::Room> line_room = services::Room::free;
    Letters letters;
    voice::TrialPool speech_pool;
    voice::MockSynthesizer mouth;
    std::vector<services::Voice> voices{{"heart", "en-US", &speech_pool, &mouth}};
    services::CalendarDoor calendars{{}, {keys.state_key(), clock, privacy::oauth_state_life(deps.policy)}};
    /// The desk over a store of the test's own.
    api::Desk desk_over(services::Deps const& store) {
        return {store,
                tokens,
                desk,
                throttle,
                url,
                recordings,
                links,
                letters,
                operated_by,
                archive_links,
                [this](model::CompanyId) { return line_room; },
                calendars,
                {},
                {},
                [this] { return voices; }};
    }
    api::Desk desk_of_api = desk_over(deps);
    jobs::Worker worker{*database, clock, random, {}};
    std::map<std::string, std::string> headers;
    std::string cookie, guard;
};

}  // namespace ombrex::testing_support
