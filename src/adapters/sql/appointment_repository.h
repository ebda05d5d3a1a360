// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "adapters/sql/detail/vault.h"
#include "ports/appointment_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class AppointmentRepository final : public ports::AppointmentRepository {
public:
    AppointmentRepository(soci::session& session, detail::Vault& vault) : sql_{session}, vault_{vault} {}

    Result<void> claim(model::CompanyId company, std::string_view staff, std::span<std::int64_t const> cells,
                       model::AppointmentId owner, std::optional<TimePoint> until, TimePoint now) override;
    Result<void> release(model::CompanyId company, model::AppointmentId owner) override;
    Result<void> add(model::Appointment const& appointment, privacy::EraseOn erase_on) override;
    Result<void> update(model::Appointment const& appointment) override;
    Result<void> correct(model::Appointment const& appointment) override;
    Result<model::Appointment> find(model::CompanyId company, model::AppointmentId id) override;
    Result<std::optional<model::Appointment>> with_reference(model::CompanyId company,
                                                             std::string_view reference) override;
    Result<std::vector<model::Appointment>> of_phone(model::CompanyId company, model::CallerPhone const& phone,
                                                     LocalMinutes from) override;
    Result<std::vector<model::Appointment>> made_in(model::CompanyId company, model::CallId call) override;
    Result<std::vector<model::Appointment>> touched_in(model::CompanyId company, model::CallId call) override;
    Result<std::vector<model::Appointment>> all(model::CompanyId company) override;
    Result<std::vector<model::Appointment>> between(model::CompanyId company, LocalMinutes from,
                                                    LocalMinutes to) override;
    Result<std::vector<scheduling::Busy>> busy(model::CompanyId company, LocalMinutes from, LocalMinutes to,
                                               TimePoint now, model::AppointmentId except) override;
    Result<void> add_block(model::CompanyId company, scheduling::Busy const& block) override;

private:
    Result<model::Appointment> read(soci::row const& row);
    Result<std::vector<model::Appointment>> read_all(soci::rowset<soci::row> rows);

    soci::session& sql_;
    detail::Vault& vault_;
};

}  // namespace ombrex::sql
