// SPDX-License-Identifier: Apache-2.0
#include "services/mail_sighting.h"

#include <fmt/format.h>

#include "services/letter_lines.h"
#include "services/pattern_rules.h"

namespace ombrex::services {
namespace {

struct SightingMail {
    std::optional<model::Sighting> sighting;  ///< None: it was erased.
    std::string business;
    std::optional<model::CallerPhone> number;
    std::vector<model::MailAddress> owners;
};

Result<void> gather(ports::UnitOfWork& unit, ports::Job const& job, PostRoom const& room, SightingMail& out) {
    auto const found = unit.abuse().sighting(job.company, job.subject);
    if (!found) return found.error().code == Errc::not_found ? Result<void>{ok()} : found.error();
    out.sighting = found.value();
    BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(job.company));
    out.business = assistant.business.name;
    BOOST_OUTCOME_TRY(out.owners, owners_of(unit, job.company, room));
    if (out.sighting->call == model::CallId{}) return ok();
    auto const call = unit.calls().find(job.company, out.sighting->call);
    if (call) out.number = call.value().caller.number;
    return ok();
}

std::string text_of(SightingMail const& seen) {
    auto const& rule = rule_of(seen.sighting->pattern);
    std::string out = wrapped(rule.subject, 0) + ".\n\n";
    out += fmt::format("Business      {}\nIn one day    {}\n", seen.business, seen.sighting->count);
    if (rule.times > 0) out += fmt::format("Usual         {} a day\n", seen.sighting->usual);
    if (seen.number) {
        auto const& number = seen.number->reveal<privacy::Purpose::transactional_mail>();
        out += fmt::format("Number        {}\n", number.e164());
    }
    out += "\n" + wrapped(std::string{"What to do: "} + std::string{rule.what_next}, 0) + "\n\n";
    return out + wrapped("You are told of this at most once a day. Calls are still answered.", 0) + "\n";
}

}  // namespace

Task<Result<void>> mail_sighting(Deps deps, PostRoom room, ports::Job job, Deadline deadline) {
    SightingMail seen;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) { return gather(unit, job, room, seen); }, deadline));
    if (!seen.sighting) co_return ok();
    net::MimeLetter letter;
    letter.subject = seen.business + ": " + std::string{rule_of(seen.sighting->pattern).subject};
    letter.text = text_of(seen);
    letter.date = deps.clock.now();
    for (std::size_t n = 0; n < seen.owners.size(); ++n) {
        UserLetter one{letter_id("sighting", job.subject, n), job.company, seen.owners[n], letter};
        BOOST_OUTCOME_CO_TRY(co_await send_to_user(room, std::move(one), deadline));
    }
    co_return ok();
}

}  // namespace ombrex::services
