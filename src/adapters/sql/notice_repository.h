// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "ports/notice_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class NoticeRepository final : public ports::NoticeRepository {
public:
    explicit NoticeRepository(soci::session& session) : sql_{session} {}

    Result<void> add(model::PublishedVersion const& version) override;
    Result<void> replace(model::PublishedVersion const& version) override;
    Result<std::optional<model::PublishedVersion>> version(std::string_view id) override;
    Result<std::optional<model::PublishedVersion>> latest() override;
    Result<std::vector<Reader>> untold(std::string_view version, TimePoint joined_before, std::size_t limit) override;
    Result<void> add(model::Notice const& notice, privacy::EraseOn erase_on) override;
    Result<model::Notice> find(model::NoticeId id) override;
    Result<void> hand_over(model::NoticeId id, TimePoint when) override;
    Result<ports::NoticeCounts> counts(std::string_view version) override;
    Result<std::vector<model::Notice>> of_version(std::string_view version) override;

private:
    soci::session& sql_;
};

}  // namespace ombrex::sql
