// SPDX-License-Identifier: Apache-2.0
#include "services/call_recording.h"

#include "base/log.h"
#include "services/begin_call.h"
#include "voice/recording_binding.h"

namespace ombrex::services {

Task<std::unique_ptr<voice::Recorder>> CallRecording::begin() {
    auto const by = Deadline::in(deps_.clock, std::chrono::seconds{5});
    auto begun = co_await begin_recording(deps_, context_, room_.keys, by);
    if (!begun) {
        log::error("recording_not_started", {{"call", context_.call}});
        co_return nullptr;
    }
    row_ = begun.value().recording;
    auto file = room_.spool.create(row_->id);
    if (!file) {
        log::error("recording_not_started",
                   {{"call", context_.call}, log::Field::operator_text("why", file.error().detail)});
        row_->state = model::RecordingState::failed;
        co_return nullptr;
    }
    voice::Recorder::Start start{std::move(file.value()), std::move(begun.value().key),
                                 voice::recording_binding(row_->company, row_->id)};
    auto recorder = voice::Recorder::start(std::move(start), deps_.random);
    if (recorder) co_return std::move(recorder.value());
    row_->state = model::RecordingState::failed;
    co_return nullptr;
}

std::optional<model::Recording> CallRecording::ended(std::optional<voice::RecordingReport> const& report) const {
    auto row = row_;
    if (!row || !report) return row;
    row->length = report->length;
    if (report->state == voice::RecordingState::refused) {
        row->state = model::RecordingState::refused;
        row->length = std::chrono::milliseconds{0};
    }
    return row;
}

}  // namespace ombrex::services
