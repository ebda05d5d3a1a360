// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/detail/sqlite_settings.h"

#include <sqlite3.h>

namespace ombrex::sql::detail {

void settle_sqlite() {
    static bool const settled = [] {
        ::sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
        ::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        ::sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0);
        return true;
    }();
    (void)settled;
}

}  // namespace ombrex::sql::detail
