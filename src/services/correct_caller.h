// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "services/rights_register.h"

namespace ombrex::services {

/// What is to stand there from now on; none: as it was.
struct CallerCorrection {
    std::optional<model::CallerName> name = {};
    std::optional<model::CallerPhone> phone = {};
    model::CallerPhone wrong_phone = {};  ///< Which number is wrong; none: that of the request.
};

/// Who asks, what else an operator is sure that he is called, and what is right.
struct CallerCorrectionOrder {
    model::RequestId request;
    std::vector<model::CallerName> also;
    CallerCorrection correction;
    std::string actor;  ///< As Principal names him.
};

struct CorrectedCaller {
    std::size_t appointments = 0;
    std::size_t messages = 0;
    std::size_t recipients = 0;  ///< That are told to correct what they got.
};

/// C43 (Art. 16, 19 GDPR): what a company has written down of one caller is put right, in one transaction: his name in
/// every appointment and message of his, and the number where the wrong one stands. From then on he is found by what is
/// right. What was said, the number that his telephone showed and what he asked stay as they were: they are what
/// happened. Who the ledger says got what is corrected, an appointment or a message because of those calls is told
/// (erase_at_processor.h), and the request is answered. Each row stands in the audit log, without what was in it.
/// Errors: those of find_caller; invalid_input (nothing is to be corrected), not_found (nothing of his stands there
/// otherwise), denied (a legal hold keeps it as it is), unavailable. Purpose: legal_duty.
Task<Result<CorrectedCaller>> correct_caller(Deps deps, CallerCorrectionOrder order, Deadline deadline);

}  // namespace ombrex::services
