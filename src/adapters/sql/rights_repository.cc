// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/rights_repository.h"

#include <fmt/format.h>

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

constexpr std::string_view table = "privacy_request";
constexpr std::string_view select =
    "SELECT company, request, call, user_id, kind, name_sealed, phone_sealed, asked_us, answer_by, status, proof, "
    "code_sealed, tries, words_sealed, refusal, closed_us, reminded FROM privacy_request ";

/// Where rows about a caller stand: the column that names a row, the call that left it, whose name it holds, and which
/// rows are his. `{}`: the calls from his number; `:t`: his number's token.
struct Place {
    Category category;
    std::string_view table, id, call, name, his;
};
constexpr std::string_view in_his_calls = "call IN {}";
constexpr std::array places{
    Place{Category::call_recording, "recording", "recording", "call", "", in_his_calls},
    Place{Category::transcript, "transcript", "call", "call", "", in_his_calls},
    Place{Category::insight, "insight", "call", "call", "", in_his_calls},
    Place{Category::appointment, "appointment", "appointment", "made_in", "name",
          "(phone_token = :t OR (phone_token = '' AND made_in IN {}))"},
    Place{Category::message, "message", "message", "call", "from", "(callback_token = :t OR call IN {})"},
    Place{Category::call_metadata, "call", "call", "call", "", in_his_calls},
};
constexpr std::string_view his_calls = "(SELECT k.call FROM call k WHERE k.company = :c AND k.caller_token = :t)";

template <class Enum>
Result<Enum> word(std::optional<Enum> found) {
    if (!found) return Error{Errc::unavailable, "a stored word cannot be read"};
    return *found;
}

std::string query_of(Place const& place) {
    auto const his = fmt::format(fmt::runtime(place.his), his_calls);
    return fmt::format("SELECT {}, {}, {} FROM {} WHERE company = :c AND {}", place.id, place.call,
                       place.name.empty() ? "''" : fmt::format("{}_sealed", place.name), place.table, his);
}

}  // namespace

Result<void> RightsRepository::add(RightsRequest const& r, privacy::EraseOn erase_on) {
    auto const row = r.id.value();
    auto const& number = r.phone.reveal<legal_duty>().e164();
    BOOST_OUTCOME_TRY(auto const name, vault_.seal({table, r.company, row, "name"}, r.name.reveal<legal_duty>()));
    BOOST_OUTCOME_TRY(auto const phone, vault_.seal({table, r.company, row, "phone"}, number));
    BOOST_OUTCOME_TRY(auto const token, vault_.token(r.company, "phone", number));
    BOOST_OUTCOME_TRY(guarded([&]() -> Result<void> {
        auto const company = text(r.company), id = text(r.id), call = text(r.call);
        auto const user = r.user == model::UserId{} ? "" : text(r.user);
        std::string const kind{to_string(r.kind)};
        auto const asked = detail::us(r.asked);
        auto const answer_by = ombrex::to_string(r.answer_by);
        sql_ << "INSERT INTO privacy_request (company, request, call, user_id, kind, name_sealed, phone_sealed, "
                "phone_token, asked_us, status, answer_by) VALUES (:c, :id, :k, :u, :kind, :n, :p, :t, :a, '', :b)",
            use(company, "c"), use(id, "id"), use(call, "k"), use(user, "u"), use(kind, "kind"), use(name, "n"),
            use(phone, "p"), use(token, "t"), use(asked, "a"), use(answer_by, "b");
        return ok();
    }));
    return update(r, erase_on);
}

