// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/incident_repository.h"

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::NullableUs;
using detail::text;
using model::Incident;
using soci::use;
using enum privacy::Purpose;

detail::Vault::Place incident_place(model::IncidentId id, std::string_view column) {
    return {"incident", model::CompanyId{crypto::house}, id.value(), column};
}

std::optional<TimePoint> optional_moment(soci::row const& row, std::size_t column) {
    if (row.get_indicator(column) == soci::i_null) return std::nullopt;
    return detail::from_us(row.get<long long>(column));
}

}  // namespace

Result<void> IncidentRepository::add(Incident const& incident, privacy::EraseOn erase_on) {
    BOOST_OUTCOME_TRY(auto const what,
                      vault_.seal(incident_place(incident.id, "text"), incident.text.reveal<legal_duty>()));
    BOOST_OUTCOME_TRY(auto const how,
                      vault_.seal(incident_place(incident.id, "outcome"), incident.outcome.reveal<legal_duty>()));
    return guarded([&]() -> Result<void> {
        auto const company = crypto::house.to_string();
        auto const id = text(incident.id);
        auto const aware = detail::us(incident.aware);
        NullableUs told{incident.told}, closed{incident.closed}, erase{erase_on.due()};
        sql_ << "INSERT INTO incident (company, incident, aware_us, text_sealed, told_us, closed_us, outcome_sealed, "
                "reminded, erase_on_us) VALUES (:c, :id, :a, :t, :told, :closed, :o, :r, :e)",
            use(company, "c"), use(id, "id"), use(aware, "a"), use(what, "t"), use(told.value, told.indicator, "told"),
            use(closed.value, closed.indicator, "closed"), use(how, "o"), use(incident.reminded, "r"),
            use(erase.value, erase.indicator, "e");
        return ok();
    });
}

Result<void> IncidentRepository::update(Incident const& incident) {
    BOOST_OUTCOME_TRY(auto const how,
                      vault_.seal(incident_place(incident.id, "outcome"), incident.outcome.reveal<legal_duty>()));
    return guarded([&]() -> Result<void> {
        auto const id = text(incident.id);
        NullableUs told{incident.told}, closed{incident.closed};
        soci::statement change =
            (sql_.prepare
                 << "UPDATE incident SET told_us = :told, closed_us = :closed, outcome_sealed = :o, reminded = "
                    ":r WHERE incident = :id",
             use(told.value, told.indicator, "told"), use(closed.value, closed.indicator, "closed"), use(how, "o"),
             use(incident.reminded, "r"), use(id, "id"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "there is no such incident"};
        return ok();
    });
}

Result<std::vector<Incident>> IncidentRepository::all() {
    return guarded([&]() -> Result<std::vector<Incident>> {
        soci::rowset<soci::row> const rows =
            (sql_.prepare << "SELECT incident, aware_us, text_sealed, told_us, closed_us, outcome_sealed, reminded "
                             "FROM incident ORDER BY aware_us, incident");
        std::vector<Incident> out;
        for (auto const& row : rows) {
            Incident one;
            BOOST_OUTCOME_TRY(one.id, detail::id_from<model::IncidentId>(row.get<std::string>(0)));
            one.aware = detail::from_us(row.get<long long>(1));
            BOOST_OUTCOME_TRY(auto what, vault_.open(incident_place(one.id, "text"), row.get<std::string>(2)));
            one.text = model::IncidentText{std::move(what)};
            one.told = optional_moment(row, 3);
            one.closed = optional_moment(row, 4);
            BOOST_OUTCOME_TRY(auto how, vault_.open(incident_place(one.id, "outcome"), row.get<std::string>(5)));
            one.outcome = model::IncidentText{std::move(how)};
            one.reminded = static_cast<int>(row.get<long long>(6));
            out.push_back(std::move(one));
        }
        return out;
    });
}

}  // namespace ombrex::sql
