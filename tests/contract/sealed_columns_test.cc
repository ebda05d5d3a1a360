// SPDX-License-Identifier: Apache-2.0
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <map>
#include <set>

#include "base/temporary_folder.h"
#include "crypto/sealed.h"
#include "tests/contract/call_fixture.h"
#include "tests/contract/put_invoice.h"

namespace ombrex {
namespace {

using namespace testing_support;

/// One sealed value of the store, where it stands, and under which key.
struct Cell {
    std::string table, column;  ///< The column without "_sealed".
    Id128 company, row;
    std::string sealed;

    [[nodiscard]] std::string name() const { return table + "." + column; }
};

/// Three businesses, and at least two of everything.
class SealedColumnsTest : public AfterCallTest {
protected:
    SealedColumnsTest() {
        for (int n = 0; n < 2; ++n) {
            company = model::CompanyId{Id128::make(random)};
            in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(unit.companies().put(company, barber()));
                BOOST_OUTCOME_TRY(unit.companies().set_mail(company, {model::MailAddress{"owner@shop.example"}}));
                BOOST_OUTCOME_TRY(unit.accounts().set_name(company, model::CompanyName{"Alder Street"}));
                BOOST_OUTCOME_TRY(put_user(unit, n == 0 ? "jo@shop.example" : "max@shop.example"));
                BOOST_OUTCOME_TRY(put_visit(unit));
                BOOST_OUTCOME_TRY(put_bill(unit));
                model::Incident incident;
                incident.id = model::IncidentId{Id128::make(random)};
                incident.aware = clock.now();
                return unit.incidents().add(incident, privacy::erase_on(deps.policy, privacy::Category::incident_record,
                                                                        clock.now(), TimeZone::utc()));
            });
            for (auto const* when : {"2026-09-18T14:00", "2026-09-18T15:00"}) put_call(when);
        }
    }

    Result<void> put_bill(ports::UnitOfWork& unit) {
        using privacy::Category;
        model::Invoice invoice;
        invoice.company = company;
        invoice.number.running = ++bills;
        invoice.transaction = decltype(invoice.transaction){"FT26310"};
        BOOST_OUTCOME_TRY(put_invoice(unit, deps, invoice));
        model::CalendarConnection calendar;
        calendar.id = model::CalendarConnectionId{Id128::make(random)};
        calendar.company = company;
        return unit.calendars().add(calendar,
                                    privacy::erase_after_event(deps.policy, Category::calendar_token).value());
    }
    Result<void> put_visit(ports::UnitOfWork& unit) {
        auto const keep = privacy::erase_on(deps.policy, privacy::Category::usage_log, clock.now(), TimeZone::utc());
        model::Usage visit;
        visit.id = Id128::make(random);
        visit.at = clock.now();
        visit.address = model::ClientAddress{"203.0.113.7"};
        visit.company = company;
        BOOST_OUTCOME_TRY(unit.usage().add(visit, keep));
        BOOST_OUTCOME_TRY(unit.abuse().block(company, Id128::make(random), phone("+13035550199"), clock.now(), keep));
        model::LegalHold hold;
        hold.id = model::LegalHoldId{Id128::make(random)};
        hold.company = company;
        hold.phone = phone("+13035550177");
        BOOST_OUTCOME_TRY(unit.legal_holds().add(hold));
        model::Session session;
        session.id = model::SessionId{Id128::make(random)};
        session.company = company;
        session.begun = session.used = clock.now();
        return unit.sessions().add(session, keep);
    }
    Result<void> put_user(ports::UnitOfWork& unit, std::string email) {
        model::User user;
        user.id = model::UserId{Id128::make(random)};
        user.company = company;
        user.name = model::PersonName{"Jo Park"};
        user.email = model::MailAddress{std::move(email)};
        BOOST_OUTCOME_TRY(auto const stays, privacy::erase_after_event(deps.policy, privacy::Category::account_name));
        BOOST_OUTCOME_TRY(unit.users().add(user, model::PasswordHash{"$2b$10$of nobody"}, stays));
        user.next_email = model::MailAddress{"next." + user.email.reveal<privacy::Purpose::serve_call>()};
        BOOST_OUTCOME_TRY(unit.users().update(user));
        model::ApiKey const key{model::ApiKeyId{Id128::make(random)}, company, "till", {}, clock.now()};
        BOOST_OUTCOME_TRY(unit.api_keys().add(key, crypto::Token::make(random).hash("api_key")));
        model::Webhook hook;
        hook.id = model::WebhookId{Id128::make(random)};
        hook.company = company;
        hook.url = "https://hooks.example.com/";
        hook.secret = model::WebhookSecret{"whsec_of nobody"};
        BOOST_OUTCOME_TRY(unit.webhooks().add(hook));
        model::SecondFactor const factor{model::FactorSecret{"ABCD"}};
        return unit.users().set_second_factor(company, user.id, factor);
    }
    void put_call(std::string_view when) {
        call = begun("+13035550177");
        book(call, when);
        ask(call, ports::TakeMessage{.addressee = {},
                                     .from = name("Sam Reed"),
                                     .callback = phone("+13035550177"),
                                     .text = model::MessageText{"call back"},
                                     .urgency = model::Urgency::normal});
        ask(call, ports::PrivacyRequest{model::PrivacyRequestKind::access, name("Sam Reed"), phone("+13035550177")});
        end(call, model::Outcome::answered);
        in_unit([&](ports::UnitOfWork& unit) {
            return unit.calls().put_events(company, call.id, model::EventLog{R"([{"event":"start"}])"});
        });
    }

