// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/call_list_repository.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "adapters/sql/detail/call_row.h"
#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"
#include "adapters/sql/detail/look_up.h"
#include "model/insight_json.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using enum privacy::Purpose;
using ports::CallLine;
using ports::CallQuery;
using soci::use;

/// The calls that belong to a key: they came from there, or left or changed something that stands under it. In the
/// order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<ports::CallerKey>> calls_of{
    "SELECT call FROM call WHERE company = :c AND caller_token = :t "
    "UNION ALL SELECT made_in FROM appointment WHERE company = :c AND phone_token = :t "
    "UNION ALL SELECT changed_in FROM appointment WHERE company = :c AND phone_token = :t "
    "UNION ALL SELECT call FROM message WHERE company = :c AND callback_token = :t",
    "SELECT made_in FROM appointment WHERE company = :c AND name_token = :t "
    "UNION ALL SELECT changed_in FROM appointment WHERE company = :c AND name_token = :t "
    "UNION ALL SELECT call FROM message WHERE company = :c AND name_token = :t",
    "SELECT made_in FROM appointment WHERE company = :c AND mail_token = :t "
    "UNION ALL SELECT changed_in FROM appointment WHERE company = :c AND mail_token = :t "
    "UNION ALL SELECT call FROM message WHERE company = :c AND mail_token = :t"};

/// The page first, then what its calls left: nothing is looked up for a call that is not shown. A plus keeps SQLite
/// from walking an index of times, where the few rows of a call, or the few calls of somebody, are found by the call.
/// The page is put in order afterwards: a second ORDER BY makes SQLite write it into a table of its own.
constexpr std::string_view whole =
    "SELECT {columns}, COALESCE(i.body_sealed, ''), "
    "COALESCE((SELECT MAX(r.state) FROM recording r WHERE r.company = c.company AND r.call = c.call), ''), "
    "COALESCE(a.appointment, ''), COALESCE(a.name_sealed, ''), COALESCE(m.message, ''), COALESCE(m.from_sealed, '') "
    "FROM (SELECT * FROM call WHERE company = :c AND {plus}answered_us >= :f AND {plus}answered_us < :u{which} "
    "ORDER BY {plus}answered_us DESC, call DESC LIMIT :l) c "
    "LEFT JOIN insight i ON i.company = c.company AND i.call = c.call "
    "LEFT JOIN appointment a ON a.company = c.company AND a.appointment = COALESCE("
    "(SELECT x.appointment FROM appointment x WHERE x.company = c.company AND x.made_in = c.call ORDER BY x.at_min "
    "LIMIT 1), "
    "(SELECT x.appointment FROM appointment x WHERE x.company = c.company AND x.changed_in = c.call ORDER BY x.at_min "
    "LIMIT 1)) "
    "LEFT JOIN message m ON m.company = c.company AND m.message = (SELECT y.message FROM message y WHERE y.company = "
    "c.company AND y.call = c.call ORDER BY y.taken_us LIMIT 1)";

struct KeyToken {
    detail::Vault& vault;
    model::CompanyId company;

    Result<std::string> operator()(model::CallerPhone const& phone) const {
        return vault.token(company, "phone", phone.reveal<serve_call>().e164());
    }
    Result<std::string> operator()(model::CallerName const& name) const {
        return detail::name_token(vault, company, name.reveal<serve_call>());
    }
    Result<std::string> operator()(ports::CallerMail const& mail) const {
        return detail::mail_token(vault, company, mail.reveal<serve_call>());
    }
};

auto place_of(CallLine const& line) { return std::pair{line.call.answered, line.call.id.value()}; }

}  // namespace

std::string statement_of(CallQuery const& query) {
    std::string which;
    if (query.outcome) which += " AND outcome = :o";
    if (query.after) which += " AND (answered_us < :a OR call < :k)";  // :u is just behind :a
    if (query.of) which += fmt::format(" AND call IN ({})", calls_of[query.of->index()]);
    return fmt::format(whole, fmt::arg("columns", detail::call_columns), fmt::arg("which", which),
                       fmt::arg("plus", query.of ? "+" : ""));
}

