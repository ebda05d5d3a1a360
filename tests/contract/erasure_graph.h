// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <set>

#include "crypto/sealed.h"
#include "services/post_room.h"
#include "tests/contract/rights_fixture.h"
#include "tests/contract/sealed_sound.h"

namespace ombrex::testing_support {

// What stands in everything that names somebody who will be erased, and in what names everybody else.
inline constexpr std::string_view gone_word = "zzgone";
inline constexpr std::string_view stay_word = "zzstay";
inline constexpr std::string_view gone_area = "303777";  // of numbers that nobody shares

/// Somebody who calls, and the ids of all rows that name him: written down here while they are made.
struct Person {
    std::string name, number;
    std::set<std::string> rows;
    std::vector<model::CallId> calls;
};

/// Businesses whose callers call, book, leave messages and ask: from their own telephone, a shared one, a friend's and
/// none. Every row of them is made here, through repositories, and none by the code that finds or erases.
class ErasureGraph : public RightsTest {
protected:
    /// One business: the first of its people will be erased. Of every second business he shares his number.
    std::vector<Person> grow(int number) {
        company = model::CompanyId{Id128::make(random)};
        bool const shared = number % 2 == 1;
        std::vector<Person> people;
        for (int n = 0; n < 5; ++n) {
            bool const subject = n == 0;
            auto const own = fmt::format("+1{}{:04}", subject && !shared ? gone_area : "303222", number * 5 % 9000 + n);
            people.push_back({fmt::format("{} {}x{}", subject ? gone_word : stay_word, number, n), own, {}, {}});
        }
        if (shared) people[0].number = people[1].number;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(unit.companies().put(company, barber()));
            for (std::size_t n = 0; n < people.size(); ++n) {
                for (int way = 0; way < ways; ++way) {
                    bool const unnamed = way == calls_only && (shared || random.below(2) == 0);
                    if (unnamed) continue;
                    BOOST_OUTCOME_TRY(live(unit, people[n], people[4].number, way));
                }
            }
            return ok();
        });
        for (auto const& person : people) {
            for (auto const id : person.calls) mail_about(id, person);
        }
        return people;
    }

    // In which a person leaves something.
    static constexpr int calls_only = 0, message = 1, books = 2, withheld = 3, books_without_number = 4,
                         of_a_friend = 5, moves_withheld = 6, ways = 7;

    Result<void> live(ports::UnitOfWork& unit, Person& who, std::string const& friends, int way) {
        bool const hidden = way == withheld || way == moves_withheld;
        BOOST_OUTCOME_TRY(auto const id, put_call(unit, who, hidden ? "" : way == of_a_friend ? friends : who.number));
        if (way == message || way == withheld || way == of_a_friend) {
            model::Message left;
            left.id = model::MessageId{Id128::make(random)};
            left.company = company;
            left.call = id;
            left.from = name(who.name);
            left.callback = phone(who.number);
            left.text = model::MessageText{"call " + who.name};
            who.rows.insert(left.id.value().to_string());
            BOOST_OUTCOME_TRY(unit.messages().add(left, until(privacy::Category::message)));
        }
        if (way == books || way == books_without_number || way == moves_withheld) {
            return put_appointment(unit, who, id, way);
        }
        return ok();
    }

    Result<void> put_appointment(ports::UnitOfWork& unit, Person& who, model::CallId call_id, int way) {
        model::Appointment one;
        one.id = model::AppointmentId{Id128::make(random)};
        one.company = company;
        one.reference = one.id.value().to_string().substr(0, 8);
        one.service = "Haircut";
        one.staff = "Jo Park";
        one.name = name(who.name);
        if (way != books_without_number) one.phone = phone(who.number);
        one.notes = model::AppointmentNotes{"asked by " + who.name};
        one.made_in = call_id;
        if (way == moves_withheld) {
            BOOST_OUTCOME_TRY(auto const another, put_call(unit, who, ""));
            one.changed_in = another;
        }
        who.rows.insert(one.id.value().to_string());
        std::array<std::int64_t, 1> const cell{static_cast<std::int64_t>(random.below(1'000'000'000))};
        BOOST_OUTCOME_TRY(unit.appointments().claim(company, one.staff, cell, one.id, std::nullopt, clock.now()));
        BOOST_OUTCOME_TRY(unit.appointments().add(one, until(privacy::Category::appointment)));
        return way == moves_withheld ? unit.appointments().update(one) : ok();
    }

    Result<model::CallId> put_call(ports::UnitOfWork& unit, Person& who, std::string const& from) {
        model::Call one;
        one.id = model::CallId{Id128::make(random)};
        one.company = company;
        if (!from.empty()) one.caller.number = phone(from);
        one.answered = clock.now();
        BOOST_OUTCOME_TRY(unit.calls().begin(one, until(privacy::Category::call_metadata)));
        one.end_reason = model::EndReason::caller_hangup;
        BOOST_OUTCOME_TRY(unit.calls().finish(one));
        using Text = decltype(model::Turn::text);
        model::Transcript const said{
            {1, model::Speaker::caller, Text{"I am " + who.name}, std::chrono::milliseconds{900}}};
        BOOST_OUTCOME_TRY(unit.calls().put_transcript(company, one.id, said, until(privacy::Category::transcript)));
        auto const insight = adapters::insights::LocalInsights{}.make(said, {});
        BOOST_OUTCOME_TRY(unit.calls().put_insight(company, one.id, insight, until(privacy::Category::insight)));
        BOOST_OUTCOME_TRY(
            unit.notes().add(model::TransferAttempt{company, one.id, "front desk", model::TransferResult::no_answer},
                             until(privacy::Category::call_metadata)));
        BOOST_OUTCOME_TRY(
            unit.jobs().add({model::JobId{Id128::make(random)}, "mail_summary", company, one.id.value(), 0},
                            clock.now() + std::chrono::hours{1}));
        if (random.below(4) == 0) {
            BOOST_OUTCOME_TRY(put_recording(unit, who, one.id));
        }
        who.rows.insert(one.id.value().to_string());
        who.calls.push_back(one.id);
        return one.id;
    }

    Result<void> put_recording(ports::UnitOfWork& unit, Person& who, model::CallId of) {
        model::Recording one;
        one.id = model::RecordingId{Id128::make(random)};
        one.company = company;
        one.call = of;
        one.state = model::RecordingState::saved;
        who.rows.insert(one.id.value().to_string());
        BOOST_OUTCOME_TRY(unit.recordings().add(one, until(privacy::Category::call_recording)));
        put_sealed_sound(*objects, keys, random, one, "sound of " + who.name, soon());
        return ok();
    }

    void mail_about(model::CallId about, Person const& who) {
        model::Letter letter{services::letter_id(services::summary_letter, about.value(), random.below(3)), company,
                             model::MailAddress{"owner@shop.example"}, model::MailBody{who.name + " called"}, about};
        EXPECT_TRUE(wait(mails->deliver(letter, soon())));
    }

    privacy::EraseOn until(privacy::Category category) const {
        return privacy::erase_on(deps.policy, category, clock.now(), TimeZone::utc());
    }
};

/// A copy of the store as a stranger with all its keys reads it: every table and every column, whoever wrote them.
class RawStore {
public:
    struct Cell {
        std::string table, column, text;  ///< A sealed one is opened.
    };

    RawStore(std::filesystem::path const& file, crypto::KeyRing& keys)
        : sql_{soci::sqlite3, "dbname=" + file.string()}, keys_{keys} {}

    std::vector<Cell> cells() {
        std::vector<Cell> out;
        std::vector<std::string> tables;
        soci::rowset<std::string> const names =
            (sql_.prepare << "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
        for (auto const& table : names) {
            soci::rowset<soci::row> const rows = (sql_.prepare << "SELECT * FROM " + table);
            for (auto const& row : rows) read(table, row, out);
        }
        return out;
    }

private:
    /// By convention a row's key is its company and one id, which stand first.
    void read(std::string const& table, soci::row const& row, std::vector<Cell>& out) {
        for (std::size_t n = 0; n < row.size(); ++n) {
            auto const& about = row.get_properties(n);
            if (about.get_data_type() != soci::dt_string || row.get_indicator(n) == soci::i_null) continue;
            auto text = row.get<std::string>(n);
            auto const column = about.get_name();
            if (column.ends_with("_sealed") && !text.empty()) {
                text = opened(table, row, column.substr(0, column.size() - 7), text);
            }
            out.push_back({table, column, std::move(text)});
        }
    }
    std::string opened(std::string const& table, soci::row const& row, std::string const& column,
                       std::string const& sealed) {
        auto const company = Id128::parse(row.get<std::string>(0)).value();
        auto const id = table == "company" ? company : Id128::parse(row.get<std::string>(1)).value();
        crypto::Binding const place{table, company, id, column};
        if (table == "transcript") {
            auto const key = keys_.find(company, {crypto::KeyKind::transcript, id});
            return key ? text_of(crypto::open_text(key.value(), place, sealed)) : "its key is gone";
        }
        return text_of(crypto::open_text(keys_.company(company).value()->columns, place, sealed));
    }

    static std::string text_of(Result<Bytes> const& opened) {
        EXPECT_TRUE(opened);
        return opened ? std::string{as_text(opened.value())} : std::string{};
    }

    soci::session sql_;
    crypto::KeyRing& keys_;
};

}  // namespace ombrex::testing_support
