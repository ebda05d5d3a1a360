// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include "ports/processor_request_repository.h"

namespace ombrex::sql {

/// See the port. Thread: the database thread of its session.
class ProcessorRequestRepository final : public ports::ProcessorRequestRepository {
public:
    explicit ProcessorRequestRepository(soci::session& session) : sql_{session} {}

    Result<bool> add(model::ProcessorRequest const& request, privacy::EraseOn erase_on) override;
    Result<void> update(model::ProcessorRequest const& request) override;
    Result<model::ProcessorRequest> find(model::ProcessorRequestId id) override;
    Result<std::vector<model::ProcessorRequest>> of_request(model::RequestId request) override;

private:
    soci::session& sql_;
};

}  // namespace ombrex::sql
