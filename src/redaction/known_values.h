// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/appointment.h"
#include "model/message.h"
#include "model/phone_number.h"
#include "redaction/pii_type.h"

namespace ombrex::redaction {

/// What the system itself knows of the people in a call: caller id, booked name, number, e-mail, address, reference,
/// contacts. The redactor's last pass removes every written and spoken form of each, whatever the rules made of it
/// (C23).
///
/// Forms: written, said digit by digit, in pairs, with double and triple, spelled with letters, with the spelling
/// alphabet or "b for bravo"; a number also without country code or trunk zero and by its last six digits or more; a
/// name also by any of its parts. Holds personal values: no printer, no codec. Limits: each value 80 letters and
/// digits. Thread: const use is safe.
class KnownValues {
public:
    void add_name(model::CallerName const& name);
    void add_phone(model::CallerPhone const& phone);
    void add_email(std::string_view email);
    void add_address(std::string_view address);
    /// Reference, account, plate: letters and digits in this order.
    void add_reference(std::string_view reference);

    struct Value {
        PiiType type;
        std::string symbols;  ///< Small letters and digits only.
    };
    [[nodiscard]] std::vector<Value> const& values() const noexcept { return values_; }

private:
    void add(PiiType type, std::string symbols);
    std::vector<Value> values_;
};

}  // namespace ombrex::redaction
