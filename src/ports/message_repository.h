// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/message.h"
#include "ports/list_place.h"
#include "privacy/erase_on.h"

namespace ombrex::ports {

/// A message, and whether somebody has seen to it.
struct MessageLine {
    model::Message message;
    TimePoint taken;
    std::optional<TimePoint> answered = {};

    [[nodiscard]] ListPlace place() const { return {taken, message.id.value()}; }
};

/// Which messages. What is not named does not narrow it.
struct MessageQuery {
    model::CompanyId company;
    bool open = false;  ///< Only those that nobody has answered.
    TimePoint from = TimePoint::min();
    std::optional<ListPlace> after = {};
    std::size_t limit = 50;
};

/// Messages that callers left. Only inside a UnitOfWork; blocking. Errors: unavailable (the store failed).
class MessageRepository {
public:
    virtual ~MessageRepository() = default;

    virtual Result<void> add(model::Message const& message, privacy::EraseOn erase_on) = 0;
    /// Oldest first.
    virtual Result<std::vector<model::Message>> of_call(model::CompanyId company, model::CallId call) = 0;

    /// Newest first.
    virtual Result<std::vector<MessageLine>> page(MessageQuery const& query) = 0;
    /// The same of one call, oldest first.
    virtual Result<std::vector<MessageLine>> lines_of_call(model::CompanyId company, model::CallId call) = 0;
    /// Errors: not_found (also when it is another company's).
    virtual Result<MessageLine> find(model::CompanyId company, model::MessageId id) = 0;
    /// None: it is open again. Errors: not_found.
    virtual Result<void> set_answered(model::CompanyId company, model::MessageId id,
                                      std::optional<TimePoint> answered) = 0;
    /// Writes who left it and where he is called back, and that it is found by them. Errors: not_found.
    virtual Result<void> correct(model::Message const& message) = 0;
};

}  // namespace ombrex::ports
