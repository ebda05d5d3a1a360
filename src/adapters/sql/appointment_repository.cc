// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/appointment_repository.h"

#include <array>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"
#include "adapters/sql/detail/look_up.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using enum privacy::Purpose;
using model::Appointment;
using model::AppointmentStatus;
using soci::use;

constexpr std::array statuses{AppointmentStatus::booked, AppointmentStatus::moved, AppointmentStatus::cancelled};
constexpr std::string_view appointment_table = "appointment";
constexpr std::string_view select_appointments =
    "SELECT company, appointment, reference, service, staff, at_min, length_min, name_sealed, phone_sealed, "
    "notes_sealed, status, made_in, changed_in FROM appointment ";

std::string appointments_where(std::string_view where) { return std::string{select_appointments} + std::string{where}; }

}  // namespace

Result<void> AppointmentRepository::claim(model::CompanyId company, std::string_view staff,
                                          std::span<std::int64_t const> cells, model::AppointmentId owner,
                                          std::optional<TimePoint> until, TimePoint now) {
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company);
        auto const owner_text = text(owner);
        std::string const staff_text{staff};
        detail::NullableUs until_us{until};
        auto const now_us = detail::us(now);
        long long cell = 0;
        soci::statement forget = (sql_.prepare << "DELETE FROM claim WHERE company = :c AND staff = :s AND cell = :n "
                                                  "AND until_us IS NOT NULL AND until_us <= :now",
                                  use(company_text, "c"), use(staff_text, "s"), use(cell, "n"), use(now_us, "now"));
        soci::statement take = (sql_.prepare << "INSERT INTO claim (company, staff, cell, owner, until_us) "
                                                "VALUES (:c, :s, :n, :o, :u) ON CONFLICT DO NOTHING",
                                use(company_text, "c"), use(staff_text, "s"), use(cell, "n"), use(owner_text, "o"),
                                use(until_us.value, until_us.indicator, "u"));
        for (auto const wanted : cells) {
            cell = wanted;
            forget.execute(true);  // a hold that ran out is nobody's
            take.execute(true);
            if (take.get_affected_rows() != 1) return Error{Errc::conflict, "the moment is taken"};
        }
        return ok();
    });
}

Result<void> AppointmentRepository::release(model::CompanyId company, model::AppointmentId owner) {
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company);
        auto const owner_text = text(owner);
        sql_ << "DELETE FROM claim WHERE company = :c AND owner = :o", use(company_text, "c"), use(owner_text, "o");
        return ok();
    });
}

Result<void> AppointmentRepository::add(Appointment const& a, privacy::EraseOn erase_on) {
    auto const row = a.id.value();
    BOOST_OUTCOME_TRY(auto const name,
                      vault_.seal({appointment_table, a.company, row, "name"}, a.name.reveal<serve_call>()));
    auto const& number = a.phone.reveal<serve_call>().e164();
    BOOST_OUTCOME_TRY(auto const phone, vault_.seal({appointment_table, a.company, row, "phone"}, number));
    BOOST_OUTCOME_TRY(auto const token, vault_.token(a.company, "phone", number));
    BOOST_OUTCOME_TRY(auto const notes,
                      vault_.seal({appointment_table, a.company, row, "notes"}, a.notes.reveal<serve_call>()));
    BOOST_OUTCOME_TRY(auto const by_name, detail::name_token(vault_, a.company, a.name.reveal<serve_call>()));
    BOOST_OUTCOME_TRY(auto const by_mail, detail::mail_token(vault_, a.company, a.notes.reveal<serve_call>()));
    return guarded([&]() -> Result<void> {
        auto const company = text(a.company);
        auto const id = text(a.id);
        auto const at = detail::wall(a.at);
        long long const length = a.length.count();
        std::string const status{to_string(a.status)};
        std::string const made_in = a.made_in ? text(*a.made_in) : "";
        detail::NullableUs erase{erase_on.due()};
        soci::statement insert =
            (sql_.prepare << "INSERT INTO appointment (company, appointment, reference, service, staff, at_min, "
                             "length_min, name_sealed, phone_sealed, phone_token, notes_sealed, status, made_in, "
                             "name_token, mail_token, erase_on_us) VALUES (:c, :id, :r, :s, :w, :at, :len, :n, :p, :t, "
                             ":no, :st, :m, :nt, :mt, :e) ON CONFLICT DO NOTHING",
             use(company, "c"), use(id, "id"), use(a.reference, "r"), use(a.service, "s"), use(a.staff, "w"),
             use(at, "at"), use(length, "len"), use(name, "n"), use(phone, "p"), use(token, "t"), use(notes, "no"),
             use(status, "st"), use(made_in, "m"), use(by_name, "nt"), use(by_mail, "mt"),
             use(erase.value, erase.indicator, "e"));
        insert.execute(true);
        if (insert.get_affected_rows() != 1) return Error{Errc::conflict, "an appointment with that reference exists"};
        return ok();
    });
}

