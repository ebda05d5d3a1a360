// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "base/result.h"

namespace ombrex::sql::detail {

/// What stands in a statement of statement_of() as :name.
struct CallPageValues {
    std::string company;  ///< :c
    long long from = 0;   ///< :f, us since 1970
    long long until = 0;  ///< :u, exclusive
    long long most = 0;   ///< :l, rows
    std::string outcome;  ///< :o
    long long after = 0;  ///< :a, with :k: the row before the page
    std::string call;     ///< :k
    std::string token;    ///< :t, whom the calls belong to
};

/// Pages of calls over one connection. Each statement is planned once: that costs more than to find the few calls of a
/// number. There are as many as shapes of question (16), and each is kept. Lifetime: within the session. Thread: its
/// database thread.
class CallPages {
public:
    using Each = std::function<Result<void>(soci::row const&)>;

    explicit CallPages(soci::session& session);
    ~CallPages();
    CallPages(CallPages const&) = delete;
    CallPages& operator=(CallPages const&) = delete;

    /// Each row in turn. Errors: what `each` says of the first row that it cannot take. Throws what SOCI throws.
    Result<void> read(std::string const& statement, CallPageValues values, Each const& each);

private:
    struct Planned;

    soci::session& sql_;
    std::map<std::string, std::unique_ptr<Planned>, std::less<>> planned_;
};

}  // namespace ombrex::sql::detail
