// SPDX-License-Identifier: Apache-2.0
#include "adapters/files/recording_spool.h"

#include "adapters/files/detail/file.h"
#include "adapters/files/detail/folder.h"

namespace ombrex::files {
namespace {

constexpr auto suffix = ".sealed";

class Growing final : public ports::SpoolFile {
public:
    explicit Growing(detail::File file) : file_{std::move(file)} {}
    Result<void> append(crypto::Sealed const& piece) override { return file_.append(piece.bytes()); }
    Result<void> sync() override { return file_.sync(); }

private:
    detail::File file_;
};

}  // namespace

Result<std::unique_ptr<RecordingSpool>> RecordingSpool::open(std::filesystem::path folder) {
    BOOST_OUTCOME_TRY(detail::make_private_folder(folder));
    return std::unique_ptr<RecordingSpool>{new RecordingSpool{std::move(folder)}};
}

std::filesystem::path RecordingSpool::path(model::RecordingId recording) const {
    return folder_ / (recording.value().to_string() + suffix);
}

Result<std::unique_ptr<ports::SpoolFile>> RecordingSpool::create(model::RecordingId recording) {
    BOOST_OUTCOME_TRY(auto file, detail::File::create(path(recording)));
    BOOST_OUTCOME_TRY(detail::sync_folder(folder_));
    return std::make_unique<Growing>(std::move(file));
}

Result<std::vector<model::RecordingId>> RecordingSpool::waiting() {
    std::vector<model::RecordingId> out;
    std::error_code failure;
    for (auto const& entry : std::filesystem::directory_iterator{folder_, failure}) {
        if (entry.path().extension() != suffix) continue;
        if (auto const id = Id128::parse(entry.path().stem().string())) out.emplace_back(id.value());
    }
    if (failure) return Error{Errc::unavailable, "cannot list the spool: " + failure.message()};
    return out;
}

Result<std::uint64_t> RecordingSpool::size(model::RecordingId recording) {
    BOOST_OUTCOME_TRY(auto const file, detail::File::open(path(recording)));
    return file.size();
}

Result<Bytes> RecordingSpool::read(model::RecordingId recording, std::uint64_t offset, std::size_t length) {
    BOOST_OUTCOME_TRY(auto const file, detail::File::open(path(recording)));
    return file.read(offset, length);
}

Result<void> RecordingSpool::remove(model::RecordingId recording) {
    std::error_code failure;
    std::filesystem::remove(path(recording), failure);
    if (failure) return Error{Errc::unavailable, "cannot remove a spooled recording: " + failure.message()};
    return detail::sync_folder(folder_);
}

}  // namespace ombrex::files
