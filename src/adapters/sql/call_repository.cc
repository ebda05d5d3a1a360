// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/call_repository.h"

#include <fmt/format.h>

#include "adapters/sql/detail/call_row.h"
#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"
#include "model/insight_json.h"
#include "model/transcript_json.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using enum privacy::Purpose;
using model::Call;
using soci::use;

std::string calls_where(std::string_view where) {
    return fmt::format("SELECT {} FROM call c {}", detail::call_columns, where);
}

}  // namespace

Result<void> CallRepository::begin(Call const& c, privacy::EraseOn erase_on) {
    std::string const number = c.caller.number ? c.caller.number->reveal<serve_call>().e164() : "";
    BOOST_OUTCOME_TRY(auto const caller, vault_.seal({"call", c.company, c.id.value(), "caller"}, number));
    BOOST_OUTCOME_TRY(auto const token, vault_.token(c.company, "phone", number));
    return guarded([&]() -> Result<void> {
        auto const company = text(c.company);
        auto const id = text(c.id);
        auto const answered = detail::us(c.answered);
        std::string const via{to_string(c.via)};
        detail::NullableUs erase{erase_on.due()};
        soci::statement insert =
            (sql_.prepare << "INSERT INTO call (company, call, protocol_id, caller_sealed, caller_token, answered_us, "
                             "duration_ms, outcome, end_reason, erase_on_us, via) VALUES (:c, :id, :p, :n, :t, :a, "
                             "0, '', '', :e, :v) ON CONFLICT DO NOTHING",
             use(company, "c"), use(id, "id"), use(c.protocol_id, "p"), use(caller, "n"), use(token, "t"),
             use(answered, "a"), use(erase.value, erase.indicator, "e"), use(via, "v"));
        insert.execute(true);
        if (insert.get_affected_rows() != 1) return Error{Errc::conflict, "a call with that id exists"};
        return ok();
    });
}

Result<void> CallRepository::finish(Call const& c) {
    return guarded([&]() -> Result<void> {
        auto const company = text(c.company);
        auto const id = text(c.id);
        long long const duration = c.duration.count();
        std::string const outcome{c.outcome ? to_string(*c.outcome) : ""};
        std::string const reason{c.end_reason ? to_string(*c.end_reason) : ""};
        soci::statement change =
            (sql_.prepare << "UPDATE call SET duration_ms = :d, outcome = :o, end_reason = :r "
                             "WHERE company = :c AND call = :id",
             use(duration, "d"), use(outcome, "o"), use(reason, "r"), use(company, "c"), use(id, "id"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "no such call"};
        return ok();
    });
}

Result<std::vector<Call>> CallRepository::read_all(soci::rowset<soci::row> rows) {
    std::vector<Call> out;
    for (auto const& row : rows) {
        BOOST_OUTCOME_TRY(auto one, detail::read_call(detail::CallColumns{row}, vault_));
        out.push_back(std::move(one));
    }
    return out;
}

Result<Call> CallRepository::find(model::CompanyId company, model::CallId call) {
    return guarded([&]() -> Result<Call> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        BOOST_OUTCOME_TRY(auto found, read_all((sql_.prepare << calls_where("WHERE company = :c AND call = :k"),
                                                use(company_text, "c"), use(call_text, "k"))));
        if (found.empty()) return Error{Errc::not_found, "no such call"};
        return std::move(found.front());
    });
}

Result<Call> CallRepository::last() {
    BOOST_OUTCOME_TRY(auto found, latest(1));
    if (found.empty()) return Error{Errc::not_found, "no call has ended yet"};
    return std::move(found.front());
}

Result<std::vector<Call>> CallRepository::latest(std::size_t limit) {
    return guarded([&]() -> Result<std::vector<Call>> {
        auto const most = static_cast<long long>(limit);
        return read_all((sql_.prepare << calls_where("WHERE end_reason <> '' ORDER BY answered_us DESC, call LIMIT :l"),
                         use(most, "l")));
    });
}

Result<Call> CallRepository::with_protocol_id(std::string_view protocol_id) {
    return guarded([&]() -> Result<Call> {
        std::string const wanted{protocol_id};
        BOOST_OUTCOME_TRY(
            auto found,
            read_all((sql_.prepare << calls_where("WHERE protocol_id = :p ORDER BY answered_us DESC LIMIT 1"),
                      use(wanted, "p"))));
        if (found.empty()) return Error{Errc::not_found, "no call with that Call-ID"};
        return std::move(found.front());
    });
}

Result<std::vector<Call>> CallRepository::unfinished() {
    return guarded([&]() -> Result<std::vector<Call>> {
        return read_all((sql_.prepare << calls_where("WHERE end_reason = '' ORDER BY answered_us, call")));
    });
}

Result<std::int64_t> CallRepository::minutes(model::CompanyId company, TimePoint from, TimePoint to) {
    return guarded([&]() -> Result<std::int64_t> {
        auto const company_text = text(company);
        auto const begin = detail::us(from), end = detail::us(to);
        long long out = 0;
        sql_ << "SELECT COALESCE(SUM((duration_ms + 59999) / 60000), 0) FROM call "
                "WHERE company = :c AND answered_us >= :b AND answered_us < :e AND outcome <> ''",
            soci::into(out), use(company_text, "c"), use(begin, "b"), use(end, "e");
        return out;
    });
}

