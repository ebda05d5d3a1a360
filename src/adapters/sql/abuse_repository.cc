// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/abuse_repository.h"

#include <algorithm>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using model::CallerPhone;
using model::CompanyId;
using soci::into;
using soci::use;
using enum privacy::Purpose;

detail::Vault::Place blocked_place(CompanyId company, Id128 entry) {
    return {"blocked_number", company, entry, "phone"};
}

std::string const& e164(CallerPhone const& number) { return number.reveal<abuse_detection>().e164(); }

}  // namespace

Result<std::string> AbuseRepository::token(CompanyId company, CallerPhone const& number) {
    return vault_.token(company, "phone", e164(number));  // as calls have it
}

Result<void> AbuseRepository::block(CompanyId company, Id128 entry, CallerPhone const& number, TimePoint when,
                                    privacy::EraseOn erase_on) {
    BOOST_OUTCOME_TRY(auto const sealed, vault_.seal(blocked_place(company, entry), e164(number)));
    BOOST_OUTCOME_TRY(auto const known_by, token(company, number));
    return guarded([&]() -> Result<void> {
        auto const owner = text(company);
        auto const id = entry.to_string();
        auto const added = detail::us(when);
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO blocked_number (company, entry, phone_sealed, phone_token, added_us, erase_on_us) VALUES "
                "(:c, :id, :s, :t, :a, :e) ON CONFLICT DO NOTHING",
            use(owner, "c"), use(id, "id"), use(sealed, "s"), use(known_by, "t"), use(added, "a"),
            use(erase.value, erase.indicator, "e");
        return ok();
    });
}

Result<bool> AbuseRepository::unblock(CompanyId company, CallerPhone const& number) {
    BOOST_OUTCOME_TRY(auto const known_by, token(company, number));
    return guarded([&]() -> Result<bool> {
        auto const owner = text(company);
        soci::statement change = (sql_.prepare << "DELETE FROM blocked_number WHERE company = :c AND phone_token = :t",
                                  use(owner, "c"), use(known_by, "t"));
        change.execute(true);
        return change.get_affected_rows() > 0;
    });
}

Result<bool> AbuseRepository::is_blocked(CompanyId company, CallerPhone const& number) {
    BOOST_OUTCOME_TRY(auto const known_by, token(company, number));
    return guarded([&]() -> Result<bool> {
        auto const owner = text(company);
        long long found = 0;
        sql_ << "SELECT COUNT(*) FROM blocked_number WHERE company = :c AND phone_token = :t", into(found),
            use(owner, "c"), use(known_by, "t");
        return found > 0;
    });
}

Result<std::vector<CallerPhone>> AbuseRepository::blocked(CompanyId company) {
    return guarded([&]() -> Result<std::vector<CallerPhone>> {
        auto const owner = text(company);
        soci::rowset<soci::row> const rows =
            (sql_.prepare
                 << "SELECT entry, phone_sealed FROM blocked_number WHERE company = :c ORDER BY added_us, entry",
             use(owner, "c"));
        std::vector<CallerPhone> out;
        for (auto const& row : rows) {
            BOOST_OUTCOME_TRY(auto const entry, Id128::parse(row.get<std::string>(0)));
            BOOST_OUTCOME_TRY(auto const opened, vault_.open(blocked_place(company, entry), row.get<std::string>(1)));
            BOOST_OUTCOME_TRY(auto number, detail::phone_from(opened));
            out.push_back(std::move(number));
        }
        return out;
    });
}

