// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/mailed_link_repository.h"

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"
#include "base/bytes.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using soci::use;

}  // namespace

Result<void> MailedLinkRepository::put(model::MailedLink const& link, crypto::TokenHash const& hash,
                                       privacy::EraseOn erase_on) {
    BOOST_OUTCOME_TRY(drop(link.company, link.user, link.purpose));
    return guarded([&]() -> Result<void> {
        auto const company = text(link.company), id = text(link.id), user = text(link.user);
        auto const purpose = std::string{to_string(link.purpose)};
        auto const kept = to_hex(hash.value());
        auto const ends = detail::us(link.ends);
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO mailed_link (company, link, user_id, purpose, hash, ends_us, erase_on_us) "
                "VALUES (:c, :l, :u, :p, :h, :e, :d)",
            use(company, "c"), use(id, "l"), use(user, "u"), use(purpose, "p"), use(kept, "h"), use(ends, "e"),
            use(erase.value, erase.indicator, "d");
        return ok();
    });
}

Result<void> MailedLinkRepository::drop(model::CompanyId company, model::UserId user, model::LinkPurpose purpose) {
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company), user_text = text(user);
        auto const word = std::string{to_string(purpose)};
        sql_ << "DELETE FROM mailed_link WHERE company = :c AND user_id = :u AND purpose = :p", use(company_text, "c"),
            use(user_text, "u"), use(word, "p");
        return ok();
    });
}

Result<model::MailedLink> MailedLinkRepository::find(crypto::TokenHash const& hash, model::LinkPurpose purpose,
                                                     TimePoint now) {
    return guarded([&]() -> Result<model::MailedLink> {
        auto const kept = to_hex(hash.value());
        soci::rowset<soci::row> const rows =
            (sql_.prepare << "SELECT company, link, user_id, purpose, ends_us FROM mailed_link WHERE hash = :h",
             use(kept, "h"));
        for (auto const& row : rows) {
            model::MailedLink link;
            BOOST_OUTCOME_TRY(link.company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
            BOOST_OUTCOME_TRY(link.id, detail::id_from<model::MailedLinkId>(row.get<std::string>(1)));
            BOOST_OUTCOME_TRY(link.user, detail::id_from<model::UserId>(row.get<std::string>(2)));
            BOOST_OUTCOME_TRY(link.purpose, detail::enum_from(model::link_purposes, row.get<std::string>(3)));
            link.ends = detail::from_us(row.get<long long>(4));
            if (link.purpose == purpose && now < link.ends) return link;
        }
        return Error{Errc::not_found, "this link was used, or has run out"};
    });
}

Result<model::MailedLink> MailedLinkRepository::take(crypto::TokenHash const& hash, model::LinkPurpose purpose,
                                                     TimePoint now) {
    BOOST_OUTCOME_TRY(auto const link, find(hash, purpose, now));
    return guarded([&]() -> Result<model::MailedLink> {
        auto const kept = to_hex(hash.value());
        sql_ << "DELETE FROM mailed_link WHERE hash = :h", use(kept, "h");
        return link;
    });
}

}  // namespace ombrex::sql
