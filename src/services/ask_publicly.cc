// SPDX-License-Identifier: Apache-2.0
#include "services/ask_publicly.h"

#include "base/utf8.h"
#include "language/card_number.h"
#include "services/audit.h"
#include "services/rights_register.h"
#include "services/written_number.h"

namespace ombrex::services {
namespace {

using model::RequestText;
using privacy::Purpose::legal_duty;

/// Control characters of ASCII and of Latin 1, in UTF-8 or alone, become spaces; of a card four digits stay (C12).
std::string plain_line(std::string_view text, std::size_t bytes_max) {
    std::string out{text.substr(0, utf8::whole_within(text, bytes_max))};
    bool second = false;   // of a character of two bytes that begins with C2
    std::size_t more = 0;  // bytes that the character still has
    for (char& c : out) {
        auto const byte = static_cast<unsigned char>(c);
        bool const stray = utf8::is_continuation(c) && more == 0;
        if (byte < 32 || byte == 127 || stray || (second && byte < 0xA0)) c = ' ';
        more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : more > 0 ? more - 1 : 0;
        second = byte == 0xC2;
    }
    return language::without_card_numbers(out);
}

/// Whom it is for, and how that business writes telephone numbers; nil: nobody can say.
struct Addressee {
    model::CompanyId company;
    std::string locale;
    TimeZone zone = TimeZone::utc();
};

Result<Addressee> addressee_of(ports::UnitOfWork& unit, std::string const& business) {
    Addressee out;
    BOOST_OUTCOME_TRY(auto const all, unit.companies().all());
    if (all.size() == 1) {
        out.company = all.front();
    } else {
        auto const number = read_written_number(business, "");
        BOOST_OUTCOME_TRY(auto const found, unit.companies().answering(number ? number.value() : business));
        out.company = found.value_or(model::CompanyId{});
    }
    if (out.company == model::CompanyId{}) return out;
    BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(out.company));
    out.locale = assistant.business.locale;
    out.zone = assistant.business.zone;
    return out;
}

Result<model::RightsRequest> request_of(PublicRequest const& asked, Addressee const& addressee) {
    model::RightsRequest out;
    auto const kind = model::find_rights_kind(asked.kind);
    if (!kind || *kind == model::RightsKind::no_recording) return Error{Errc::invalid_input, "no such kind of request"};
    out.kind = *kind;
    out.company = addressee.company;
    out.name = model::CallerName{plain_line(asked.name.reveal<legal_duty>(), 100)};
    out.reply_to = RequestText{plain_line(asked.reply_to.reveal<legal_duty>(), 254)};
    out.said = RequestText{plain_line(asked.said.reveal<legal_duty>(), 2000)};
    if (!asked.number.empty()) {
        BOOST_OUTCOME_TRY(auto const e164, read_written_number(asked.number, addressee.locale));
        BOOST_OUTCOME_TRY(auto number, model::PhoneNumber::parse(e164));
        out.phone = model::CallerPhone{std::move(number)};
    } else if (out.reply_to.reveal<legal_duty>().empty()) {
        return Error{Errc::invalid_input, "there is nowhere to answer to"};
    }
    return out;
}

}  // namespace

Task<Result<LocalDays>> ask_publicly(Deps deps, PublicRequest asked, Deadline deadline) {
    LocalDays answer_by;
    BOOST_OUTCOME_CO_TRY(co_await deps.database.transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const addressee, addressee_of(unit, asked.business));
            BOOST_OUTCOME_TRY(auto request, request_of(asked, addressee));
            auto const today = std::chrono::floor<std::chrono::days>(addressee.zone.to_local(deps.clock.now()));
            BOOST_OUTCOME_TRY(auto const entered, enter_request(deps, unit, std::move(request), today));
            answer_by = entered.answer_by;
            return audit(deps, unit, entered.company, "public:form", "rights_request_added", entered.id.value());
        },
        deadline));
    co_return answer_by;
}

}  // namespace ombrex::services
