// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace ombrex::services {

// The jobs that follow a call, in their order. Each is done once per call, whatever crashes in between.
inline constexpr auto save_recording_job = "save_recording";        ///< Subject: the recording.
inline constexpr auto destroy_recording_job = "destroy_recording";  ///< Subject: the recording, refused by the caller.
inline constexpr auto make_insight_job = "make_insight";            ///< Subject: the call.
inline constexpr auto mail_summary_job = "mail_summary";            ///< Subject: the call.

/// While a call goes on. Subject: the call.
inline constexpr auto mail_recording_stopped_job = "mail_recording_stopped";

/// What a webhook is told of a call, in a lane of its own: a far end that answers slowly keeps no mail waiting.
/// Subject: the delivery. And that a webhook was switched off. Subject: the webhook.
inline constexpr auto deliver_webhook_job = "deliver_webhook";
inline constexpr auto mail_webhook_off_job = "mail_webhook_off";

/// Of nobody's call. Subject: the notice; the sighting; the invoice.
inline constexpr auto mail_notice_job = "mail_notice";
inline constexpr auto mail_sighting_job = "mail_sighting";
inline constexpr auto mail_invoice_job = "mail_invoice";
/// Of a user: an operator turned his second factor off. Subject: the user.
inline constexpr auto mail_second_factor_reset_job = "mail_second_factor_reset";
/// C43: a mail that a privacy request came in, and that half of its time, four fifths and all are gone. Subject: the
/// request.
inline constexpr std::array<char const*, 4> mail_request_jobs{"mail_request_0", "mail_request_50", "mail_request_80",
                                                              "mail_request_100"};

/// C39, C43: a recipient is to delete or to correct what it got. Subject: the processor request.
inline constexpr auto erase_at_processor_job = "erase_at_processor";
/// And that it did not, however often it was asked. Subject: the processor request.
inline constexpr auto mail_recipient_failed_job = "mail_recipient_failed";

}  // namespace ombrex::services
