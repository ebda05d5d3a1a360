// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "model/call.h"
#include "model/insight.h"
#include "model/recording.h"
#include "ports/list_place.h"

namespace ombrex::ports {

using CallerMail = privacy::Personal<std::string, privacy::Category::caller_contact>;

/// What calls are looked up by, whole: there is no index of parts. Case, accents and blanks do not count.
using CallerKey = std::variant<model::CallerPhone, model::CallerName, CallerMail>;

/// Which calls. What is not named does not narrow it.
struct CallQuery {
    model::CompanyId company;
    std::optional<CallerKey> of = {};  ///< From that number, or somebody so called or reached left something in it.
    std::optional<model::Outcome> outcome = {};
    TimePoint from = TimePoint::min();
    TimePoint until = TimePoint::max();  ///< Exclusive.
    std::optional<ListPlace> after = {};
    std::size_t limit = 50;
};

/// A call as a list shows it.
struct CallLine {
    model::Call call;
    std::optional<model::Insight> insight = {};
    std::optional<model::RecordingState> recording = {};
    model::CallerName name = {};  ///< As given in the call; empty: none was.

    [[nodiscard]] ListPlace place() const { return {call.answered, call.id.value()}; }
};

/// Lists of calls, running ones among them, newest first. Only inside a UnitOfWork; blocking.
/// Errors: unavailable (the store failed), denied (a column does not open).
class CallListRepository {
public:
    virtual ~CallListRepository() = default;

    virtual Result<std::vector<CallLine>> page(CallQuery const& query) = 0;
};

}  // namespace ombrex::ports
