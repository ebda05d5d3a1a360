// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/notice_repository.h"

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using model::Notice;
using model::PublishedVersion;
using soci::into;
using soci::use;

std::string select_version(std::string_view rest) {
    return "SELECT version, previous, published_us, effective_day, document FROM policy_version " + std::string{rest};
}

std::optional<PublishedVersion> first_version(soci::rowset<soci::row> const& rows) {
    for (auto const& row : rows) {
        return PublishedVersion{row.get<std::string>(0), row.get<std::string>(1),
                                detail::from_us(row.get<long long>(2)),
                                LocalDays{std::chrono::days{row.get<long long>(3)}}, row.get<std::string>(4)};
    }
    return std::nullopt;
}

std::string select_notice(std::string_view rest) {
    return "SELECT notice, company, user_id, version, queued_us, handed_over_us FROM notice " + std::string{rest};
}

Result<std::vector<Notice>> read_notices(soci::rowset<soci::row> const& rows) {
    std::vector<Notice> out;
    for (auto const& row : rows) {
        Notice one;
        BOOST_OUTCOME_TRY(one.id, detail::id_from<model::NoticeId>(row.get<std::string>(0)));
        BOOST_OUTCOME_TRY(one.company, detail::id_from<model::CompanyId>(row.get<std::string>(1)));
        BOOST_OUTCOME_TRY(one.user, detail::id_from<model::UserId>(row.get<std::string>(2)));
        one.version = row.get<std::string>(3);
        one.queued = detail::from_us(row.get<long long>(4));
        if (row.get_indicator(5) == soci::i_ok) one.handed_over = detail::from_us(row.get<long long>(5));
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace

Result<void> NoticeRepository::add(PublishedVersion const& v) {
    return guarded([&]() -> Result<void> {
        auto const published = detail::us(v.published);
        long long const effective = v.effective.time_since_epoch().count();
        soci::statement insert =
            (sql_.prepare << "INSERT INTO policy_version (version, previous, published_us, effective_day, document) "
                             "VALUES (:v, :p, :u, :e, :d) ON CONFLICT DO NOTHING",
             use(v.version, "v"), use(v.previous, "p"), use(published, "u"), use(effective, "e"), use(v.document, "d"));
        insert.execute(true);
        if (insert.get_affected_rows() != 1) return Error{Errc::conflict, "that version was published before"};
        return ok();
    });
}

Result<void> NoticeRepository::replace(PublishedVersion const& v) {
    return guarded([&]() -> Result<void> {
        auto const published = detail::us(v.published);
        long long const effective = v.effective.time_since_epoch().count();
        soci::statement change =
            (sql_.prepare << "UPDATE policy_version SET published_us = :u, effective_day = :e, document = :d "
                             "WHERE version = :v",
             use(published, "u"), use(effective, "e"), use(v.document, "d"), use(v.version, "v"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "that version was not published here"};
        return ok();
    });
}

Result<std::optional<PublishedVersion>> NoticeRepository::version(std::string_view id) {
    return guarded([&]() -> Result<std::optional<PublishedVersion>> {
        std::string const wanted{id};
        return first_version((sql_.prepare << select_version("WHERE version = :v"), use(wanted, "v")));
    });
}

Result<std::optional<PublishedVersion>> NoticeRepository::latest() {
    return guarded([&]() -> Result<std::optional<PublishedVersion>> {
        return first_version((sql_.prepare << select_version("ORDER BY published_us DESC, version DESC LIMIT 1")));
    });
}

Result<std::vector<NoticeRepository::Reader>> NoticeRepository::untold(std::string_view version,
                                                                       TimePoint joined_before, std::size_t limit) {
    return guarded([&]() -> Result<std::vector<Reader>> {
        std::string const wanted{version};
        auto const before = detail::us(joined_before);
        auto const most = static_cast<long long>(limit);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << "SELECT u.company, u.user_id FROM account_user u WHERE u.created_us < :b AND NOT EXISTS "
                             "(SELECT 1 FROM notice n WHERE n.company = u.company AND n.user_id = u.user_id AND "
                             "n.version = :v) AND NOT EXISTS (SELECT 1 FROM acceptance a WHERE a.company = u.company "
                             "AND a.user_id = u.user_id AND a.version = :v2) ORDER BY u.company, u.user_id LIMIT :l",
             use(before, "b"), use(wanted, "v"), use(wanted, "v2"), use(most, "l"));
        std::vector<Reader> out;
        for (auto const& row : rows) {
            BOOST_OUTCOME_TRY(auto const company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
            BOOST_OUTCOME_TRY(auto const user, detail::id_from<model::UserId>(row.get<std::string>(1)));
            out.emplace_back(company, user);
        }
        return out;
    });
}

Result<void> NoticeRepository::add(Notice const& n, privacy::EraseOn erase_on) {
    return guarded([&]() -> Result<void> {
        auto const id = text(n.id);
        auto const company = text(n.company);
        auto const user = text(n.user);
        auto const queued = detail::us(n.queued);
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO notice (notice, company, user_id, version, queued_us, handed_over_us, erase_on_us) "
                "VALUES (:id, :c, :u, :v, :q, NULL, :e) ON CONFLICT DO NOTHING",
            use(id, "id"), use(company, "c"), use(user, "u"), use(n.version, "v"), use(queued, "q"),
            use(erase.value, erase.indicator, "e");
        return ok();
    });
}

Result<Notice> NoticeRepository::find(model::NoticeId id) {
    return guarded([&]() -> Result<Notice> {
        auto const wanted = text(id);
        BOOST_OUTCOME_TRY(auto found,
                          read_notices((sql_.prepare << select_notice("WHERE notice = :id"), use(wanted, "id"))));
        if (found.empty()) return Error{Errc::not_found, "no such notice"};
        return std::move(found.front());
    });
}

Result<void> NoticeRepository::hand_over(model::NoticeId id, TimePoint when) {
    return guarded([&]() -> Result<void> {
        auto const wanted = text(id);
        auto const us = detail::us(when);
        sql_ << "UPDATE notice SET handed_over_us = :w WHERE notice = :id AND handed_over_us IS NULL", use(us, "w"),
            use(wanted, "id");
        return ok();
    });
}

Result<ports::NoticeCounts> NoticeRepository::counts(std::string_view version) {
    return guarded([&]() -> Result<ports::NoticeCounts> {
        std::string const wanted{version};
        ports::NoticeCounts out;
        sql_ << "SELECT COUNT(*), COUNT(handed_over_us) FROM notice WHERE version = :v", into(out.queued),
            into(out.handed_over), use(wanted, "v");
        return out;
    });
}

Result<std::vector<Notice>> NoticeRepository::of_version(std::string_view version) {
    return guarded([&]() -> Result<std::vector<Notice>> {
        std::string const wanted{version};
        return read_notices(
            (sql_.prepare << select_notice("WHERE version = :v ORDER BY queued_us, notice"), use(wanted, "v")));
    });
}

}  // namespace ombrex::sql
