// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "services/archive_schema.h"
#include "tests/contract/desk_calls_fixture.h"
#include "tests/contract/zip_reader.h"

namespace ombrex {
namespace {

using namespace testing_support;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
namespace json = boost::json;

/// One call, taken from its page as a file.
class ExportCallTest : public DeskCallsTest {
protected:
    net::HttpResponse export_of(model::Call const& call, std::string const& query = "") {
        net::HttpRequest request;
        request.method = "GET";
        request.target = path_of(call) + "/export" + query;
        request.headers["cookie"] = "__Host-ombrex=" + cookie;
        return deliver(std::move(request));
    }
    static std::map<std::string, std::string> files(net::HttpResponse const& answer) {
        EXPECT_EQ(answer.status, 200) << answer.body;
        return ZipReader{as_bytes(answer.body)}.files();
    }
    std::vector<std::string> audited() {
        std::vector<std::string> out;
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const entries, unit.audit().read(1, 100));
            for (auto const& entry : entries) out.push_back(entry.action + " " + entry.subject.to_string());
            return ok();
        });
        return out;
    }
};

TEST_F(ExportCallTest, C40_all_that_is_held_of_a_call_is_in_one_file_and_nothing_of_another) {
    auto const other = called();
    auto const call = full();
    auto const answer = export_of(call);
    EXPECT_THAT(answer.headers, Contains(testing::Pair("Content-Disposition", HasSubstr(id_of(call) + ".zip"))));
    auto const found = files(answer);
    auto const data = json::parse(found.at("data.json"));
    EXPECT_EQ(data.at("about"), "call");
    for (auto const* part : {"calls", "transcripts", "insights", "recordings", "messages", "appointments"})
        EXPECT_EQ(data.at(part).as_array().size(), 1U) << part;
    for (auto const* part : {"account", "users", "audit", "invoices"})
        EXPECT_TRUE(data.at(part).as_array().empty()) << part;
    EXPECT_THAT(found.at("data.json"), Not(HasSubstr(id_of(other))));
    auto const file = std::string{data.at("recordings").at(0).at("file").as_string()};
    EXPECT_EQ(found.at(file), "OggS and a minute of sound");
    EXPECT_THAT(found.at("index.html"), HasSubstr("I would like a haircut on Friday"));
    EXPECT_EQ(found.at("archive.schema.json"), services::archive_schema());
    EXPECT_THAT(audited(), Contains("call_exported " + id_of(call)));
}

TEST_F(ExportCallTest, C23_its_recording_is_silenced_where_that_is_asked_for) {
    auto const found = files(export_of(full(), "?silenced=true"));  // nobody can silence what is no sound
    EXPECT_THAT(found.at("recordings/left-out.txt"), HasSubstr("there is no sound in it"));
    EXPECT_EQ(json::parse(found.at("data.json")).at("silenced"), true);
}

TEST_F(ExportCallTest, a_call_that_goes_on_and_a_viewer_get_none) {
    auto const running = begun();
    EXPECT_EQ(export_of(running).status, 409);
    auto const call = full();
    begin_colleague("viewer");
    EXPECT_EQ(export_of(call).status, 403);
    EXPECT_THAT(audited(), Not(Contains("call_exported " + id_of(call))));
}

}  // namespace
}  // namespace ombrex
