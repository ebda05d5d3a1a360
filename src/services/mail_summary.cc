// SPDX-License-Identifier: Apache-2.0
#include "services/mail_summary.h"

#include <algorithm>

#include "base/log.h"
#include "crypto/digest.h"
#include "language/say_when.h"
#include "net/mime.h"
#include "services/summary_letter.h"

namespace ombrex::services {
namespace {

using privacy::Purpose;

struct Gathered {
    std::optional<CallCard> card;  ///< None: the call was erased.
    std::vector<model::MailAddress> owners;
};

Task<Result<Gathered>> gather(Deps deps, PostRoom const& room, ports::Job job, Deadline deadline) {
    Gathered out;
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

SummaryLinks links_of(CallCard const& card, PostRoom const& room, TimePoint now) {
    SummaryLinks out;
    out.page = room.public_url + "/";
    auto const path = playback_path(card, room.links, model::UserId{});
    if (path.empty()) return out;
    out.listen = room.public_url + path;
    auto const until = card.business.zone.to_local(now + crypto::PlaybackLinks::lifetime_max);
    auto const locale = language::parse_locale(card.business.locale).value_or(language::Locale::en_us);
    auto const midnight = std::chrono::floor<std::chrono::days>(until);
    out.listen_until = language::say_time(until - midnight, {locale, language::Form::written, {}});
    return out;
}

Result<net::MimeLetter> compose(CallCard const& card, PostRoom const& room, Deps const& deps) {
    auto const now = deps.clock.now();
    auto const words = words_for_mail(card, deps.policy, now);
    auto const links = links_of(card, room, now);
    net::MimeLetter letter;
    letter.from = room.from;
    letter.subject = summary_subject(words);
    std::ranges::replace_if(letter.subject, [](char c) { return static_cast<unsigned char>(c) < 32; }, ' ');
    letter.text = summary_text(words, links);
    letter.html = summary_html(words, links);
    letter.date = now;
    BOOST_OUTCOME_TRY(letter.attachments, calendar_files(card, room, now));
    return letter;
}

}  // namespace

model::LetterId summary_letter_id(model::CallId call, std::size_t position) {
    auto const digest =
        crypto::sha256(as_bytes("summary\n" + call.value().to_string() + "\n" + std::to_string(position)));
    std::array<std::uint8_t, 16> id{};
    std::copy_n(digest.begin(), id.size(), id.begin());
    return model::LetterId{Id128{id}};
}

Result<std::vector<model::MailAddress>> owners_of(ports::UnitOfWork& unit, model::CompanyId company,
                                                  PostRoom const& room) {
    BOOST_OUTCOME_TRY(auto owners, unit.companies().mail(company));
    if (owners.empty() && !room.owner.empty()) owners.emplace_back(room.owner);
    return owners;
}

Task<Result<void>> mail_summary(Deps deps, PostRoom room, ports::Job job, Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(auto const gathered, co_await gather(deps, room, job, deadline));
    if (!gathered.card) co_return ok();
    if (gathered.owners.empty()) log::warn("summary_for_nobody", {{"call", gathered.card->call.id}});
    BOOST_OUTCOME_CO_TRY(auto letter, compose(*gathered.card, room, deps));
    for (std::size_t n = 0; n < gathered.owners.size(); ++n) {
        auto const id = summary_letter_id(gathered.card->call.id, n);
        letter.id = id.value().to_string();
        letter.to = gathered.owners[n].reveal<Purpose::transactional_mail>();
        BOOST_OUTCOME_CO_TRY(auto body, net::render_mime(letter));
        model::Letter ready{id, job.company, gathered.owners[n], model::MailBody{std::move(body)},
                            gathered.card->call.id};
        BOOST_OUTCOME_CO_TRY(co_await room.mailer.deliver(std::move(ready), deadline));
    }
    co_return ok();
}

}  // namespace ombrex::services
