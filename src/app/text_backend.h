// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "app/scenario.h"
#include "model/appointment.h"
#include "model/message.h"
#include "ports/call_tools.h"

namespace ombrex::app {

/// What a call left behind, for the export.
struct CallEffects {
    struct Transfer {
        std::string label;
        ports::TransferResult result;
    };
    struct Request {
        ports::PrivacyRequest request;
        std::string status;
    };
    std::vector<model::Appointment> appointments;  ///< The whole table; made_in is set for those of this call.
    std::vector<ports::TakeMessage> messages;
    std::vector<Transfer> transfers;
    std::vector<Request> requests;
    std::vector<ports::ReportEmergency> emergencies;
};

/// What stands behind a text call: the tools and the table they change. Thread: one.
class TextBackend {
public:
    virtual ~TextBackend() = default;
    [[nodiscard]] virtual ports::CallTools& tools() = 0;
    [[nodiscard]] virtual CallEffects const& effects() const = 0;
    /// The scenario's clock; every tool call happens at the last moment set.
    virtual void set_now(LocalMinutes now) = 0;
};

/// Everything in memory, references and ids from the seed. Lifetime: `scenario` outlives it.
[[nodiscard]] std::unique_ptr<TextBackend> make_memory_backend(Scenario const& scenario, std::uint64_t seed);

}  // namespace ombrex::app
