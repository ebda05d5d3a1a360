// SPDX-License-Identifier: Apache-2.0
#include "services/held_rows.h"

#include <algorithm>

namespace ombrex::services {

using By = ports::HeldQuery::By;
using Whose = ArchiveSubject::Whose;

HeldRows::HeldRows(Deps deps, ArchiveSubject const& subject, model::ArchivePart part, bool orphans) : deps_{deps} {
    query_.company = subject.company;
    query_.part = part;
    if (orphans) {
        lookups_.push_back({By::no_call, {}});
    } else if (subject.whose == Whose::account) {
        lookups_.push_back({By::account, {}});
    } else if (subject.whose == Whose::user) {
        lookups_.push_back({By::user, subject.user.value()});
    } else {
        look_up_rows(subject);
    }
}

void HeldRows::look_up_rows(ArchiveSubject const& subject) {
    bool const of_calls =
        query_.part == model::ArchivePart::disclosures || query_.part == model::ArchivePart::processor_requests;
    auto const wanted = of_calls ? privacy::Category::call_metadata : model::row_of(query_.part).category;
    for (auto const& ref : subject.rows) {
        if (ref.category == wanted) lookups_.push_back({of_calls ? By::call : By::row, ref.row});
    }
    std::ranges::reverse(lookups_);
}

Task<Result<std::vector<ports::HeldRow>>> HeldRows::next() {
    std::vector<ports::HeldRow> rows;
    while (rows.empty() && !lookups_.empty()) {
        query_.by = lookups_.back().by;
        query_.id = lookups_.back().id;
        BOOST_OUTCOME_CO_TRY(co_await deps_.database.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(auto page, unit.holdings().page(query_));
                rows = std::move(page.rows);
                query_.after = std::move(page.next);
                return ok();
            },
            Deadline::in(deps_.clock, std::chrono::seconds{60})));
        if (!query_.after) lookups_.pop_back();
    }
    co_return rows;
}

}  // namespace ombrex::services
