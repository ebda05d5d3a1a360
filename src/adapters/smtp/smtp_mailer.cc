// SPDX-License-Identifier: Apache-2.0
#include "adapters/smtp/smtp_mailer.h"

#include "base/offload.h"

namespace ombrex::smtp {
namespace {

using privacy::Category;
using privacy::Purpose;
using privacy::Recipient;

/// A server that takes longer is asked again later; the worker's other jobs wait behind this one.
constexpr std::chrono::seconds patience{30};

}  // namespace

SmtpMailer::~SmtpMailer() { network_.join(); }

Task<Result<void>> SmtpMailer::deliver(model::Letter letter, Deadline deadline) {
    using Body = privacy::Outbound<Recipient::own_infrastructure, Category::mail_body>;
    auto const body = Body::from([](std::string const& whole) { return whole; }, letter.body);
    std::optional<privacy::CallRef> call;
    if (letter.call) call.emplace(letter.call->value());
    privacy::CompanyRef const company{letter.company.value()};
    BOOST_OUTCOME_CO_TRY(auto permit, co_await guard_.permit(body, server_.place, company, call, deadline));
    auto const& to = letter.to.reveal<Purpose::transactional_mail>();
    co_return co_await offload(network_, [&]() -> Result<void> {
        auto const left = deadline.at_most(clock_, patience).left(clock_);
        return net::send_by_smtp(server_, from_, to, std::move(permit),
                                 std::chrono::floor<std::chrono::milliseconds>(left));
    });
}

Task<Result<std::size_t>> SmtpMailer::forget(model::CompanyId, std::vector<model::LetterId>) {
    co_return std::size_t{0};
}

Task<Result<std::size_t>> SmtpMailer::forget_delivered(TimePoint) { co_return std::size_t{0}; }

}  // namespace ombrex::smtp
