// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/assistant.h"
#include "model/ids.h"
#include "model/letter.h"

namespace ombrex::app {

/// An owner's own business, as `ombrex admin import` takes it: the sections of a scenario that describe a business, and
/// in [business] what only a lasting one has. config/business.example.toml says what each key is for.
struct BusinessFile {
    model::Assistant assistant;
    std::optional<model::CompanyId> id;    ///< None: the business of that name, or a new one.
    std::vector<std::string> numbers;      ///< What callers dial to reach it: at least one.
    std::vector<model::MailAddress> mail;  ///< Where summaries go; may be empty.
};

/// Errors: invalid_input; the detail holds every fault, one a line, each with line and key. A key that is not known,
/// and one that only a scenario has, is a fault too: an owner's slip must not pass in silence.
[[nodiscard]] Result<BusinessFile> parse_business(std::string_view toml, std::string_view source);

}  // namespace ombrex::app
