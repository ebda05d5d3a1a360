// SPDX-License-Identifier: Apache-2.0
#include "api/privacy_json.h"

#include <algorithm>
#include <array>
#include <utility>

#include "api/account_json.h"

namespace ombrex::api {
namespace {

namespace json = boost::json;
using model::ArchiveState;
using model::RightsKind;
using model::RightsState;

/// The first of a kind is what a word means.
constexpr std::array request_kinds{
    std::pair{RightsKind::access, std::string_view{"access"}},
    std::pair{RightsKind::correct, std::string_view{"correction"}},
    std::pair{RightsKind::erase, std::string_view{"erasure"}},
    std::pair{RightsKind::export_data, std::string_view{"export"}},
    std::pair{RightsKind::object, std::string_view{"objection"}},
    std::pair{RightsKind::no_recording, std::string_view{"objection"}},
    std::pair{RightsKind::minor, std::string_view{"minor"}},
};
constexpr std::array request_states{
    std::pair{RightsState::open, std::string_view{"open"}},
    std::pair{RightsState::proof_wanted, std::string_view{"unproven"}},
    std::pair{RightsState::proven, std::string_view{"open"}},
    std::pair{RightsState::obeyed, std::string_view{"answered"}},
    std::pair{RightsState::answered, std::string_view{"answered"}},
    std::pair{RightsState::refused, std::string_view{"refused"}},
};
constexpr std::array archive_states{
    std::pair{ArchiveState::waiting, std::string_view{"being_made"}},
    std::pair{ArchiveState::ready, std::string_view{"ready"}},
    std::pair{ArchiveState::failed, std::string_view{"failed"}},
};

template <class Table, class Value>
std::string_view word_of(Table const& table, Value value) {
    return std::ranges::find(table, value, &Table::value_type::first)->second;
}

}  // namespace

json::object receipt_json(model::Receipt const& receipt, privacy::Policy const& policy) {
    return {{"id", receipt.id.to_string()},           {"category", json::string{row_of(policy, receipt.category).id}},
            {"subject", receipt.subject.to_string()}, {"due", moment(receipt.due)},
            {"destroyed", moment(receipt.destroyed)}, {"versions", receipt.versions}};
}

json::object request_json(model::RightsRequest const& request) {
    return {{"id", request.id.value().to_string()},
            {"kind", word_of(request_kinds, request.kind)},
            {"made", moment(request.asked)},
            {"answer_by", to_string(request.answer_by)},
            {"state", word_of(request_states, request.state)}};
}

json::object length_json(privacy::Length length) {
    constexpr std::array<std::string_view, 4> units{"at_once", "days", "months", "years"};
    return {{"count", length.count}, {"unit", json::string{units[static_cast<std::size_t>(length.unit)]}}};
}

json::object archive_json(model::Archive const& archive) {
    return {{"id", archive.id.value().to_string()},
            {"state", word_of(archive_states, archive.state)},
            {"made", moment(archive.made.value_or(archive.asked))},
            {"goes", moment(archive.erase_on)},
            {"silenced", archive.silenced}};
}

std::optional<RightsKind> request_kind(std::string_view word) noexcept {
    auto const* const found = std::ranges::find(request_kinds, word, [](auto const& one) { return one.second; });
    if (found == request_kinds.end()) return std::nullopt;
    return found->first;
}

}  // namespace ombrex::api
