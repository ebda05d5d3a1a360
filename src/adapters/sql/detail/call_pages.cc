// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/detail/call_pages.h"

#include <utility>

namespace ombrex::sql::detail {

/// A statement with its own values bound for good: they are what changes from page to page.
struct CallPages::Planned {
    Planned(soci::session& sql, std::string const& text) : statement{sql} {
        using soci::use;
        auto const names = [&](char const* name) { return text.find(name) != std::string::npos; };
        statement.exchange(soci::into(row));
        statement.exchange(use(values.company, "c"));
        statement.exchange(use(values.from, "f"));
        statement.exchange(use(values.until, "u"));
        statement.exchange(use(values.most, "l"));
        if (names(":o")) statement.exchange(use(values.outcome, "o"));
        if (names(":a")) statement.exchange(use(values.after, "a"));
        if (names(":k")) statement.exchange(use(values.call, "k"));
        if (names(":t")) statement.exchange(use(values.token, "t"));
        statement.alloc();
        statement.prepare(text);
        statement.define_and_bind();
    }

    CallPageValues values;
    soci::row row;
    soci::statement statement;
};

CallPages::CallPages(soci::session& session) : sql_{session} {}

CallPages::~CallPages() = default;

Result<void> CallPages::read(std::string const& statement, CallPageValues values, Each const& each) {
    auto& planned = planned_[statement];
    if (!planned) planned = std::make_unique<Planned>(sql_, statement);
    planned->values = std::move(values);
    Result<void> out = ok();
    planned->statement.execute();
    while (planned->statement.fetch()) {  // to its end in any case: a statement half read keeps the store busy
        if (out) out = each(planned->row);
    }
    return out;
}

}  // namespace ombrex::sql::detail
