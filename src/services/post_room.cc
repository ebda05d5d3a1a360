// SPDX-License-Identifier: Apache-2.0
#include "services/post_room.h"

#include <algorithm>

#include "base/log.h"
#include "crypto/digest.h"

namespace ombrex::services {

model::LetterId letter_id(std::string_view kind, Id128 about, std::size_t position) {
    auto const whole = std::string{kind} + "\n" + about.to_string() + "\n" + std::to_string(position);
    auto const digest = crypto::sha256(as_bytes(whole));
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
    if (out.owners.empty()) log::warn("mail_for_nobody", {{"call", out.call}});
    for (std::size_t n = 0; n < out.owners.size(); ++n) {
        UserLetter one{letter_id(out.kind, out.call.value(), n), out.company, out.owners[n], out.letter};
        BOOST_OUTCOME_CO_TRY(co_await send(room, std::move(one), out.call, deadline));
    }
    co_return ok();
}

Task<Result<void>> send_to_user(PostRoom room, UserLetter out, Deadline deadline) {
    co_return co_await send(room, std::move(out), std::nullopt, deadline);
}

}  // namespace ombrex::services
