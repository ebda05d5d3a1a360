// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ombrex::sql::detail {

/// Tells SQLite, before its first connection of this process, how it is used here: a connection belongs to one thread,
/// nobody asks what memory it holds, and a table of a moment's few rows does not begin with 400 kB of cache
/// (sqlite.org/c3ref/c_config_covering_index_scan.html). Where SQLite works already it stays as it is, which is right,
/// only slower. Thread: any.
void settle_sqlite();

}  // namespace ombrex::sql::detail
