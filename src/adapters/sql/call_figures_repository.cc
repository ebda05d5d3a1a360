// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/call_figures_repository.h"

#include <algorithm>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"
#include "model/insight_json.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using ports::QuarterCount;
using ports::SeenMood;
using soci::into;
using soci::use;

constexpr long long us_a_quarter = 900'000'000;

}  // namespace

Result<std::vector<QuarterCount>> CallFiguresRepository::quarters(model::CompanyId company, TimePoint from,
                                                                  TimePoint until) {
    return guarded([&]() -> Result<std::vector<QuarterCount>> {
        auto const whose = text(company);
        auto const first = detail::us(from), last = detail::us(until);
        long long quarter = 0, calls = 0, talked = 0;
        std::string word;
        soci::statement each =
            (sql_.prepare << "SELECT answered_us / :q AS quarter, outcome, COUNT(*), SUM(duration_ms) FROM call WHERE "
                             "company = :c AND answered_us >= :f AND answered_us < :u AND end_reason <> '' GROUP BY "
                             "quarter, outcome ORDER BY quarter, outcome",
             into(quarter), into(word), into(calls), into(talked), use(us_a_quarter, "q"), use(whose, "c"),
             use(first, "f"), use(last, "u"));
        each.execute();
        std::vector<QuarterCount> out;
        while (each.fetch()) {
            auto const outcome = std::ranges::find(model::outcome_words, word);
            if (outcome == model::outcome_words.end()) return Error{Errc::unavailable, "a stored word cannot be read"};
            out.push_back({detail::from_us(quarter * us_a_quarter),
                           static_cast<model::Outcome>(outcome - model::outcome_words.begin()), calls,
                           std::chrono::milliseconds{talked}});
        }
        return out;
    });
}

Result<std::vector<SeenMood>> CallFiguresRepository::moods(model::CompanyId company, TimePoint from, TimePoint until,
                                                           std::optional<ports::ListPlace> const& after,
                                                           std::size_t limit) {
    return guarded([&]() -> Result<std::vector<SeenMood>> {
        auto const whose = text(company);
        auto const first = detail::us(from);
        auto const place = after.value_or(ports::ListPlace{until, Id128{}});  // the same as "before `until`"
        auto const place_us = detail::us(place.at);
        auto const place_call = place.id.to_string();
        auto const most = static_cast<long long>(limit);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << "SELECT c.answered_us, c.call, i.body_sealed FROM call c JOIN insight i ON i.company = "
                             "c.company AND i.call = c.call WHERE c.company = :c AND c.answered_us >= :f AND "
                             "(c.answered_us, c.call) < (:a, :k) AND c.end_reason <> '' "
                             "ORDER BY c.answered_us DESC, c.call DESC LIMIT :l",
             use(whose, "c"), use(first, "f"), use(place_us, "a"), use(place_call, "k"), use(most, "l"));
        std::vector<SeenMood> out;
        for (auto const& row : rows) {
            BOOST_OUTCOME_TRY(auto const call, Id128::parse(row.get<std::string>(1)));
            BOOST_OUTCOME_TRY(auto const plain,
                              vault_.open({"insight", company, call, "body"}, row.get<std::string>(2)));
            BOOST_OUTCOME_TRY(auto const insight, model::insight_from_json(plain));
            out.push_back({{detail::from_us(row.get<long long>(0)), call}, insight.mood.sentiment});
        }
        return out;
    });
}

}  // namespace ombrex::sql
