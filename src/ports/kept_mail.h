// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/task.h"
#include "model/letter.h"

namespace ombrex::ports {

/// Mail of which a copy lies on this machine until it is forgotten. Thread: safe to share.
class KeptMail {
public:
    virtual ~KeptMail() = default;
    /// In the order of their ids. Errors: unavailable.
    virtual Task<Result<std::vector<model::LetterId>>> of_company(model::CompanyId company) = 0;
    /// Errors: not_found (it went meanwhile), unavailable.
    virtual Task<Result<model::MailBody>> read(model::CompanyId company, model::LetterId letter) = 0;
};

}  // namespace ombrex::ports
