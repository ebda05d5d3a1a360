// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/operator_repository.h"

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {

using detail::guarded;
using soci::use;

Result<void> OperatorRepository::add(std::string_view name, TimePoint now) {
    return guarded([&]() -> Result<void> {
        std::string const one{name};
        auto const at = detail::us(now);
        soci::statement put =
            (sql_.prepare << "INSERT INTO operator (name, added_us) VALUES (:n, :a) ON CONFLICT DO NOTHING",
             use(one, "n"), use(at, "a"));
        put.execute(true);
        if (put.get_affected_rows() != 1) return Error{Errc::conflict, "the operator \"" + one + "\" is there already"};
        return ok();
    });
}

Result<void> OperatorRepository::remove(std::string_view name) {
    return guarded([&]() -> Result<void> {
        std::string const one{name};
        soci::statement gone = (sql_.prepare << "DELETE FROM operator WHERE name = :n", use(one, "n"));
        gone.execute(true);
        if (gone.get_affected_rows() != 1) return Error{Errc::not_found, "there is no operator \"" + one + "\""};
        return ok();
    });
}

Result<std::vector<std::string>> OperatorRepository::names() {
    return guarded([&]() -> Result<std::vector<std::string>> {
        soci::rowset<std::string> const rows = (sql_.prepare << "SELECT name FROM operator ORDER BY name");
        return std::vector<std::string>(rows.begin(), rows.end());
    });
}

}  // namespace ombrex::sql
