// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ombrex::model {

/// What of a conversation the caller's own page can be told while it runs.
enum class ClientDeed : std::uint8_t { appointment_booked, appointment_moved, appointment_cancelled, message_taken };
inline constexpr std::array<std::string_view, 4> client_deed_words{"appointment_booked", "appointment_moved",
                                                                   "appointment_cancelled", "message_taken"};
[[nodiscard]] constexpr std::string_view to_string(ClientDeed deed) noexcept {
    return client_deed_words[static_cast<std::size_t>(deed)];
}

/// A function of the page that calls the assistant, as the business announced it (docs/CLIENT_TOOLS.md). It is called
/// when the deed is done, and with the parameters that it names: each of them the caller is told, too.
struct ClientTool {
    struct Parameter {
        std::string name;
        std::string description;
        bool required = false;

        friend bool operator==(Parameter const&, Parameter const&) = default;
    };

    ClientDeed deed = ClientDeed::appointment_booked;  ///< Unique within the assistant; the function's name.
    std::string description;
    std::vector<Parameter> parameters = {};
    bool expects_response = false;
    std::chrono::seconds response_timeout{20};

    friend bool operator==(ClientTool const&, ClientTool const&) = default;
};

}  // namespace ombrex::model
