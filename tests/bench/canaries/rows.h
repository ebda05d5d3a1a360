// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tests/bench/canaries/finder.h"
#include "tests/bench/canaries/simulated_call.h"

namespace ombrex::canaries {

/// What one recipient got, all calls together.
struct Tally {
    long disclosures = 0;  ///< Rows of the ledger for what the guard let through.
    std::uint64_t ledger_bytes = 0;
    std::uint64_t captured_bytes = 0;  ///< As the peer saw them: with the head that the client writes.
    privacy::CategorySet categories;
    long leaks = 0;                      ///< Values that were not granted, or of another call.
    long missing = 0;                    ///< Granted values that did not arrive: then the search would prove nothing.
    long failures = 0;                   ///< What could not be sent, or came twice.
    std::map<std::string, long> leaked;  ///< By field.
    long by_chance = 0;                  ///< Four characters like a reference's inside of a longer word or number.
};

/// Values unknown to the system that the strict redactor met and missed.
struct Missed {
    std::array<long, stranger_kinds.size()> met{};
    std::array<long, stranger_kinds.size()> missed{};
};

/// Sends what a call left to every recipient of the policy: each body with its own Outbound type, through the guard, to
/// the recipient's peer; and searches what the peer captured.
class Rows {
public:
    Rows(World& world, std::size_t calls) : world_{world}, everybody_{calls} {}

    void send_all(CallLeft const& left, Shop const& shop, Plant const& plant);

    [[nodiscard]] std::array<Tally, privacy::recipient_count> const& tallies() const noexcept { return tallies_; }
    [[nodiscard]] Missed const& missed() const noexcept { return missed_; }

private:
    /// What is searched for in one body.
    struct Expected {
        std::vector<Field> there = {};  ///< Granted, and part of this body: must be found.
        std::vector<Field> may = {};    ///< Granted, but need not be in it.
        Look look = Look::whole_values;
        bool only_head = false;  ///< What follows it is `exact`, and was searched elsewhere.
        std::string exact = {};  ///< Bytes that must be there as they are.
        bool others = true;      ///< Not: it is full of numbers by chance, in which any number comes up.
    };

    void to_elevenlabs(CallLeft const& left, Plant const& plant);
    void to_aws(CallLeft const& left, Plant const& plant);
    void to_stripe(CallLeft const& left, Plant const& plant);
    template <privacy::Recipient R>
    void to_calendar(CallLeft const& left, Plant const& plant);
    template <privacy::Recipient R>
    void to_model(CallLeft const& left, Plant const& plant);
    void to_own_infrastructure(CallLeft const& left, Plant const& plant);
    template <privacy::Recipient R>
    void to_oauth(CallLeft const& left, Plant const& plant);
    void by_telephone(CallLeft const& left, Shop const& shop, Plant const& plant);
    void to_webhook(CallLeft const& left, Plant const& plant);

    void send(privacy::OutboundBody const& body, CallLeft const& left, Plant const& plant, Expected const& expected);
    /// What real adapters sent by themselves: the requests that the peer has by now, one for each expectation.
    void came(privacy::Recipient recipient, Plant const& plant, std::vector<Expected> const& expected);
    void answer(privacy::OutboundBody const& body, CallLeft const& left, Plant const& plant);
    void search(Tally& tally, Captured const& captured, Plant const& plant, Expected const& expected);
    void count_missed(Captured const& captured, CallLeft const& left);
    Tally& tally_of(privacy::Recipient recipient) { return tallies_[static_cast<std::size_t>(recipient)]; }

    World& world_;
    Everybody everybody_;
    std::array<Tally, privacy::recipient_count> tallies_;
    Missed missed_;
    std::uint64_t connections_ = 0;
};

}  // namespace ombrex::canaries