Result<void> RightsRepository::update(RightsRequest const& r, privacy::EraseOn erase_on) {
    auto const row = r.id.value();
    BOOST_OUTCOME_TRY(auto const code, vault_.seal({table, r.company, row, "code"}, r.code.reveal<legal_duty>()));
    BOOST_OUTCOME_TRY(auto const words, vault_.seal({table, r.company, row, "words"}, r.words.reveal<legal_duty>()));
    return guarded([&]() -> Result<void> {
        auto const company = text(r.company), id = text(r.id);
        std::string const state{to_string(r.state)}, proof{to_string(r.proof)}, refusal{to_string(r.refusal)};
        NullableUs closed{r.closed}, erase{erase_on.due()};
        soci::statement change =
            (sql_.prepare << "UPDATE privacy_request SET status = :s, proof = :p, code_sealed = :k, tries = :n, "
                             "words_sealed = :w, refusal = :r, closed_us = :x, reminded = :m, erase_on_us = :e "
                             "WHERE company = :c AND request = :id",
             use(state, "s"), use(proof, "p"), use(code, "k"), use(r.tries, "n"), use(words, "w"), use(refusal, "r"),
             use(closed.value, closed.indicator, "x"), use(r.reminded, "m"), use(erase.value, erase.indicator, "e"),
             use(company, "c"), use(id, "id"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "there is no such request"};
        return ok();
    });
}

Result<std::string> RightsRepository::open(RightsRequest const& r, std::string_view column, std::string const& sealed) {
    if (sealed.empty()) return std::string{};  // forgotten, or never there
    return vault_.open({table, r.company, r.id.value(), column}, sealed);
}

Result<RightsRequest> RightsRepository::read(soci::row const& row) {
    RightsRequest r;
    auto const at = [&](std::size_t column) { return row.get<std::string>(column); };
    BOOST_OUTCOME_TRY(r.company, detail::id_from<model::CompanyId>(at(0)));
    BOOST_OUTCOME_TRY(r.id, detail::id_from<model::RequestId>(at(1)));
    BOOST_OUTCOME_TRY(r.call, detail::id_from<model::CallId>(at(2)));
    BOOST_OUTCOME_TRY(auto const user, detail::optional_id_from<model::UserId>(at(3)));
    r.user = user.value_or(model::UserId{});
    BOOST_OUTCOME_TRY(r.kind, word(model::find_rights_kind(at(4))));
    BOOST_OUTCOME_TRY(auto name, open(r, "name", at(5)));
    r.name = model::CallerName{std::move(name)};
    BOOST_OUTCOME_TRY(auto const phone, open(r, "phone", at(6)));
    BOOST_OUTCOME_TRY(r.phone, detail::phone_from(phone));
    r.asked = detail::from_us(row.get<long long>(7));
    BOOST_OUTCOME_TRY(r.answer_by, parse_local_day(at(8)));
    BOOST_OUTCOME_TRY(r.state, word(model::find_rights_state(at(9))));
    BOOST_OUTCOME_TRY(r.proof, word(model::find_proof(at(10))));
    BOOST_OUTCOME_TRY(auto code, open(r, "code", at(11)));
    r.code = model::RequestText{std::move(code)};
    r.tries = static_cast<int>(row.get<long long>(12));
    BOOST_OUTCOME_TRY(auto words, open(r, "words", at(13)));
    r.words = model::RequestText{std::move(words)};
    BOOST_OUTCOME_TRY(r.refusal, word(model::find_refusal(at(14))));
    if (row.get_indicator(15) != soci::i_null) r.closed = detail::from_us(row.get<long long>(15));
    r.reminded = static_cast<int>(row.get<long long>(16));
    return r;
}

Result<RightsRequest> RightsRepository::find(model::RequestId id) {
    return guarded([&]() -> Result<RightsRequest> {
        auto const wanted = text(id);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << std::string{select} + "WHERE request = :id", use(wanted, "id"));
        for (auto const& row : rows) return read(row);
        return Error{Errc::not_found, "there is no such request"};
    });
}

Result<std::vector<RightsRequest>> RightsRepository::all() {
    return guarded([&]() -> Result<std::vector<RightsRequest>> {
        soci::rowset<soci::row> const rows = (sql_.prepare << std::string{select} + "ORDER BY answer_by, request");
        std::vector<RightsRequest> out;
        for (auto const& row : rows) {
            BOOST_OUTCOME_TRY(auto one, read(row));
            out.push_back(std::move(one));
        }
        return out;
    });
}

Result<std::vector<ports::CallerRow>> RightsRepository::rows_of(model::CompanyId company,
                                                                model::CallerPhone const& phone) {
    BOOST_OUTCOME_TRY(auto const token, vault_.token(company, "phone", phone.reveal<legal_duty>().e164()));
    if (token.empty()) return Error{Errc::invalid_input, "without a number nobody can be told from anybody"};
    return guarded([&]() -> Result<std::vector<ports::CallerRow>> {
        auto const id = text(company);
        std::vector<ports::CallerRow> out;
        for (auto const& place : places) {
            soci::rowset<soci::row> const rows = (sql_.prepare << query_of(place), use(id, "c"), use(token, "t"));
            for (auto const& row : rows) {
                ports::CallerRow one{.category = place.category};
                BOOST_OUTCOME_TRY(one.row, Id128::parse(row.get<std::string>(0)));
                BOOST_OUTCOME_TRY(auto const call, detail::optional_id_from<model::CallId>(row.get<std::string>(1)));
                one.call = call.value_or(model::CallId{});
                if (!place.name.empty()) {
                    BOOST_OUTCOME_TRY(
                        auto name, vault_.open({place.table, company, one.row, place.name}, row.get<std::string>(2)));
                    one.name = model::CallerName{std::move(name)};
                }
                out.push_back(std::move(one));
            }
        }
        return out;
    });
}

Result<void> RightsRepository::forget_name(model::CompanyId company, model::RequestId request) {
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company), id = text(request);
        sql_ << "UPDATE privacy_request SET name_sealed = '', phone_sealed = '', code_sealed = '', words_sealed = '', "
                "phone_token = CASE WHEN kind = 'object' THEN phone_token ELSE '' END "
                "WHERE company = :c AND request = :id",
            use(company_text, "c"), use(id, "id");
        return ok();
    });
}

Result<bool> RightsRepository::objected(model::CompanyId company, model::CallerPhone const& phone) {
    BOOST_OUTCOME_TRY(auto const token, vault_.token(company, "phone", phone.reveal<legal_duty>().e164()));
    return guarded([&]() -> Result<bool> {
        auto const id = text(company);
        auto const none = token.empty() ? "none" : token;
        long long found = 0;
        sql_ << "SELECT COUNT(*) FROM privacy_request WHERE company = :c AND kind = 'object' AND status <> 'refused' "
                "AND (user_id <> '' OR phone_token = :t)",
            soci::into(found), use(id, "c"), use(none, "t");
        return found > 0;
    });
}

}  // namespace ombrex::sql
