// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/archive_repository.h"

#include <array>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using model::Archive;
using model::ArchiveState;
using soci::use;

constexpr std::array archive_states{ArchiveState::waiting, ArchiveState::ready, ArchiveState::failed};

std::string archives_where(std::string_view where) {
    return "SELECT company, archive, about, asked_by, state, asked_us, made_us, bytes, attempt, try_us, trouble, "
           "erase_on_us, silenced FROM archive " +
           std::string{where};
}

Result<Archive> archive_from(soci::row const& row) {
    Archive a;
    BOOST_OUTCOME_TRY(a.company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
    BOOST_OUTCOME_TRY(a.id, detail::id_from<model::ArchiveId>(row.get<std::string>(1)));
    BOOST_OUTCOME_TRY(a.about, detail::optional_id_from<model::UserId>(row.get<std::string>(2)));
    a.asked_by = row.get<std::string>(3);
    BOOST_OUTCOME_TRY(a.state, detail::enum_from(archive_states, row.get<std::string>(4)));
    a.asked = detail::from_us(row.get<long long>(5));
    if (row.get_indicator(6) == soci::i_ok) a.made = detail::from_us(row.get<long long>(6));
    a.bytes = static_cast<std::uint64_t>(row.get<long long>(7));
    a.attempt = static_cast<int>(row.get<long long>(8));
    a.try_at = detail::from_us(row.get<long long>(9));
    a.trouble = row.get<std::string>(10);
    if (row.get_indicator(11) == soci::i_ok) a.erase_on = detail::from_us(row.get<long long>(11));
    a.silenced = row.get<long long>(12) != 0;
    return a;
}

Result<std::vector<Archive>> read_all(soci::rowset<soci::row> const& rows) {
    std::vector<Archive> out;
    for (auto const& row : rows) {
        BOOST_OUTCOME_TRY(auto one, archive_from(row));
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace

Result<void> ArchiveRepository::add(Archive const& a, privacy::EraseOn erase_on) {
    return guarded([&]() -> Result<void> {
        auto const company = text(a.company);
        auto const id = text(a.id);
        auto const about = a.about ? text(*a.about) : std::string{};
        std::string const state{to_string(a.state)};
        auto const asked = detail::us(a.asked);
        auto const try_at = detail::us(a.try_at);
        detail::NullableUs erase{erase_on.due()};
        long long const silenced = a.silenced ? 1 : 0;
        sql_ << "INSERT INTO archive (company, archive, about, asked_by, state, asked_us, bytes, attempt, try_us, "
                "trouble, erase_on_us, silenced) VALUES (:c, :id, :a, :by, :s, :at, 0, 0, :t, '', :e, :q)",
            use(company, "c"), use(id, "id"), use(about, "a"), use(a.asked_by, "by"), use(state, "s"), use(asked, "at"),
            use(try_at, "t"), use(erase.value, erase.indicator, "e"), use(silenced, "q");
        return ok();
    });
}

Result<void> ArchiveRepository::update(Archive const& a, privacy::EraseOn erase_on) {
    return guarded([&]() -> Result<void> {
        auto const company = text(a.company);
        auto const id = text(a.id);
        std::string const state{to_string(a.state)};
        detail::NullableUs made{a.made};
        auto const bytes = static_cast<long long>(a.bytes);
        long long const attempt = a.attempt;
        auto const try_at = detail::us(a.try_at);
        detail::NullableUs erase{erase_on.due()};
        soci::statement change =
            (sql_.prepare << "UPDATE archive SET state = :s, made_us = :m, bytes = :b, attempt = :n, try_us = :t, "
                             "trouble = :w, erase_on_us = :e WHERE company = :c AND archive = :id",
             use(state, "s"), use(made.value, made.indicator, "m"), use(bytes, "b"), use(attempt, "n"),
             use(try_at, "t"), use(a.trouble, "w"), use(erase.value, erase.indicator, "e"), use(company, "c"),
             use(id, "id"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "no such archive"};
        return ok();
    });
}

Result<Archive> ArchiveRepository::find(model::CompanyId company, model::ArchiveId id) {
    return guarded([&]() -> Result<Archive> {
        auto const company_text = text(company);
        auto const id_text = text(id);
        BOOST_OUTCOME_TRY(auto found, read_all((sql_.prepare << archives_where("WHERE company = :c AND archive = :id"),
                                                use(company_text, "c"), use(id_text, "id"))));
        if (found.empty()) return Error{Errc::not_found, "no such archive"};
        return std::move(found.front());
    });
}

Result<std::vector<Archive>> ArchiveRepository::of_company(model::CompanyId company) {
    return guarded([&]() -> Result<std::vector<Archive>> {
        auto const id = text(company);
        return read_all(
            (sql_.prepare << archives_where("WHERE company = :c ORDER BY asked_us DESC, archive"), use(id, "c")));
    });
}

Result<std::optional<Archive>> ArchiveRepository::next(TimePoint now) {
    return guarded([&]() -> Result<std::optional<Archive>> {
        auto const until = detail::us(now);
        BOOST_OUTCOME_TRY(auto found,
                          read_all((sql_.prepare << archives_where("WHERE state = 'waiting' AND try_us <= :n "
                                                                   "ORDER BY try_us, archive LIMIT 1"),
                                    use(until, "n"))));
        if (found.empty()) return std::optional<Archive>{};
        return std::optional{std::move(found.front())};
    });
}

}  // namespace ombrex::sql
