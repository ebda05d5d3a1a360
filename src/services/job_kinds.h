// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ombrex::services {

// The jobs that follow a call, in their order. Each is done once per call, whatever crashes in between.
inline constexpr auto save_recording_job = "save_recording";        ///< Subject: the recording.
inline constexpr auto destroy_recording_job = "destroy_recording";  ///< Subject: the recording, refused by the caller.
inline constexpr auto make_insight_job = "make_insight";            ///< Subject: the call.
inline constexpr auto mail_summary_job = "mail_summary";            ///< Subject: the call.

/// While a call goes on. Subject: the call.
inline constexpr auto mail_recording_stopped_job = "mail_recording_stopped";

/// Of nobody's call. Subject: the notice; the sighting.
inline constexpr auto mail_notice_job = "mail_notice";
inline constexpr auto mail_sighting_job = "mail_sighting";

}  // namespace ombrex::services
