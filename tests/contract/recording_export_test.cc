// SPDX-License-Identifier: Apache-2.0
#include "services/export_recording.h"

#include "tests/contract/recorded_fixture.h"

namespace ombrex {
namespace {

using namespace testing_support;

/// What a copy of a recorded call sounds like.
class RecordingExportTest : public RecordedTest {
protected:
    Result<services::ExportedRecording> copy_to(Bytes& out, model::CompanyId of) {
        auto const sink = [&](Bytes bytes) {
            largest = std::max(largest, bytes.size());
            return append(out, std::move(bytes));
        };
        return wait(services::export_recording(deps, recordings(), redactor, {of, id, "operator:test"}, sink, soon()));
    }

    redaction::Redactor redactor;
    model::CallId id{Id128::make(random)};
    std::size_t largest = 0;
};

TEST_F(RecordingExportTest, C23_the_copy_is_silent_where_a_number_is_said_or_read_back_and_the_same_elsewhere) {
    record(id, both_sound());
    write_down(id, said);
    Bytes copy;
    auto const done = copy_to(copy, company);
    ASSERT_TRUE(done) << done.error().detail;
    EXPECT_GE(done.value().ranges, 2U);
    expect_number_silent(copy);
}

TEST_F(RecordingExportTest, C23_is_audited_and_hands_out_the_copy_in_small_pieces) {
    record(id, both_sound());
    write_down(id, said);
    Bytes copy;
    ASSERT_TRUE(copy_to(copy, company));
    EXPECT_LT(largest, 256U * 1024);
    EXPECT_GT(copy.size(), largest);
    in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
        auto const entries = unit.audit().read(1, 10).value();
        EXPECT_EQ(entries.size(), 1U);
        EXPECT_EQ(entries.front().action, "recording_exported_redacted");
        EXPECT_EQ(entries.front().actor, "operator:test");
        EXPECT_EQ(entries.front().subject, id.value());
        return ok();
    });
}

TEST_F(RecordingExportTest, C23_what_nobody_can_redact_is_not_exported) {
    record(id, both_sound());
    Bytes copy;
    EXPECT_EQ(copy_to(copy, company).error().code, Errc::not_found) << "no transcript";
    write_down(id, said);
    EXPECT_EQ(copy_to(copy, model::CompanyId{Id128::make(random)}).error().code, Errc::not_found) << "not his";
    EXPECT_TRUE(copy.empty());
}

TEST_F(RecordingExportTest, a_recording_that_still_grows_is_not_exported) {
    record(id, both_sound(), false);
    write_down(id, said);
    Bytes copy;
    EXPECT_EQ(copy_to(copy, company).error().code, Errc::conflict);
}

}  // namespace
}  // namespace ombrex
