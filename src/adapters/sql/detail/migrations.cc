// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/detail/migrations.h"

#include <fmt/format.h>

#include <sstream>
#include <vector>

#include "adapters/sql/detail/guarded.h"
#include "crypto/digest.h"

namespace ombrex::sql::detail {
namespace {

using soci::into;
using soci::use;

/// A step's statements. A line that begins with "--" is a comment; no literal in a step holds a semicolon.
std::vector<std::string> statements(std::string_view text) {
    std::vector<std::string> out(1);
    std::istringstream lines{std::string{text}};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("--")) continue;
        out.back() += line + "\n";
        if (line.ends_with(';')) out.emplace_back();
    }
    std::erase_if(out, [](std::string const& s) { return s.find_first_not_of(" \n") == std::string::npos; });
    return out;
}

Result<void> check_applied(soci::session& sql, std::span<EmbeddedFile const> steps, long long version) {
    if (version > static_cast<long long>(steps.size())) {
        return Error{Errc::conflict, fmt::format("the store has schema {}, this program knows {}; use a newer ombrex",
                                                 version, steps.size())};
    }
    for (long long n = 1; n <= version; ++n) {
        std::string stored;
        sql << "SELECT checksum FROM schema_version WHERE version = :v", into(stored), use(n, "v");
        auto const& step = steps[static_cast<std::size_t>(n - 1)];
        if (stored != to_hex(crypto::sha256(as_bytes(step.content)))) {
            return Error{Errc::conflict, fmt::format("migration {} is not the one that was applied", step.name)};
        }
    }
    return ok();
}

}  // namespace

Result<void> migrate(soci::session& sql, std::span<EmbeddedFile const> steps, Clock const& clock) {
    return guarded([&]() -> Result<void> {
        sql << "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL PRIMARY KEY, checksum TEXT NOT "
               "NULL, "
               "applied_us BIGINT NOT NULL)";
        long long version = 0;
        sql << "SELECT COALESCE(MAX(version), 0) FROM schema_version", into(version);
        BOOST_OUTCOME_TRY(check_applied(sql, steps, version));
        for (auto const& step : steps.subspan(static_cast<std::size_t>(version))) {
            ++version;
            soci::transaction whole{sql};
            for (auto const& statement : statements(step.content)) sql << statement;
            auto const checksum = to_hex(crypto::sha256(as_bytes(step.content)));
            long long const now = clock.now().time_since_epoch().count();
            sql << "INSERT INTO schema_version (version, checksum, applied_us) VALUES (:v, :c, :n)", use(version, "v"),
                use(checksum, "c"), use(now, "n");
            whole.commit();
        }
        return ok();
    });
}

}  // namespace ombrex::sql::detail