Result<std::vector<Call>> CallRepository::running(model::CompanyId company) {
    return guarded([&]() -> Result<std::vector<Call>> {
        auto const id = text(company);
        return read_all(
            (sql_.prepare << calls_where("WHERE company = :c AND end_reason = '' ORDER BY answered_us, call"),
             use(id, "c")));
    });
}

Result<int> CallRepository::callers(model::CompanyId company) {
    return guarded([&]() -> Result<int> {
        auto const id = text(company);
        std::string least, most;
        soci::indicator any = soci::i_null, other = soci::i_null;
        sql_ << "SELECT (SELECT MIN(caller_token) FROM call WHERE company = :c), "
                "(SELECT MAX(caller_token) FROM call WHERE company = :c2)",
            soci::into(least, any), soci::into(most, other), use(id, "c"), use(id, "c2");
        if (any != soci::i_ok) return 0;
        return least == most ? 1 : 2;
    });
}

Result<void> CallRepository::put_transcript(model::CompanyId company, model::CallId call,
                                            model::Transcript const& turns, privacy::EraseOn erase_on) {
    BOOST_OUTCOME_TRY(auto const body,
                      vault_.seal_transcript({"transcript", company, call.value(), "body"}, model::to_json(turns)));
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO transcript (company, call, body_sealed, erase_on_us) VALUES (:c, :k, :b, :e) "
                "ON CONFLICT (company, call) DO UPDATE SET body_sealed = excluded.body_sealed",
            use(company_text, "c"), use(call_text, "k"), use(body, "b"), use(erase.value, erase.indicator, "e");
        return ok();
    });
}

Result<model::Transcript> CallRepository::transcript(model::CompanyId company, model::CallId call) {
    return guarded([&]() -> Result<model::Transcript> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        std::string body;
        sql_ << "SELECT body_sealed FROM transcript WHERE company = :c AND call = :k", soci::into(body),
            use(company_text, "c"), use(call_text, "k");
        if (!sql_.got_data()) return Error{Errc::not_found, "no transcript"};
        BOOST_OUTCOME_TRY(auto const plain,
                          vault_.open_transcript({"transcript", company, call.value(), "body"}, body));
        return model::transcript_from_json(plain);
    });
}

Result<void> CallRepository::put_events(model::CompanyId company, model::CallId call, model::EventLog const& events) {
    BOOST_OUTCOME_TRY(auto const sealed, vault_.seal_transcript({"transcript", company, call.value(), "events"},
                                                                events.reveal<privacy::Purpose::serve_call>()));
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        soci::statement change =
            (sql_.prepare << "UPDATE transcript SET events_sealed = :e WHERE company = :c AND call = :k",
             use(sealed, "e"), use(company_text, "c"), use(call_text, "k"));
        change.execute(true);
        return change.get_affected_rows() == 1 ? ok() : Result<void>{Error{Errc::not_found, "no transcript"}};
    });
}

Result<std::optional<model::EventLog>> CallRepository::events(model::CompanyId company, model::CallId call) {
    return guarded([&]() -> Result<std::optional<model::EventLog>> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        std::string sealed;
        sql_ << "SELECT events_sealed FROM transcript WHERE company = :c AND call = :k", soci::into(sealed),
            use(company_text, "c"), use(call_text, "k");
        if (!sql_.got_data() || sealed.empty()) return std::optional<model::EventLog>{};
        BOOST_OUTCOME_TRY(auto plain, vault_.open_transcript({"transcript", company, call.value(), "events"}, sealed));
        return std::optional{model::EventLog{std::move(plain)}};
    });
}

Result<void> CallRepository::put_insight(model::CompanyId company, model::CallId call, model::Insight const& insight,
                                         privacy::EraseOn erase_on) {
    BOOST_OUTCOME_TRY(auto const body,
                      vault_.seal({"insight", company, call.value(), "body"}, model::to_json(insight)));
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO insight (company, call, body_sealed, erase_on_us) VALUES (:c, :k, :b, :e) "
                "ON CONFLICT (company, call) DO UPDATE SET body_sealed = excluded.body_sealed",
            use(company_text, "c"), use(call_text, "k"), use(body, "b"), use(erase.value, erase.indicator, "e");
        return ok();
    });
}

Result<model::Insight> CallRepository::insight(model::CompanyId company, model::CallId call) {
    return guarded([&]() -> Result<model::Insight> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        std::string body;
        sql_ << "SELECT body_sealed FROM insight WHERE company = :c AND call = :k", soci::into(body),
            use(company_text, "c"), use(call_text, "k");
        if (!sql_.got_data()) return Error{Errc::not_found, "no insight"};
        BOOST_OUTCOME_TRY(auto const plain, vault_.open({"insight", company, call.value(), "body"}, body));
        return model::insight_from_json(plain);
    });
}

}  // namespace ombrex::sql
