// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/session_repository.h"

#include <algorithm>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using soci::use;

constexpr std::string_view select_sessions =
    "SELECT company, session, user_id, begun_us, used_us, browser_sealed FROM session WHERE ";

std::string sessions_where(std::string_view where) { return std::string{select_sessions} + std::string{where}; }

detail::Vault::Place session_place(model::CompanyId company, model::SessionId id) {
    return {"session", company, id.value(), "browser"};
}

Error none() { return {Errc::not_found, "no such session"}; }

struct AskedSession {
    std::string company, id;
    soci::row row;

    void bind(soci::statement& to, std::string_view) {
        to.exchange(soci::into(row));
        to.exchange(use(company, "c"));
        to.exchange(use(id, "s"));
    }
};

}  // namespace

Result<void> SessionRepository::add(model::Session const& session, privacy::EraseOn erase_on) {
    BOOST_OUTCOME_TRY(auto const browser,
                      vault_.seal(session_place(session.company, session.id), to_string(session.browser)));
    return guarded([&]() -> Result<void> {
        auto const company = text(session.company), id = text(session.id), user = text(session.user);
        auto const begun = detail::us(session.begun), used = detail::us(session.used);
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO session (company, session, user_id, begun_us, used_us, browser_sealed, erase_on_us) "
                "VALUES (:c, :s, :u, :b, :t, :w, :e)",
            use(company, "c"), use(id, "s"), use(user, "u"), use(begun, "b"), use(used, "t"), use(browser, "w"),
            use(erase.value, erase.indicator, "e");
        return ok();
    });
}

Result<model::Session> SessionRepository::opened(soci::row const& row) {
    model::Session one;
    BOOST_OUTCOME_TRY(one.company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
    BOOST_OUTCOME_TRY(one.id, detail::id_from<model::SessionId>(row.get<std::string>(1)));
    BOOST_OUTCOME_TRY(one.user, detail::id_from<model::UserId>(row.get<std::string>(2)));
    one.begun = detail::from_us(row.get<long long>(3));
    one.used = detail::from_us(row.get<long long>(4));
    BOOST_OUTCOME_TRY(auto const browser, vault_.open(session_place(one.company, one.id), row.get<std::string>(5)));
    auto const known = std::ranges::find(model::browser_words, browser);
    if (known == model::browser_words.end()) return Error{Errc::unavailable, "a stored word cannot be read"};
    one.browser = static_cast<model::Browser>(known - model::browser_words.begin());
    return one;
}

Result<model::Session> SessionRepository::find(model::CompanyId company, model::SessionId id) {
    return guarded([&]() -> Result<model::Session> {
        auto& asked = statements_.planned<AskedSession>(sessions_where("company = :c AND session = :s"));
        asked->company = text(company);
        asked->id = text(id);
        Result<model::Session> found = none();
        BOOST_OUTCOME_TRY(asked.read([&](AskedSession const& its) -> Result<void> {
            BOOST_OUTCOME_TRY(found, opened(its.row));
            return ok();
        }));
        return found;
    });
}

Result<std::vector<model::Session>> SessionRepository::of_user(model::CompanyId company, model::UserId user) {
    return guarded([&]() -> Result<std::vector<model::Session>> {
        auto const company_text = text(company), user_text = text(user);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << sessions_where("company = :c AND user_id = :u ORDER BY used_us DESC, session"),
             use(company_text, "c"), use(user_text, "u"));
        std::vector<model::Session> out;
        for (auto const& row : rows) {
            BOOST_OUTCOME_TRY(auto const one, opened(row));
            out.push_back(one);
        }
        return out;
    });
}

Result<void> SessionRepository::touch(model::CompanyId company, model::SessionId id, TimePoint used) {
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company), id_text = text(id);
        auto const at = detail::us(used);
        sql_ << "UPDATE session SET used_us = :t WHERE company = :c AND session = :s", use(at, "t"),
            use(company_text, "c"), use(id_text, "s");
        return ok();
    });
}

Result<void> SessionRepository::remove(model::CompanyId company, model::UserId user, model::SessionId id) {
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company), user_text = text(user), id_text = text(id);
        soci::statement change =
            (sql_.prepare << "DELETE FROM session WHERE company = :c AND user_id = :u AND session = :s",
             use(company_text, "c"), use(user_text, "u"), use(id_text, "s"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return none();
        return ok();
    });
}

Result<std::size_t> SessionRepository::remove_others(model::CompanyId company, model::UserId user,
                                                     std::optional<model::SessionId> but) {
    return guarded([&]() -> Result<std::size_t> {
        auto const company_text = text(company), user_text = text(user);
        auto const kept = but ? text(*but) : std::string{};
        soci::statement change =
            (sql_.prepare << "DELETE FROM session WHERE company = :c AND user_id = :u AND session <> :s",
             use(company_text, "c"), use(user_text, "u"), use(kept, "s"));
        change.execute(true);
        return static_cast<std::size_t>(change.get_affected_rows());
    });
}

}  // namespace ombrex::sql
