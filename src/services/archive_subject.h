// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "model/archive.h"

namespace ombrex::services {

/// A row that is about somebody, as retention and the register of requests know it.
struct HeldRef {
    privacy::Category category = privacy::Category::call_metadata;
    Id128 row;
};

/// Whom an archive is about, and how it is made.
struct ArchiveSubject {
    enum class Whose {
        account,  ///< The whole company.
        user,     ///< One of its users, and nobody else.
        caller,  ///< Somebody who called: `rows`, as caller_archive.h finds them, and to whom his calls were disclosed.
        call,    ///< One call: `rows`, as export_call.h finds them, and to whom it was disclosed.
    };
    model::CompanyId company;
    Whose whose = Whose::account;
    model::UserId user = {};
    std::vector<HeldRef> rows = {};
    bool silenced = false;  ///< In its recordings what is personal is silent.
};

}  // namespace ombrex::services
