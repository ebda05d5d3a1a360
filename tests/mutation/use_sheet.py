#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""use_sheet.py SOURCE_DIR OUTPUT: the tables that only the compiler reads, mutated.

What a category may be used for is decided where Personal::reveal is compiled. So this writes the headers that decide it
once for each pair of category and purpose, each time in a namespace of its own and with that pair the other way round,
and asks the compiler there whether the value can be revealed. Everything is compiled into one program.
"""

import re
import sys
from pathlib import Path

HEADERS = ("enum_set", "category", "purpose", "recipient", "grants", "personal")
TABLE = "inline constexpr std::array<Use, category_count> published_uses ="


def body(source: Path, name: str) -> tuple[list[str], str]:
    """System includes, and the rest without comments, guards and includes of our own."""
    text = (source / "privacy" / f"{name}.h").read_text()
    system = re.findall(r"^#include <.*>$", text, re.M)
    text = re.sub(r"//.*$|^#.*$", "", text, flags=re.M)
    return system, re.sub(r"\n\s*\n+", "\n", text)


def enumerators(text: str, name: str) -> list[str]:
    inside = re.search(rf"enum class {name} : std::uint8_t {{(.*?)}};", text, re.S)
    return re.findall(r"\w+", inside[1])


def main() -> int:
    source, output = Path(sys.argv[1]), Path(sys.argv[2])
    parts = {name: body(source, name) for name in HEADERS}
    system = sorted({line for includes, _ in parts.values() for line in includes} | {"#include <cstddef>"})
    text = {name: code for name, (_, code) in parts.items()}
    if text["grants"].count(TABLE) != 1:
        sys.exit("use_sheet.py: grants.h holds no table published_uses of the form it had")
    mutable = text["grants"].replace(TABLE, TABLE.replace("published_uses", "uses_before"))
    at = mutable.index("}();", mutable.index("uses_before")) + len("}();")
    categories = enumerators(text["category"], "Category")
    purposes = enumerators(text["purpose"], "Purpose")

    lines = [f"// Made by {Path(__file__).name}.", *system, '#include "tests/mutation/use_sheet.h"', ""]
    for c, category in enumerate(categories):
        for p, purpose in enumerate(purposes):
            toggle = (
                f"\n{TABLE} [] {{ auto all = uses_before; auto& now = all[{c}].purposes; constexpr auto it = "
                f"Purpose::{purpose}; now.contains(it) ? now.erase(it) : now.insert(it); return all; }}();\n"
            )
            lines.append(f"namespace m{c}_{p} {{")
            lines += [text[name] for name in ("enum_set", "category", "purpose", "recipient")]
            lines += [mutable[:at], toggle, mutable[at:], text["personal"]]
            lines.append("namespace ombrex::privacy {")
            if category == "anonymised_transcript":
                lines.append(f"inline constexpr bool reveals = allows(Category::{category}, Purpose::{purpose});")
            else:
                lines.append(
                    f"template <class T> concept Reveals = requires(T const& t) "
                    f"{{ t.template reveal<Purpose::{purpose}>(); }};\n"
                    f"inline constexpr bool reveals = Reveals<Personal<int, Category::{category}>>;"
                )
            lines += ["}", "}"]
    lines.append("namespace ombrex::mutation {")
    lines.append("bool reveals_when_toggled(std::size_t category, std::size_t purpose) {")
    lines.append(f"    constexpr bool sheet[{len(categories)}][{len(purposes)}] = {{")
    for c in range(len(categories)):
        row = ", ".join(f"m{c}_{p}::ombrex::privacy::reveals" for p in range(len(purposes)))
        lines.append(f"        {{{row}}},")
    lines += ["    };", "    return sheet[category][purpose];", "}", "}"]
    output.write_text("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
