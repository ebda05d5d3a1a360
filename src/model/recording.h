// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/ids.h"

namespace ombrex::model {

enum class RecordingState {
    recording,  ///< It grows in the spool.
    saved,      ///< Whole and in the store.
    partial,    ///< In the store; it stops before the call did (full disk, crash): `length` says where.
    failed,     ///< Nothing could be kept.
    refused,    ///< The caller did not want it: what there was is destroyed.
};

[[nodiscard]] constexpr std::string_view to_string(RecordingState state) noexcept {
    switch (state) {
        case RecordingState::recording:
            return "recording";
        case RecordingState::saved:
            return "saved";
        case RecordingState::partial:
            return "partial";
        case RecordingState::failed:
            return "failed";
        case RecordingState::refused:
            return "refused";
    }
    return "failed";
}

/// C3: that a call was recorded, and where it stands. The sound itself is sealed under a key of its own.
struct Recording {
    RecordingId id;
    CompanyId company;
    CallId call;
    RecordingState state = RecordingState::recording;
    std::chrono::milliseconds length{0};
    std::uint64_t bytes = 0;  ///< Of the Ogg Opus stream inside.

    friend bool operator==(Recording const&, Recording const&) = default;
};

/// The object's name in the store: ids only.
[[nodiscard]] inline std::string object_name(Recording const& recording) {
    return "recordings/" + recording.company.value().to_string() + "/" + recording.id.value().to_string();
}

}  // namespace ombrex::model
