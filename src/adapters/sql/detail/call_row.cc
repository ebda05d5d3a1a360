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

Result<model::Call> read_call(soci::row const& row, Vault& vault) {
    model::Call c;
    BOOST_OUTCOME_TRY(c.company, id_from<model::CompanyId>(row.get<std::string>(0)));
    BOOST_OUTCOME_TRY(c.id, id_from<model::CallId>(row.get<std::string>(1)));
    c.protocol_id = row.get<std::string>(2);
    BOOST_OUTCOME_TRY(auto number, vault.open({"call", c.company, c.id.value(), "caller"}, row.get<std::string>(3)));
    if (!number.empty()) {
        BOOST_OUTCOME_TRY(c.caller.number, phone_from(number));
    }
    c.answered = from_us(row.get<long long>(4));
    c.duration = std::chrono::milliseconds{row.get<long long>(5)};
    BOOST_OUTCOME_TRY(c.outcome, optional_word<model::Outcome>(model::outcome_words, row.get<std::string>(6)));
    BOOST_OUTCOME_TRY(c.end_reason, optional_word<model::EndReason>(model::end_reason_words, row.get<std::string>(7)));
    BOOST_OUTCOME_TRY(auto const via, optional_word<model::Via>(model::via_words, row.get<std::string>(8)));
    c.via = via.value_or(model::Via::telephone);
    return c;
}

}  // namespace ombrex::sql::detail
