// SPDX-License-Identifier: Apache-2.0
#include "model/call_notes.h"

namespace ombrex::model {

std::string_view to_string(PrivacyRequestKind kind) noexcept {
    switch (kind) {
        case PrivacyRequestKind::erase:
            return "erase";
        case PrivacyRequestKind::access:
            return "access";
        case PrivacyRequestKind::no_recording:
            return "no_recording";
        case PrivacyRequestKind::object:
            return "object";
    }
    return "erase";
}

std::string_view to_string(TransferResult result) noexcept {
    switch (result) {
        case TransferResult::connected:
            return "connected";
        case TransferResult::no_answer:
            return "no_answer";
        case TransferResult::refused:
            return "refused";
    }
    return "no_answer";
}

}  // namespace ombrex::model
