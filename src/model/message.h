// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "model/appointment.h"
#include "model/ids.h"
#include "model/phone_number.h"
#include "privacy/personal.h"

namespace ombrex::model {

using MessageText = privacy::Personal<std::string, privacy::Category::message>;

enum class Urgency { emergency, high, normal, low };

[[nodiscard]] constexpr std::string_view to_string(Urgency urgency) noexcept {
    switch (urgency) {
        case Urgency::emergency:
            return "emergency";
        case Urgency::high:
            return "high";
        case Urgency::normal:
            return "normal";
        case Urgency::low:
            return "low";
    }
    return "normal";
}

/// What a caller wants passed on.
struct Message {
    MessageId id;
    CompanyId company;
    CallId call;
    std::string addressee;  ///< "manager", a staff name, or empty: whoever reads it.
    CallerName from;
    CallerPhone callback;
    MessageText text;
    Urgency urgency = Urgency::normal;

    friend bool operator==(Message const&, Message const&) = default;
};

}  // namespace ombrex::model
