// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/detail/hold_columns.h"

#include <fmt/format.h>

#include "adapters/sql/detail/columns.h"

namespace ombrex::sql::detail {

std::string held_at(Table const& table, TimePoint now) {
    auto const lasts = fmt::format("ends_us > {}", us(now));
    if (table.category == privacy::Category::export_archive || table.category == privacy::Category::calendar_token)
        return "1 = 0";
    if (is_company(table)) {
        return fmt::format("EXISTS (SELECT 1 FROM legal_hold h WHERE h.company = t.company AND h.{})", lasts);
    }
    std::string which = "(h.call = '' AND h.phone_token = '')";
    if (!table.number.empty()) which += fmt::format(" OR (h.phone_token <> '' AND h.phone_token = t.{})", table.number);
    auto out =
        fmt::format("(EXISTS (SELECT 1 FROM legal_hold h WHERE h.company = t.company AND h.{} AND ({}))", lasts, which);
    for (auto const column : {table.call, table.changed}) {
        if (column.empty()) continue;
        out += fmt::format(
            " OR EXISTS (SELECT 1 FROM held_call k WHERE k.company = t.company AND k.{} AND k.call <> '' AND "
            "k.call = t.{})",
            lasts, column);
    }
    return out + ")";
}

std::string released_by(Table const& table, TimePoint now) {
    auto const over = fmt::format("ends_us <= {}", us(now));
    if (table.category == privacy::Category::export_archive || table.category == privacy::Category::calendar_token)
        return "NULL, NULL";
    std::string which = is_company(table) ? "1 = 1" : "(h.call = '' AND h.phone_token = '')";
    if (!table.number.empty()) which += fmt::format(" OR (h.phone_token <> '' AND h.phone_token = t.{})", table.number);
    auto out = fmt::format("(SELECT MAX(h.ends_us) FROM legal_hold h WHERE h.company = t.company AND h.{} AND ({})), ",
                           over, which);
    std::string calls = "1 = 0";
    for (auto const column : {table.call, table.changed}) {
        if (!column.empty()) calls += fmt::format(" OR k.call = t.{}", column);
    }
    return out + fmt::format(
                     "(SELECT MAX(k.ends_us) FROM held_call k WHERE k.company = t.company AND k.{} AND k.call <> "
                     "'' AND ({}))",
                     over, calls);
}

}  // namespace ombrex::sql::detail
