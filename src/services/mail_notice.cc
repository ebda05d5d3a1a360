// SPDX-License-Identifier: Apache-2.0
#include "services/mail_notice.h"

#include "services/notice_letter.h"

namespace ombrex::services {
namespace {

struct NoticeMail {
    std::optional<model::User> user;  ///< None: there is nobody to tell, or he was told.
    model::PublishedVersion version;
    std::string before;  ///< The document of the version before.
};

Result<void> gather(ports::UnitOfWork& unit, ports::Job const& job, NoticeMail& out) {
    auto const notice = unit.notices().find(model::NoticeId{job.subject});
    if (!notice && notice.error().code == Errc::not_found) return ok();
    BOOST_OUTCOME_TRY(auto const told, notice);
    if (told.handed_over) return ok();
    BOOST_OUTCOME_TRY(auto version, unit.notices().version(told.version));
    if (!version) return ok();
    BOOST_OUTCOME_TRY(auto const before, unit.notices().version(version->previous));
    if (!before) return ok();
    auto user = unit.users().find(told.company, told.user);
    if (!user && user.error().code == Errc::not_found) return ok();
    BOOST_OUTCOME_TRY(out.user, user);
    out.version = std::move(*version);
    out.before = before->document;
    return ok();
}

Result<net::MimeLetter> compose(NoticeMail const& gathered, PostRoom const& room) {
    NoticeWords words;
    BOOST_OUTCOME_TRY(words.sender, privacy::sender_of(gathered.version.document));
    BOOST_OUTCOME_TRY(words.changes, privacy::noticed_changes(gathered.before, gathered.version.document));
    words.effective = gathered.version.effective;
    words.page = room.public_url + "/privacy";
    return notice_letter(words);
}

}  // namespace

Task<Result<void>> mail_notice(Deps deps, PostRoom room, ports::Job job, Deadline deadline) {
    NoticeMail gathered;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return gather(unit, job, gathered); }, deadline));
    if (!gathered.user) co_return ok();
    BOOST_OUTCOME_CO_TRY(auto letter, compose(gathered, room));
    letter.date = deps.clock.now();
    UserLetter out{model::LetterId{job.subject}, job.company, gathered.user->email, std::move(letter)};
    BOOST_OUTCOME_CO_TRY(co_await send_to_user(room, std::move(out), deadline));
    co_return co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) {
            return unit.notices().hand_over(model::NoticeId{job.subject}, deps.clock.now());
        },
        deadline);
}

}  // namespace ombrex::services
