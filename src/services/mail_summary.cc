// SPDX-License-Identifier: Apache-2.0
#include "services/mail_summary.h"

#include "services/summary_letter.h"

namespace ombrex::services {
namespace {

using privacy::Purpose;

struct SummaryMail {
    std::optional<CallCard> card;  ///< None: the call was erased.
    std::vector<model::MailAddress> owners;
};

Task<Result<SummaryMail>> gather(Deps deps, PostRoom const& room, ports::Job job, Deadline deadline) {
    SummaryMail out;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            auto call = unit.calls().find(job.company, model::CallId{job.subject});
            if (!call) return call.error().code == Errc::not_found ? Result<void>{ok()} : call.error();
            BOOST_OUTCOME_TRY(out.card, gather_call_card(deps, unit, std::move(call.value())));
            BOOST_OUTCOME_TRY(out.owners, owners_of(unit, job.company, room));
            return ok();
        },
        deadline));
    co_return out;
}

/// Grows with every change of an appointment: a later file about it counts more.
std::uint32_t sequence_of(CallCard const& card, model::AppointmentStatus did) {
    if (did == model::AppointmentStatus::booked) return 0;
    auto const minutes = std::chrono::floor<std::chrono::minutes>(card.call.answered).time_since_epoch().count();
    return static_cast<std::uint32_t>(minutes);
}

Result<std::vector<net::MimeAttachment>> calendar_files(CallCard const& card, PostRoom const& room, TimePoint now) {
    std::vector<net::MimeAttachment> out;
    for (auto const& one : card.appointments) {
        if (one.changed_since) continue;  // the later call sends what holds now
        ports::CalendarEntry const entry{one.row, card.business, room.from, now, sequence_of(card, one.did)};
        BOOST_OUTCOME_TRY(auto file, room.calendar.file_of(entry));
        out.push_back({std::move(file.name), std::move(file.content_type),
                       std::move(file.content).reveal<Purpose::transactional_mail>()});
    }
    return out;
}

/// To where a link of the reader's own is made (C8): what lies in a mailbox plays nothing by itself.
SummaryLinks links_of(CallCard const& card, PostRoom const& room) {
    SummaryLinks out;
    out.page = room.public_url + "/";
    if (playable(card)) out.listen = room.public_url + "/recordings/" + card.recording->id.value().to_string();
    return out;
}

Result<net::MimeLetter> compose(CallCard const& card, PostRoom const& room, Deps const& deps) {
    auto const now = deps.clock.now();
    auto const words = words_for_mail(card, deps.policy, now);
    auto const links = links_of(card, room);
    net::MimeLetter letter;
    letter.subject = summary_subject(words);
    letter.text = summary_text(words, links);
    letter.html = summary_html(words, links);
    letter.date = now;
    BOOST_OUTCOME_TRY(letter.attachments, calendar_files(card, room, now));
    return letter;
}

}  // namespace

Task<Result<void>> mail_summary(Deps deps, PostRoom room, ports::Job job, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(auto gathered, co_await gather(deps, room, job, deadline));
    if (!gathered.card) co_return ok();
    BOOST_OUTCOME_CO_TRY(auto letter, compose(*gathered.card, room, deps));
    OwnerLetter out{summary_letter,    job.company,           job.subject, std::move(gathered.owners),
                    std::move(letter), gathered.card->call.id};
    co_return co_await send_to_owners(room, std::move(out), deadline);
}

}  // namespace ombrex::services
