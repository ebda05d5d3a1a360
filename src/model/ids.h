// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id128.h"
#include "base/strong.h"

namespace ombrex::model {

// 128 random bits each; one cannot be passed where another is due.
using CompanyId = Strong<struct CompanyIdTag, Id128>;
using UserId = Strong<struct UserIdTag, Id128>;
using CallId = Strong<struct CallIdTag, Id128>;
using AppointmentId = Strong<struct AppointmentIdTag, Id128>;
using MessageId = Strong<struct MessageIdTag, Id128>;
using RecordingId = Strong<struct RecordingIdTag, Id128>;
using JobId = Strong<struct JobIdTag, Id128>;
using RequestId = Strong<struct RequestIdTag, Id128>;
using MailedLinkId = Strong<struct MailedLinkIdTag, Id128>;
using SessionId = Strong<struct SessionIdTag, Id128>;

}  // namespace ombrex::model
