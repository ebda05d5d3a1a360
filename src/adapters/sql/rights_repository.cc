// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/rights_repository.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::NullableUs;
using detail::text;
using enum privacy::Purpose;
using model::RightsRequest;
using privacy::Category;
using soci::use;

constexpr std::string_view request_table = "privacy_request";
constexpr std::string_view select_requests =
    "SELECT company, request, call, user_id, kind, against, name_sealed, phone_sealed, asked_us, answer_by, "
    "said_sealed, "
    "reply_sealed, status, proof, code_sealed, code_until_us, tries, words_sealed, refusal, closed_us, reminded "
    "FROM privacy_request ";

/// Where rows about a caller stand: the column that names a row, the call that left it (empty: none does), whose name
/// it holds, the token of a number of its own (empty: it has none), and the call that changed it (empty: none does).
struct Place {
    Category category;
    std::string_view table, id, call, name, number, changed = "";
};
constexpr std::array places{
    Place{Category::call_recording, "recording", "recording", "call", "", ""},
    Place{Category::transcript, "transcript", "call", "call", "", ""},
    Place{Category::insight, "insight", "call", "call", "", ""},
    Place{Category::appointment, "appointment", "appointment", "made_in", "name", "phone_token", "changed_in"},
    Place{Category::message, "message", "message", "call", "from", "callback_token"},
    Place{Category::caller_number, "blocked_number", "entry", "", "", "phone_token"},
    Place{Category::call_metadata, "call", "call", "call", "", "caller_token"},
};

/// Each way in which a call belongs to a number: it came from there, or left or changed something that stands under it.
constexpr std::array calls_of_number{
    "SELECT call FROM call WHERE company = :c AND caller_token = :t",
    "SELECT made_in FROM appointment WHERE company = :c AND phone_token = :t",
    "SELECT changed_in FROM appointment WHERE company = :c AND phone_token = :t",
    "SELECT call FROM message WHERE company = :c AND callback_token = :t",
};

template <class Enum>
Result<Enum> known_word(std::optional<Enum> found) {
    if (!found) return Error{Errc::unavailable, "a stored word cannot be read"};
    return *found;
}

std::string query_of(Place const& place, std::string_view column) {
    return fmt::format("SELECT {}, {}, {}, {} FROM {} WHERE company = :c AND {} = :x", place.id,
                       place.call.empty() ? "''" : place.call,
                       place.name.empty() ? "''" : fmt::format("{}_sealed", place.name),
                       place.changed.empty() ? "''" : place.changed, place.table, column);
}

}  // namespace

Result<void> RightsRepository::add(RightsRequest const& r, privacy::EraseOn erase_on) {
    auto const row = r.id.value();
    auto const& number = r.phone.reveal<legal_duty>().e164();
    BOOST_OUTCOME_TRY(auto const name,
                      vault_.seal({request_table, r.company, row, "name"}, r.name.reveal<legal_duty>()));
    BOOST_OUTCOME_TRY(auto const phone, vault_.seal({request_table, r.company, row, "phone"}, number));
    BOOST_OUTCOME_TRY(auto const token, vault_.token(r.company, "phone", number));
    BOOST_OUTCOME_TRY(auto const said,
                      vault_.seal({request_table, r.company, row, "said"}, r.said.reveal<legal_duty>()));
    BOOST_OUTCOME_TRY(auto const reply,
                      vault_.seal({request_table, r.company, row, "reply"}, r.reply_to.reveal<legal_duty>()));
    BOOST_OUTCOME_TRY(guarded([&]() -> Result<void> {
        auto const company = text(r.company), id = text(r.id), call = text(r.call);
        auto const user = r.user == model::UserId{} ? "" : text(r.user);
        std::string const kind{to_string(r.kind)}, against{to_string(r.against)};
        auto const asked = detail::us(r.asked);
        auto const answer_by = ombrex::to_string(r.answer_by);
        sql_ << "INSERT INTO privacy_request (company, request, call, user_id, kind, against, name_sealed, "
                "phone_sealed, phone_token, asked_us, said_sealed, reply_sealed, status, answer_by) "
                "VALUES (:c, :id, :k, :u, :kind, :g, :n, :p, :t, :a, :d, :y, '', :b)",
            use(company, "c"), use(id, "id"), use(call, "k"), use(user, "u"), use(kind, "kind"), use(against, "g"),
            use(name, "n"), use(phone, "p"), use(token, "t"), use(asked, "a"), use(said, "d"), use(reply, "y"),
            use(answer_by, "b");
        return ok();
    }));
    return update(r, erase_on);
}

