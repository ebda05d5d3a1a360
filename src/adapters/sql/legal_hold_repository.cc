// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/legal_hold_repository.h"

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using model::LegalHold;
using soci::use;
using enum privacy::Purpose;

detail::Vault::Place phone_of(LegalHold const& hold) { return {"legal_hold", hold.company, hold.id.value(), "phone"}; }

}  // namespace

Result<void> LegalHoldRepository::add(LegalHold const& h) {
    auto const& number = h.phone.reveal<legal_duty>().e164();
    BOOST_OUTCOME_TRY(auto const sealed, vault_.seal(phone_of(h), number));
    BOOST_OUTCOME_TRY(auto const token, vault_.token(h.company, "phone", number));  // as calls have it
    return guarded([&]() -> Result<void> {
        auto const company = text(h.company), id = text(h.id);
        auto const call = h.call == model::CallId{} ? std::string{} : text(h.call);
        std::string const reason{to_string(h.reason)};
        auto const since = detail::us(h.since), ends = detail::us(end_of(h));
        auto const until = ombrex::to_string(h.until);
        sql_ << "INSERT INTO legal_hold (company, hold, call, phone_sealed, phone_token, reason, ordered_by, since_us, "
                "until, ends_us) VALUES (:c, :id, :k, :p, :t, :r, :o, :s, :u, :e)",
            use(company, "c"), use(id, "id"), use(call, "k"), use(sealed, "p"), use(token, "t"), use(reason, "r"),
            use(h.ordered_by, "o"), use(since, "s"), use(until, "u"), use(ends, "e");
        return ok();
    });
}

Result<std::vector<LegalHold>> LegalHoldRepository::all() {
    return guarded([&]() -> Result<std::vector<LegalHold>> {
        soci::rowset<soci::row> const rows =
            (sql_.prepare
             << "SELECT company, hold, call, phone_sealed, reason, ordered_by, since_us, until, ends_us FROM "
                "legal_hold ORDER BY ends_us, hold");
        std::vector<LegalHold> out;
        for (auto const& row : rows) {
            LegalHold h;
            BOOST_OUTCOME_TRY(h.company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
            BOOST_OUTCOME_TRY(h.id, detail::id_from<model::LegalHoldId>(row.get<std::string>(1)));
            BOOST_OUTCOME_TRY(auto const call, detail::optional_id_from<model::CallId>(row.get<std::string>(2)));
            h.call = call.value_or(model::CallId{});
            BOOST_OUTCOME_TRY(auto const phone, vault_.open(phone_of(h), row.get<std::string>(3)));
            BOOST_OUTCOME_TRY(h.phone, detail::phone_from(phone));
            auto const reason = model::find_hold_reason(row.get<std::string>(4));
            if (!reason) return Error{Errc::unavailable, "a stored word cannot be read"};
            h.reason = *reason;
            h.ordered_by = row.get<std::string>(5);
            h.since = detail::from_us(row.get<long long>(6));
            BOOST_OUTCOME_TRY(h.until, parse_local_day(row.get<std::string>(7)));
            auto const ends = detail::from_us(row.get<long long>(8));
            if (ends != end_of(h)) h.lifted = ends;
            out.push_back(std::move(h));
        }
        return out;
    });
}

Result<void> LegalHoldRepository::lift(model::LegalHoldId id, TimePoint when) {
    return guarded([&]() -> Result<void> {
        auto const hold = text(id);
        auto const ends = detail::us(when);
        sql_ << "UPDATE legal_hold SET ends_us = :e WHERE hold = :id AND ends_us > :e2", use(ends, "e"),
            use(hold, "id"), use(ends, "e2");
        return ok();
    });
}

Result<void> LegalHoldRepository::remove(model::LegalHoldId id) {
    return guarded([&]() -> Result<void> {
        auto const hold = text(id);
        sql_ << "DELETE FROM legal_hold WHERE hold = :id", use(hold, "id");
        return ok();
    });
}

}  // namespace ombrex::sql
