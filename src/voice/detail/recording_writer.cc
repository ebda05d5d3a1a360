// SPDX-License-Identifier: Apache-2.0
#include "voice/detail/recording_writer.h"

#include <utility>

namespace ombrex::voice::detail {
namespace {

constexpr std::chrono::milliseconds sync_every{1'000};

}  // namespace

RecordingWriter::RecordingWriter(std::unique_ptr<ports::SpoolFile> file, crypto::SealKey key,
                                 crypto::Binding const& binding, Random& random)
    : file_{std::move(file)},
      sealed_{std::move(key), binding, random,
              [this](crypto::Sealed const& piece) -> Result<void> { return file_->append(piece); }},
      opus_{audio::OggOpusWriter::make({}).value()} {}

Result<void> RecordingWriter::write(audio::Frame const& caller, audio::Frame const& agent) {
    opus_.write(caller.samples, agent.samples, pages_);
    written_ += audio::frame_duration;
    if (written_ - safe_ < sync_every) return ok();
    opus_.flush(pages_);
    return put(false);
}

Result<void> RecordingWriter::finish() {
    opus_.finish(pages_);
    return put(true);
}

Result<void> RecordingWriter::put(bool last) {
    BOOST_OUTCOME_TRY(sealed_.write(pages_));
    pages_.clear();
    BOOST_OUTCOME_TRY(last ? sealed_.finish() : sealed_.flush());
    BOOST_OUTCOME_TRY(file_->sync());
    safe_ = written_;
    return ok();
}

}  // namespace ombrex::voice::detail