Result<void> RightsRepository::update(RightsRequest const& r, privacy::EraseOn erase_on) {
    auto const row = r.id.value();
    BOOST_OUTCOME_TRY(auto const code,
                      vault_.seal({request_table, r.company, row, "code"}, r.code.reveal<legal_duty>()));
    BOOST_OUTCOME_TRY(auto const words,
                      vault_.seal({request_table, r.company, row, "words"}, r.words.reveal<legal_duty>()));
    return guarded([&]() -> Result<void> {
        auto const company = text(r.company), id = text(r.id);
        std::string const state{to_string(r.state)}, proof{to_string(r.proof)}, refusal{to_string(r.refusal)};
        auto const code_until = detail::us(r.code_until);
        NullableUs closed{r.closed}, erase{erase_on.due()};
        soci::statement change =
            (sql_.prepare
                 << "UPDATE privacy_request SET status = :s, proof = :p, code_sealed = :k, code_until_us = :u, "
                    "tries = :n, words_sealed = :w, refusal = :r, closed_us = :x, reminded = :m, "
                    "erase_on_us = :e WHERE company = :c AND request = :id",
             use(state, "s"), use(proof, "p"), use(code, "k"), use(code_until, "u"), use(r.tries, "n"), use(words, "w"),
             use(refusal, "r"), use(closed.value, closed.indicator, "x"), use(r.reminded, "m"),
             use(erase.value, erase.indicator, "e"), use(company, "c"), use(id, "id"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "there is no such request"};
        return ok();
    });
}

Result<std::string> RightsRepository::open(RightsRequest const& r, std::string_view column, std::string const& sealed) {
    if (sealed.empty()) return std::string{};  // forgotten, or never there
    return vault_.open({request_table, r.company, r.id.value(), column}, sealed);
}

Result<RightsRequest> RightsRepository::read(soci::row const& row) {
    RightsRequest r;
    std::size_t column = 0;
    auto const next = [&] { return row.get<std::string>(column++); };
    auto const number = [&] { return row.get<long long>(column++); };
    BOOST_OUTCOME_TRY(r.company, detail::id_from<model::CompanyId>(next()));
    BOOST_OUTCOME_TRY(r.id, detail::id_from<model::RequestId>(next()));
    BOOST_OUTCOME_TRY(r.call, detail::id_from<model::CallId>(next()));
    BOOST_OUTCOME_TRY(auto const user, detail::optional_id_from<model::UserId>(next()));
    r.user = user.value_or(model::UserId{});
    BOOST_OUTCOME_TRY(r.kind, known_word(model::find_rights_kind(next())));
    BOOST_OUTCOME_TRY(r.against, known_word(model::find_objection(next())));
    BOOST_OUTCOME_TRY(auto name, open(r, "name", next()));
    r.name = model::CallerName{std::move(name)};
    BOOST_OUTCOME_TRY(auto const phone, open(r, "phone", next()));
    BOOST_OUTCOME_TRY(r.phone, detail::phone_from(phone));
    r.asked = detail::from_us(number());
    BOOST_OUTCOME_TRY(r.answer_by, parse_local_day(next()));
    for (auto const& [into, what] : {std::pair{&r.said, "said"}, std::pair{&r.reply_to, "reply"}}) {
        BOOST_OUTCOME_TRY(auto opened, open(r, what, next()));
        *into = model::RequestText{std::move(opened)};
    }
    BOOST_OUTCOME_TRY(r.state, known_word(model::find_rights_state(next())));
    BOOST_OUTCOME_TRY(r.proof, known_word(model::find_proof(next())));
    BOOST_OUTCOME_TRY(auto code, open(r, "code", next()));
    r.code = model::RequestText{std::move(code)};
    r.code_until = detail::from_us(number());
    r.tries = static_cast<int>(number());
    BOOST_OUTCOME_TRY(auto words, open(r, "words", next()));
    r.words = model::RequestText{std::move(words)};
    BOOST_OUTCOME_TRY(r.refusal, known_word(model::find_refusal(next())));
    if (row.get_indicator(column) != soci::i_null) r.closed = detail::from_us(row.get<long long>(column));
    ++column;
    r.reminded = static_cast<int>(number());
    return r;
}

Result<RightsRequest> RightsRepository::find(model::RequestId id) {
    return guarded([&]() -> Result<RightsRequest> {
        auto const wanted = text(id);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << std::string{select_requests} + "WHERE request = :id", use(wanted, "id"));
        for (auto const& row : rows) return read(row);
        return Error{Errc::not_found, "there is no such request"};
    });
}

