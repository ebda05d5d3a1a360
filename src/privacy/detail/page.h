// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "privacy/operator.h"
#include "privacy/policy.h"

namespace ombrex::privacy::detail {

// A page before it is printed: what the printings of the policy and of the processing record have in common.

/// Which promise stands behind the words, and whether it is kept.
struct Mark {
    Clause clause;
    Status status;
};

struct Sentence {
    std::string text;
    std::optional<Mark> mark{};
};

struct Paragraph {
    std::string lead;  ///< Bold words before it, or empty.
    std::vector<Sentence> sentences;
};

struct Cell {
    std::string text;
    std::optional<Mark> mark{};
    std::string anchor{};  ///< The id of its row on the page, or empty. First cell only.
};

/// The first cell of a row names it.
struct Table {
    std::string caption;
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;
    bool folded = false;  ///< Long: opened by whoever wants it.
};

using Block = std::variant<Paragraph, Table>;

struct Section {
    std::string id;
    std::string title;  ///< "4. How long it stays"
    std::vector<Block> blocks;
};

struct Page {
    std::string title;  ///< "Privacy policy"
    std::string company;
    std::string updated;  ///< "Last updated 24 March 2026. Version 2026-03-24."
    std::string lead;
    std::vector<std::string> in_short;  ///< May be empty.
    std::vector<Section> sections;
};

[[nodiscard]] Page make_page(Policy const& policy, Operator const& who);

/// As published_page.h says of the policy.
[[nodiscard]] std::string print_text(Page const& page);
[[nodiscard]] std::string print_html(Page const& page);

// Tables that more than one page has.
[[nodiscard]] Table table_of_recipients(Policy const& policy, Operator const& who);
[[nodiscard]] Table table_of_retention(Policy const& policy);

}  // namespace ombrex::privacy::detail
