// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>

#include "ports/call_tools.h"
#include "ports/transfer_line.h"
#include "services/call_context.h"

namespace ombrex::services {

/// The tools of one call over the business's own store: hands each to its use case, and remembers which appointments
/// this caller showed to be his (or made): no other can be moved or cancelled, whoever asks.
/// Thread: the call's strand. Lifetime: that of the call.
class BusinessTools final : public ports::CallTools {
public:
    BusinessTools(Deps deps, CallContext context, ports::TransferLine& line)
        : deps_{deps}, context_{context}, line_{line} {}

    Task<ports::ToolResult> call(ports::ToolCall tool, Deadline deadline) override;

private:
    /// The appointments of others stay untouched even if their reference was guessed.
    [[nodiscard]] bool may_touch(ports::ToolCall const& tool) const;
    void remember(ports::ToolResult const& result);

    Deps deps_;
    CallContext context_;
    ports::TransferLine& line_;
    std::set<std::string> own_references_;
};

}  // namespace ombrex::services
