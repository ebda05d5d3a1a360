// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json/object.hpp>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/time_zone.h"
#include "model/archive.h"

namespace ombrex::services {

// The page of an archive for people, index.html, in pieces in the order of the page. One file: no script, nothing from
// elsewhere, moments by the clock of the business. Rows are objects of docs/archive.schema.json; what is in them is
// escaped. Pure.

struct ArchiveTitle {
    std::string name;  ///< Whom it is about.
    TimePoint made;
    TimeZone zone;
    bool silenced = false;  ///< In the recordings what is personal is silent.
};
[[nodiscard]] std::string archive_page_head(ArchiveTitle const& title, std::span<model::ArchivePart const> parts);
/// `orphans`: rows of calls whose own row is gone.
[[nodiscard]] std::string archive_part_head(model::ArchivePart part, bool orphans);
/// For a part without rows.
[[nodiscard]] std::string archive_nothing();

/// Rows of a part: cards where a row is long, else lines of a table, whose head the first row gives.
[[nodiscard]] std::string archive_rows_head(model::ArchivePart part, boost::json::object const& first);
[[nodiscard]] std::string archive_row(model::ArchivePart part, boost::json::object const& row, TimeZone const& zone);
[[nodiscard]] std::string archive_rows_foot(model::ArchivePart part);

/// What one call left.
using CallChildren = std::vector<std::pair<model::ArchivePart, std::vector<boost::json::object>>>;
[[nodiscard]] std::string archive_call(boost::json::object const& call, CallChildren const& children,
                                       TimeZone const& zone);

[[nodiscard]] std::string archive_part_foot();
/// The mails that lie beside it, if there are any, and the end.
[[nodiscard]] std::string archive_page_foot(std::span<std::string const> mail_files);

}  // namespace ombrex::services
