// SPDX-License-Identifier: Apache-2.0
#include "model/rights_request.h"

#include <algorithm>
#include <array>

namespace ombrex::model {
namespace {

// In the order of the enums.
constexpr std::array<std::string_view, 7> kinds{"access", "correct",      "erase", "export",
                                                "object", "no_recording", "minor"};
constexpr std::array<std::string_view, 3> objections{"everything", "insights", "analytics"};
constexpr std::array<std::string_view, 6> rights_states{"open",   "proof_wanted", "proven",
                                                        "obeyed", "answered",     "refused"};
constexpr std::array<std::string_view, 4> proofs{"none", "session", "call_back", "judgement"};
constexpr std::array<std::string_view, 8> refusals{"none",         "not_proven", "someone_else", "nothing_held",
                                                   "law_keeps_it", "legal_hold", "repeated",     "withdrawn"};

template <class Enum, std::size_t N>
std::optional<Enum> find(std::array<std::string_view, N> const& words, std::string_view word) {
    auto const found = std::ranges::find(words, word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Enum>(found - words.begin());
}

/// What was stored before there was a register has no moment of asking: its clock has run as far as it can.
LocalDays day_of(TimePoint asked) { return LocalDays{std::chrono::floor<std::chrono::days>(asked).time_since_epoch()}; }

}  // namespace

AnswerClock answer_clock(RightsRequest const& request, LocalDays today) {
    static constexpr std::array reminders{50, 80, 100};
    auto const from = day_of(request.asked);
    auto const length = std::max<long long>((request.answer_by - from).count(), 1);
    auto const gone = std::max<long long>((today - from).count(), 0);
    AnswerClock out{.percent = static_cast<int>(std::min<long long>(gone * 100 / length, 9'999))};
    if (is_answered(request)) return out;
    for (auto const at : reminders) {
        if (out.percent >= at) out.reminder = at;
    }
    return out;
}

std::string_view to_string(RightsKind kind) noexcept { return kinds[static_cast<std::size_t>(kind)]; }
std::string_view to_string(RightsState state) noexcept { return rights_states[static_cast<std::size_t>(state)]; }
std::string_view to_string(Objection against) noexcept { return objections[static_cast<std::size_t>(against)]; }
std::string_view to_string(Proof proof) noexcept { return proofs[static_cast<std::size_t>(proof)]; }
std::string_view to_string(Refusal refusal) noexcept { return refusals[static_cast<std::size_t>(refusal)]; }

std::optional<RightsKind> find_rights_kind(std::string_view word) noexcept { return find<RightsKind>(kinds, word); }
std::optional<RightsState> find_rights_state(std::string_view word) noexcept {
    return find<RightsState>(rights_states, word);
}
std::optional<Objection> find_objection(std::string_view word) noexcept { return find<Objection>(objections, word); }
std::optional<Proof> find_proof(std::string_view word) noexcept { return find<Proof>(proofs, word); }
std::optional<Refusal> find_refusal(std::string_view word) noexcept { return find<Refusal>(refusals, word); }

}  // namespace ombrex::model
