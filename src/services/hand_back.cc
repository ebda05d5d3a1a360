// SPDX-License-Identifier: Apache-2.0
#include "services/hand_back.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/log.h"
#include "services/erase_at_processor.h"

namespace ombrex::services {
namespace {

/// Somebody waits for the page that says it is done.
constexpr std::chrono::seconds provider_patience{4};

ports::ProcessorAnswer left_to_the_person(privacy::Recipient provider) {
    return {model::ProcessorState::by_hand, fmt::format("it was not asked, or did not answer: remove the access at {}",
                                                        fmt::join(model::access_pages(provider), " or "))};
}

}  // namespace

ports::CalendarProvider* find(CalendarProviders const& providers, privacy::Recipient which) {
    auto const found = std::ranges::find(providers, which, &ports::CalendarProvider::recipient);
    return found == providers.end() ? nullptr : *found;
}

Task<ports::ProcessorAnswer> hand_back(Deps deps, CalendarProviders providers, model::CalendarConnection connection,
                                       Deadline deadline) {
    auto const which = connection.provider;
    auto* const provider = find(providers, which);
    if (provider == nullptr) co_return left_to_the_person(which);
    auto const by = deadline.at_most(deps.clock, provider_patience);
    auto answer = co_await provider->revoke(std::move(connection), by);
    if (answer) co_return std::move(answer.value());
    log::warn("calendar_not_handed_back", {log::Field::operator_text("why", answer.error().detail)});
    co_return left_to_the_person(which);
}

Task<std::vector<ports::ProcessorAnswer>> hand_back_all(Deps deps, CalendarProviders providers,
                                                        std::vector<GoneCalendar> gone, std::string actor,
                                                        Deadline deadline) {
    std::vector<ports::ProcessorAnswer> out;
    for (auto& one : gone) {
        auto answer = co_await hand_back(deps, providers, std::move(one.connection), deadline);
        // What cannot be kept now, the job will say without us.
        if (one.asked) static_cast<void>(co_await keep_handed_back(deps, *one.asked, answer, actor, deadline));
        out.push_back(std::move(answer));
    }
    co_return out;
}

}  // namespace ombrex::services
