// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <re2/re2.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <boost/json.hpp>

#include "crypto/sealed.h"
#include "services/archive_schema.h"
#include "tests/contract/archive_graph.h"
#include "tests/contract/json_schema.h"

namespace ombrex {
namespace {

using namespace testing_support;
namespace json = boost::json;
using ::testing::ElementsAre;
using ::testing::IsSubsetOf;
using Words = std::set<std::string>;

/// Columns that no archive holds, and why.
std::map<std::string, std::string_view, std::less<>> const never{
    {"account_user.password_sealed", "a hash of a password is for nobody"},
    {"account_user.email_token", "blind index"},
    {"account_user.second_factor_sealed", "who knows it can sign in as he does"},
    {"account_user.second_factor_step", "of that secret"},
    {"api_key.hash", "of a secret that was shown once"},
    {"appointment.mail_token", "blind index"},
    {"appointment.name_token", "blind index"},
    {"appointment.phone_token", "blind index"},
    {"call.caller_token", "blind index"},
    {"transcript.events_sealed", "calls of a scenario alone have them, on a folder that is thrown away"},
    {"message.callback_token", "blind index"},
    {"message.mail_token", "blind index"},
    {"message.name_token", "blind index"},
    {"privacy_request.phone_token", "blind index"},
    {"privacy_request.code_sealed", "what proves who somebody is, said to him by telephone"},
    {"privacy_request.code_until_us", "of that code"},
    {"privacy_request.tries", "of that code"},
    {"session.session", "who knows it might pass for whoever is signed in"},
    {"mailed_link.link", "of a secret that stands in one letter"},
    {"mailed_link.hash", "of a secret that stands in one letter"},
    {"usage_log.person_token", "blind index"},
    {"blocked_number.phone_token", "blind index"},
    {"audit.chain", "the chain is for whoever checks the whole log"},
    {"receipt.batch", "of the entry that vouches for it, which is there"},
    {"job.lease_until_us", "of the machine: who works on it until when"},
    {"archive.attempt", "of the machine"},
    {"archive.try_us", "of the machine"},
    {"archive.trouble", "words for our operators"},
    {"invoice_file.body_sealed", "what it says stands in the row of its invoice; the desk hands it out"},
    {"calendar_connection.access_sealed", "a key to what somebody else keeps"},
    {"calendar_connection.refresh_sealed", "a key to what somebody else keeps"},
    {"webhook.secret_sealed", "who knows it can sign as we do"},
    {"insight.body_sealed.label", "as a word, not as its number"},
};

/// Whatever looks like a canary.
Words canaries_in(std::string_view text, char kind) {
    Words out;
    std::string found;
    re2::RE2 const form{std::string{"("} + kind + "\\d+z)"};
    re2::StringPiece left{text.data(), text.size()};
    while (re2::RE2::FindAndConsume(&left, form, &found)) out.insert(found);
    return out;
}

/// Every scalar of a value as text, null as nothing.
void collect(json::value const& value, Words& out) {
    if (auto const* fields = value.if_object()) {
        for (auto const& [key, field] : *fields) collect(field, out);
    } else if (auto const* list = value.if_array()) {
        for (auto const& one : *list) collect(one, out);
    } else if (auto const* text = value.if_string()) {
        out.emplace(text->begin(), text->end());
    } else if (!value.is_null()) {
        out.insert(json::serialize(value));
    }
}

/// What a moment looks like in an archive, written by another hand than the one under test.
std::string moment(long long us) {
    TimePoint const when{std::chrono::microseconds{us}};
    auto const day = std::chrono::floor<std::chrono::days>(when);
    std::chrono::year_month_day const date{day};
    std::chrono::hh_mm_ss const time{when - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

/// The store as it lies on a disk, walked without any of our repositories: every row of every table that names a
/// company, whatever migrations there will be.
class RawStore {
public:
    RawStore(std::filesystem::path const& file, crypto::KeyRing& keys)
        : sql_{soci::sqlite3, file.string()}, keys_{keys} {
        soci::rowset<soci::row> const found =
            (sql_.prepare << "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type "
                             "= 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = "
                             "'company') ORDER BY 1, p.cid");
        for (auto const& one : found) tables_[one.get<std::string>(0)].push_back(one.get<std::string>(1));
    }
    [[nodiscard]] auto const& tables() const { return tables_; }

    /// What an archive has to say of each row of the table that names the company.
    std::vector<Words> rows_of(std::string const& table, model::CompanyId company) {
        auto const id = company.value().to_string();
        std::string columns;
        for (auto const& column : tables_.at(table))
            columns += (columns.empty() ? "CAST(" : ", CAST(") + column + " AS TEXT)";
        soci::rowset<soci::row> const rows =
            (sql_.prepare << "SELECT " + columns + " FROM " + table + " WHERE company = :c", soci::use(id));
        std::vector<Words> out;
        for (auto const& row : rows) {
            Words says;
            for (std::size_t i = 0; i < tables_.at(table).size(); ++i) {
                if (row.get_indicator(i) == soci::i_ok) expect(table, tables_.at(table)[i], row, i, says);
            }
            out.push_back(std::move(says));
        }
        return out;
    }

private:
    void expect(std::string const& table, std::string const& column, soci::row const& row, std::size_t at, Words& out) {
        auto const value = row.get<std::string>(at);
        if (value.empty() || column == "company" || never.contains(table + "." + column)) return;
        auto const number = std::strtoll(value.c_str(), nullptr, 10);
        if (column.ends_with("_us")) {
            out.insert(moment(number));
        } else if (column.ends_with("_sealed")) {
            expect_opened(table, column.substr(0, column.size() - 7), row, value, out);
        } else if (column == "assistant") {
            collect(json::parse(value), out);
        } else if ((column.ends_with("_min") && column != "length_min") || column == "cell") {
            out.insert(moment(number * 60'000'000).substr(0, 16));
        } else if (column == "dead") {
            out.insert(number == 0 ? "false" : "true");
        } else if (column == "recipient") {
            out.emplace(privacy::published_policy.recipients.at(static_cast<std::size_t>(number)).id);
        } else if (table == "disclosure" && column == "purpose") {
            out.emplace(privacy::published_policy.purposes.at(static_cast<std::size_t>(number)).id);
        } else if (column == "categories") {
            for (auto const& one : privacy::published_policy.categories) {
                if ((number >> static_cast<int>(one.category) & 1) != 0) out.emplace(one.id);
            }
        } else {
            bool const ours = value.starts_with("operator:");
            out.insert(ours ? "operator" : value);
        }
    }
    void expect_opened(std::string const& table, std::string const& column, soci::row const& row,
                       std::string const& sealed, Words& out) {
        auto const company = Id128::parse(row.get<std::string>("CAST(company AS TEXT)")).value();
        auto const name = table == "company" ? "company" : tables_.at(table)[1];  // company, then the row's own id
        auto const id = Id128::parse(row.get<std::string>("CAST(" + name + " AS TEXT)")).value();
        crypto::Binding const place{table, company, id, column};
        auto const plain = [&] {
            if (table == "transcript") {
                return crypto::open_text(keys_.find(company, {crypto::KeyKind::transcript, id}).value(), place, sealed);
            }
            if (table == "invoice" && column == "record") {
                return crypto::open_text(keys_.find(crypto::house, {crypto::KeyKind::invoice, id}).value(), place,
                                         sealed);
            }
            return crypto::open_text(keys_.company(company).value()->columns, place, sealed);
        }();
        ASSERT_TRUE(plain) << table << "." << column;
        std::string const text{as_text(plain.value())};
        if (table == "transcript" || table == "insight") {
            for (auto const& word : canaries_in(text, 'Q')) out.insert(word);
        } else if (table == "invoice" && column == "record") {
            collect(json::parse(text), out);
        } else if (column == "mail") {
            std::istringstream lines{text};
            for (std::string line; std::getline(lines, line);) out.insert(line);
        } else if (!text.empty()) {
            out.insert(text);
        }
    }

    soci::session sql_;
    crypto::KeyRing& keys_;
    std::map<std::string, std::vector<std::string>> tables_;
};

/// data.json of an archive, read.
class Data {
public:
    explicit Data(std::string const& text) : value_(json::parse(text)) {
        for (auto const& [key, part] : value_.as_object()) {
            if (!part.is_array()) continue;
            for (auto const& row : part.as_array()) collect(row, rows_.emplace_back());
        }
    }
    /// Whether one row tells all of it.
    [[nodiscard]] bool tells(Words const& all) const {
        return std::ranges::any_of(rows_, [&](Words const& row) { return std::ranges::includes(row, all); });
    }
    [[nodiscard]] json::value const& value() const { return value_; }
    [[nodiscard]] std::size_t rows() const { return rows_.size(); }

private:
    json::value value_;
    std::vector<Words> rows_;
};

class ArchiveGraphTest : public GraphTest {
protected:
    void grow_all() {
        for (std::size_t n = 0; n < count(); ++n) all.push_back(grow());
        EXPECT_TRUE(wait(database->copy_to(folder / "copy")));
        raw.emplace(folder / "copy", keys);
    }
    /// A thousand take a minute: `ctest` runs as many as find every kind of row.
    static std::size_t count() {
        auto const* const wanted = std::getenv("OMBREX_GRAPH");
        return wanted == nullptr ? 60 : static_cast<std::size_t>(std::strtoul(wanted, nullptr, 10));
    }
    static std::string everything(std::map<std::string, std::string> const& files) {
        std::string out;
        for (auto const& [name, content] : files) out += name + "\n" + content + "\n";
        return out;
    }

    std::vector<GraphCompany> all;
    std::optional<RawStore> raw;
};

TEST_F(ArchiveGraphTest, C37_C40_the_archive_of_an_account_holds_every_row_that_names_it_and_nothing_of_another) {
    grow_all();
    JsonSchema const schema{services::archive_schema()};
    std::map<std::string, std::size_t> rows;
    for (auto const& one : all) {
        auto const files = written({.company = one.id});
        Data const data{files.at("data.json")};
        std::size_t expected = 0;
        for (auto const& [table, columns] : raw->tables()) {
            for (auto const& words : raw->rows_of(table, one.id)) {
                EXPECT_TRUE(data.tells(words)) << table << ": " << ::testing::PrintToString(words);
                ++rows[table];
                ++expected;
            }
        }
        auto const mails = data.value().at("mails").as_array().size();
        EXPECT_EQ(data.rows(), expected + mails) << "a row of the archive is a row of the store, once";
        EXPECT_EQ(canaries_in(everything(files), 'Q'), one.canaries);
        EXPECT_THAT(canaries_in(files.at("index.html"), 'Q'), IsSubsetOf(one.canaries));
        EXPECT_THAT(canaries_in(files.at("data.json"), 'Q'), IsSubsetOf(canaries_in(files.at("index.html"), 'Q')));
        EXPECT_THAT(canaries_in(everything(files), 'P'), ElementsAre());
        EXPECT_THAT(schema.faults(data.value()), ElementsAre());
        for (auto const& sound : one.sounds) {
            EXPECT_TRUE(std::ranges::any_of(files, [&](auto const& file) { return file.second == sound; }));
        }
    }
    for (auto const& [table, columns] : raw->tables()) {
        if (table == "incident") continue;    // it names the house
        if (table == "legal_hold") continue;  // what a court wants of us; whom it is about, the court tells
        EXPECT_GT(rows[table], 1U) << "put rows of " << table << " into this test";
    }
}

TEST_F(ArchiveGraphTest, C37_the_archive_of_one_user_holds_his_rows_and_names_nobody_else) {
    grow_all();
    JsonSchema const schema{services::archive_schema()};
    for (auto const& one : all) {
        auto const& his = one.users.front();
        services::ArchiveSubject const subject{
            .company = one.id, .whose = services::ArchiveSubject::Whose::user, .user = his.id};
        auto const files = written(subject);
        Data const data{files.at("data.json")};
        auto const id = his.id.value().to_string();
        std::size_t expected = 0;
        for (auto const& [table, columns] : raw->tables()) {
            for (auto const& words : raw->rows_of(table, one.id)) {
                if (!words.contains(id) && !words.contains("user:" + id)) continue;
                EXPECT_TRUE(data.tells(words)) << table << ": " << ::testing::PrintToString(words);
                ++expected;
            }
        }
        EXPECT_GE(expected, 4U);
        EXPECT_EQ(data.rows(), expected + data.value().at("mails").as_array().size());
        EXPECT_THAT(schema.faults(data.value()), ElementsAre());
        auto const told = everything(files);
        for (auto const& other : one.users) {
            if (other.id == his.id) continue;
            EXPECT_EQ(told.find(other.id.value().to_string()), std::string::npos);
            EXPECT_EQ(told.find(other.name.reveal<privacy::Purpose::legal_duty>()), std::string::npos);
        }
        EXPECT_THAT(canaries_in(told, 'P'), ElementsAre());
    }
}

TEST_F(ArchiveGraphTest, C37_the_archive_of_a_caller_holds_the_rows_that_were_found_for_him_and_no_others) {
    grow_all();
    std::size_t tried = 0;
    for (auto const& one : all) {
        if (one.calls.empty()) continue;
        auto const call = one.calls.front().id.value();
        services::ArchiveSubject subject{.company = one.id, .whose = services::ArchiveSubject::Whose::caller};
        using privacy::Category;
        for (auto const category : {Category::call_metadata, Category::transcript, Category::insight}) {
            subject.rows.push_back({category, call});
        }
        Data const data{written(subject).at("data.json")};
        std::size_t expected = 0;
        for (auto const* table : {"call", "transcript", "insight", "transfer_attempt", "emergency_note", "disclosure",
                                  "processor_request"}) {
            for (auto const& words : raw->rows_of(table, one.id)) {
                if (!words.contains(call.to_string())) continue;
                EXPECT_TRUE(data.tells(words)) << table;
                ++expected;
            }
        }
        EXPECT_EQ(data.rows(), expected);
        ++tried;
    }
    EXPECT_GT(tried, all.size() / 3);
}

}  // namespace
}  // namespace ombrex
