// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/call_notes_repository.h"

#include <array>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using model::EmergencyNote;
using model::PrivacyRequest;
using model::TransferAttempt;
using soci::use;

constexpr std::array kinds{model::PrivacyRequestKind::erase, model::PrivacyRequestKind::access,
                           model::PrivacyRequestKind::no_recording, model::PrivacyRequestKind::object};
constexpr std::array results{model::TransferResult::connected, model::TransferResult::no_answer,
                             model::TransferResult::refused};
constexpr std::string_view noted_request_table = "privacy_request";

}  // namespace

Result<void> CallNotesRepository::add(TransferAttempt const& a, privacy::EraseOn erase_on) {
    return guarded([&]() -> Result<void> {
        auto const company = text(a.company);
        auto const call = text(a.call);
        std::string const result{to_string(a.result)};
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO transfer_attempt (company, call, position, label, result, erase_on_us) "
                "SELECT :c, :k, COUNT(*), :l, :r, :e FROM transfer_attempt WHERE company = :c2 AND call = :k2",
            use(company, "c"), use(call, "k"), use(a.label, "l"), use(result, "r"),
            use(erase.value, erase.indicator, "e"), use(company, "c2"), use(call, "k2");
        return ok();
    });
}

Result<void> CallNotesRepository::add(EmergencyNote const& n, privacy::EraseOn erase_on) {
    return guarded([&]() -> Result<void> {
        auto const company = text(n.company);
        auto const call = text(n.call);
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO emergency_note (company, call, position, kind, advised_number, erase_on_us) "
                "SELECT :c, :k, COUNT(*), :kind, :n, :e FROM emergency_note WHERE company = :c2 AND call = :k2",
            use(company, "c"), use(call, "k"), use(n.kind, "kind"), use(n.advised_number, "n"),
            use(erase.value, erase.indicator, "e"), use(company, "c2"), use(call, "k2");
        return ok();
    });
}

Result<std::vector<PrivacyRequest>> CallNotesRepository::requests(model::CompanyId company, model::CallId call) {
    return guarded([&]() -> Result<std::vector<PrivacyRequest>> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << "SELECT request, kind, name_sealed, phone_sealed, "
                             "CASE WHEN closed_us IS NULL THEN 'recorded' ELSE 'done' END, answer_by "
                             "FROM privacy_request "
                             "WHERE company = :c AND call = :k ORDER BY answer_by, request",
             use(company_text, "c"), use(call_text, "k"));
        std::vector<PrivacyRequest> out;
        auto const opened = [&](detail::Vault::Place const& place, std::string const& sealed) -> Result<std::string> {
            if (sealed.empty()) return std::string{};  // forgotten by an erasure
            return vault_.open(place, sealed);
        };
        for (auto const& row : rows) {
            PrivacyRequest r;
            r.company = company;
            r.call = call;
            BOOST_OUTCOME_TRY(r.id, detail::id_from<model::RequestId>(row.get<std::string>(0)));
            BOOST_OUTCOME_TRY(r.kind, detail::enum_from(kinds, row.get<std::string>(1)));
            auto const id = r.id.value();
            BOOST_OUTCOME_TRY(auto name, opened({noted_request_table, company, id, "name"}, row.get<std::string>(2)));
            BOOST_OUTCOME_TRY(auto phone, opened({noted_request_table, company, id, "phone"}, row.get<std::string>(3)));
            r.name = model::CallerName{std::move(name)};
            BOOST_OUTCOME_TRY(r.phone, detail::phone_from(phone));
            r.status = row.get<std::string>(4);
            BOOST_OUTCOME_TRY(r.answer_by, parse_local_day(row.get<std::string>(5)));
            out.push_back(std::move(r));
        }
        return out;
    });
}

Result<std::vector<TransferAttempt>> CallNotesRepository::transfers(model::CompanyId company, model::CallId call) {
    return guarded([&]() -> Result<std::vector<TransferAttempt>> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        soci::rowset<soci::row> const rows =
            (sql_.prepare
                 << "SELECT label, result FROM transfer_attempt WHERE company = :c AND call = :k ORDER BY position",
             use(company_text, "c"), use(call_text, "k"));
        std::vector<TransferAttempt> out;
        for (auto const& row : rows) {
            BOOST_OUTCOME_TRY(auto const result, detail::enum_from(results, row.get<std::string>(1)));
            out.push_back({company, call, row.get<std::string>(0), result});
        }
        return out;
    });
}

Result<std::vector<EmergencyNote>> CallNotesRepository::emergencies(model::CompanyId company, model::CallId call) {
    return guarded([&]() -> Result<std::vector<EmergencyNote>> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << "SELECT kind, advised_number FROM emergency_note WHERE company = :c AND call = :k "
                             "ORDER BY position",
             use(company_text, "c"), use(call_text, "k"));
        std::vector<EmergencyNote> out;
        for (auto const& row : rows) out.push_back({company, call, row.get<std::string>(0), row.get<std::string>(1)});
        return out;
    });
}

}  // namespace ombrex::sql
