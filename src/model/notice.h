// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "base/clock.h"
#include "base/time_zone.h"
#include "model/ids.h"

namespace ombrex::model {

using NoticeId = Strong<struct NoticeIdTag, Id128>;

/// A version of the policy as it was published in this installation.
struct PublishedVersion {
    std::string version;
    std::string previous;  ///< Empty: the first one here; nobody had to be told of it.
    TimePoint published;
    LocalDays effective;
    std::string document;  ///< privacy::Edition::document.

    friend bool operator==(PublishedVersion const&, PublishedVersion const&) = default;
};

/// C46: that a user is to be told of a version, and when the letter was handed to the mail server or put into the
/// outbox. Ids only.
struct Notice {
    NoticeId id;
    CompanyId company;
    UserId user;
    std::string version;
    TimePoint queued;
    std::optional<TimePoint> handed_over;

    friend bool operator==(Notice const&, Notice const&) = default;
};

}  // namespace ombrex::model
