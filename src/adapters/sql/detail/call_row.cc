// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/detail/call_row.h"

#include <algorithm>
#include <array>

#include "adapters/sql/detail/columns.h"

namespace ombrex::sql::detail {
namespace {

/// The position of a word in a table of words, as the enum it stands for. Empty: none.
template <class Enum, std::size_t N>
Result<std::optional<Enum>> optional_word(std::array<std::string_view, N> const& words, std::string const& word) {
    if (word.empty()) return std::optional<Enum>{};
    auto const found = std::ranges::find(words, word);
    if (found == words.end()) return Error{Errc::unavailable, "a stored word cannot be read"};
    return std::optional{static_cast<Enum>(found - words.begin())};
}

}  // namespace

CallColumns::CallColumns(soci::row const& row)
    : company{row.get<std::string>(0)},
      call{row.get<std::string>(1)},
      protocol_id{row.get<std::string>(2)},
      caller_sealed{row.get<std::string>(3)},
      answered_us{row.get<long long>(4)},
      duration_ms{row.get<long long>(5)},
      outcome{row.get<std::string>(6)},
      end_reason{row.get<std::string>(7)},
      via{row.get<std::string>(8)} {}

void CallColumns::bind(soci::statement& to) {
    for (auto* const text : {&company, &call, &protocol_id, &caller_sealed}) to.exchange(soci::into(*text));
    for (auto* const number : {&answered_us, &duration_ms}) to.exchange(soci::into(*number));
    for (auto* const word : {&outcome, &end_reason, &via}) to.exchange(soci::into(*word));
}

Result<model::Call> read_call(CallColumns const& columns, Vault& vault) {
    model::Call c;
    BOOST_OUTCOME_TRY(c.company, id_from<model::CompanyId>(columns.company));
    BOOST_OUTCOME_TRY(c.id, id_from<model::CallId>(columns.call));
    c.protocol_id = columns.protocol_id;
    BOOST_OUTCOME_TRY(auto const number,
                      vault.open({"call", c.company, c.id.value(), "caller"}, columns.caller_sealed));
    if (!number.empty()) {
        BOOST_OUTCOME_TRY(c.caller.number, phone_from(number));
    }
    c.answered = from_us(columns.answered_us);
    c.duration = std::chrono::milliseconds{columns.duration_ms};
    BOOST_OUTCOME_TRY(c.outcome, optional_word<model::Outcome>(model::outcome_words, columns.outcome));
    BOOST_OUTCOME_TRY(c.end_reason, optional_word<model::EndReason>(model::end_reason_words, columns.end_reason));
    BOOST_OUTCOME_TRY(auto const via, optional_word<model::Via>(model::via_words, columns.via));
    c.via = via.value_or(model::Via::telephone);
    return c;
}

}  // namespace ombrex::sql::detail
