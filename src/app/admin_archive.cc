// SPDX-License-Identifier: Apache-2.0
#include "app/admin_archive.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <ostream>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "adapters/outbox/outbox_mailer.h"
#include "app/new_file.h"
#include "app/utc_moment.h"
#include "privacy/measures.h"
#include "services/caller_archive.h"
#include "services/request_archive.h"
#include "services/write_archive.h"

namespace ombrex::app {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

/// Empty: none.
Result<std::optional<model::UserId>> user_of(std::string const& typed) {
    if (typed.empty()) return std::optional<model::UserId>{};
    BOOST_OUTCOME_TRY(auto const id, admin_id<model::UserId>(typed, "user list"));
    return std::optional{id};
}

/// An operator at work in one company.
struct ArchiveDesk {
    AdminStore store;
    model::Principal who;

    static Result<ArchiveDesk> open(std::string const& company, AdminContext const& context, AdminStore::Use use) {
        BOOST_OUTCOME_TRY(auto const id, admin_id<model::CompanyId>(company, "company list"));
        BOOST_OUTCOME_TRY(auto store, AdminStore::open(context, use));
        auto who = model::operator_for(id, store.actor());
        return ArchiveDesk{std::move(store), std::move(who)};
    }
};

/// Writes what is held about the subject into a new file.
Result<std::uint64_t> write(AdminStore& store, services::ArchiveSubject subject, fs::path const& to,
                            AdminContext const& context) {
    BOOST_OUTCOME_TRY(auto const objects, files::ObjectStore::open(store.path() / "objects"));
    BOOST_OUTCOME_TRY(auto const archives, files::ObjectStore::open(store.path() / "archives"));
    BOOST_OUTCOME_TRY(auto const spool, files::RecordingSpool::open(store.path() / "spool"));
    BOOST_OUTCOME_TRY(auto const outbox, outbox::OutboxMailer::open(store.path() / "outbox", context.clock));
    BOOST_OUTCOME_TRY(auto file, NewFile::create(to));
    services::ArchiveRoom const room{{*spool, *objects, store.keys()}, *archives, *outbox};
    auto const sink = [&file](Bytes bytes) { return append(file, std::move(bytes)); };
    BOOST_OUTCOME_TRY(auto const size, wait(services::write_archive(store.deps(), room.recordings, &room.mail,
                                                                    std::move(subject), sink)));
    BOOST_OUTCOME_TRY(file.keep());
    return size;
}

int written(Result<std::uint64_t> const& size, fs::path const& to, AdminContext const& context) {
    if (!size) return admin_refused(context, size.error());
    context.out << fmt::format("{}: {} bytes; nothing in it is sealed\n", to.string(), size.value());
    return 0;
}

Result<std::uint64_t> exported(ArchiveDesk& desk, std::optional<model::UserId> user, ArchiveWords const& words,
                               AdminContext const& context) {
    auto& store = desk.store;
    auto const company = desk.who.company;
    BOOST_OUTCOME_TRY(store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(unit.accounts().deletion(company));  // there is such a company
        return store.audit(unit, company, user ? "user_exported" : "account_exported",
                           user ? user->value() : company.value());
    }));
    services::ArchiveSubject subject{.company = company, .silenced = words.silenced};
    if (user) {
        subject.whose = services::ArchiveSubject::Whose::user;
        subject.user = *user;
    }
    return write(store, std::move(subject), words.to, context);
}

Result<std::uint64_t> export_caller(AdminStore& store, std::string const& request, std::vector<std::string> const& also,
                                    ArchiveWords const& words, AdminContext const& context) {
    BOOST_OUTCOME_TRY(auto const id, admin_id<model::RequestId>(request, "request list"));
    services::CallerArchiveOrder order{id, {}, store.actor()};
    for (auto const& name : also) order.also.emplace_back(name);
    BOOST_OUTCOME_TRY(auto subject,
                      wait(services::archive_of_caller(store.deps(), std::move(order), admin_deadline(context))));
    subject.silenced = words.silenced;
    return write(store, std::move(subject), words.to, context);
}

