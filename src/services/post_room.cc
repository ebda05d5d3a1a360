// SPDX-License-Identifier: Apache-2.0
#include "services/post_room.h"

#include <algorithm>

#include "base/log.h"
#include "crypto/named_id.h"

namespace ombrex::services {

model::LetterId letter_id(std::string_view kind, Id128 about, std::size_t position) {
    return model::LetterId{
        crypto::named_id(std::string{kind} + "\n" + about.to_string() + "\n" + std::to_string(position))};
}

std::vector<model::LetterId> letters_about(model::CallId call) {
    std::vector<model::LetterId> out;
    for (auto const kind : {summary_letter, recording_stopped_letter}) {
        for (std::size_t n = 0; n < owners_max; ++n) out.push_back(letter_id(kind, call.value(), n));
    }
    return out;
}

Result<std::vector<model::MailAddress>> owners_of(ports::UnitOfWork& unit, model::CompanyId company,
                                                  PostRoom const& room) {
    std::vector<model::MailAddress> owners;
    if (company != model::CompanyId{}) {
        BOOST_OUTCOME_TRY(owners, unit.companies().mail(company));
    }
    if (owners.size() > owners_max) owners.erase(owners.begin() + owners_max, owners.end());
    if (owners.empty() && !room.owner.empty()) owners.emplace_back(room.owner);
    return owners;
}

namespace {

/// Fills in what the envelope says, and hands it over.
Task<Result<void>> send(PostRoom room, UserLetter out, std::optional<model::CallId> call, Deadline deadline) {
    auto& letter = out.letter;
    letter.from = room.from;
    letter.id = out.id.value().to_string();
    letter.to = out.to.reveal<privacy::Purpose::transactional_mail>();
    std::ranges::replace_if(letter.subject, [](char c) { return static_cast<unsigned char>(c) < 32; }, ' ');
    BOOST_OUTCOME_CO_TRY(auto body, net::render_mime(letter));
    model::Letter ready{out.id, out.company, std::move(out.to), model::MailBody{std::move(body)}, call};
    co_return co_await room.mailer.deliver(std::move(ready), deadline);
}

}  // namespace

Task<Result<void>> send_to_owners(PostRoom room, OwnerLetter out, Deadline deadline) {
    if (out.owners.empty()) log::warn("mail_for_nobody", {{"about", out.about}});
    for (std::size_t n = 0; n < out.owners.size(); ++n) {
        UserLetter one{letter_id(out.kind, out.about, n), out.company, out.owners[n], out.letter};
        BOOST_OUTCOME_CO_TRY(co_await send(room, std::move(one), out.call, deadline));
    }
    co_return ok();
}

Task<Result<void>> send_to_user(PostRoom room, UserLetter out, Deadline deadline) {
    co_return co_await send(room, std::move(out), std::nullopt, deadline);
}

}  // namespace ombrex::services