Result<void> AppointmentRepository::update(Appointment const& a) {
    return guarded([&]() -> Result<void> {
        auto const company = text(a.company);
        auto const id = text(a.id);
        auto const at = detail::wall(a.at);
        std::string const status{to_string(a.status)};
        std::string const changed_in = a.changed_in ? text(*a.changed_in) : "";
        soci::statement change =
            (sql_.prepare << "UPDATE appointment SET at_min = :at, status = :st, staff = :w, changed_in = :ch "
                             "WHERE company = :c AND appointment = :id",
             use(at, "at"), use(status, "st"), use(a.staff, "w"), use(changed_in, "ch"), use(company, "c"),
             use(id, "id"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "no such appointment"};
        return ok();
    });
}

Result<void> AppointmentRepository::correct(Appointment const& a) {
    auto const row = a.id.value();
    auto const& called = a.name.reveal<serve_call>();
    auto const& number = a.phone.reveal<serve_call>().e164();
    BOOST_OUTCOME_TRY(auto const name, vault_.seal({appointment_table, a.company, row, "name"}, called));
    BOOST_OUTCOME_TRY(auto const phone, vault_.seal({appointment_table, a.company, row, "phone"}, number));
    BOOST_OUTCOME_TRY(auto const token, vault_.token(a.company, "phone", number));
    BOOST_OUTCOME_TRY(auto const by_name, detail::name_token(vault_, a.company, called));
    return guarded([&]() -> Result<void> {
        auto const company = text(a.company);
        auto const id = text(a.id);
        soci::statement change =
            (sql_.prepare << "UPDATE appointment SET name_sealed = :n, phone_sealed = :p, phone_token = :t, "
                             "name_token = :nt WHERE company = :c AND appointment = :id",
             use(name, "n"), use(phone, "p"), use(token, "t"), use(by_name, "nt"), use(company, "c"), use(id, "id"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "no such appointment"};
        return ok();
    });
}

Result<Appointment> AppointmentRepository::read(soci::row const& row) {
    Appointment a;
    BOOST_OUTCOME_TRY(a.company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
    BOOST_OUTCOME_TRY(a.id, detail::id_from<model::AppointmentId>(row.get<std::string>(1)));
    a.reference = row.get<std::string>(2);
    a.service = row.get<std::string>(3);
    a.staff = row.get<std::string>(4);
    a.at = detail::from_wall(row.get<long long>(5));
    a.length = std::chrono::minutes{row.get<long long>(6)};
    auto const id = a.id.value();
    BOOST_OUTCOME_TRY(auto name, vault_.open({appointment_table, a.company, id, "name"}, row.get<std::string>(7)));
    BOOST_OUTCOME_TRY(auto phone, vault_.open({appointment_table, a.company, id, "phone"}, row.get<std::string>(8)));
    BOOST_OUTCOME_TRY(auto notes, vault_.open({appointment_table, a.company, id, "notes"}, row.get<std::string>(9)));
    a.name = model::CallerName{std::move(name)};
    BOOST_OUTCOME_TRY(a.phone, detail::phone_from(phone));
    a.notes = model::AppointmentNotes{std::move(notes)};
    BOOST_OUTCOME_TRY(a.status, detail::enum_from(statuses, row.get<std::string>(10)));
    BOOST_OUTCOME_TRY(a.made_in, detail::optional_id_from<model::CallId>(row.get<std::string>(11)));
    BOOST_OUTCOME_TRY(a.changed_in, detail::optional_id_from<model::CallId>(row.get<std::string>(12)));
    return a;
}

Result<std::vector<Appointment>> AppointmentRepository::read_all(soci::rowset<soci::row> rows) {
    std::vector<Appointment> out;
    for (auto const& row : rows) {
        BOOST_OUTCOME_TRY(auto one, read(row));
        out.push_back(std::move(one));
    }
    return out;
}

Result<Appointment> AppointmentRepository::find(model::CompanyId company, model::AppointmentId id) {
    return guarded([&]() -> Result<Appointment> {
        auto const company_text = text(company);
        auto const id_text = text(id);
        BOOST_OUTCOME_TRY(auto found,
                          read_all((sql_.prepare << appointments_where("WHERE company = :c AND appointment = :id"),
                                    use(company_text, "c"), use(id_text, "id"))));
        if (found.empty()) return Error{Errc::not_found, "no such appointment"};
        return std::move(found.front());
    });
}

Result<std::optional<Appointment>> AppointmentRepository::with_reference(model::CompanyId company,
                                                                         std::string_view reference) {
    return guarded([&]() -> Result<std::optional<Appointment>> {
        auto const company_text = text(company);
        std::string const wanted{reference};
        BOOST_OUTCOME_TRY(auto found,
                          read_all((sql_.prepare << appointments_where("WHERE company = :c AND reference = :r"),
                                    use(company_text, "c"), use(wanted, "r"))));
        if (found.empty()) return std::optional<Appointment>{};
        return std::optional{std::move(found.front())};
    });
}

Result<std::vector<Appointment>> AppointmentRepository::of_phone(model::CompanyId company,
                                                                 model::CallerPhone const& phone, LocalMinutes from) {
    BOOST_OUTCOME_TRY(auto const token, vault_.token(company, "phone", phone.reveal<serve_call>().e164()));
    if (token.empty()) return std::vector<Appointment>{};
    return guarded([&]() -> Result<std::vector<Appointment>> {
        auto const company_text = text(company);
        auto const from_min = detail::wall(from);
        return read_all(
            (sql_.prepare << appointments_where("WHERE company = :c AND phone_token = :t AND at_min >= :f AND "
                                                "status <> 'cancelled' ORDER BY at_min"),
             use(company_text, "c"), use(token, "t"), use(from_min, "f")));
    });
}

Result<std::vector<Appointment>> AppointmentRepository::made_in(model::CompanyId company, model::CallId call) {
    return guarded([&]() -> Result<std::vector<Appointment>> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        return read_all((sql_.prepare << appointments_where("WHERE company = :c AND made_in = :m ORDER BY at_min"),
                         use(company_text, "c"), use(call_text, "m")));
    });
}

Result<std::vector<Appointment>> AppointmentRepository::touched_in(model::CompanyId company, model::CallId call) {
    return guarded([&]() -> Result<std::vector<Appointment>> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        return read_all((sql_.prepare << appointments_where("WHERE company = :c AND (made_in = :m OR changed_in = :x) "
                                                            "ORDER BY at_min, reference"),
                         use(company_text, "c"), use(call_text, "m"), use(call_text, "x")));
    });
}

Result<std::vector<Appointment>> AppointmentRepository::all(model::CompanyId company) {
    return guarded([&]() -> Result<std::vector<Appointment>> {
        auto const company_text = text(company);
        return read_all((sql_.prepare << appointments_where("WHERE company = :c ORDER BY at_min, reference"),
                         use(company_text, "c")));
    });
}

Result<std::vector<Appointment>> AppointmentRepository::between(model::CompanyId company, LocalMinutes from,
                                                                LocalMinutes to) {
    return guarded([&]() -> Result<std::vector<Appointment>> {
        auto const company_text = text(company);
        auto const from_min = detail::wall(from);
        auto const to_min = detail::wall(to);
        return read_all((sql_.prepare << appointments_where("WHERE company = :c AND at_min >= :f AND at_min < :t "
                                                            "ORDER BY at_min, reference"),
                         use(company_text, "c"), use(from_min, "f"), use(to_min, "t")));
    });
}

Result<std::vector<scheduling::Busy>> AppointmentRepository::busy(model::CompanyId company, LocalMinutes from,
                                                                  LocalMinutes to, TimePoint now,
                                                                  model::AppointmentId except) {
    return guarded([&]() -> Result<std::vector<scheduling::Busy>> {
        auto const company_text = text(company);
        auto const except_text = text(except);
        auto const from_min = detail::wall(from);
        auto const to_min = detail::wall(to);
        auto const first_cell = from_min - scheduling::cell_length.count() + 1;
        auto const now_us = detail::us(now);
        std::vector<scheduling::Busy> out;
        soci::rowset<soci::row> const claims =
            (sql_.prepare << "SELECT staff, cell FROM claim WHERE company = :c AND cell >= :f AND cell < :t AND "
                             "owner <> :x AND (until_us IS NULL OR until_us > :now) ORDER BY staff, cell",
             use(company_text, "c"), use(first_cell, "f"), use(to_min, "t"), use(except_text, "x"), use(now_us, "now"));
        for (auto const& row : claims) {
            auto const cell = detail::from_wall(row.get<long long>(1));
            auto staff = row.get<std::string>(0);
            if (!out.empty() && out.back().staff == staff && out.back().to == cell) {
                out.back().to = cell + scheduling::cell_length;
            } else {
                out.push_back({std::move(staff), cell, cell + scheduling::cell_length});
            }
        }
        soci::rowset<soci::row> const blocks =
            (sql_.prepare << "SELECT staff, from_min, to_min FROM calendar_block WHERE company = :c AND from_min < :t "
                             "AND to_min > :f",
             use(company_text, "c"), use(to_min, "t"), use(from_min, "f"));
        for (auto const& row : blocks) {
            out.push_back({row.get<std::string>(0), detail::from_wall(row.get<long long>(1)),
                           detail::from_wall(row.get<long long>(2))});
        }
        return out;
    });
}

Result<void> AppointmentRepository::add_block(model::CompanyId company, scheduling::Busy const& block) {
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company);
        auto const from = detail::wall(block.from);
        auto const to = detail::wall(block.to);
        sql_ << "INSERT INTO calendar_block (company, staff, from_min, to_min) VALUES (:c, :s, :f, :t)",
            use(company_text, "c"), use(block.staff, "s"), use(from, "f"), use(to, "t");
        return ok();
    });
}

}  // namespace ombrex::sql
