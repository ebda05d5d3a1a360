// SPDX-License-Identifier: Apache-2.0
#include "services/post_room.h"

#include <algorithm>

#include "base/log.h"
#include "crypto/named_id.h"

namespace ombrex::services {

model::LetterId letter_id(std::string_view kind, model::CallId call, std::size_t position) {
    return model::LetterId{
        crypto::named_id(std::string{kind} + "\n" + call.value().to_string() + "\n" + std::to_string(position))};
}

Result<std::vector<model::MailAddress>> owners_of(ports::UnitOfWork& unit, model::CompanyId company,
                                                  PostRoom const& room) {
    BOOST_OUTCOME_TRY(auto owners, unit.companies().mail(company));
    if (owners.empty() && !room.owner.empty()) owners.emplace_back(room.owner);
    return owners;
}

Task<Result<void>> send_to_owners(PostRoom room, OwnerLetter out, Deadline deadline) {
    if (out.owners.empty()) log::warn("mail_for_nobody", {{"call", out.call}});
    auto& letter = out.letter;
    letter.from = room.from;
    std::ranges::replace_if(letter.subject, [](char c) { return static_cast<unsigned char>(c) < 32; }, ' ');
    for (std::size_t n = 0; n < out.owners.size(); ++n) {
        auto const id = letter_id(out.kind, out.call, n);
        letter.id = id.value().to_string();
        letter.to = out.owners[n].reveal<privacy::Purpose::transactional_mail>();
        BOOST_OUTCOME_CO_TRY(auto body, net::render_mime(letter));
        model::Letter ready{id, out.company, out.owners[n], model::MailBody{std::move(body)}, out.call};
        BOOST_OUTCOME_CO_TRY(co_await room.mailer.deliver(std::move(ready), deadline));
    }
    co_return ok();
}

}  // namespace ombrex::services
