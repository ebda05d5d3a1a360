// SPDX-License-Identifier: Apache-2.0
#include "services/call_rows.h"

namespace ombrex::services {
namespace {

using privacy::Category;

/// Whether there is such a row; any other error is one.
template <class T>
Result<bool> is_there(Result<T> const& read) {
    if (read) return true;
    if (read.error().code == Errc::not_found) return false;
    return read.error();
}

}  // namespace

Result<std::vector<HeldRef>> rows_of_call(ports::UnitOfWork& unit, model::Call const& call) {
    std::vector<HeldRef> out;
    BOOST_OUTCOME_TRY(auto const recording, unit.recordings().of_call(call.company, call.id));
    if (recording) out.push_back({Category::call_recording, recording->id.value()});
    BOOST_OUTCOME_TRY(auto const said, is_there(unit.calls().transcript(call.company, call.id)));
    if (said) out.push_back({Category::transcript, call.id.value()});
    BOOST_OUTCOME_TRY(auto const judged, is_there(unit.calls().insight(call.company, call.id)));
    if (judged) out.push_back({Category::insight, call.id.value()});
    BOOST_OUTCOME_TRY(auto const messages, unit.messages().of_call(call.company, call.id));
    for (auto const& message : messages) out.push_back({Category::message, message.id.value()});
    out.push_back({Category::call_metadata, call.id.value()});
    return out;
}

}  // namespace ombrex::services