    /// Every column of every table whose name ends in _sealed, whatever migrations there will be.
    std::vector<Cell> cells() {
        EXPECT_TRUE(wait(database->copy_to(folder / "store")));
        soci::session sql{soci::sqlite3, "dbname=" + (folder / "store").string()};
        std::vector<Cell> out;
        soci::rowset<soci::row> const columns =
            (sql.prepare << "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p "
                            "WHERE m.type = 'table' AND p.name LIKE '%\\_sealed' ESCAPE '\\'");
        for (auto const& one : columns) {
            auto const table = one.get<std::string>(0), column = one.get<std::string>(1);
            auto const id = table == "company" ? table : id_column(sql, table);
            soci::rowset<soci::row> const rows =
                (sql.prepare << "SELECT company, " + id + ", " + column + " FROM " + table);
            found.insert(table + "." + column.substr(0, column.size() - 7));
            for (auto const& row : rows) {
                auto sealed = row.get<std::string>(2);
                if (sealed.empty()) continue;
                out.push_back({table, column.substr(0, column.size() - 7),
                               Id128::parse(row.get<std::string>(0)).value(),
                               Id128::parse(row.get<std::string>(1)).value(), std::move(sealed)});
            }
        }
        return out;
    }
    /// By convention the key of a table is its company and one id.
    static std::string id_column(soci::session& sql, std::string const& table) {
        std::string out;
        sql << "SELECT name FROM pragma_table_info(:t) WHERE pk > 0 AND name <> 'company' ORDER BY pk LIMIT 1",
            soci::use(table), soci::into(out);
        return out;
    }

    /// Whether what stands in `from` opens as if it stood at `place`.
    bool opens(Cell const& from, Cell const& place) {
        crypto::Binding const binding{place.table, place.company, place.row, place.column};
        if (place.table == "transcript") {
            auto const key = keys.find(place.company, {crypto::KeyKind::transcript, place.row});
            return key && crypto::open_text(key.value(), binding, from.sealed);
        }
        if (place.table == "invoice" && place.column == "record") {
            auto const key = keys.find(crypto::house, {crypto::KeyKind::invoice, place.row});
            return key && crypto::open_text(key.value(), binding, from.sealed);
        }
        auto const own = keys.company(place.company);
        return own && crypto::open_text(own.value()->columns, binding, from.sealed);
    }

    TemporaryFolder folder;
    std::set<std::string> found;
    int bills = 0;
};

TEST_F(SealedColumnsTest, no_sealed_value_opens_in_another_row_column_or_company) {
    auto const all = cells();
    std::map<std::string, int> samples;
    for (auto const& one : all) {
        EXPECT_TRUE(opens(one, one)) << one.name() << " is bound to another table, row or column than its own";
        ++samples[one.name()];
        for (auto const& other : all) {
            EXPECT_TRUE(&one == &other || !opens(one, other)) << one.name() << " opens as " << other.name();
        }
    }
    for (auto const& name : found) EXPECT_GE(samples[name], 2) << "put two rows of " << name << " into this test";
}

}  // namespace
}  // namespace ombrex
