// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time_zone.h"
#include "model/client_tool.h"
#include "model/hours.h"
#include "model/phone_number.h"

namespace ombrex::model {

/// What the business says about itself; public, not personal.
struct BusinessProfile {
    std::string name;
    TimeZone zone = TimeZone::utc();
    std::string locale = "en-US";    ///< "en-US" or "en-GB".
    std::string vertical = "other";  ///< salon dentist doctor therapist plumber vet garage other
    std::string address;
    PhoneNumber phone;
    std::string greeting = {};  ///< In place of "How can I help you?", which an empty one leaves.
};

/// One thing that can be booked. `name` is unique within the assistant, case folded.
struct Service {
    std::string name;
    std::vector<std::string> aliases;
    std::chrono::minutes length{30};
    std::chrono::minutes buffer{0};  ///< Kept free after it.
    std::string price;               ///< As it is to be spoken; empty: not to be told.
    std::vector<std::string> staff;  ///< Names of those who do it; empty: anybody.
};

/// A fact that may be told on request: {"phone_number", "303-555-0101"}.
struct Fact {
    std::string key;
    std::string value;
};

/// Somebody who can be booked. `name` is unique within the assistant.
struct Staff {
    std::string name;
    std::vector<std::string> aliases;
    std::vector<Fact> facts;
};

struct Faq {
    std::string key;
    std::vector<std::string> asks;  ///< Ways callers ask for it.
    std::string answer;
};

struct TransferRule {
    std::string label;
    std::string when;  ///< The condition, in plain words.
    PhoneNumber to;
};

struct BookingRules {
    std::chrono::minutes step{30};  ///< Bookings start on this grid, counted from midnight.
    std::chrono::minutes min_notice{60};
    std::chrono::days horizon{60};
    int offer = 3;  ///< At most so many moments offered at once.
    int per_call_max = 3;
    std::vector<std::string> require{"name", "phone"};  ///< Further words are asked for and kept in the notes.
};

struct EmergencyRule {
    std::string number = "911";          ///< What to tell a caller in danger of life.
    std::optional<std::string> on_call;  ///< A transfer label.
};

/// Whether an erasure is recorded for people to do, or done when name and number match.
enum class EraseMode { request, verified };

/// Off until the business chooses (policy: no audio byte is stored before).
enum class ConsentMode { off, notice, ask };

/// Everything a receptionist knows about one business. Loaded whole, then read only.
struct Assistant {
    BusinessProfile business;
    Hours hours;
    BookingRules booking;
    std::vector<Service> services;
    std::vector<Staff> staff;
    std::vector<Faq> faqs;
    std::vector<TransferRule> transfers;
    EmergencyRule emergency;
    EraseMode erase = EraseMode::request;
    ConsentMode recording = ConsentMode::off;
    /// Origins of the business's own pages whose visitors may call it ("https://www.salon.example"); empty: nobody's.
    std::vector<std::string> sites = {};
    /// Functions of those pages that are called while a conversation runs; empty: none.
    std::vector<ClientTool> client_tools = {};

    /// By exact name; nullptr when there is none.
    [[nodiscard]] Service const* service(std::string_view name) const;
    [[nodiscard]] Staff const* staff_member(std::string_view name) const;
    /// Who does that service, in the order to suggest them.
    [[nodiscard]] std::vector<Staff const*> staff_for(Service const& service) const;
};

}  // namespace ombrex::model
