// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/calendar_connection_repository.h"

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"
#include "privacy/policy.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using enum privacy::Purpose;
using model::CalendarConnection;
using soci::use;

detail::Vault::Place connection_place(CalendarConnection const& c, std::string_view column) {
    return {"calendar_connection", c.company, c.id.value(), column};
}

std::string connections_where(std::string_view where) {
    return "SELECT company, connection, provider, access_sealed, refresh_sealed, access_ends_us, connected_us FROM "
           "calendar_connection " +
           std::string{where};
}

std::string provider_word(privacy::Recipient provider) {
    return std::string{privacy::row_of(privacy::published_policy, provider).id};
}

}  // namespace

Result<CalendarConnectionRepository::Tokens> CalendarConnectionRepository::sealed(CalendarConnection const& c) {
    Tokens out;
    BOOST_OUTCOME_TRY(out.access, vault_.seal(connection_place(c, "access"), c.access.reveal<calendar_booking>()));
    BOOST_OUTCOME_TRY(out.refresh, vault_.seal(connection_place(c, "refresh"), c.refresh.reveal<calendar_booking>()));
    return out;
}

Result<void> CalendarConnectionRepository::add(CalendarConnection const& c, privacy::EraseOn erase_on) {
    BOOST_OUTCOME_TRY(auto const tokens, sealed(c));
    return guarded([&]() -> Result<void> {
        auto const company = text(c.company), id = text(c.id), provider = provider_word(c.provider);
        auto const ends = detail::us(c.access_ends), connected = detail::us(c.connected);
        detail::NullableUs erase{erase_on.due()};
        soci::statement put =
            (sql_.prepare << "INSERT INTO calendar_connection (company, connection, provider, access_sealed, "
                             "refresh_sealed, access_ends_us, connected_us, erase_on_us) "
                             "VALUES (:c, :id, :p, :a, :r, :n, :at, :e) ON CONFLICT DO NOTHING",
             use(company, "c"), use(id, "id"), use(provider, "p"), use(tokens.access, "a"), use(tokens.refresh, "r"),
             use(ends, "n"), use(connected, "at"), use(erase.value, erase.indicator, "e"));
        put.execute(true);
        if (put.get_affected_rows() != 1) return Error{Errc::conflict, "that calendar is connected"};
        return ok();
    });
}

Result<void> CalendarConnectionRepository::renew(CalendarConnection const& c) {
    BOOST_OUTCOME_TRY(auto const tokens, sealed(c));
    return guarded([&]() -> Result<void> {
        auto const company = text(c.company), id = text(c.id);
        auto const ends = detail::us(c.access_ends);
        soci::statement change =
            (sql_.prepare << "UPDATE calendar_connection SET access_sealed = :a, refresh_sealed = :r, access_ends_us = "
                             ":n WHERE company = :c AND connection = :id",
             use(tokens.access, "a"), use(tokens.refresh, "r"), use(ends, "n"), use(company, "c"), use(id, "id"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "no such calendar"};
        return ok();
    });
}

Result<CalendarConnection> CalendarConnectionRepository::read(soci::row const& row) {
    CalendarConnection c;
    BOOST_OUTCOME_TRY(c.company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
    BOOST_OUTCOME_TRY(c.id, detail::id_from<model::CalendarConnectionId>(row.get<std::string>(1)));
    auto const provider = privacy::find_recipient(privacy::published_policy, row.get<std::string>(2));
    if (!provider) return Error{Errc::unavailable, "a stored word cannot be read"};
    c.provider = *provider;
    BOOST_OUTCOME_TRY(auto access, vault_.open(connection_place(c, "access"), row.get<std::string>(3)));
    BOOST_OUTCOME_TRY(auto refresh, vault_.open(connection_place(c, "refresh"), row.get<std::string>(4)));
    c.access = model::CalendarToken{std::move(access)};
    c.refresh = model::CalendarToken{std::move(refresh)};
    c.access_ends = detail::from_us(row.get<long long>(5));
    c.connected = detail::from_us(row.get<long long>(6));
    return c;
}

Result<std::vector<CalendarConnection>> CalendarConnectionRepository::read_all(soci::rowset<soci::row> rows) {
    std::vector<CalendarConnection> out;
    for (auto const& row : rows) {
        BOOST_OUTCOME_TRY(auto one, read(row));
        out.push_back(std::move(one));
    }
    return out;
}

Result<CalendarConnection> CalendarConnectionRepository::find(model::CompanyId company,
                                                              model::CalendarConnectionId id) {
    return guarded([&]() -> Result<CalendarConnection> {
        auto const company_text = text(company), id_text = text(id);
        BOOST_OUTCOME_TRY(auto found,
                          read_all((sql_.prepare << connections_where("WHERE company = :c AND connection = :id"),
                                    use(company_text, "c"), use(id_text, "id"))));
        if (found.empty()) return Error{Errc::not_found, "no such calendar"};
        return std::move(found.front());
    });
}

Result<std::vector<CalendarConnection>> CalendarConnectionRepository::of_company(model::CompanyId company) {
    return guarded([&]() -> Result<std::vector<CalendarConnection>> {
        auto const id = text(company);
        return read_all(
            (sql_.prepare << connections_where("WHERE company = :c ORDER BY connected_us, connection"), use(id, "c")));
    });
}

}  // namespace ombrex::sql
