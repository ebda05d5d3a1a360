// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "model/ids.h"
#include "privacy/personal.h"

namespace ombrex::model {

using LetterId = Strong<struct LetterIdTag, Id128>;
using MailAddress = privacy::Personal<std::string, privacy::Category::account_email>;
using MailBody = privacy::Personal<std::string, privacy::Category::mail_body>;

/// A mail that is ready to go: whole, as MIME. Its id keeps a second delivery of the same from being a second mail.
struct Letter {
    LetterId id;
    CompanyId company;
    MailAddress to;
    MailBody body;
    std::optional<CallId> call = {};  ///< What it is about; none: not one call.
};

}  // namespace ombrex::model
