// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/usage_repository.h"

#include <algorithm>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using model::Usage;
using soci::into;
using soci::use;
using enum privacy::Purpose;

/// C42: an objection to figures that was not refused.
constexpr std::string_view objects =
    "r.kind = 'object' AND r.status <> 'refused' AND r.against IN ('everything', 'analytics')";

constexpr long long us_a_day = 86'400'000'000;
constexpr char between = ' ';  // stands in no address and in no word for a browser

model::CompanyId owner_of(Usage const& usage) { return usage.company.value_or(model::CompanyId{crypto::house}); }

detail::Vault::Place usage_place(model::CompanyId company, Id128 entry) {
    return {"usage_log", company, entry, "client"};
}

/// Rows of day, word and counts, as a statement with these variables gives them.
struct CountRow {
    long long day = 0;
    std::string what;
    long long count = 0;
    long long people = 0;

    [[nodiscard]] ports::DayCount as_count(std::string_view prefix) const {
        return {LocalDays{std::chrono::days{day}}, std::string{prefix} + what, count, people};
    }
};

}  // namespace

Result<void> UsageRepository::add(Usage const& u, privacy::EraseOn erase_on) {
    auto const owner = owner_of(u);
    auto const& address = u.address.reveal<serve_call>();
    BOOST_OUTCOME_TRY(auto const client,
                      vault_.seal(usage_place(owner, u.id), std::string{to_string(u.browser)} + between + address));
    auto const who = u.user ? text(*u.user) : address;
    BOOST_OUTCOME_TRY(auto const person, vault_.common_token("person", who));
    return guarded([&]() -> Result<void> {
        auto const company = text(owner);
        auto const entry = u.id.to_string();
        auto const user = u.user ? text(*u.user) : std::string{};
        auto const at = detail::us(u.at);
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO usage_log (company, entry, user_id, at_us, feature, status, client_sealed, person_token, "
                "erase_on_us) VALUES (:c, :id, :u, :a, :f, :s, :k, :p, :e)",
            use(company, "c"), use(entry, "id"), use(user, "u"), use(at, "a"), use(u.feature, "f"), use(u.status, "s"),
            use(client, "k"), use(person, "p"), use(erase.value, erase.indicator, "e");
        return ok();
    });
}

Result<std::vector<Usage>> UsageRepository::since(TimePoint then, std::size_t limit) {
    return guarded([&]() -> Result<std::vector<Usage>> {
        auto const from = detail::us(then);
        auto const most = static_cast<long long>(limit);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << "SELECT company, entry, user_id, at_us, feature, status, client_sealed FROM usage_log "
                             "WHERE at_us >= :f ORDER BY at_us, entry LIMIT :l",
             use(from, "f"), use(most, "l"));
        std::vector<Usage> out;
        for (auto const& row : rows) {
            Usage u;
            BOOST_OUTCOME_TRY(auto const owner, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
            if (owner.value() != crypto::house) u.company = owner;
            BOOST_OUTCOME_TRY(u.id, Id128::parse(row.get<std::string>(1)));
            BOOST_OUTCOME_TRY(u.user, detail::optional_id_from<model::UserId>(row.get<std::string>(2)));
            u.at = detail::from_us(row.get<long long>(3));
            u.feature = row.get<std::string>(4);
            u.status = static_cast<int>(row.get<long long>(5));
            BOOST_OUTCOME_TRY(auto const client, vault_.open(usage_place(owner, u.id), row.get<std::string>(6)));
            auto const end = std::min(client.find(between), client.size() - 1);
            auto const word = std::ranges::find(model::browser_words, std::string_view{client}.substr(0, end));
            if (word == model::browser_words.end()) return Error{Errc::unavailable, "a stored word cannot be read"};
            u.browser = static_cast<model::Browser>(word - model::browser_words.begin());
            u.address = model::ClientAddress{client.substr(end + 1)};
            out.push_back(std::move(u));
        }
        return out;
    });
}

Result<std::vector<ports::DayCount>> UsageRepository::calls(TimePoint from, TimePoint until) {
    return guarded([&]() -> Result<std::vector<ports::DayCount>> {
        auto const first = detail::us(from), last = detail::us(until);
        CountRow row;
        soci::statement each =
            (sql_.prepare << "SELECT k.answered_us / :d AS day, k.outcome, COUNT(*), COUNT(DISTINCT k.company || "
                             "k.caller_token) FROM call k WHERE k.answered_us >= :f AND k.answered_us < :u AND "
                             "k.end_reason <> '' AND NOT EXISTS (SELECT 1 FROM privacy_request r WHERE r.company = "
                             "k.company AND "
                          << objects
                          << " AND (r.user_id <> '' OR (r.phone_token <> '' AND r.phone_token = k.caller_token))) "
                             "GROUP BY day, k.outcome ORDER BY day, k.outcome",
             into(row.day), into(row.what), into(row.count), into(row.people), use(us_a_day, "d"), use(first, "f"),
             use(last, "u"));
        each.execute();
        std::vector<ports::DayCount> out;
        while (each.fetch()) out.push_back(row.as_count("call "));
        return out;
    });
}

Result<std::vector<ports::DayCount>> UsageRepository::features(TimePoint from, TimePoint until) {
    return guarded([&]() -> Result<std::vector<ports::DayCount>> {
        auto const first = detail::us(from), last = detail::us(until);
        CountRow row;
        soci::statement each =
            (sql_.prepare << "SELECT u.at_us / :d AS day, u.feature || ' ' || u.status AS what, COUNT(*), "
                             "COUNT(DISTINCT u.person_token) FROM usage_log u WHERE u.at_us >= :f AND u.at_us < :u AND "
                             "NOT EXISTS (SELECT 1 FROM privacy_request r WHERE r.company = u.company AND "
                          << objects
                          << " AND r.user_id <> '' AND r.user_id = u.user_id) GROUP BY day, what ORDER BY day, what",
             into(row.day), into(row.what), into(row.count), into(row.people), use(us_a_day, "d"), use(first, "f"),
             use(last, "u"));
        each.execute();
        std::vector<ports::DayCount> out;
        while (each.fetch()) out.push_back(row.as_count(""));
        return out;
    });
}

}  // namespace ombrex::sql
