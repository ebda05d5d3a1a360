// SPDX-License-Identifier: Apache-2.0
#include "services/caller_archive.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <charconv>
#include <cstdlib>

#include "services/archive_schema.h"
#include "services/write_archive.h"
#include "tests/contract/erasure_graph.h"
#include "tests/contract/json_schema.h"
#include "tests/contract/zip_reader.h"

namespace ombrex {
namespace {

using namespace testing_support;
namespace json = boost::json;
using model::RightsKind;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class CallerArchiveTest : public ErasureGraph {
protected:
    CallerArchiveTest() : archives{files::ObjectStore::open(folder / "archives").value()} {}

    static Task<Result<void>> append(Bytes& out, Bytes bytes) {
        out.insert(out.end(), bytes.begin(), bytes.end());
        co_return ok();
    }
    Result<services::ArchiveSubject> subject(model::RequestId id, std::vector<model::CallerName> also = {}) {
        services::CallerArchiveOrder order{id, std::move(also), ann};
        return wait(services::archive_of_caller(deps, std::move(order), soon()));
    }
    std::map<std::string, std::string> archive(model::RequestId id) {
        auto found = subject(id);
        EXPECT_TRUE(found) << found.error().detail;
        services::ArchiveRoom const place{{*spool, *objects, keys, archives.get()}, *archives, *mails};
        Bytes file;
        auto const sink = [&file](Bytes bytes) { return append(file, std::move(bytes)); };
        auto const size =
            wait(services::write_archive(deps, place.recordings, &place.mail, std::move(found.value()), sink));
        EXPECT_TRUE(size) << size.error().detail;
        return ZipReader{file}.files();
    }
    static std::string everything(std::map<std::string, std::string> const& files) {
        std::string out;
        for (auto const& [name, content] : files) out += name + "\n" + content + "\n";
        return out;
    }

    static std::string_view value_of(char const* name) {
        auto const* const value = std::getenv(name);
        return value == nullptr ? std::string_view{} : value;
    }

    std::unique_ptr<files::ObjectStore> archives;
};

TEST_F(CallerArchiveTest, C37_C40_on_a_graph_of_companies_it_holds_every_row_that_names_the_caller_and_none_of_others) {
    int companies = 60;
    if (std::string_view const wanted = value_of("OMBREX_GRAPH"); !wanted.empty()) {
        std::from_chars(wanted.begin(), wanted.end(), companies);
    }
    JsonSchema const schema{services::archive_schema()};
    std::size_t sounds = 0;
    for (int n = 0; n < companies; ++n) {
        auto const people = grow(n);
        auto const id =
            asks(n % 3 == 0 ? RightsKind::access : RightsKind::export_data, people[0].name, people[0].number);
        judge(id);
        auto const files = archive(id);
        auto const told = everything(files);
        for (auto const& row : people[0].rows) EXPECT_NE(told.find(row), std::string::npos) << row;
        EXPECT_THAT(told, HasSubstr(id.value().to_string())) << "and what he asked";
        for (std::size_t other = 1; other < people.size(); ++other) {
            for (auto const& row : people[other].rows) EXPECT_EQ(told.find(row), std::string::npos) << row;
        }
        EXPECT_EQ(told.find(stay_word), std::string::npos);
        EXPECT_THAT(schema.faults(json::parse(files.at("data.json"))), ElementsAre());
        for (auto const& [name, content] : files) {
            if (!name.ends_with(".ogg")) continue;
            EXPECT_EQ(content, "sound of " + people[0].name);
            ++sounds;
        }
    }
    EXPECT_GT(sounds, 0U);
}

TEST_F(CallerArchiveTest, C43_nobody_gets_it_who_has_not_shown_that_it_is_his) {
    auto const access = asks(RightsKind::access, "Sam Reed", "+13035550177");
    EXPECT_EQ(subject(access).error().code, Errc::denied);
    judge(access);
    EXPECT_TRUE(subject(access));
    judge(asked);
    EXPECT_EQ(subject(asked).error().code, Errc::invalid_input) << "an erasure";
    EXPECT_TRUE(answer(access));
    EXPECT_EQ(subject(access).error().code, Errc::conflict);
    EXPECT_EQ(subject(model::RequestId{Id128::make(random)}).error().code, Errc::not_found);
    auto const hidden = asks(RightsKind::access, "Sam Reed", "");
    judge(hidden);
    EXPECT_EQ(subject(hidden).error().code, Errc::invalid_input) << "without a number nobody can be told from anybody";
    auto const stranger = asks(RightsKind::access, "Sam Reed", "+13035550111");
    judge(stranger);
    EXPECT_EQ(subject(stranger).error().code, Errc::not_found);
}

TEST_F(CallerArchiveTest, C37_who_shares_a_number_is_named_or_gets_nothing) {
    auto const pat = begun("+13035550177");
    ask(pat, ports::TakeMessage{"manager", name("Pat Olsen"), phone("+13035550177"), model::MessageText{"of Pat"},
                                model::Urgency::normal});
    recording.reset();
    end(pat, model::Outcome::answered);
    auto const nameless = asks(RightsKind::access, "", "+13035550177");
    judge(nameless);
    EXPECT_EQ(subject(nameless).error().code, Errc::invalid_input);
    EXPECT_TRUE(subject(nameless, {name("Pat Olsen")}));
    auto const hers = asks(RightsKind::access, "Pat Olsen", "+13035550177");
    judge(hers);
    auto const told = everything(archive(hers));
    EXPECT_THAT(told, HasSubstr("of Pat"));
    EXPECT_THAT(told, Not(HasSubstr("Sam Reed")));
    EXPECT_THAT(told, Not(HasSubstr(call.id.value().to_string())));
}

}  // namespace
}  // namespace ombrex