Result<std::vector<RightsRequest>> RightsRepository::all() {
    return guarded([&]() -> Result<std::vector<RightsRequest>> {
        return read_all((sql_.prepare << std::string{select_requests} + "ORDER BY answer_by, request"));
    });
}

Result<std::vector<RightsRequest>> RightsRepository::of_company(model::CompanyId company) {
    return guarded([&]() -> Result<std::vector<RightsRequest>> {
        auto const id = text(company);
        return read_all(
            (sql_.prepare << std::string{select_requests} + "WHERE company = :c ORDER BY answer_by, request",
             use(id, "c")));
    });
}

Result<std::vector<RightsRequest>> RightsRepository::read_all(soci::rowset<soci::row> const& rows) {
    std::vector<RightsRequest> out;
    for (auto const& row : rows) {
        BOOST_OUTCOME_TRY(auto one, read(row));
        out.push_back(std::move(one));
    }
    return out;
}

Result<void> RightsRepository::read_rows(Rows& out, Category category, model::CompanyId company,
                                         std::string const& value, bool by_number) {
    auto const& place = *std::ranges::find(places, category, &Place::category);
    auto const column = by_number ? place.number : place.call;
    if (column.empty()) return ok();
    auto const id = text(company);
    soci::rowset<soci::row> const rows = (sql_.prepare << query_of(place, column), use(id, "c"), use(value, "x"));
    for (auto const& row : rows) {
        ports::CallerRow one{.category = category};
        BOOST_OUTCOME_TRY(one.row, Id128::parse(row.get<std::string>(0)));
        BOOST_OUTCOME_TRY(auto const call, detail::optional_id_from<model::CallId>(row.get<std::string>(1)));
        one.call = call.value_or(model::CallId{});
        BOOST_OUTCOME_TRY(auto const changed, detail::optional_id_from<model::CallId>(row.get<std::string>(3)));
        one.changed_in = changed.value_or(model::CallId{});
        if (!out.seen.emplace(category, one.row).second) continue;
        if (!place.name.empty()) {
            BOOST_OUTCOME_TRY(auto name,
                              vault_.open({place.table, company, one.row, place.name}, row.get<std::string>(2)));
            one.name = model::CallerName{std::move(name)};
        }
        out.found.push_back(std::move(one));
    }
    return ok();
}

Result<std::vector<ports::CallerRow>> RightsRepository::rows_of(model::CompanyId company,
                                                                model::CallerPhone const& phone) {
    BOOST_OUTCOME_TRY(auto const token, vault_.token(company, "phone", phone.reveal<legal_duty>().e164()));
    if (token.empty()) return Error{Errc::invalid_input, "without a number nobody can be told from anybody"};
    return guarded([&]() -> Result<std::vector<ports::CallerRow>> {
        auto const id = text(company);
        std::set<std::string> calls;
        for (auto const* const query : calls_of_number) {
            soci::rowset<std::string> const some = (sql_.prepare << query, use(id, "c"), use(token, "t"));
            calls.insert(some.begin(), some.end());
        }
        calls.erase("");  // what nobody made in a call, or changed in one
        Rows out;
        for (auto const& place : places) {
            BOOST_OUTCOME_TRY(read_rows(out, place.category, company, token, true));
            for (auto const& call : calls) {
                BOOST_OUTCOME_TRY(read_rows(out, place.category, company, call, false));
            }
        }
        return std::move(out.found);
    });
}

Result<void> RightsRepository::forget_name(model::CompanyId company, model::RequestId request) {
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company), id = text(request);
        sql_ << "UPDATE privacy_request SET name_sealed = '', phone_sealed = '', said_sealed = '', reply_sealed = '', "
                "code_sealed = '', words_sealed = '', "
                "phone_token = CASE WHEN kind = 'object' THEN phone_token ELSE '' END "
                "WHERE company = :c AND request = :id",
            use(company_text, "c"), use(id, "id");
        return ok();
    });
}

Result<bool> RightsRepository::objected(model::CompanyId company, model::CallerPhone const& phone,
                                        model::Objection to) {
    BOOST_OUTCOME_TRY(auto const token, vault_.token(company, "phone", phone.reveal<legal_duty>().e164()));
    return guarded([&]() -> Result<bool> {
        auto const id = text(company);
        std::string const use_of_it{to_string(to)};
        long long found = 0;
        sql_ << "SELECT COUNT(*) FROM privacy_request WHERE company = :c AND kind = 'object' AND status <> 'refused' "
                "AND against IN ('everything', :g) AND (user_id <> '' OR (phone_token <> '' AND phone_token = :t))",
            soci::into(found), use(id, "c"), use(use_of_it, "g"), use(token, "t");
        return found > 0;
    });
}

}  // namespace ombrex::sql
