// SPDX-License-Identifier: Apache-2.0
// rule: a pseudonym table dies with its call; nobody keeps a copy (C23)
// expect: deleted
#include <utility>

#include "redaction/pseudonym_table.h"

namespace CASE {

using ombrex::redaction::PseudonymTable;

PseudonymTable f(PseudonymTable& table) {
#ifdef LEGAL
    return std::move(table);
#else
    return table;
#endif
}

}  // namespace CASE