Result<void> AbuseRepository::add(CompanyId company, model::AbuseEvent event, Id128 id, Id128 subject, TimePoint when,
                                  privacy::EraseOn erase_on) {
    return guarded([&]() -> Result<void> {
        auto const owner = text(company);
        auto const entry = id.to_string();
        std::string const kind{to_string(event)};
        auto const about = subject.to_string();
        auto const at = detail::us(when);
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO abuse_event (company, event, kind, subject, at_us, erase_on_us) VALUES (:c, :id, :k, :s, "
                ":a, :e)",
            use(owner, "c"), use(entry, "id"), use(kind, "k"), use(about, "s"), use(at, "a"),
            use(erase.value, erase.indicator, "e");
        return ok();
    });
}

Result<long long> AbuseRepository::count(CompanyId company, model::AbuseEvent event, TimePoint from) {
    return guarded([&]() -> Result<long long> {
        auto const owner = text(company);
        std::string const kind{to_string(event)};
        auto const since = detail::us(from);
        long long found = 0;
        sql_ << "SELECT COUNT(*) FROM abuse_event WHERE company = :c AND kind = :k AND at_us >= :f", into(found),
            use(owner, "c"), use(kind, "k"), use(since, "f");
        return found;
    });
}

Result<std::optional<ports::ShortCaller>> AbuseRepository::short_caller(CompanyId company, TimePoint before,
                                                                        TimePoint from,
                                                                        std::chrono::milliseconds longest) {
    return guarded([&]() -> Result<std::optional<ports::ShortCaller>> {
        auto const owner = text(company);
        auto const first = detail::us(before), since = detail::us(from);
        long long const most = longest.count();
        ports::ShortCaller out;
        std::string caller, call;
        sql_ << "SELECT caller_token, COUNT(*), MAX(call) FROM call WHERE company = :c AND answered_us >= :f AND "
                "end_reason <> '' AND duration_ms <= :m AND caller_token <> '' GROUP BY caller_token ORDER BY COUNT(*) "
                "DESC, caller_token LIMIT 1",
            into(caller), into(out.count), into(call), use(owner, "c"), use(since, "f"), use(most, "m");
        if (!sql_.got_data()) return std::optional<ports::ShortCaller>{};
        BOOST_OUTCOME_TRY(out.call, detail::id_from<model::CallId>(call));
        sql_ << "SELECT COUNT(*) FROM call WHERE company = :c AND answered_us >= :b AND answered_us < :f AND "
                "duration_ms <= :m AND caller_token = :t",
            into(out.before), use(owner, "c"), use(first, "b"), use(since, "f"), use(most, "m"), use(caller, "t");
        return std::optional{out};
    });
}

Result<std::vector<TimePoint>> AbuseRepository::answered(CompanyId company, TimePoint from, TimePoint until) {
    return guarded([&]() -> Result<std::vector<TimePoint>> {
        auto const owner = text(company);
        auto const first = detail::us(from), last = detail::us(until);
        long long at = 0;
        soci::statement each =
            (sql_.prepare << "SELECT answered_us FROM call WHERE company = :c AND answered_us >= :f AND answered_us < "
                             ":u ORDER BY answered_us",
             into(at), use(owner, "c"), use(first, "f"), use(last, "u"));
        each.execute();
        std::vector<TimePoint> out;
        while (each.fetch()) out.push_back(detail::from_us(at));
        return out;
    });
}

Result<long long> AbuseRepository::transfers_refused(CompanyId company, TimePoint from) {
    return guarded([&]() -> Result<long long> {
        auto const owner = text(company);
        auto const since = detail::us(from);
        long long found = 0;
        sql_ << "SELECT COUNT(*) FROM transfer_attempt t JOIN call k ON k.company = t.company AND k.call = t.call "
                "WHERE t.company = :c AND t.result = 'refused' AND k.answered_us >= :f",
            into(found), use(owner, "c"), use(since, "f");
        return found;
    });
}

Result<bool> AbuseRepository::add(model::Sighting const& s, privacy::EraseOn erase_on) {
    return guarded([&]() -> Result<bool> {
        auto const owner = text(s.company);
        auto const id = s.id.to_string();
        std::string const pattern{to_string(s.pattern)};
        long long const day = s.day.time_since_epoch().count();
        auto const at = detail::us(s.at);
        auto const call = text(s.call);
        detail::NullableUs erase{erase_on.due()};
        soci::statement insert =
            (sql_.prepare << "INSERT INTO sighting (company, sighting, pattern, day, at_us, call, seen, usual, "
                             "erase_on_us) VALUES (:c, :id, :p, :d, :a, :k, :n, :u, :e) ON CONFLICT DO NOTHING",
             use(owner, "c"), use(id, "id"), use(pattern, "p"), use(day, "d"), use(at, "a"), use(call, "k"),
             use(s.count, "n"), use(s.usual, "u"), use(erase.value, erase.indicator, "e"));
        insert.execute(true);
        return insert.get_affected_rows() == 1;
    });
}

Result<model::Sighting> AbuseRepository::sighting(CompanyId company, Id128 id) {
    return guarded([&]() -> Result<model::Sighting> {
        auto const owner = text(company);
        auto const wanted = id.to_string();
        model::Sighting out;
        out.company = company;
        out.id = id;
        std::string pattern, call;
        long long day = 0, at = 0;
        sql_ << "SELECT pattern, day, at_us, call, seen, usual FROM sighting WHERE company = :c AND sighting = :id",
            into(pattern), into(day), into(at), into(call), into(out.count), into(out.usual), use(owner, "c"),
            use(wanted, "id");
        if (!sql_.got_data()) return Error{Errc::not_found, "no such sighting"};
        auto const word = std::ranges::find(model::pattern_words, pattern);
        if (word == model::pattern_words.end()) return Error{Errc::unavailable, "a stored word cannot be read"};
        out.pattern = static_cast<model::Pattern>(word - model::pattern_words.begin());
        out.day = LocalDays{std::chrono::days{day}};
        out.at = detail::from_us(at);
        BOOST_OUTCOME_TRY(out.call, detail::id_from<model::CallId>(call));
        return out;
    });
}

}  // namespace ombrex::sql
