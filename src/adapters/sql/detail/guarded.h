// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <type_traits>

#include "base/log.h"
#include "base/result.h"

namespace ombrex::sql::detail {

/// Runs a piece of SQL and turns SOCI's exceptions into an Error: they stop here. The message of an exception holds the
/// statement and its bound values, so it goes nowhere.
template <class F>
auto guarded(F&& work) -> std::invoke_result_t<F> {
    try {
        return std::forward<F>(work)();
    } catch (soci::soci_error const& failure) {
        log::error("sql_failed", {{"category", static_cast<int>(failure.get_error_category())}});
        return Error{Errc::unavailable, "the database refused a statement"};
    }
}

/// Runs a change of one row. Errors: not_found, with these words (there is no such row).
inline Result<void> change_one(soci::statement& change, char const* otherwise) {
    change.execute(true);
    if (change.get_affected_rows() != 1) return Error{Errc::not_found, otherwise};
    return ok();
}

}  // namespace ombrex::sql::detail