void print(model::Archive const& one, bool as_json, std::ostream& out) {
    auto const id = one.id.value().to_string();
    auto const state = model::to_string(one.state);
    if (as_json) {
        out << json::serialize(
                   json::object{{"archive", id},
                                {"user", one.about ? json::value(one.about->value().to_string()) : json::value()},
                                {"state", json::string_view{state.data(), state.size()}},
                                {"silenced", one.silenced},
                                {"asked", utc(one.asked)},
                                {"bytes", one.bytes},
                                {"trouble", one.trouble},
                                {"erased_on", utc(one.erase_on)}})
            << '\n';
        return;
    }
    out << fmt::format("{}  {:<7}  {:>12} bytes  asked {}  goes {}{}{}{}\n", id, state, one.bytes, utc(one.asked),
                       utc(one.erase_on), one.silenced ? "  silenced" : "", one.trouble.empty() ? "" : "  ",
                       one.trouble);
}

/// Where the server is reached.
std::string address(Config const& config) {
    auto const& url = config.http.public_url;
    if (!url.empty()) return url.substr(0, url.find_last_not_of('/') + 1);
    return fmt::format("{}://{}:{}", config.http.tls_certificate.empty() ? "http" : "https", config.http.address,
                       config.http.port);
}

}  // namespace

int run_admin_export(std::string const& company, ArchiveWords const& words, AdminContext const& context) {
    auto const about = user_of(words.user);
    if (!about) return admin_refused(context, about.error());
    auto desk = ArchiveDesk::open(company, context, AdminStore::Use::look);
    if (!desk) return admin_refused(context, desk.error());
    return written(exported(desk.value(), about.value(), words, context), words.to, context);
}

int run_admin_request_export(std::string const& request, std::vector<std::string> const& also,
                             ArchiveWords const& words, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_refused(context, store.error());
    auto const size = export_caller(store.value(), request, also, words, context);
    if (size)
        context.out << "close the request when it was handed over: ombrex admin request answer " << request << '\n';
    return written(size, words.to, context);
}

int run_admin_export_request(std::string const& company, ArchiveWords const& words, AdminContext const& context) {
    auto const about = user_of(words.user);
    if (!about) return admin_refused(context, about.error());
    auto desk = ArchiveDesk::open(company, context, AdminStore::Use::change);
    if (!desk) return admin_refused(context, desk.error());
    auto const asked = wait(services::request_archive(desk.value().store.deps(), desk.value().who,
                                                      {about.value(), words.silenced}, admin_deadline(context)));
    if (!asked) return admin_refused(context, asked.error());
    print(asked.value(), false, context.out);
    return 0;
}

int run_admin_exports(std::string const& company, bool json, AdminContext const& context) {
    auto desk = ArchiveDesk::open(company, context, AdminStore::Use::look);
    if (!desk) return admin_refused(context, desk.error());
    auto const found =
        wait(services::archives_for(desk.value().store.deps(), desk.value().who, admin_deadline(context)));
    if (!found) return admin_refused(context, found.error());
    for (auto const& one : found.value()) print(one, json, context.out);
    return 0;
}

int run_admin_export_link(std::string const& company, std::string const& archive, AdminContext const& context) {
    auto const id = admin_id<model::ArchiveId>(archive, "archive list");
    if (!id) return admin_refused(context, id.error());
    auto desk = ArchiveDesk::open(company, context, AdminStore::Use::look);
    if (!desk) return admin_refused(context, desk.error());
    auto& store = desk.value().store;
    auto const told = store.transact([&](ports::UnitOfWork& unit) {
        return store.audit(unit, desk.value().who.company, "archive_link_made", id.value().value());
    });
    if (!told) return admin_refused(context, told.error());
    crypto::ArchiveLinks const links{store.keys().link_key(), context.clock,
                                     privacy::archive_link_life(store.deps().policy)};
    auto const link =
        wait(services::link_to_archive(store.deps(), desk.value().who, id.value(), links, admin_deadline(context)));
    if (!link) return admin_refused(context, link.error());
    context.out << address(context.config) << link.value() << '\n';
    return 0;
}

}  // namespace ombrex::app
