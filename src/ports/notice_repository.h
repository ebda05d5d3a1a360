// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "model/notice.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

struct NoticeCounts {
    long long queued = 0;  ///< All of them.
    long long handed_over = 0;
};

/// C46: the versions of the policy that were published here, and who was told of each.
/// Only inside a UnitOfWork; blocking. Errors of each: unavailable (the store failed).
class NoticeRepository {
public:
    virtual ~NoticeRepository() = default;

    /// Errors: conflict (it was published before).
    virtual Result<void> add(model::PublishedVersion const& version) = 0;
    virtual Result<std::optional<model::PublishedVersion>> version(std::string_view id) = 0;
    /// The last that was published.
    virtual Result<std::optional<model::PublishedVersion>> latest() = 0;

    /// Users who joined before that moment, have not accepted the version and are not on the list of those to be told.
    using Reader = std::pair<model::CompanyId, model::UserId>;
    virtual Result<std::vector<Reader>> untold(std::string_view version, TimePoint joined_before,
                                               std::size_t limit) = 0;
    /// One for each user and version: a second one changes nothing.
    virtual Result<void> add(model::Notice const& notice, privacy::EraseOn erase_on) = 0;
    /// Errors: not_found.
    virtual Result<model::Notice> find(model::NoticeId id) = 0;
    virtual Result<void> hand_over(model::NoticeId id, TimePoint when) = 0;
    virtual Result<NoticeCounts> counts(std::string_view version) = 0;
    /// In the order in which they were queued.
    virtual Result<std::vector<model::Notice>> of_version(std::string_view version) = 0;

    /// Another document under the id of a published version, while nobody has been told of it. Errors: not_found.
    virtual Result<void> replace(model::PublishedVersion const& version) = 0;
};

}  // namespace ombrex::ports