struct CallListRepository::Asked {
    std::string company;  ///< :c
    long long from = 0;   ///< :f, us since 1970
    long long until = 0;  ///< :u, exclusive
    long long most = 0;   ///< :l, rows
    std::string outcome;  ///< :o
    long long after = 0;  ///< :a, with :k: the row before the page
    std::string call;     ///< :k
    std::string token;    ///< :t, whom the calls belong to

    detail::CallColumns columns;
    std::string insight, recording;  ///< Empty, like those below: none.
    std::string appointment, its_name, message, its_sender;

    void bind(soci::statement& to, std::string_view statement) {
        auto const names = [&](char const* name) { return statement.find(name) != std::string_view::npos; };
        columns.bind(to);
        for (auto* const text : {&insight, &recording, &appointment, &its_name, &message, &its_sender}) {
            to.exchange(soci::into(*text));
        }
        to.exchange(use(company, "c"));
        to.exchange(use(from, "f"));
        to.exchange(use(until, "u"));
        to.exchange(use(most, "l"));
        if (names(":o")) to.exchange(use(outcome, "o"));
        if (names(":a")) to.exchange(use(after, "a"));
        if (names(":k")) to.exchange(use(call, "k"));
        if (names(":t")) to.exchange(use(token, "t"));
    }
};

Result<CallLine> CallListRepository::read(Asked const& row) {
    CallLine line;
    BOOST_OUTCOME_TRY(line.call, detail::read_call(row.columns, vault_));
    auto const company = line.call.company;
    if (!row.insight.empty()) {
        BOOST_OUTCOME_TRY(auto const plain,
                          vault_.open({"insight", company, line.call.id.value(), "body"}, row.insight));
        BOOST_OUTCOME_TRY(line.insight, model::insight_from_json(plain));
    }
    if (!row.recording.empty()) {
        BOOST_OUTCOME_TRY(line.recording, detail::enum_from(detail::recording_states, row.recording));
    }
    auto const name_from = [&](char const* table, char const* column, auto const& id,
                               auto const& sealed) -> Result<void> {
        if (id.empty() || line.name != model::CallerName{}) return ok();
        BOOST_OUTCOME_TRY(auto const whose, Id128::parse(id));
        BOOST_OUTCOME_TRY(auto name, vault_.open({table, company, whose, column}, sealed));
        line.name = model::CallerName{std::move(name)};
        return ok();
    };
    BOOST_OUTCOME_TRY(name_from("appointment", "name", row.appointment, row.its_name));
    BOOST_OUTCOME_TRY(name_from("message", "from", row.message, row.its_sender));
    return line;
}

Result<std::vector<CallLine>> CallListRepository::page(CallQuery const& query) {
    auto const after = query.after.value_or(ports::ListPlace{TimePoint::max(), {}});
    auto const after_us = detail::us(after.at);
    auto const until = std::min(detail::us(query.until), std::min(after_us, detail::us(TimePoint::max()) - 1) + 1);
    std::string token;
    if (query.of) {
        BOOST_OUTCOME_TRY(token, std::visit(KeyToken{vault_, query.company}, *query.of));
        if (token.empty()) return std::vector<CallLine>{};  // no name, no number: nobody
    }
    std::vector<CallLine> out;
    out.reserve(query.limit);
    BOOST_OUTCOME_TRY(guarded([&] {
        auto& asked = statements_.planned<Asked>(statement_of(query));
        asked->company = text(query.company);
        asked->from = detail::us(query.from);
        asked->until = until;
        asked->most = static_cast<long long>(query.limit);
        asked->outcome = query.outcome ? to_string(*query.outcome) : "";
        asked->after = after_us;
        asked->call = after.id.to_string();
        asked->token = std::move(token);
        return asked.read([&](Asked const& row) -> Result<void> {
            BOOST_OUTCOME_TRY(auto line, read(row));
            out.push_back(std::move(line));
            return ok();
        });
    }));
    std::ranges::sort(out, std::ranges::greater{}, place_of);
    return out;
}

}  // namespace ombrex::sql
