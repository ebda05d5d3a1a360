// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "language/detail/when_scan.h"

namespace ombrex::language::detail {

/// Reads the utterance from left to right, the longest piece first, and keeps those that are about time.
[[nodiscard]] std::vector<Piece> read_pieces(Scan& scan);

/// Whether a piece that is not sure of itself has the company it needs. `before`: the pieces kept so far.
[[nodiscard]] bool stands(Scan const& scan, Piece const& piece, std::span<Piece const> before);

[[nodiscard]] std::optional<Piece> read_mark(Scan const& scan, std::size_t at);
[[nodiscard]] std::optional<Piece> read_pick(Scan const& scan, std::size_t at);

}  // namespace ombrex::language::detail
