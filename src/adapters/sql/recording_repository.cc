// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/recording_repository.h"

#include <array>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using model::Recording;
using soci::use;

constexpr std::string_view select_recordings =
    "SELECT company, recording, call, state, length_ms, bytes FROM recording ";

std::string recordings_where(std::string_view where) { return std::string{select_recordings} + std::string{where}; }

Result<std::vector<Recording>> recordings_from(soci::rowset<soci::row> const& rows) {
    std::vector<Recording> out;
    for (auto const& row : rows) {
        Recording r;
        BOOST_OUTCOME_TRY(r.company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
        BOOST_OUTCOME_TRY(r.id, detail::id_from<model::RecordingId>(row.get<std::string>(1)));
        BOOST_OUTCOME_TRY(r.call, detail::id_from<model::CallId>(row.get<std::string>(2)));
        BOOST_OUTCOME_TRY(r.state, detail::enum_from(detail::recording_states, row.get<std::string>(3)));
        r.length = std::chrono::milliseconds{row.get<long long>(4)};
        r.bytes = static_cast<std::uint64_t>(row.get<long long>(5));
        out.push_back(r);
    }
    return out;
}

Result<std::optional<Recording>> first(soci::rowset<soci::row> const& rows) {
    BOOST_OUTCOME_TRY(auto const found, recordings_from(rows));
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

Result<Recording> required(Result<std::optional<Recording>> found) {
    BOOST_OUTCOME_TRY(auto const recording, std::move(found));
    if (!recording) return Error{Errc::not_found, "no such recording"};
    return *recording;
}

}  // namespace

Result<void> RecordingRepository::add(Recording const& r, privacy::EraseOn erase_on) {
    return guarded([&]() -> Result<void> {
        auto const company = text(r.company);
        auto const id = text(r.id);
        auto const call = text(r.call);
        std::string const state{to_string(r.state)};
        long long const length = r.length.count();
        auto const bytes = static_cast<long long>(r.bytes);
        detail::NullableUs erase{erase_on.due()};
        soci::statement insert = (sql_.prepare << "INSERT INTO recording (company, recording, call, state, length_ms, "
                                                  "bytes, erase_on_us) VALUES (:c, :id, :k, :s, :l, :b, :e) "
                                                  "ON CONFLICT DO NOTHING",
                                  use(company, "c"), use(id, "id"), use(call, "k"), use(state, "s"), use(length, "l"),
                                  use(bytes, "b"), use(erase.value, erase.indicator, "e"));
        insert.execute(true);
        if (insert.get_affected_rows() != 1) return Error{Errc::conflict, "a recording with that id exists"};
        return ok();
    });
}

Result<void> RecordingRepository::update(Recording const& r) {
    return guarded([&]() -> Result<void> {
        auto const company = text(r.company);
        auto const id = text(r.id);
        std::string const state{to_string(r.state)};
        long long const length = r.length.count();
        auto const bytes = static_cast<long long>(r.bytes);
        soci::statement change = (sql_.prepare << "UPDATE recording SET state = :s, length_ms = :l, bytes = :b "
                                                  "WHERE company = :c AND recording = :id",
                                  use(state, "s"), use(length, "l"), use(bytes, "b"), use(company, "c"), use(id, "id"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "no such recording"};
        return ok();
    });
}

Result<Recording> RecordingRepository::find(model::CompanyId company, model::RecordingId id) {
    return guarded([&]() -> Result<Recording> {
        auto const company_text = text(company);
        auto const id_text = text(id);
        return required(first((sql_.prepare << recordings_where("WHERE company = :c AND recording = :id"),
                               use(company_text, "c"), use(id_text, "id"))));
    });
}

Result<std::optional<Recording>> RecordingRepository::of_call(model::CompanyId company, model::CallId call) {
    return guarded([&]() -> Result<std::optional<Recording>> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        return first((sql_.prepare << recordings_where("WHERE company = :c AND call = :k"), use(company_text, "c"),
                      use(call_text, "k")));
    });
}

Result<Recording> RecordingRepository::find(model::RecordingId id) {
    return guarded([&]() -> Result<Recording> {
        auto const id_text = text(id);
        return required(first((sql_.prepare << recordings_where("WHERE recording = :id"), use(id_text, "id"))));
    });
}

Result<std::vector<Recording>> RecordingRepository::all() {
    return guarded([&]() -> Result<std::vector<Recording>> {
        return recordings_from((sql_.prepare << recordings_where("ORDER BY recording")));
    });
}

}  // namespace ombrex::sql
